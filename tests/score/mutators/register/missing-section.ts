/** Sections that an agreement needs and has not. */
import { CRISIS, drop, editing, LONDON, WIRRAL, told } from '../../edits.ts';

export const mutator = editing('register/missing-section', [
  ['mereshire-missing-children', 'breach', drop('breach'), told('title')],
  ['mereshire-missing-children', 'rights', drop('rights'), told('title')],
  ['mereshire-missing-children', 'who tells the Commissioner', drop('breach/regulatorToldBy'), told('breach')],
  ['mereshire-shore-road-flood', 'retention', drop('retention'), told('title')],
  [LONDON, 'quality', drop('quality'), told('title')],
  [LONDON, 'transfers', drop('transfers'), told('title')],
  [LONDON, 'rights', drop('rights'), told('title')],
  [CRISIS, 'onward sharing', drop('onwardSharing'), told('title')],
  [CRISIS, 'access', drop('access'), told('title')],
  [CRISIS, 'time between reviews', drop('review/every'), told('review')],
  [CRISIS, 'retention', drop('retention'), told('title')],
  [WIRRAL, 'breach', drop('breach'), told('title')],
  [WIRRAL, 'amendment', drop('amendment'), told('title')],
  [WIRRAL, 'notice of leaving', drop('leaving/notice'), told('leaving')],
  [WIRRAL, 'security', drop('security'), told('title')],
]);
