/** Reviews that are overdue. */
import type { Mutator } from '../../mutant.ts';
import { withReviewDue } from '../../reviews.ts';

export const mutator: Mutator = {
  rule: 'review/overdue',
  mutate: (base) => withReviewDue(base, ['2026-11-20', '2026-11-12']),
};
