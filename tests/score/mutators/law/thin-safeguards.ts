/** Sections on security without measures, and on access without people. */
import { CRISIS, drop, editing, LONDON, set, WIRRAL } from '../../edits.ts';

const bare = set('security', { logging: 'Who looked at what, and when' });

export const mutator = editing('law/thin-safeguards', [
  ['mereshire-charter', 'nobody has access, in the framework', drop('access/who')],
  ['mereshire-charter', 'no measures, in the framework', drop('security/measures'), drop('security/standard')],
  [LONDON, 'no measures', bare],
  [LONDON, 'nobody has access', drop('access/who')],
  [CRISIS, 'no measures', bare],
  [CRISIS, 'nobody has access', drop('access/who')],
  [WIRRAL, 'no measures', bare],
  [WIRRAL, 'nobody has access', drop('access/who')],
]);
