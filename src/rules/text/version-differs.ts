/** Prose that gives another version, first day or last day of the text than the front matter does. */
import { type IsoDate, longDate, MONTHS, parseDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import type { Observation, Rule } from '../rule.ts';
import { livingTexts, type Passage, passagesOf, type Sentence, sentencesOf } from '../text-scan.ts';

const KIND =
  '(?:information[- ]sharing |data[- ]sharing )?(?:agreement|protocol|charter|memorandum|document|contract|text)';
const VERSION = [
  new RegExp(`\\bthis ${KIND} is (?:at )?version (\\d{1,3}\\.\\d{1,3})\\b`, 'i'),
  /\bthis is version (\d{1,3}\.\d{1,3})\b/i,
  new RegExp(`\\bthis ${KIND},? \\(?version (\\d{1,3}\\.\\d{1,3})\\)?`, 'i'),
];
const DAY = `(\\d{1,2})(?:st|nd|rd|th)? (${MONTHS.join('|')}),? (\\d{4})`;
const FIRST_DAY = new RegExp(
  `\\bthis (?:version of the |version of this )?(?:${KIND}|version) (?:(?:takes|took|will take|has) effect|(?:comes|came|will come) into (?:force|effect)|starts|started|begins|began|commences|commenced|is effective|applies|is in force|has been in force) (?:on|from|since|as of|as from) ${DAY}`,
  'i',
);
const LAST_DAY = new RegExp(
  `\\bthis ${KIND} (?:(?:ends|ended|will end|expires|will expire|finishes|stops) on|(?:lasts|runs|is in force|stays in force|remains in force) (?:until|till|to)) ${DAY}`,
  'i',
);

export const versionDiffers: Rule = {
  code: 'text/version-differs',
  severity: 'warning',
  summary: 'The prose gives the same version, first day and last day as the front matter.',
  why: 'People cite an agreement by its version and its dates. With two of them in one text, nobody can tell whether they hold the one that was signed.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      for (const passage of passagesOf(entry.agreement)) {
        if (!/\bthis\b/i.test(passage.text)) continue;
        for (const sentence of sentencesOf(passage.text)) {
          yield* version(entry, passage, sentence);
          yield* day(entry, passage, sentence, FIRST_DAY, 'effective', 'first day');
          yield* day(entry, passage, sentence, LAST_DAY, 'ends', 'last day');
        }
      }
    }
  },
};

function* version(entry: Entry, passage: Passage, { text, start }: Sentence): Generator<Observation> {
  const own = entry.agreement.terms.version;
  if (own === undefined) return;
  for (const pattern of VERSION) {
    const found = pattern.exec(text);
    const said = found?.[1];
    if (found === null || said === undefined || said === own) continue;
    const at = start + found.index + found[0].lastIndexOf(said);
    yield {
      at: passage.place(at, at + said.length),
      agreement: entry.id,
      actual: `version ${said} in the prose`,
      expected: `version ${own}, as the front matter says`,
      remedy: 'Leave the number out of the prose: it stands on the cover and changes with each version.',
      related: [{ at: entry.agreement.source.locate('/version'), text: 'The front matter says it here.' }],
    };
    return;
  }
}

function* day(
  entry: Entry,
  passage: Passage,
  { text, start }: Sentence,
  pattern: RegExp,
  field: 'effective' | 'ends',
  called: string,
): Generator<Observation> {
  const own = parseDate(entry.agreement.terms[field] ?? '');
  const found = pattern.exec(text);
  const said = found === null ? undefined : dayOf(found);
  if (own === undefined || found === null || said === undefined) return;
  // An extension moves the last day, and stands in the record.
  if (said === own || (field === 'ends' && said === entry.standing.ends)) return;
  const words = new RegExp(DAY, 'i').exec(found[0])?.[0] ?? '';
  const at = start + found.index + found[0].lastIndexOf(words);
  yield {
    at: passage.place(at, at + words.length),
    agreement: entry.id,
    actual: `${called} in the prose (${longDate(said)})`,
    expected: `${longDate(own)}, as \`${field}\` says`,
    remedy: 'Correct the one that is wrong, or leave the day out of the prose: the document states it.',
    related: [{ at: entry.agreement.source.locate(`/${field}`), text: 'The front matter says it here.' }],
  };
}

function dayOf(found: RegExpExecArray): IsoDate | undefined {
  const [, date, month, year] = found;
  const number = MONTHS.findIndex((name) => name.toLowerCase() === month?.toLowerCase()) + 1;
  return parseDate(`${year}-${String(number).padStart(2, '0')}-${(date ?? '').padStart(2, '0')}`);
}
