/** A reason against an impact assessment that is missing, or does not hold. */
import { carriages, showing } from '../dpia.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm, wordIn } from '../terms.ts';

export const dpiaReason: Rule = {
  code: 'law/dpia-reason',
  severity: 'warning',
  summary: 'Where no impact assessment is made, a reason that holds says why.',
  why: 'Controllers must be able to show why they thought a high risk to people unlikely. A reason that the agreement itself contradicts, or no reason, shows nothing.',
  source: 'UK GDPR Articles 5(2) and 35(1)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const { dpia } = entry.terms;
      if (dpia?.required !== 'no') continue;
      const all = carriages(entry, register.law);
      // Where the law asks for an assessment, no reason can hold, and that has a finding of its own.
      if ([...register.law.riskSigns.values()].some((sign) => showing(sign.when, all) !== undefined)) continue;
      if (dpia.reasons === undefined)
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(entry, '/dpia/required'),
          actual: 'no impact assessment, and no reason for that',
          expected: 'the reason under `reasons`',
          remedy:
            'Say in a sentence why a high risk to people is unlikely: how few people it is about, how little is shared, what cannot go wrong. If that cannot be said, make the assessment.',
        };
      for (const [index, reason] of (dpia.reasons ?? []).entries()) {
        const bad = [...register.law.badReasons.values()].find(
          ({ words, whole, when }) =>
            (whole === 'yes' ? words.includes(plain(reason)) : wordIn(reason, words) !== undefined) &&
            (when === undefined || showing(when, all) !== undefined),
        );
        if (bad === undefined) continue;
        yield {
          ...placeOfTerm(entry, `/dpia/reasons/${index}`),
          actual: `reason against an impact assessment that does not hold (“${reason.trim()}”)`,
          expected: 'a reason why a high risk to people is unlikely',
          why: bad.because,
          remedy: 'Give a reason that holds. If there is none, write `required: yes` and make the assessment.',
          source: bad.source,
        };
      }
    }
  },
};

function plain(reason: string): string {
  return reason
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.!]+$/, '');
}
