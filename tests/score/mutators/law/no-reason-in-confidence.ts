/** Confidential data that is sent without a reason. */
import {
  CRISIS,
  EXPLOITATION,
  HOSPITAL,
  HOUSING,
  LONDON,
  MONEY,
  PORT,
  WIRRAL,
  drop,
  editing,
  set,
} from '../../edits.ts';

export const mutator = editing('law/no-reason-in-confidence', [
  [EXPLOITATION, 'no reason', drop('lawful/confidences/confidentiality')],
  [EXPLOITATION, 'who the child is, in confidence', set('data/identity/confidential', 'yes')],
  [EXPLOITATION, 'police reports, in confidence', set('data/police-information/confidential', 'yes')],
  [HOSPITAL, 'plan without a reason', drop('lawful/care/confidentiality')],
  [HOUSING, 'referral without a reason', drop('lawful/agreed/confidentiality')],
  [MONEY, 'claims, in confidence', set('data/claims/confidential', 'yes')],
  [PORT, 'incidents, in confidence', set('data/incidents/confidential', 'yes')],
  [LONDON, 'equality, in confidence', set('data/age/confidential', 'yes')],
  [LONDON, 'police without a reason', drop('lawful/police-confidence/confidentiality')],
  [LONDON, 'crime without a reason', drop('lawful/confidence-and-crime')],
  [LONDON, 'support without a reason', drop('lawful/confidence-and-support')],
  [CRISIS, 'warnings, in confidence', set('data/police-warnings/confidential', 'yes')],
  [CRISIS, 'staff, in confidence', set('data/staff/confidential', 'yes')],
  [CRISIS, 'learning without a reason', drop('lawful/confidence-learning')],
  [WIRRAL, 'identity, in confidence', set('data/identity/confidential', 'yes')],
  [WIRRAL, 'reviews without a reason', drop('lawful/confidences-in-reviews')],
]);
