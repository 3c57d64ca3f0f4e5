/** What happened to an agreement up to a day. */
import type { Event } from '../agreement/written/agreement.ts';
import type { IsoDate } from '../base/dates.ts';
import type { Entry } from '../register/entry.ts';

/** An event of the log, or one that nobody wrote there and no role did. */
export type Happening = Omit<Event, 'by'> & Partial<Pick<Event, 'by'>>;

/** The events of the log up to a day, in its order; and at last that it ended, where its last day passed without such an event. */
export function happened({ terms, standing }: Entry, today: IsoDate): readonly Happening[] {
  const events = (terms.record?.log ?? []).filter(({ date }) => date <= today);
  const told = events.some(({ event }) => event === 'ended' || event === 'withdrawn');
  const lapsed = standing.status === 'ended' && standing.since !== undefined && !told;
  return lapsed ? [...events, { date: standing.since, event: 'ended' }] : events;
}
