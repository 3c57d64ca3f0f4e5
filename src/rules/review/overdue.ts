/** The review of an agreement is overdue. */
import { longDate } from '../../base/dates.ts';
import type { Rule } from '../rule.ts';

export const overdue: Rule = {
  code: 'review/overdue',
  // A warning, since the text itself is valid: the exit code 3 is what blocks.
  severity: 'warning',
  summary: 'An agreement in force is reviewed by its day.',
  why: 'An agreement that nobody looks at goes on citing law that was repealed and bodies that are gone, and people lose sight of what is shared about them.',
  source: 'UK GDPR Article 5(2)',
  *check({ entries }) {
    for (const { id, standing, agreement } of entries) {
      if (standing.review !== 'overdue' || standing.reviewDue === undefined) continue;
      const pointer = agreement.kind === 'listing' ? '/listed/reviewDue' : '/record/log';
      yield {
        at: agreement.source.locate(pointer, 'key'),
        agreement: id,
        pointer,
        actual: `agreement overdue for review since ${longDate(standing.reviewDue)}`,
        expected: 'a review on record by that day',
        remedy:
          agreement.kind === 'listing'
            ? 'Ask the body that leads it for the new review date.'
            : 'Review the agreement, then record it with `concordat review record`: an event `reviewed` in its log with the role, outcome, tests and evidence.',
      };
    }
  },
};
