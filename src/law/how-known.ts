/** How far the law data has been compared with its sources, in numbers: told by `law` and on the site. */
import { addPeriod, type IsoDate } from '../base/dates.ts';
import type { LawEntry } from './law.ts';

export interface HowKnown {
  readonly all: number;
  /** Compared with their source. */
  readonly verified: number;
  /** General knowledge of the law, never compared. */
  readonly knowledge: number;
  /** To be confirmed. */
  readonly check: number;
  /** The day of the comparison that is longest ago; nothing if none was compared. */
  readonly oldest: IsoDate | undefined;
}

/** Whether what was compared with its source on a day may have become out of date since: after a year. */
export function isStale(compared: IsoDate, today: IsoDate): boolean {
  return addPeriod(compared, A_YEAR) < today;
}

const A_YEAR = { count: 12, unit: 'month' } as const;

/** Counts entries by how they are known. */
export function howKnown(entries: readonly Pick<LawEntry, 'evidence' | 'lastVerified'>[]): HowKnown {
  const count = (evidence: LawEntry['evidence']): number => entries.filter((one) => one.evidence === evidence).length;
  const days = entries.filter(({ evidence }) => evidence === 'verified').map(({ lastVerified }) => lastVerified);
  return {
    all: entries.length,
    verified: count('verified'),
    knowledge: count('knowledge'),
    check: count('check'),
    oldest: days.sort()[0],
  };
}
