/** A party that had come to an end when the text took effect, or has since, with the text in force. */
import { bodyName } from '../../register/body-name.ts';
import { type IsoDate, longDate, parseDate } from '../../base/dates.ts';
import type { Organisation } from '../../agreement/register-files.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Party } from '../../register/party.ts';
import type { Register } from '../../register/register.ts';
import { effectiveDay } from '../../register/version.ts';
import type { Rule } from '../rule.ts';

export const bodyEnded: Rule = {
  code: 'register/body-ended',
  severity: 'error',
  summary: 'Each party exists when the text takes effect, and as long as it is in force.',
  why: 'A body that has ended can neither sign nor be held to anything, and what it did is done by another body that has not agreed to the text.',
  *check(register) {
    for (const entry of register.entries) {
      const { id, agreement, parties } = entry;
      if (!agreement.valid || agreement.kind === 'listing') continue;
      const day = lastDayInForce(entry, register.today);
      for (const party of parties.values()) {
        for (const { organisation } of party.bodies) {
          const until = parseDate(organisation?.facts.until ?? '');
          if (organisation === undefined || until === undefined || until >= day) continue;
          if (
            until >= effectiveDay(agreement, register.today) &&
            hasLeft(entry, party, organisation.id, register.today)
          )
            continue;
          const pointer = `/parties/${party.name}`;
          const successors = successorsOf(organisation, register);
          yield {
            at: agreement.source.locate(pointer, 'key'),
            agreement: id,
            pointer,
            actual: `party ${party.shape === 'group' ? `\`${party.name}\` with a member, ${organisation.facts.name},` : `\`${party.name}\``} that ended on ${longDate(until)}`,
            expected:
              successors.length === 0
                ? `a body that exists on ${longDate(day)}`
                : `${listInWords(successors, 'or')}, which took its place`,
            remedy:
              party.shape === 'group'
                ? 'Write `until` beside the member in the file of the group, and add its successor.'
                : 'Name the successor as the party, here and wherever the name is used, and ask it to agree. If the text has been in force, write into the log as well that the body was `succeeded`, or that it `left`.',
            related: [{ at: organisation.source.locate('/until'), text: 'Its last day stands here.' }],
          };
        }
      }
    }
  },
};

/** The last day on which the parties have to exist: today for a text in force, and its first day for any other. */
function lastDayInForce({ agreement, standing }: Entry, today: IsoDate): IsoDate {
  const first = effectiveDay(agreement, today);
  return (standing.status === 'in-force' || standing.status === 'suspended') && first < today ? today : first;
}

/** Whether the log, or the file of its group, says that a body is no longer among the parties. */
function hasLeft({ agreement }: Entry, party: Party, body: string, today: IsoDate): boolean {
  const left = (agreement.terms.record?.log ?? []).some(
    ({ event, date, parties }) =>
      date <= today &&
      (event === 'left' || event === 'succeeded') &&
      (parties ?? []).some((name) => name === party.name || name === body),
  );
  const member = party.shape === 'group' ? party.organisation?.facts.members : undefined;
  return left || (member ?? []).some(({ organisation, until }) => organisation === body && until !== undefined);
}

function successorsOf({ facts }: Organisation, { organisations }: Register): readonly string[] {
  return (facts.succeededBy ?? []).map(({ organisation }) => bodyName(organisations, organisation));
}
