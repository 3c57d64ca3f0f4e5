/** Reviews that are due soon. */
import type { Mutator } from '../../mutant.ts';
import { withReviewDue } from '../../reviews.ts';

export const mutator: Mutator = {
  rule: 'review/due',
  mutate: (base) => withReviewDue(base, ['2026-11-28', '2026-12-20']),
};
