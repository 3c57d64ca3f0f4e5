/** Leave to send information abroad by no route in law. */
import { CRISIS, drop, EXPLOITATION, editing, LONDON, set, WIRRAL, told } from '../../edits.ts';

export const mutator = editing('law/transfer-route', [
  [EXPLOITATION, 'none', set('transfers/allowed', 'with-safeguards')],
  ['mereshire-charter', 'none in the framework', drop('transfers/route'), told('transfers/allowed')],
  ['mereshire-charter', 'to be agreed', set('transfers/route', 'To be agreed case by case')],
  [LONDON, 'none', drop('transfers/route'), told('transfers/allowed')],
  [LONDON, 'only safeguards', set('transfers/route', 'With appropriate safeguards.')],
  [CRISIS, 'none', set('transfers/allowed', 'with-safeguards')],
  [WIRRAL, 'none', drop('transfers/route'), told('transfers/allowed')],
  [WIRRAL, 'as needed', set('transfers/route', 'As required')],
]);
