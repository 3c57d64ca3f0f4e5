/** Whether a log says that the words of a version are settled: they were put before those who sign, and not taken back since. */

/** What of an event bears on it. */
export interface Preparing {
  readonly date: string;
  readonly event: string;
  readonly version?: string;
}

/** What each event says of the words of the version that it is about. The others say nothing of them. */
const SETTLES: ReadonlyMap<string, 'settled' | 'open'> = new Map([
  ['drafting', 'open'],
  ['with-partners', 'open'],
  ['out-for-signature', 'settled'],
]);

/**
 * What the last of the events that bear on it says, of those about one version; nothing where none does. People add to a
 * log above or below: its order is that of the days, and of the file within a day.
 */
export function settledBy(events: readonly Preparing[]): 'settled' | 'open' | undefined {
  return events
    .toSorted((one, other) => (one.date < other.date ? -1 : one.date > other.date ? 1 : 0))
    .flatMap(({ event }) => SETTLES.get(event) ?? [])
    .at(-1);
}
