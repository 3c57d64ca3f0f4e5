/** Prose that gives a period for keeping what is shared that no rule on retention gives. */
import type { RetentionRule } from '../../agreement/written/agreement.ts';
import { meantBy, toldKinds } from '../kept-kinds.ts';
import { listInWords } from '../../register/gaps.ts';
import { periodsIn, sameLength, type Duration } from '../periods.ts';
import type { Rule } from '../rule.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

const KEEPING =
  /\b(?:keep|keeps|kept|retain|retains|retained|retention|stores?|stored|held|holds?|destroy|destroys|destroyed|delete|deletes|deleted|disposed of)\b/i;
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
      // A rule of a draft may still be in pieces.
      const rules: readonly Partial<RetentionRule>[] = entry.terms.retention ?? [];
      if (rules.length === 0) continue;
      const kinds = toldKinds(entry);
      for (const passage of passagesOf(entry.agreement)) {
        if (!KEEPING.test(passage.text)) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          if (!KEEPING.test(text) || ELSEWHERE.test(text)) continue;
          const said = saidIn(text);
          const meant = said.length === 0 ? undefined : meantBy(text, passage, kinds);
          const ours = meant === undefined ? [] : rules.filter((rule) => holds(rule, meant));
          const known = periodsOf(ours);
          const other = said.find((one) => !known.some((period) => same(one, period)));
          if (known.length === 0 || other === undefined) continue;
          yield {
            at: passage.place(start + other.start, start + other.end),
            agreement: entry.id,
            actual: `period for keeping information in the prose (“${other.words}”)`,
            expected: `${listInWords(keptIn(ours), 'or')}, as \`retention\` says`,
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

/** The lengths of time for which a sentence says that something is kept, and words by which it is never destroyed. */
function saidIn(text: string): readonly Kept[] {
  const lengths = periodsIn(text).filter(({ start: at, hours }) => hours >= 24 && isLength(text.slice(0, at)));
  const endless = [...text.matchAll(ENDLESS)].map(({ index: start, 0: words }) => ({
    start,
    end: start + words.length,
    words,
  }));
  return [...lengths, ...endless];
}

/** A length of time, or words for one without an end. */
type Kept = Duration | (Pick<Duration, 'start' | 'end' | 'words'> & { readonly hours?: undefined });

const ENDLESS = /\b(?:indefinitely|permanently|for ever|forever|for good|without (?:a |any )?(?:time )?limit)\b/gi;

function same(one: Kept, other: Kept): boolean {
  return one.hours === undefined || other.hours === undefined ? one.hours === other.hours : sameLength(one, other);
}

/** Not an age, nor a time ago. */
function isLength(before: string): boolean {
  return /\b(?:for|after|within|exceed|exceeds|than|least|most|up to|(?:period|maximum|minimum) of|kept|retained|held|destroyed|deleted|(?:retention period|period of retention)[^.;]* is) $/i.test(
    before,
  );
}

/** Whether a rule speaks of one of some kinds of information; of none in particular every rule does. */
function holds({ data }: Partial<RetentionRule>, meant: readonly string[]): boolean {
  return meant.length === 0 || data === undefined || data.some((name) => name === 'all' || meant.includes(name));
}

/** Every period that the rules name, those in their words included: "or 26 years where …". */
function periodsOf(rules: readonly Partial<RetentionRule>[]): readonly Kept[] {
  return rules.flatMap(({ keep = '', reviewEvery, after, authority, because }) => {
    const texts = [keep, reviewEvery, after, authority, because].map((text) => even(text ?? ''));
    return texts.flatMap((text) => (text === 'indefinitely' ? saidIn(text) : periodsIn(text)));
  });
}

/** The periods of the rules as they are written, each once; of many the first. */
function keptIn(rules: readonly Partial<RetentionRule>[]): readonly string[] {
  const all = [...new Set(rules.flatMap(({ keep }) => keep ?? []))];
  return all.length > 4 ? [...all.slice(0, 3), 'another period'] : all;
}
