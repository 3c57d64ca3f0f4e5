/** Sections that an agreement needs and has not. */
import { CRISIS, drop, editing, LONDON, WIRRAL } from '../../edits.ts';

export const mutator = editing('register/missing-section', [
  ['mereshire-charter', 'quality, in the framework', drop('quality')],
  ['mereshire-charter', 'leaving, in the framework', drop('leaving')],
  ['mereshire-charter', 'security, in the framework', drop('security')],
  ['mereshire-missing-children', 'breach', drop('breach')],
  ['mereshire-missing-children', 'rights', drop('rights')],
  ['mereshire-shore-road-flood', 'retention', drop('retention')],
  [LONDON, 'quality', drop('quality')],
  [LONDON, 'transfers', drop('transfers')],
  [LONDON, 'rights', drop('rights')],
  [CRISIS, 'onward sharing', drop('onwardSharing')],
  [CRISIS, 'access', drop('access')],
  [CRISIS, 'retention', drop('retention')],
  [WIRRAL, 'breach', drop('breach')],
  [WIRRAL, 'amendment', drop('amendment')],
  [WIRRAL, 'security', drop('security')],
]);
