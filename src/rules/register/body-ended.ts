/** A party that had come to an end when the text took effect. */
import { longDate, parseDate } from '../../base/dates.ts';
import type { Organisation } from '../../agreement/register-files.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Register } from '../../register/register.ts';
import { effectiveDay } from '../../register/version.ts';
import type { Rule } from '../rule.ts';

export const bodyEnded: Rule = {
  code: 'register/body-ended',
  severity: 'error',
  summary: 'Each party exists when the text takes effect.',
  why: 'A body that has ended can neither sign nor be held to anything, and what it did is done by another body that has not agreed to the text.',
  *check(register) {
    for (const { id, agreement, parties } of register.entries) {
      if (!agreement.valid || agreement.kind === 'listing') continue;
      const day = effectiveDay(agreement, register.today);
      for (const party of parties.values()) {
        for (const { organisation } of party.bodies) {
          const until = parseDate(organisation?.facts.until ?? '');
          if (organisation === undefined || until === undefined || until >= day) continue;
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
                : 'Name the successor as the party, here and wherever the name is used, and ask it to agree.',
            related: [{ at: organisation.source.locate('/until'), text: 'Its last day stands here.' }],
          };
        }
      }
    }
  },
};

function successorsOf({ facts }: Organisation, { organisations }: Register): readonly string[] {
  return (facts.succeededBy ?? []).map(
    ({ organisation }) => organisations.get(organisation)?.facts.name ?? organisation,
  );
}
