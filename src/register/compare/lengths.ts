/** Compares lengths of time by their meaning: `24 months` is as long as `2 years`. */
import { HOURS, type Period, parsePeriod } from '../../base/dates.ts';

/** unclear: neither is longer in every case, such as 30 days and a month. */
export type Comparison = 'shorter' | 'longer' | 'same' | 'unclear';

/** How the second of two lengths stands to the first. `indefinitely` is longer than any other. */
export function compareLengths(first: string, second: string): Comparison {
  if (first === second) return 'same';
  if (first === WITHOUT_END || second === WITHOUT_END) return first === WITHOUT_END ? 'shorter' : 'longer';
  const [a, b] = [parsePeriod(first), parsePeriod(second)];
  if (a === undefined || b === undefined) return 'unclear';
  const family = familyOf(a);
  if (family === familyOf(b)) return byNumber(exact(a), exact(b));
  const [from, to] = [span(a), span(b)];
  return to.most < from.least ? 'shorter' : to.least > from.most ? 'longer' : 'unclear';
}

const WITHOUT_END = 'indefinitely';

/** Units of one family are multiples of each other in every case. */
function familyOf({ unit }: Period): 'hours' | 'months' | 'working days' {
  if (unit === 'working day') return 'working days';
  return unit === 'month' || unit === 'year' ? 'months' : 'hours';
}

function exact({ count, unit }: Period): number {
  if (unit === 'working day') return count;
  return unit === 'month' ? count : unit === 'year' ? count * 12 : count * HOURS[unit];
}

function byNumber(a: number, b: number): Comparison {
  return a === b ? 'same' : b < a ? 'shorter' : 'longer';
}

/** The fewest and the most hours that it can be: months differ, and weekends and holidays stand between working days. */
function span(period: Period): { readonly least: number; readonly most: number } {
  const hours = exact(period);
  if (period.unit === 'working day') return { least: hours * 24, most: (hours * 2 + 4) * 24 };
  if (familyOf(period) === 'hours') return { least: hours, most: hours };
  return { least: hours * 28 * 24, most: hours * 31 * 24 };
}
