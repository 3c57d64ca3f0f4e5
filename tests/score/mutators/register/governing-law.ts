/** Agreements under the law of a nation in which no party sits. */
import { EXPLOITATION, editing, HOSPITAL, LONDON, MONEY, CRISIS, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('register/governing-law', [
  [HOSPITAL, 'contract under the law of Scotland', set('governingLaw', 'scotland')],
  [HOSPITAL, 'contract under the law of Northern Ireland', set('governingLaw', 'northern-ireland')],
  [EXPLOITATION, 'law of Scotland', set('governingLaw', 'scotland')],
  [MONEY, 'law of Northern Ireland', set('governingLaw', 'northern-ireland')],
  ['mereshire-charter', 'law of Scotland', set('governingLaw', 'scotland')],
  [LONDON, 'law of Scotland', set('governingLaw', 'scotland')],
  [CRISIS, 'law of Scotland', set('governingLaw', 'scotland')],
  [CRISIS, 'law of Northern Ireland', set('governingLaw', 'northern-ireland')],
  [WIRRAL, 'law of Northern Ireland', set('governingLaw', 'northern-ireland')],
]);
