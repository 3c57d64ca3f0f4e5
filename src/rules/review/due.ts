/** The review of an agreement is due soon. */
import { longDate } from '../../base/dates.ts';
import type { Rule } from '../rule.ts';

export const due: Rule = {
  code: 'review/due',
  severity: 'note',
  summary: 'A review that is due soon is prepared in time.',
  why: 'A review takes weeks: partners have to be asked, and changes signed.',
  *check({ entries }) {
    for (const { id, standing, agreement } of entries) {
      if (standing.review !== 'due' || standing.reviewDue === undefined) continue;
      const pointer = agreement.kind === 'listing' ? '/listed/reviewDue' : '/record/log';
      yield {
        at: agreement.source.locate(pointer, 'key'),
        agreement: id,
        pointer,
        actual: `review due by ${longDate(standing.reviewDue)}`,
        expected: 'work on it to begin',
        remedy: 'Ask the parties for their views, and set a day to meet before then.',
      };
    }
  },
};
