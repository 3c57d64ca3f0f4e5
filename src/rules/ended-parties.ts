/**
 * The bodies among the parties of a text that do not exist as long as they have
 * to: a rule tells them, and no other asks anything more of a body that has ended.
 */
import { type IsoDate, parseDate } from '../base/dates.ts';
import type { Organisation } from '../agreement/register-files.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { isDeparture } from '../register/signatories.ts';
import { effectiveDay } from '../register/version.ts';
import { isRunning } from '../register/status.ts';

/** A body that has ended, of a party that stands as if it had not. */
export interface EndedParty {
  readonly party: Party;
  readonly organisation: Organisation;
  /** Its last day. */
  readonly until: IsoDate;
  /** The day on which it would have to exist. */
  readonly day: IsoDate;
}

export function endedParties(entry: Entry, today: IsoDate): readonly EndedParty[] {
  const day = lastDayInForce(entry, today);
  return [...entry.parties.values()].flatMap((party) =>
    party.bodies.flatMap(({ organisation }): readonly EndedParty[] => {
      const until = parseDate(organisation?.facts.until ?? '');
      if (organisation === undefined || until === undefined || until >= day) return [];
      const left = until >= effectiveDay(entry.agreement, today) && hasLeft(entry, party, organisation.id, today);
      return left ? [] : [{ party, organisation, until, day }];
    }),
  );
}

/** Tells whether an organisation is among the ended ones of a text. */
export function hasEnded(entry: Entry, today: IsoDate): (organisation: Organisation | undefined) => boolean {
  const ended = new Set(endedParties(entry, today).map(({ organisation }) => organisation));
  return (organisation) => organisation !== undefined && ended.has(organisation);
}

/** The last day on which the parties have to exist: today for a text in force, and its first day for any other. */
function lastDayInForce({ agreement, standing }: Entry, today: IsoDate): IsoDate {
  const first = effectiveDay(agreement, today);
  return isRunning(standing) && first < today ? today : first;
}

/** Whether the log, or the file of its group, says that a body is no longer among the parties. */
function hasLeft({ agreement }: Entry, party: Party, body: string, today: IsoDate): boolean {
  const left = (agreement.terms.record?.log ?? []).some(
    ({ event, date, parties }) =>
      date <= today && isDeparture(event) && (parties ?? []).some((name) => name === party.name || name === body),
  );
  const member = party.shape === 'group' ? party.organisation?.facts.members : undefined;
  return left || (member ?? []).some(({ organisation, until }) => organisation === body && until !== undefined);
}
