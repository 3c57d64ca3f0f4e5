/** Partnerships and projects that stand as controllers. */
import { CRISIS, drop, EXPLOITATION, editing, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';

const partnership = set('parties/mereshire-safeguarding-partnership', {});

export const mutator = editing('register/partnership-as-controller', [
  [EXPLOITATION, 'no longer a coordinator', drop('parties/mereshire-safeguarding-partnership/role')],
  [EXPLOITATION, 'a source', set('parties/mereshire-safeguarding-partnership/role', 'source')],
  [HOUSING, 'a partnership', partnership],
  [MONEY, 'a partnership', partnership],
  [LONDON, 'no longer a coordinator', drop('parties/information-governance-for-london/role')],
  [LONDON, 'a project', set('parties/concordat-project', {})],
  [CRISIS, 'a source', set('parties/concordat-project', { role: 'source' })],
  [WIRRAL, 'a source', set('parties/concordat-project', { role: 'source' })],
]);
