/** Nothing is said of freedom of information requests. */
import {
  CRISIS,
  drop,
  EXPLOITATION,
  editing,
  HOSPITAL,
  HOUSING,
  LONDON,
  MONEY,
  PORT,
  set,
  WIRRAL,
} from '../../edits.ts';

export const mutator = editing('law/freedom-of-information', [
  [EXPLOITATION, 'dropped', set('rights/freedomOfInformation', 'none')],
  [HOSPITAL, 'dropped', set('rights', { freedomOfInformation: 'none' })],
  [HOUSING, 'dropped', set('rights', { freedomOfInformation: 'none' })],
  [MONEY, 'dropped', set('rights', { freedomOfInformation: 'none' })],
  [PORT, 'dropped', set('rights', { freedomOfInformation: 'none' })],
  ['mereshire-charter', 'left out of the framework', drop('rights/freedomOfInformation')],
  [LONDON, 'left out', drop('rights/freedomOfInformation')],
  [CRISIS, 'left out', drop('rights/freedomOfInformation')],
  [WIRRAL, 'left out', drop('rights/freedomOfInformation')],
]);
