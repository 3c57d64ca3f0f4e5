/** Complaints of which nothing is said, or that are acknowledged too late. */
import { CRISIS, drop, EXPLOITATION, editing, HOUSING, LONDON, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/complaints', [
  [EXPLOITATION, 'dropped', set('rights/complaints', 'none')],
  ['mereshire-charter', 'left out of the framework', drop('rights/complaints')],
  [EXPLOITATION, 'denied', set('rights/complaints', 'There is no right to complain.')],
  [HOUSING, 'late', set('rights', { complaints: 'The council acknowledges a complaint within 40 days.' })],
  [LONDON, 'left out', drop('rights/complaints')],
  [
    LONDON,
    'late',
    set('rights/complaints', 'Each party acknowledges a complaint within 3 months, and answers for itself.'),
  ],
  [CRISIS, 'left out', drop('rights/complaints')],
  [
    CRISIS,
    'late',
    set('rights/complaints', 'Any party takes a complaint, and acknowledges it within thirty working days.'),
  ],
  [WIRRAL, 'left out', drop('rights/complaints')],
  [
    WIRRAL,
    'late',
    set('rights/complaints', 'A complaint is acknowledged within six weeks. It is answered without undue delay.'),
  ],
]);
