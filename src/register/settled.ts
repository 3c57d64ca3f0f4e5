/** Whether the words of a text are settled: changed ones would be another version. */
import type { Entry } from './entry.ts';
import { entryOnDay, isKept } from './on-day.ts';
import type { Register } from './register.ts';

/** Whether a text is in force, or has been, or somebody has decided on it. A version that was begun is neither until its first day. */
export function isSettled(entry: Entry, register: Register): boolean {
  const { standing, signing, terms } = entry;
  const decided = signing.records.some(({ facts }) => facts.version === terms.version);
  return decided || (standing.status !== 'draft' && !isKept(entryOnDay(entry, register)));
}
