/** The version of a text: its number and its first day. */
import { type IsoDate, parseDate } from '../base/dates.ts';
import type { Agreement } from '../agreement/agreement.ts';

/** Compares `1.9` and `1.10` as numbers, part by part. */
export function compareVersions(a = '0.0', b = '0.0'): number {
  const [aMajor = 0, aMinor = 0] = a.split('.').map(Number);
  const [bMajor = 0, bMinor = 0] = b.split('.').map(Number);
  return aMajor - bMajor || aMinor - bMinor;
}

/** The day that a text's bodies are resolved on: its first day, or today while it has none. */
export function effectiveDay(agreement: Agreement, today: IsoDate): IsoDate {
  return parseDate(agreement.terms.effective ?? '') ?? today;
}
