/** Whether an entry of the law data is in force on a day. */
import type { IsoDate } from '../base/dates.ts';
import type { Dated, Power } from './law.ts';

/**
 * yes; not-yet: the day is before its first; ended: the day is after its last;
 * unconfirmed: its first day is announced and past, or not known, so that
 * people must confirm it.
 */
export type InForce = 'yes' | 'not-yet' | 'ended' | 'unconfirmed';

/** Whether an entry is in force on a day, as far as the law data knows. */
export function inForce(entry: Dated, date: IsoDate): InForce {
  if (entry.until !== undefined && date > entry.until) return 'ended';
  if (entry.from !== undefined && date < entry.from) return 'not-yet';
  return entry.commencement === undefined ? 'yes' : 'unconfirmed';
}

/** Whether an entry is in force on both of two days: if not, what it is on the first on which it is not. */
export function inForceOn(entry: Dated, [first, last]: readonly [IsoDate, IsoDate]): InForce {
  const before = inForce(entry, first);
  return before === 'yes' ? inForce(entry, last) : before;
}

/** Whether a power has ended by a day, or others have taken its place. */
export function isPast(power: Power, date: IsoDate): boolean {
  return power.supersededBy !== undefined || inForce(power, date) === 'ended';
}
