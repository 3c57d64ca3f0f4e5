/** Calendar dates, months and periods, as agreements write them. */
import { Temporal } from 'temporal-polyfill';
import { onceForEach } from './memo.ts';

/** A day of the calendar, `YYYY-MM-DD`; two of them compare as text. */
export type IsoDate = string & { readonly __date: unique symbol };

/** Reads `YYYY-MM-DD`; nothing if it is not a day that exists (2026-02-31). */
export function parseDate(text: string): IsoDate | undefined {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) ? dayOf(text) : undefined;
}

/** The same few days are asked about again and again. */
const dayOf = onceForEach((text: string): IsoDate | undefined => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() as IsoDate;
  } catch {
    return undefined;
  }
});

/** Reads a date or a bare month, `YYYY-MM`, which means its last day. */
export function parseDateOrMonth(text: string): IsoDate | undefined {
  if (!/^\d{4}-\d{2}$/.test(text)) return parseDate(text);
  const first = parseDate(`${text}-01`);
  if (first === undefined) return undefined;
  const month = Temporal.PlainDate.from(first);
  return month.with({ day: month.daysInMonth }).toString() as IsoDate;
}

export type PeriodUnit = 'hour' | 'day' | 'working day' | 'week' | 'month' | 'year';

/** A length of time in words: `25 years`, `72 hours`, `5 working days`. */
export interface Period {
  readonly count: number;
  readonly unit: PeriodUnit;
}

const PERIOD = /^(\d{1,4}) (hour|day|working day|week|month|year)s?$/;

/** Reads a period in words; nothing if it is not one. */
export function parsePeriod(text: string): Period | undefined {
  const found = PERIOD.exec(text);
  if (!found) return undefined;
  return { count: Number(found[1]), unit: found[2] as PeriodUnit };
}

/** How often something happens that happens once in a period, as people say it: `once a year`, `every 6 months`. */
export function howOften(period: string): string {
  const { count, unit } = parsePeriod(period) ?? {};
  if (count !== 1) return `every ${period}`;
  return `once ${unit === 'hour' ? 'an' : 'a'} ${unit}`;
}

/** How many hours each unit has: a month counts as a twelfth of a year, and a working day as a day. */
export const HOURS: Readonly<Record<PeriodUnit, number>> = {
  hour: 1,
  day: 24,
  'working day': 24,
  week: 168,
  month: 730.5,
  year: 8766,
};

/** How long a period is, in hours, to compare it with another by. */
export function hoursIn({ count, unit }: Period): number {
  return count * HOURS[unit];
}

/** The day that lies a period after another; an hour counts as nothing, a working day as a day. */
export function addPeriod(date: IsoDate, { count, unit }: Period, sign: 1 | -1 = 1): IsoDate {
  const field = { hour: undefined, day: 'days', 'working day': 'days', week: 'weeks', month: 'months', year: 'years' }[
    unit
  ];
  return field === undefined ? date : dayAfter(`${date} ${sign * count} ${field}`);
}

const dayAfter = onceForEach((sum: string): IsoDate => {
  const [date = '', count, field = ''] = sum.split(' ');
  return Temporal.PlainDate.from(date)
    .add({ [field]: Number(count) })
    .toString() as IsoDate;
});

/** January to December. */
export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A date as people write it: `1 October 2026`. */
export function longDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
