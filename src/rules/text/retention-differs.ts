/** Prose that gives a period for keeping what is shared that no rule on retention gives. */
import type { RetentionRule } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { lengthOf, periodsIn, sameLength, type Duration } from '../periods.ts';
import type { Rule } from '../rule.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

const KEEPING =
  /\b(?:keep|keeps|kept|retain|retains|retained|retention|stores?|stored|held|destroy|destroys|destroyed|delete|deletes|deleted|disposed of)\b/i;
const OF_THIS_AGREEMENT =
  /\b(?:shared|received|receives?|exchanged|disclosed|obtained|provided|passed)\b[^.;]{0,40}\b(?:under|through|by) (?:this|the) (?:agreement|protocol|charter|memorandum|contract)\b/i;
/** Law and policies outside the agreement have periods of their own. */
const ELSEWHERE = /\b(?:Act|Regulations?|Order|statut\w+|law|code|legislation|minutes|logs?|audit|CCTV|consent)\b/i;

export const retentionDiffers: Rule = {
  code: 'text/retention-differs',
  severity: 'warning',
  summary: 'The prose gives no other period for keeping information than the rules on retention do.',
  why: 'People are told how long information about them is kept, and it is destroyed by one date. With two periods in one text, one of them is broken.',
  source: 'UK GDPR Articles 5(1)(e) and 13(2)(a)',
  *check(register) {
    for (const entry of livingTexts(register)) {
      const known = periodsOf(entry);
      if (known.length === 0) continue;
      // In a draft a title may still be missing.
      const kinds: readonly { readonly title?: string }[] = Object.values(entry.terms.data ?? {});
      const titles = kinds.map(({ title }) => even(title ?? '').toLowerCase());
      for (const passage of passagesOf(entry.agreement)) {
        if (!KEEPING.test(passage.text)) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          if (!KEEPING.test(text) || ELSEWHERE.test(text)) continue;
          const lower = text.toLowerCase();
          const own =
            OF_THIS_AGREEMENT.test(text) || titles.some((title) => title.includes(' ') && lower.includes(title));
          if (!own) continue;
          const said = periodsIn(text).filter(({ start: at, hours }) => hours >= 24 && isLength(text.slice(0, at)));
          const other = said.find((one) => !known.some((period) => sameLength(one, period)));
          if (other === undefined) continue;
          yield {
            at: passage.place(start + other.start, start + other.end),
            agreement: entry.id,
            actual: `period for keeping information in the prose (“${other.words}”)`,
            expected: 'a period that `retention` gives',
            remedy:
              'Find out which period the parties agreed. Correct the other, or leave it out of the prose: the document states the periods from the front matter.',
            related: [
              { at: entry.agreement.source.locate('/retention', 'key'), text: 'The rules on retention stand here.' },
            ],
          };
        }
      }
    }
  },
};

/** Not an age, nor a time ago. */
function isLength(before: string): boolean {
  return /\b(?:for|after|within|exceed|exceeds|than|least|most|up to|period of) $/i.test(before);
}

/** Every period that the rules name, those in their words included: "or 26 years where …". */
function periodsOf({ terms }: Entry): readonly Duration[] {
  const rules: readonly Partial<RetentionRule>[] = terms.retention ?? [];
  return rules.flatMap(({ keep, reviewEvery, after, authority, because }) => {
    const kept = lengthOf(keep ?? '');
    const words = [reviewEvery, after, authority, because].flatMap((text) => periodsIn(even(text ?? '')));
    return [...(kept === undefined ? [] : [kept]), ...words];
  });
}
