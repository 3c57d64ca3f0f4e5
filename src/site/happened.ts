/** What happened to an agreement up to a day. */
import type { Event } from '../agreement/written/agreement.ts';
import type { IsoDate } from '../base/dates.ts';
import type { Entry } from '../register/entry.ts';
import { endsByEvent } from '../register/status.ts';

/** An event of the log, or one that nobody wrote there and no role did. */
export type Happening = Omit<Event, 'by'> & Partial<Pick<Event, 'by'>>;

/** The events of the log up to a day, in its order; and at last that it ended, where its last day passed and no event had ended it. */
export function happened({ terms, standing }: Entry, today: IsoDate): readonly Happening[] {
  const events = (terms.record?.log ?? []).filter(({ date }) => date <= today);
  if (standing.status !== 'ended' || standing.since === undefined || endsByEvent(events)) return events;
  return [...events, { date: standing.since, event: 'ended' }];
}
