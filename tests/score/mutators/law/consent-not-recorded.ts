/** Consent that is relied on and nowhere described. */
import {
  EXPLOITATION,
  HOSPITAL,
  HOUSING,
  LONDON,
  MISSING,
  PORT,
  WIRRAL,
  drop,
  editing,
  set,
  told,
} from '../../edits.ts';

export const mutator = editing('law/consent-not-recorded', [
  [HOUSING, 'no section on consent', drop('consent'), told('lawful/agreed')],
  [EXPLOITATION, 'confidence by consent', set('lawful/confidences/confidentiality', 'consent')],
  [EXPLOITATION, 'charity by consent', set('lawful/charity/article6', ['a', 'ea'])],
  [PORT, 'council by consent', set('lawful/serious-violence-duty/article6', ['a', 'e'])],
  [PORT, 'offences by consent', set('lawful/serious-violence-duty/schedule1', '29')],
  [MISSING, 'public task by consent', set('lawful/public-task/article6', ['a', 'e'])],
  [HOSPITAL, 'confidence by consent', set('lawful/care/confidentiality', 'consent')],
  [HOSPITAL, 'study by explicit consent', set('lawful/research/article9', ['a', 'j'])],
  [LONDON, 'no section on consent', drop('consent'), told('lawful/confidence-and-support')],
  [WIRRAL, 'no section on consent', drop('consent'), told('lawful/explicit-consent')],
]);
