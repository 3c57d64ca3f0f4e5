/** Prose that lets people pass information on to anyone, or at all where the front matter says that they may not. */
import type { Entry } from '../../register/entry.ts';
import type { Rule } from '../rule.ts';
import { plainly, ownSayingsOf } from '../sayings.ts';
import { livingTexts } from '../text-scan.ts';

export const onwardDiffers: Rule = {
  code: 'text/onward-differs',
  severity: 'warning',
  summary: 'The text lets nobody pass information on more widely than `onwardSharing` does.',
  why: 'Information is given for a purpose. Whoever passes it on to anyone who asks uses it for another, and neither the sender nor the people concerned can know who has it.',
  source: 'UK GDPR Articles 5(1)(b) and (f); DPA 2018 s.36',
  *check(register) {
    for (const entry of livingTexts(register)) {
      const allowed = entry.terms.onwardSharing?.allowed;
      for (const { text, where } of ownSayingsOf(entry, PASSES)) {
        const open = openIn(text);
        const match = open ?? (allowed === 'no' ? plainIn(RECIPIENT_MAY, text) : undefined);
        if (match === undefined) continue;
        yield {
          ...where(match.index, match.index + match[0].length),
          actual: `${open === undefined ? 'leave to pass information on' : 'leave to pass information on to anyone'} (“${match[0]}”)`,
          expected:
            allowed === undefined
              ? 'bounds that the purpose sets'
              : `words that fit \`allowed: ${allowed}\` under \`onwardSharing\``,
          remedy:
            'Say to whom a recipient may pass information on, for which purpose, and who is asked first, or leave that to `onwardSharing`: the document states it from the front matter.',
          related: related(entry),
        };
      }
    }
  },
};

const PASS =
  '(?:pass(?:ed)?(?: on)?|share[ds]?|disclose[ds]?|give[ns]?|released?|sent|send|shown?|provide[ds]?|forward(?:ed)?)';
const PASSES = new RegExp(`\\b${PASS}\\b|\\bonwards?\\b`, 'i');
const MAY = '(?:may|can|will|shall|is free to|are free to|is|are)';
const INFORMATION =
  '(?:it|them|this|that|(?:(?:any|all|the|this|that|such|personal|shared|case) )*(?:information|data|records?|details|files?|lists?))';
/** Whoever it may be: what follows sets no bounds. */
const ANYONE =
  '(?:(?:any(?:one|body)(?: else)?|any(?: other)? (?:third part(?:y|ies)|person|body|organisation|agency)|third parties(?= (?:it|they|we|as)\\b)|everyone|whoever|who(?:m|so)ever)(?: (?:who|that|which) (?:asks?(?: for it)?|wants? (?:it|to)|is interested|requests? it|may (?:ask|want it))| (?:asks?|wants)| (?:it|they|he or she|we|the \\w+|the recipient) (?:sees? fit|likes?|chooses?|wish(?:es)?|wants?|thinks? (?:fit|right)))?(?: for any (?:purpose|reason))?)(?=[.,;]| and\\b|$)';

const OPEN: readonly RegExp[] = [
  // It may be passed on to anyone who asks.
  new RegExp(
    `\\b${INFORMATION}(?: that is (?:shared|received))? ${MAY}(?: also| freely| then| be)* ${PASS} (?:on )?(?:to|with) ${ANYONE}`,
    'i',
  ),
  // We may disclose it to any third party.
  new RegExp(`\\b${MAY}(?: also| freely| then)* ${PASS} ${INFORMATION} (?:on )?(?:freely )?(?:to|with) ${ANYONE}`, 'i'),
  // The council may pass the information on freely.
  new RegExp(
    `\\b${MAY}(?: also| then)* ${PASS} ${INFORMATION}(?: on| onwards?)? (?:freely|without (?:any )?(?:restrictions?|limits?|conditions?))(?=[.,;]|$)`,
    'i',
  ),
  new RegExp(
    `\\b${INFORMATION} (?:may|can) (?:then |also )?be (?:freely ${PASS}|${PASS}(?: on| onwards?)?(?: to others| to third parties)? (?:freely|without (?:any )?(?:restrictions?|limits?|conditions?)))(?: to| with|[.,;]|$)`,
    'i',
  ),
];

/** A recipient may pass it on, whatever to. */
const RECIPIENT_MAY = new RegExp(
  `\\b(?:recipients?|a party|(?:each|any|every) party|the parties|partners?|we|those who receive it|who receives it) (?:may|can|is free to|are free to|will) (?:also |then )?(?:(?:pass|forward) ${INFORMATION} on(?:wards?)?|share ${INFORMATION} onwards?|pass on ${INFORMATION}|disclose ${INFORMATION} to (?:others|third parties))\\b`,
  'i',
);

/** Numbers and leaflets are nobody's secret; and what denies, limits or leaves it to the law gives no leave to all. */
const BOUNDED =
  /\b(?:not|never|no|nobody|nor|neither|cannot|only|law(?:s|ful|fully)?|legal(?:ly)?|court|consent(?:s|ed)?|agree[sd]?|asked|anonym\w+|aggregat\w+|statistic\w*|figures|numbers|guidance|leaflets?|published|public|contact details|999|danger|harm|risk|emergenc\w+|urgent\w*|necessary|needs?|proportion\w*)\b/i;

function openIn(text: string): RegExpExecArray | undefined {
  for (const pattern of OPEN) {
    const match = plainIn(pattern, text);
    if (match !== undefined) return match;
  }
  return undefined;
}

function plainIn(pattern: RegExp, text: string): RegExpExecArray | undefined {
  return BOUNDED.test(text) ? undefined : plainly(pattern, text);
}

function related({
  agreement,
  framework,
  terms,
}: Entry): { at: ReturnType<typeof agreement.source.locate>; text: string }[] {
  if (terms.onwardSharing === undefined) return [];
  if (agreement.terms.onwardSharing !== undefined)
    return [{ at: agreement.source.locate('/onwardSharing', 'key'), text: 'The front matter says it here.' }];
  return framework === undefined
    ? []
    : [{ at: framework.agreement.source.locate('/onwardSharing', 'key'), text: 'The framework says it here.' }];
}
