/** What people mean by a value that the schema does not take: a word, a day, a length of time. */
import { MONTHS, parseDate, parsePeriod } from '../base/dates.ts';
import { nearest, surely } from '../base/nearest.ts';

/** A value to write instead, and whether it is surely the one that is meant. */
export interface Meant {
  readonly value: string;
  readonly certain: boolean;
}

/** One of some words. `Article 6(1)(e)` has it in brackets. */
export function meantWord(written: string, words: readonly string[]): Meant | undefined {
  const yesNo = YES_NO[written.toLowerCase()];
  const sure = surely(written, words) ?? (yesNo !== undefined && words.includes(yesNo) ? yesNo : undefined);
  if (sure !== undefined) return { value: sure, certain: true };
  const [bracketed, ...more] = words.filter((word) => written.includes(`(${word})`));
  const value = bracketed !== undefined && more.length === 0 ? bracketed : nearest(written, words)[0];
  return value === undefined ? undefined : { value, certain: false };
}

/** A list, where words stand in a row with commas between them and brackets around them are missing. */
export function meantList(written: string, meant: (word: string) => Meant | undefined): Meant | undefined {
  const words = written.split(/[,;]| and /).map((word) => word.trim());
  if (words.length < 2) return undefined;
  const found = words.flatMap((word) => meant(word) ?? []);
  if (found.length < words.length) return undefined;
  return { value: `[${found.map(({ value }) => value).join(', ')}]`, certain: found.every(({ certain }) => certain) };
}

const YES_NO: Readonly<Record<string, string>> = { true: 'yes', y: 'yes', on: 'yes', false: 'no', n: 'no', off: 'no' };

/** A day, or a month where the format takes one. `3/4/2026` is 3 April here, but not surely. */
export function meantDate(written: string, format: string): Meant | undefined {
  const text = written.trim().toLowerCase().replace(/,/g, '');
  const [, longDay, longMonth = '', longYear] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)? )?(?:of )?([a-z]+)\.? (\d{4})$/.exec(text) ?? [];
  const month = longMonth.length < 3 ? -1 : MONTHS.findIndex((name) => name.toLowerCase().startsWith(longMonth));
  if (longYear !== undefined && month !== -1) {
    if (longDay !== undefined) return day(longYear, month + 1, Number(longDay), true);
    return format === 'calendar-date-or-month' ? { value: `${longYear}-${two(month + 1)}`, certain: true } : undefined;
  }
  const [, year, m, d] = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  if (year !== undefined) return day(year, Number(m), Number(d), true);
  const [, first, second, last] = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text) ?? [];
  return last === undefined
    ? undefined
    : day(last, Number(second), Number(first), Number(first) > 12 || first === second);
}

function day(year: string, month: number, date: number, certain: boolean): Meant | undefined {
  const value = `${year}-${two(month)}-${two(date)}`;
  return parseDate(value) === undefined ? undefined : { value, certain };
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** A length of time: `Two years`, `6 mths`, `annually`. */
export function meantPeriod(written: string): Meant | undefined {
  const text = written.trim().toLowerCase();
  const often = OFTEN[text];
  if (often !== undefined) return { value: often, certain: true };
  const [, count = '', unit = ''] = /^(\d{1,4}|[a-z]+)[ -]?(working days?|[a-z]+)\.?$/.exec(text) ?? [];
  const number = NUMBERS[count] ?? (/^\d+$/.test(count) ? Number(count) : undefined);
  if (number === undefined || number === 0) return undefined;
  const name = SHORT[unit.replace(/s$/, '')] ?? unit.replace(/s$/, '');
  const value = `${number} ${name}${number === 1 ? '' : 's'}`;
  return parsePeriod(value) === undefined ? undefined : { value, certain: true };
}

const OFTEN: Readonly<Record<string, string>> = {
  annual: '1 year',
  annually: '1 year',
  yearly: '1 year',
  quarterly: '3 months',
  monthly: '1 month',
};

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
};

const SHORT: Readonly<Record<string, string>> = {
  h: 'hour',
  hr: 'hour',
  wk: 'week',
  mth: 'month',
  yr: 'year',
};

/** How often something is sent: `weekly`, `every week`, `once a month`, `ad hoc`. */
export function meantFrequency(written: string): Meant | undefined {
  const text = written
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ');
  const word = FREQUENCIES[text];
  if (word !== undefined) return word;
  const [, every] = /^(?:once )?(?:(?:in every|every|each|per|an|a) )?(.+)$/.exec(text) ?? [];
  if (every === undefined) return undefined;
  const period =
    every === 'other week'
      ? { value: '2 weeks', certain: true }
      : meantPeriod(/^[a-z]+$/.test(every) ? `1 ${every}` : every);
  return period === undefined ? undefined : { value: `every ${period.value}`, certain: period.certain };
}

const sure = (value: string): Meant => ({ value, certain: true });
const perhaps = (value: string): Meant => ({ value, certain: false });

const FREQUENCIES: Readonly<Record<string, Meant>> = {
  ...Object.fromEntries(Object.entries(OFTEN).map(([word, period]) => [word, sure(`every ${period}`)])),
  hourly: sure('every 1 hour'),
  daily: sure('every 1 day'),
  weekly: sure('every 1 week'),
  fortnightly: sure('every 2 weeks'),
  'half yearly': sure('every 6 months'),
  'six monthly': sure('every 6 months'),
  'case by case': sure('case-by-case'),
  'on request': sure('on-request'),
  'system access': sure('system-access'),
  'one off': sure('once'),
  continuously: sure('continuous'),
  'as needed': perhaps('case-by-case'),
  'as required': perhaps('case-by-case'),
  'as and when': perhaps('case-by-case'),
  'ad hoc': perhaps('case-by-case'),
  'when needed': perhaps('case-by-case'),
  'real time': perhaps('continuous'),
};

/** A name in the form of names: `Keep safe` becomes `keep-safe`. */
export function meantName(written: string): Meant | undefined {
  const value = written
    .trim()
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return value === '' || value.length > 80 ? undefined : { value, certain: false };
}
