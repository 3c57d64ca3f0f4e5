/** What is held for law enforcement, with no set time at which it is looked at again. */
import { CRISIS, drop, EXPLOITATION, editing, LONDON, MONEY, set } from '../../edits.ts';

export const mutator = editing('law/periodic-review', [
  [EXPLOITATION, 'police', drop('retention/2/reviewEvery')],
  [MONEY, 'casework', drop('retention/1/reviewEvery')],
  [LONDON, 'police', drop('retention/3/reviewEvery')],
  [LONDON, 'probation', drop('retention/4/reviewEvery')],
  [LONDON, 'youth justice', drop('retention/5/reviewEvery')],
  [CRISIS, 'crime reports', drop('retention/1/reviewEvery')],
  [CRISIS, 'everything of the police', drop('retention/0/reviewEvery')],
  [
    MONEY,
    'a rule of the police alone',
    set('retention/2', {
      parties: 'mereshire-police',
      data: 'suspicions',
      keep: '6 years',
      after: 'the case is closed',
      then: 'review',
    }),
  ],
]);
