/** Days and months as registers write them. A date never gets a day that it does not have. */
import { MONTHS, parseDate, parseDateOrMonth } from '../../base/dates.ts';
import type { Cell } from './table.ts';

export interface ReadDay {
  /** `2018-02-01`, or `2018-02` where no day is given. */
  readonly value: string;
  /** What was taken for granted; empty where nothing was. */
  readonly doubt: string;
  /** What was taken for granted is usual in the United Kingdom, and the same for all such days of a table. */
  readonly usual?: true;
}

const DAY_FIRST = 'The day is taken to stand before the month, as people write in the United Kingdom.';
const MONTH_FIRST = 'The month is taken to stand before the day, since there is no such month otherwise.';
const SERIAL = 'It is a number, taken for the day that spreadsheets mean by it.';
const SHORT_MONTH = 'It could be a day of a month; it is taken for a month of a year.';

/** The day or month that a cell gives; nothing if it gives none. */
export function readDay({ text, day }: Pick<Cell, 'text' | 'day'>): ReadDay | undefined {
  if (day !== undefined) return checked(day, '');
  const words = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[–—]/g, '-')
    .replace(/[.,;]$/, '')
    .replace(/(?:T| )00:00(?::00(?:\.0+)?)?Z?$/, '')
    .trim();
  for (const read of [inFigures, inWords, asNumber]) {
    const found = read(words);
    if (found !== undefined) return found;
  }
  return undefined;
}

function inFigures(words: string): ReadDay | undefined {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(words);
  if (yearFirst !== null) return made(yearFirst[1], yearFirst[2], yearFirst[3]);
  const month = /^(\d{1,2}) ?[-/.] ?(\d{4})$/.exec(words);
  if (month !== null) return made(month[2], month[1], undefined);
  const all = /^(\d{1,2}) ?([-/. ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(words);
  if (all === null) return undefined;
  const [, first = '', , second = '', year] = all;
  const usual = made(year, second, first, Number(first) <= 12 && first !== second ? DAY_FIRST : '');
  return usual ?? made(year, first, second, MONTH_FIRST);
}

const MONTH_NAMES: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((name, index) => [
    [name.toLowerCase(), index + 1] as const,
    [name.slice(0, 3).toLowerCase(), index + 1] as const,
    ...(name === 'September' ? [['sept', index + 1] as const] : []),
  ]),
);

function inWords(words: string): ReadDay | undefined {
  const plain = words.toLowerCase().replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? /, '');
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?([a-z]+)\.?,?[ -]?(\d{4}|\d{2})$/.exec(plain);
  if (dayFirst !== null) return named(dayFirst[3], dayFirst[2], dayFirst[1]);
  const monthFirst = /^([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/.exec(plain);
  if (monthFirst !== null) return named(monthFirst[3], monthFirst[1], monthFirst[2]);
  const month = /^([a-z]+)\.?(,? ?-? ?|['’]| ['’])(\d{4}|\d{2})$/.exec(plain);
  if (month === null) return undefined;
  const [, name, between = '', year = ''] = month;
  return named(year, name, undefined, year.length === 2 && between.trim() === '' ? SHORT_MONTH : '');
}

/** The numbers by which spreadsheets count days, for years in which a register can have been kept. */
const [EARLIEST, LATEST] = [32_874, 73_050];
const DAY = 86_400_000;
/** The day before the first of their count, as it comes out for all days after February 1900. */
const BEFORE_FIRST = Date.UTC(1899, 11, 30);

function asNumber(words: string): ReadDay | undefined {
  const number = /^\d{5}(?:\.0+)?$/.test(words) ? Number(words) : 0;
  if (number < EARLIEST || number > LATEST) return undefined;
  const value = dayOfNumber(number, 0);
  return value === undefined ? undefined : checked(value, SERIAL);
}

/** The day that a number means in a spreadsheet; `later` is by how many days its count begins later than usual. */
export function dayOfNumber(number: number, later: number): string | undefined {
  const time = BEFORE_FIRST + (Math.floor(number) + later) * DAY;
  return Number.isFinite(time) && Math.abs(time) < 8e15 ? new Date(time).toISOString().slice(0, 10) : undefined;
}

function named(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  doubt = '',
): ReadDay | undefined {
  const number = MONTH_NAMES.get(month ?? '');
  return number === undefined ? undefined : made(year, String(number), day, doubt);
}

function made(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  doubt = '',
): ReadDay | undefined {
  const whole = (year ?? '').length === 2 ? `${Number(year) < 80 ? '20' : '19'}${year}` : (year ?? '');
  const parts = [whole, (month ?? '').padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])];
  return checked(parts.join('-'), doubt);
}

function checked(value: string, doubt: string): ReadDay | undefined {
  const day = value.length === 7 ? parseDateOrMonth(value) : parseDate(value);
  return day === undefined ? undefined : { value, doubt, ...(doubt === DAY_FIRST ? { usual: true } : {}) };
}
