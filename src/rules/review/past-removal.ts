/** An agreement that is overdue for so long that the register's policy takes it off. */
import { addPeriod, longDate } from '../../base/dates.ts';
import { packsOf } from '../../register/policy.ts';
import type { Rule } from '../rule.ts';

export const pastRemoval: Rule = {
  code: 'review/past-removal',
  // A warning, since the text itself is valid. A register that makes it an error takes such agreements off by itself.
  severity: 'warning',
  summary: 'An agreement that nobody reviews leaves the register when its policy says so.',
  why: 'The register has promised that what stands in it is looked at. An agreement that is overdue for so long misleads whoever reads it.',
  *check(register) {
    for (const pack of packsOf(register)) {
      if (pack.removeAfter === undefined) continue;
      const { count, unit } = pack.removeAfter;
      for (const { id, standing, agreement } of register.entries) {
        if (standing.review !== 'overdue' || standing.reviewDue === undefined) continue;
        if (addPeriod(standing.reviewDue, pack.removeAfter) >= register.today) continue;
        const pointer = agreement.kind === 'listing' ? '/listed/reviewDue' : '/record/log';
        yield {
          at: agreement.source.locate(pointer, 'key'),
          agreement: id,
          pointer,
          actual: `agreement overdue for review since ${longDate(standing.reviewDue)}`,
          expected: `it to be reviewed or removed within ${count} ${unit}${count === 1 ? '' : 's'}, as the policy pack \`${pack.id}\` asks`,
          remedy:
            agreement.kind === 'listing'
              ? 'Ask the body that leads it whether it was reviewed, and write the new date. If it was not, take its file out of the register.'
              : 'Review it and record that. Or end it with an event `ended` in its log, or write `publish: no` until the review is done.',
          source: pack.source,
        };
      }
    }
  },
};
