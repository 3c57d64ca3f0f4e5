/** How a workbook shows a number: as a day, a month, or as it is. */
import { MONTHS } from '../../base/dates.ts';
import { dayOfNumber } from './days.ts';

/** What a cell with a number shows, and the day that it means. */
export interface Shown {
  readonly text: string;
  readonly day?: string;
}

/** The formats that workbooks name by a number alone, as far as they show days. */
const BUILT_IN: Readonly<Record<number, string>> = {
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'dd/mm/yyyy hh:mm',
};

/** The code of a format; empty where it shows no day. */
export function formatCode(id: number, own: ReadonlyMap<number, string>): string {
  const inOtherLanguages = (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return own.get(id) ?? BUILT_IN[id] ?? (inOtherLanguages ? 'yyyy-mm-dd' : '');
}

/** A number as a reader sees it. `later` is by how many days the workbook begins to count later than usual. */
export function shownNumber(value: string, code: string, later: number): Shown {
  const number = Number(value);
  if (value.trim() === '' || !Number.isFinite(number)) return { text: value };
  const plain = withoutLiterals(code);
  if (/[ymd]/i.test(plain) && !/general/i.test(plain)) return shownDay(number, code, plain, later);
  const zeros = /^0+$/.exec(plain);
  if (zeros !== null && Number.isInteger(number) && number >= 0)
    return { text: String(number).padStart(plain.length, '0') };
  const short = Number(number.toPrecision(15));
  if (/%/.test(plain)) return { text: `${Number((short * 100).toPrecision(12))}%` };
  return { text: Math.abs(short) < 1e21 && Number.isInteger(short) ? short.toFixed(0) : String(short) };
}

/** The first section of a code, without words in quotation marks, colours and conditions. */
function withoutLiterals(code: string): string {
  return (code.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').trim();
}

function shownDay(number: number, code: string, plain: string, later: number): Shown {
  const day = dayOfNumber(number, later);
  if (day === undefined || number < 1) return { text: String(number) };
  const [hasYear, hasDay] = [/y/i.test(plain), /d/i.test(plain)];
  const hasTime = /[hs]/i.test(plain);
  const value = hasYear && !hasDay ? day.slice(0, 7) : day;
  const minutes = Math.round((number - Math.floor(number)) * 1440);
  const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  if (hasTime) return { text: minutes === 0 ? day : `${day} ${time}`, day: value };
  if (hasYear && !hasDay && !/m/i.test(plain)) return { text: day.slice(0, 4) };
  return { text: rendered(day, (code.split(';')[0] ?? '').replaceAll(/\[[^\]]*\]/g, '')), day: value };
}

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function rendered(date: string, code: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const weekday = DAYS[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? '';
  const name = MONTHS[Number(month) - 1] ?? '';
  const parts: Readonly<Record<string, string>> = {
    yyyy: year,
    yy: year.slice(2),
    mmmmm: name.slice(0, 1),
    mmmm: name,
    mmm: name.slice(0, 3),
    mm: month,
    m: String(Number(month)),
    dddd: weekday,
    ddd: weekday.slice(0, 3),
    dd: day,
    d: String(Number(day)),
  };
  return code
    .replaceAll(
      /"([^"]*)"|\\(.)|_.|(y{1,4}|m{1,5}|d{1,4})|@/gi,
      (all, words?: string, letter?: string, part?: string) => {
        if (part === undefined) return words ?? letter ?? '';
        const key = part.toLowerCase();
        return parts[key === 'y' ? 'yy' : key === 'yyy' ? 'yyyy' : key] ?? all;
      },
    )
    .trim();
}
