/** Nobody tells people that their information is shared. */
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

export const mutator = editing('law/privacy-information', [
  [EXPLOITATION, 'dropped', set('rights/privacyInformation', 'none')],
  [HOSPITAL, 'dropped', set('rights', { privacyInformation: 'none' })],
  [HOUSING, 'dropped', set('rights', { privacyInformation: 'none' })],
  [MONEY, 'dropped', set('rights', { privacyInformation: 'none' })],
  [PORT, 'dropped', set('rights', { privacyInformation: 'none' })],
  ['mereshire-charter', 'left out of the framework', drop('rights/privacyInformation')],
  [LONDON, 'left out', drop('rights/privacyInformation')],
  [CRISIS, 'left out', drop('rights/privacyInformation')],
  [WIRRAL, 'left out', drop('rights/privacyInformation')],
]);
