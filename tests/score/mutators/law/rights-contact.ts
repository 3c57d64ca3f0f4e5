/** Rights that nobody answers for. */
import { CRISIS, drop, EXPLOITATION, editing, HOUSING, LONDON, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/rights-contact', [
  [EXPLOITATION, 'a processor', set('rights/contactPoint', 'northgate-systems')],
  [EXPLOITATION, 'a coordinator', set('rights/contactPoint', 'mereshire-safeguarding-partnership')],
  [EXPLOITATION, 'nobody answers', set('rights/answeredBy', 'none')],
  ['mereshire-charter', 'nobody to turn to, in the framework', drop('rights/contactPoint')],
  [HOUSING, 'nobody answers', set('rights', { answeredBy: 'none' })],
  [LONDON, 'nobody to turn to', drop('rights/contactPoint')],
  [LONDON, 'the coordinator', set('rights/contactPoint', 'information-governance-for-london')],
  [CRISIS, 'nobody answers', drop('rights/answeredBy')],
  [WIRRAL, 'nobody answers', drop('rights/answeredBy')],
  [WIRRAL, 'the coordinator', set('rights/contactPoint', 'wirral-safeguarding-children-partnership')],
]);
