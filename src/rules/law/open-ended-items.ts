/** Information that is described so widely that it may be anything. */
import { asStep } from '../../base/pointer.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const openEndedItems: Rule = {
  code: 'law/open-ended-items',
  severity: 'warning',
  summary: 'Each kind of information says what it holds, or when and why that is decided case by case.',
  why: 'Only what the purpose needs may be shared. “Any other information” lets everything through, and nobody can check afterwards whether it was needed.',
  source: 'UK GDPR Article 5(1)(c); DPA 2018 s.37',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      for (const [name, kind] of Object.entries(entry.terms.data ?? {})) {
        // What limits it stands in its condition: then the case decides, for a reason that is said.
        if (kind.condition !== undefined) continue;
        for (const [index, item] of (kind.items ?? []).entries()) {
          const words = item.replace(/\s+/g, ' ').trim();
          if (!OPEN.some((pattern) => pattern.test(words))) continue;
          yield {
            ...placeOfTerm(entry, `/data/${asStep(name)}/items/${index}`),
            actual: `item that can be anything (“${words}”)`,
            expected: 'the fields that are shared, or a `condition` that says what decides',
            remedy:
              'List what is really needed. If it can only be decided case by case, write `condition` beside the items: who decides, and by what test.',
          };
        }
      }
    }
  },
};

/** Ways of saying "anything": an adjective that takes all in, and a noun that says nothing. */
const OPEN: readonly RegExp[] = [
  /\b(?:any|all|other|further|additional)(?: and all)?(?: other| further| additional)?(?: relevant| necessary| required| appropriate| useful| personal| available| related)*(?: information| data| details?| documents?| records?)\b(?!.{0,3} (?:of|on|about|held|from|in) \w)/i,
  /\b(?:anything|everything|whatever)\b(?: else)?(?: that| which)?(?: is| may be| seems)?(?: relevant| needed| necessary| required| useful| helpful| appropriate)?$/i,
  /^(?:information|data|records?|files?|the (?:whole |full |complete |entire )?(?:file|record|case file)|(?:whole|full|complete|entire) (?:file|record|case file)s?|various|as (?:needed|required|necessary|appropriate)|as and when .*|decided case by case|case by case|free text.*|(?:notes?|comments?|other|miscellaneous|further details))$/i,
  /(?:,| and) (?:etc|et cetera|and so on|so on|so forth)\.?$/i,
  /\b(?:including but not limited to|such other|as (?:may be )?(?:necessary|required|appropriate))\b/i,
];
