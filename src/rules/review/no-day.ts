/** Something in force whose review has no day. */
import { hasNoReviewDay } from '../../register/status.ts';
import type { Rule } from '../rule.ts';

export const noDay: Rule = {
  code: 'review/no-day',
  severity: 'warning',
  summary: 'What is in force has a day by which it is reviewed.',
  why: 'Without a day nobody is ever told that the review is due, and it stays in no queue.',
  source: 'UK GDPR Article 5(2)',
  *check({ entries }) {
    for (const { id, standing, agreement } of entries) {
      if (!agreement.valid || !hasNoReviewDay(standing)) continue;
      const isListing = agreement.kind === 'listing';
      const pointer = isListing ? '/listed' : '/record/log';
      yield {
        at: agreement.source.locate(pointer, 'key'),
        agreement: id,
        pointer,
        actual: isListing ? 'no `reviewDue` in a listing' : 'no day for the review of an agreement in force',
        expected: isListing ? 'the day or month of its review' : '`every` under `review`',
        remedy: isListing
          ? 'Ask the body that leads it when it is reviewed next, and write that under `listed` as `reviewDue: 2027-03` or with a day.'
          : 'Agree how often it is reviewed, and write that as `every` under `review`.',
      };
    }
  },
};
