/** Information for which no rule says how long it is kept. */
import { CRISIS, drop, EXPLOITATION, editing, HOUSING, LONDON, MONEY, set, WIRRAL, told } from '../../edits.ts';

export const mutator = editing('register/retention-gap', [
  [EXPLOITATION, 'health', set('retention/0/data', 'identity'), told('retention')],
  [EXPLOITATION, 'identity and health', drop('retention/0')],
  [HOUSING, 'wellbeing', set('retention/0/data', 'request'), told('retention')],
  [HOUSING, 'of a charity', set('retention/0/parties', 'mere-homes'), told('retention')],
  [MONEY, 'claims', drop('retention/0')],
  [LONDON, 'of all with no rule of their own', drop('retention/0')],
  [CRISIS, 'of the board', drop('retention/5')],
  [CRISIS, 'case studies of hospitals', set('retention/3/data', ['identity', 'needs']), told('retention')],
  [WIRRAL, 'of fire and housing', drop('retention/7')],
  [WIRRAL, 'of community bodies', set('retention/9/data', 'identity'), told('retention')],
]);
