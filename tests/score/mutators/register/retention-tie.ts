/** Two rules on retention of which neither comes first. */
import { CRISIS, EXPLOITATION, editing, HOSPITAL, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';

const rule = (keep: string, data: unknown, parties?: string) => ({
  ...(parties === undefined ? {} : { parties }),
  data,
  keep,
  after: 'the case is closed',
  reviewEvery: '2 years',
  then: 'destroy',
});

export const mutator = editing('register/retention-tie', [
  [EXPLOITATION, 'health', set('retention/3', rule('8 years', 'health'))],
  [EXPLOITATION, 'the police', set('retention/3', rule('8 years', 'all', 'mereshire-police'))],
  [HOSPITAL, 'the plan', set('retention/3', rule('9 years', 'plan'))],
  [HOUSING, 'everything', set('retention/1', rule('3 years', 'all'))],
  [MONEY, 'claims', set('retention/2', rule('2 years', ['claims']))],
  [LONDON, 'everything', set('retention/10', rule('30 years', 'all'))],
  [LONDON, 'the department', set('retention/10', rule('2 years', 'all', 'department-for-work-and-pensions'))],
  [CRISIS, 'the board', set('retention/8', rule('9 years', 'all', 'west-yorkshire-icb'))],
  [CRISIS, 'plans of the board', set('retention/8', rule('9 years', 'plan', 'west-yorkshire-icb'))],
  [WIRRAL, 'community bodies', set('retention/13', rule('7 years', 'all', 'community'))],
]);
