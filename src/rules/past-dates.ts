/**
 * Tells whether a date beside a name puts it in the past: “until June 2022 the
 * board sat”, “the review of 2015”. Only a date before the name was superseded
 * does; what was signed long ago may still be meant for today.
 */
import { MONTHS } from '../base/dates.ts';

/** The words of a sentence on both sides of a name, on one line and with no marks. */
export interface Around {
  readonly before: string;
  readonly after: string;
}

/** Whether the words around a name put it at a time before `since`: a day, a month or a year. */
export function isDatedBefore({ before, after }: Around, since: string | undefined): boolean {
  if (since === undefined) return false;
  const early = (found: RegExpExecArray | null): boolean => {
    const date = found?.groups?.['date'];
    return date !== undefined && isBefore(date, since);
  };
  const limit = UNTIL_BEFORE.exec(before);
  if (early(limit) && !OBLIGES.test(limit?.groups?.['between'] ?? '') && !OBLIGES.test(after.slice(0, NEXT)))
    return true;
  const ends = UNTIL_AFTER.exec(after);
  if (early(ends) && !OBLIGES.test(ends?.groups?.['between'] ?? '')) return true;
  return SIDES.some(([side, pattern]) => early(pattern.exec(side === 'before' ? before : after)));
}

/** How far on a verb is looked for, in characters. */
const NEXT = 14;

const DATE = String.raw`(?<date>(?:(?:\d{1,2}(?:st|nd|rd|th)? )?(?:${MONTHS.join('|')}),? )?(?:19|20)\d\d|\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d)`;
const LIMIT = '(?:[Uu]ntil|[Tt]ill|[Bb]efore|[Pp]rior to|[Uu]p to)';
/** Some words of one clause. */
const FEW = String.raw`(?:(?!and (?:the|a|an) )[^\s,;:()]+ ){0,8}?`;
/** Words up to the name, with no mark between them. */
const WORDS = String.raw`(?:\p{L}[\p{L}’'-]* )*`;
/** Words that bind somebody: what they govern is not past. */
const OBLIGES = /\b(?:must|shall|will|may|should|can|is to|are to|has to|have to|agrees?)\b/;

const UNTIL_BEFORE = new RegExp(
  String.raw`\b${LIMIT} (?:the end of |early |late )?${DATE},? (?<between>${FEW})$`,
  'iu',
);
const UNTIL_AFTER = new RegExp(`^(?: |’s |'s )(?<between>${FEW})${LIMIT} (?:the end of |early |late )?${DATE}`, 'iu');

const DOCUMENT =
  '(?:agreement|protocol|memorandum|contract|version|edition|text|report|review|inquiry|policy|plan|strategy|decision|guidance|judgment|form|leaflet|letter)s?';

const SIDES: readonly (readonly [side: 'before' | 'after', pattern: RegExp])[] = [
  // In 2015 the board agreed.
  [
    'before',
    new RegExp(
      `(?:^|[,;:(] ?)(?:[Ii]n|[Oo]n|[Dd]uring|[Bb]y|[Bb]etween|[Aa]s long ago as) (?:early |late )?${DATE},? ${WORDS}$`,
      'iu',
    ),
  ],
  // The 2015 review.
  ['before', new RegExp(String.raw`(?<!\b[Ss]ince |\b[Ff]rom )${DATE} $`, 'u')],
  // A report of 2015 to the board; not this agreement of 2015.
  [
    'before',
    new RegExp(
      String.raw`\b(?<!this )${DOCUMENT} (?:of|from|in|dated|made in|signed in|published in) ${DATE} ${FEW}$`,
      'iu',
    ),
  ],
  // The review of 2015; a review done in 2015.
  [
    'after',
    new RegExp(
      String.raw`^ (?:(?:of|from|in|dated|\(|\(of) ?|(?:published|completed|done|held|dated|made|written|carried out|commissioned|conducted|concluded) (?:in |on |between )?)${DATE}`,
      'iu',
    ),
  ],
  ['after', new RegExp(String.raw`^,? \(?${DATE}\)?`, 'u')],
  // The board agreed it in 2015.
  [
    'after',
    new RegExp(
      String.raw`^ (?:agreed|signed|sat|met|decided|asked|wrote|approved|published|adopted|held|ran|paid|commissioned|set up|gave|took|made|joined|led|was|were|did|began|found|said)\b ${FEW}(?:in|on|during|from|between) ${DATE}(?=[.,;)]|$)`,
      'iu',
    ),
  ],
];

/** Whether a date, as it is written, lies before a day, month or year; within the same it counts as before. */
function isBefore(date: string, since: string): boolean {
  const iso = isoOf(date);
  const length = Math.min(iso.length, since.length);
  return iso.slice(0, length) <= since.slice(0, length);
}

/** A year, a month or a day: what is written of it. */
function isoOf(date: string): string {
  const [year = ''] = /(?:19|20)\d\d$/.exec(date) ?? [];
  const [, dayOf, monthOf] = /^(\d{1,2})[/.](\d{1,2})[/.]/.exec(date) ?? [];
  const named = MONTHS.findIndex((name) => date.toLowerCase().includes(name.toLowerCase()));
  const month = monthOf ?? (named === -1 ? undefined : String(named + 1));
  const day = dayOf ?? (/^(\d{1,2})\D/.exec(date) ?? [])[1];
  return [year, month, month === undefined ? undefined : day]
    .flatMap((part) => (part === undefined ? [] : [part.padStart(2, '0')]))
    .join('-');
}
