/** Agreements that carry a high risk and say that no impact assessment is needed. */
import {
  CRISIS,
  EXPLOITATION,
  editing,
  HOSPITAL,
  HOUSING,
  LONDON,
  MONEY,
  PORT,
  set,
  WIRRAL,
  told,
} from '../../edits.ts';

const notNeeded = set('dpia', { required: 'no', reasons: 'The data protection officers looked at it together' });

export const mutator = editing('law/dpia-needed', [
  [EXPLOITATION, 'children at risk', notNeeded],
  [HOSPITAL, 'health data in a shared system', notNeeded],
  [HOUSING, 'access to a system', set('flows/referral/frequency', 'system-access'), told('dpia/required')],
  [HOUSING, 'a large volume', set('flows/referral/volume', 'About 25,000 people a year'), told('dpia/required')],
  [MONEY, 'matching', notNeeded],
  [PORT, 'serious violence', notNeeded],
  [LONDON, 'children at risk', notNeeded],
  [LONDON, 'no reason', set('dpia', { required: 'no' })],
  [CRISIS, 'a short answer', set('dpia', { required: 'no', reasons: 'Not needed' })],
  [WIRRAL, 'children at risk', notNeeded],
]);
