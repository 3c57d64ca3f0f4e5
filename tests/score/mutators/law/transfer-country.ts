/** Countries that no regulations approve, or approve for some recipients only. */
import { CRISIS, EXPLOITATION, editing, LONDON, set, WIRRAL } from '../../edits.ts';

const to = (...countries: readonly string[]) =>
  set('transfers', { allowed: 'with-safeguards', countries, route: 'Regulations under UK GDPR Article 45A' });

export const mutator = editing('law/transfer-country', [
  ['mereshire-charter', 'Turkey', set('transfers/countries', ['Ireland', 'Turkey'])],
  ['mereshire-charter', 'the United States', set('transfers/countries', 'United States')],
  [EXPLOITATION, 'India', to('India')],
  [LONDON, 'Pakistan', to('France', 'Pakistan')],
  [LONDON, 'Canada', to('Canada')],
  [CRISIS, 'Jamaica', to('Jamaica')],
  [WIRRAL, 'Brazil', to('the Isle of Man', 'Brazil')],
  [WIRRAL, 'Japan', to('Japan')],
]);
