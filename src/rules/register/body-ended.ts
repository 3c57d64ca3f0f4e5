/** A party that had come to an end when the text took effect, or has since, with the text in force. */
import { bodyName } from '../../register/body-name.ts';
import { longDate } from '../../base/dates.ts';
import type { Organisation } from '../../agreement/register-files.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Register } from '../../register/register.ts';
import { endedParties } from '../ended-parties.ts';
import type { Rule } from '../rule.ts';

export const bodyEnded: Rule = {
  code: 'register/body-ended',
  severity: 'error',
  summary: 'Each party exists when the text takes effect, and as long as it is in force.',
  why: 'A body that has ended can neither sign nor be held to anything, and what it did is done by another body that has not agreed to the text.',
  *check(register) {
    for (const entry of register.entries) {
      const { id, agreement } = entry;
      if (!agreement.valid || agreement.kind === 'listing') continue;
      for (const { party, organisation, until, day } of endedParties(entry, register.today)) {
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
  },
};

function successorsOf({ facts }: Organisation, { organisations }: Register): readonly string[] {
  return (facts.succeededBy ?? []).map(({ organisation }) => bodyName(organisations, organisation));
}
