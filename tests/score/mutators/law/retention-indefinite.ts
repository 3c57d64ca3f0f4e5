/** Information that is kept without end, for no reason or with no review. */
import { CRISIS, drop, EXPLOITATION, editing, HOSPITAL, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/retention-indefinite', [
  [HOSPITAL, 'no reason', drop('retention/2/because')],
  [HOSPITAL, 'no review', drop('retention/2/reviewEvery')],
  [EXPLOITATION, 'health', set('retention/0/keep', 'indefinitely')],
  [HOUSING, 'everything', set('retention/0/keep', 'indefinitely')],
  [MONEY, 'suspicions', set('retention/1/keep', 'indefinitely')],
  [LONDON, 'returns', set('retention/2/keep', 'indefinitely')],
  [CRISIS, 'of the board', set('retention/5/keep', 'indefinitely')],
  [WIRRAL, 'no reason', drop('retention/11/because')],
  [WIRRAL, 'no review', drop('retention/11/reviewEvery')],
]);
