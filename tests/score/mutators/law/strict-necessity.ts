/** Sensitive processing that nobody calls strictly necessary. */
import { CRISIS, EXPLOITATION, LONDON, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/strict-necessity', [
  [EXPLOITATION, 'investigation', drop('lawful/enforcement/strictlyNecessary')],
  [EXPLOITATION, 'investigation that is not', set('lawful/enforcement/strictlyNecessary', 'no')],
  [
    EXPLOITATION,
    'health by itself',
    set('lawful/enforcement/data', ['identity', 'concern']),
    set('lawful/health-enforcement', {
      purposes: 'investigate',
      data: 'health',
      part3: 'task',
      powers: 'Common law policing purposes',
      schedule8: '4',
    }),
  ],
  [LONDON, 'police', drop('lawful/enforcement/strictlyNecessary')],
  [LONDON, 'police that do not find it so', set('lawful/enforcement/strictlyNecessary', 'no')],
  [LONDON, 'probation', drop('lawful/enforcement-probation/strictlyNecessary')],
  [LONDON, 'probation that does not find it so', set('lawful/enforcement-probation/strictlyNecessary', 'no')],
  [CRISIS, 'police', drop('lawful/enforcement/strictlyNecessary')],
  [CRISIS, 'police that do not find it so', set('lawful/enforcement/strictlyNecessary', 'no')],
]);
