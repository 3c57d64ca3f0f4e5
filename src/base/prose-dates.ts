/** Days and months as prose writes them: "4 May 2026", "04/05/2026", "May 2026". */
import { type IsoDate, MONTHS, parseDate, parseDateOrMonth } from './dates.ts';

/** A day, or a month, in a text. */
export interface ProseDate {
  readonly start: number;
  readonly end: number;
  /** As the text has it. */
  readonly words: string;
  /** The day; of a month its last. */
  readonly day: IsoDate;
  readonly month: boolean;
}

const MONTH = MONTHS.join('|');
const DATE = new RegExp(
  [
    `\\b(?<date>\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? (?<name>${MONTH}),? (?<year>\\d{4})\\b`,
    `\\b(?<bare>${MONTH})(?: of)? (?<bareYear>\\d{4})\\b`,
    '\\b(?<figures>\\d{1,2}[/.]\\d{1,2}[/.]\\d{4})\\b',
    '\\b(?<iso>\\d{4}-\\d{2}-\\d{2})\\b',
  ].join('|'),
  'gi',
);

/** The days and months of a text, in its order; what is no day of the calendar counts for nothing. */
export function datesIn(text: string): readonly ProseDate[] {
  return [...text.matchAll(DATE)].flatMap(({ index, 0: words, groups = {} }) => {
    const day = dayOf(groups);
    return day === undefined
      ? []
      : [{ start: index, end: index + words.length, words, day, month: groups['bare'] !== undefined }];
  });
}

/** Whether a text that gives this date means the day. */
export function isDate({ day, month }: ProseDate, own: IsoDate): boolean {
  return month ? day.slice(0, 7) === own.slice(0, 7) : day === own;
}

function dayOf(groups: Readonly<Record<string, string | undefined>>): IsoDate | undefined {
  const { date, name, year, bare, bareYear, figures, iso } = groups;
  if (iso !== undefined) return parseDate(iso);
  if (figures !== undefined) {
    // In this country the day comes first.
    const [first = '', second = '', third = ''] = figures.split(/[/.]/);
    return parseDate(`${third}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`);
  }
  if (bare !== undefined) return parseDateOrMonth(`${bareYear}-${numberOf(bare)}`);
  return parseDate(`${year}-${numberOf(name ?? '')}-${(date ?? '').padStart(2, '0')}`);
}

function numberOf(month: string): string {
  return String(MONTHS.findIndex((name) => name.toLowerCase() === month.toLowerCase()) + 1).padStart(2, '0');
}
