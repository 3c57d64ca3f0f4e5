/** A review in the log that does not count. */
import { counts } from '../../register/status.ts';
import type { Rule } from '../rule.ts';

export const incompleteReview: Rule = {
  code: 'review/incomplete-review',
  severity: 'error',
  summary: 'A review on record says by whom, with what outcome, by which tests and on what evidence.',
  why: 'Without them a date alone would keep an agreement in force, whether or not anybody looked at it. Such a review does not count.',
  *check({ entries }) {
    for (const { id, agreement } of entries) {
      if (!agreement.valid) continue;
      for (const [index, event] of (agreement.terms.record?.log ?? []).entries()) {
        if (event.event !== 'reviewed' || counts(event)) continue;
        const missing = (['outcome', 'tests', 'evidence'] as const).filter((field) => event[field] === undefined);
        const pointer = `/record/log/${index}`;
        yield {
          at: agreement.source.locate(`${pointer}/event`),
          agreement: id,
          pointer,
          actual: `review with no ${missing.map((field) => `\`${field}\``).join(' and no ')}`,
          expected: '`outcome`, `tests` and `evidence` beside the role',
          remedy: 'Add what is missing, from the minutes of the review.',
        };
      }
    }
  },
};
