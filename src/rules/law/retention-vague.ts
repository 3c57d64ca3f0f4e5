/** A retention rule that sets no limit, though it looks like one. */
import { asStep } from '../../base/pointer.ts';
import type { RetentionRule } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import type { Observation, Rule } from '../rule.ts';
import { even, passagesOf, sentencesOf } from '../text-scan.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const retentionVague: Rule = {
  code: 'law/retention-vague',
  severity: 'error',
  summary: 'How long information is kept can be worked out from the text.',
  why: '“As long as necessary” repeats the law and sets no limit, and a policy that is not named cannot be looked up. Nobody can tell from either when the information must go, and people must be told.',
  source: 'UK GDPR Articles 5(1)(e), 13(2)(a) and 30(1)(f)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      for (const [index, rule] of (entry.terms.retention ?? []).entries()) yield* ofRule(entry, index, rule);
      for (const [party, { varies }] of Object.entries(entry.terms.parties ?? {}))
        for (const [index, { section, instead }] of (varies ?? []).entries())
          if (
            section === 'retention' &&
            (NEED.test(even(instead)) || POLICY.test(even(instead))) &&
            !/\d/.test(instead)
          )
            yield vague(entry, `/parties/${asStep(party)}/varies/${index}/instead`, instead);
      yield* ofProse(entry);
    }
  },
};

/** Words by which something is kept while there is a use for it. */
const OF_NEED = String.raw`(?:reasonably |strictly |absolutely |still |considered )?(?:necessary|needed|required|useful|relevant|helpful|of use|of interest|of value|wanted)\b`;

/** What prose says of keeping in general. The rules on retention hold all the same, so it warns. */
function* ofProse(entry: Entry): Generator<Observation> {
  for (const passage of passagesOf(entry.agreement)) {
    if (!KEPT.test(passage.text)) continue;
    for (const { text, start } of sentencesOf(passage.text)) {
      const words = KEPT.exec(text)?.[0];
      if (words === undefined || SOUND.test(text)) continue;
      yield {
        severity: 'warning',
        at: passage.place(start, start + text.length),
        agreement: entry.id,
        actual: `words on keeping information that set no limit (“${words}”)`,
        expected: 'the period that `retention` gives, or nothing',
        remedy:
          'Take them out of the prose: the document states the periods from the front matter. If a period is missing there, add it under `retention`.',
      };
    }
  }
}

/** Information is kept, and only as long as it is needed, or as somebody likes. */
const KEPT = new RegExp(
  String.raw`\b(?:kept|keeps?|retains?|retained|held|holds?|stores?|stored)\b[^.;:]{0,60}?\b(?:(?:for )?(?:only )?as long as (?:(?:(?:it |they |the \w+ )?(?:is|are) )?${OF_NEED}|(?:it|they|we|the \w+|(?:a|each|any|every|either) \w+) (?:needs?|wants?|wish(?:es)?|likes?|sees? fit|pleases?|chooses?|requires?)\b)|(?:for )?no longer than (?:(?:it|they|is|are) )*${OF_NEED}|until (?:it|they) (?:is|are) no longer ${OF_NEED})`,
  'i',
);

/** A principle that is quoted, a text that says how long, and what is kept of other things. */
const SOUND =
  /\d|\b(?:principles?|law|Act|GDPR|Article|schedules?|policy|policies|retention (?:rules?|periods?|table|section)|table|periods?|section|below|above|consent|minutes|access|accounts?|passwords?|keys?|log|logs|beds?)\b/i;

/** Words that say no more than the law does. "Support is no longer needed" is an event of its own, and so is none of them. */
const NEED = new RegExp(
  [
    String.raw`\blong as (?:[\w’'-]+ ){0,3}?(?:necessary|needed|required|relevant|useful)\b`,
    String.raw`\bno longer than (?:is |are )?(?:[\w’'-]+ )?(?:necessary|needed|required)\b`,
    String.raw`\b(?:it|they|this|that|the (?:personal )?(?:data|information|records?|files?|copy|copies)) (?:is|are|be) (?:no longer|not|still) (?:[\w’'-]+ )?(?:necessary|needed|required|relevant|useful)\b`,
    String.raw`\b(?:until|while|whilst|when|once) (?:(?:it|they) (?:is|are) )?(?:no longer |not |still |reasonably |strictly )?(?:necessary|needed|required|relevant|useful)\b`,
  ].join('|'),
  'i',
);

/** A policy of someone's that is not named. */
const POLICY =
  /\b(?:its|their|own|each (?:party|body|organisation|agency|partner)['’]s|local|internal|the (?:party|body|organisation|agency)['’]s)(?: own)?(?: local| internal| corporate)? (?:records? |data |information )?(?:retention |disposal |records management )?(?:and disposal )?(?:polic(?:y|ies)|schedules?|rules|procedures?)\b/i;

function* ofRule(entry: Entry, index: number, rule: RetentionRule): Generator<Observation> {
  const pointer = `/retention/${index}`;
  if (NEED.test(even(rule.after ?? ''))) yield vague(entry, `${pointer}/after`, rule.after);
  else if (POLICY.test(even(rule.after ?? ''))) yield vague(entry, `${pointer}/after`, rule.after);
  else if (rule.authority !== undefined && isUnnamed(entry, rule.authority))
    yield {
      severity: 'warning',
      ...placeOfTerm(entry, `${pointer}/authority`),
      actual: `retention period that rests on a policy that cannot be looked up (“${even(rule.authority)}”)`,
      expected: 'the title of the policy, or who agreed the period',
      remedy:
        'Name the policy under `readWith` with its title and edition, or write that the parties agreed the period and why.',
    };
}

function vague(entry: Entry, pointer: string, text: string): Observation {
  return {
    ...placeOfTerm(entry, pointer),
    actual: `retention that sets no limit (“${even(text)}”)`,
    expected: 'a period, and an event on a day from which it is counted',
    remedy:
      'Write what happens on a day that can be found in the record, such as the last contact or the end of the case, and how long after it the information is kept. A body with a period of its own has a rule that names it.',
  };
}

/** Nothing stands behind a policy if the text lists none to be read with it, and the words name none. */
function isUnnamed({ terms }: Entry, authority: string): boolean {
  const words = even(authority);
  return (
    (POLICY.test(words) || /^(?:own |local |internal )?(?:retention )?(?:policy|policies|schedule)\.?$/i.test(words)) &&
    !/\b(?:code|act|regulations?|guidance|toolkit|version|edition|agreed)\b/i.test(words) &&
    !/\d/.test(words) &&
    !(terms.readWith ?? []).some(({ kind, title }) => kind === 'policy' || /retention/i.test(title))
  );
}
