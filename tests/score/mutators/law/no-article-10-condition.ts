/** Criminal offence data for which no condition is stated. */
import { CRISIS, EXPLOITATION, FLOOD, LONDON, MISSING, MONEY, PORT, WIRRAL, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/no-article-10-condition', [
  [EXPLOITATION, 'offences in who the child is', set('data/identity/criminalOffence', 'yes')],
  [MISSING, 'offences in who the child is', set('data/identity/criminalOffence', 'yes')],
  [MONEY, 'offences in claims', set('data/claims/criminalOffence', 'yes')],
  [FLOOD, 'offences in whereabouts', set('data/whereabouts/criminalOffence', 'yes')],
  [PORT, 'no paragraph', drop('lawful/serious-violence-duty/schedule1')],
  [LONDON, 'offences in employment', set('data/employment/criminalOffence', 'yes')],
  [LONDON, 'offences in ages', set('data/age/criminalOffence', 'yes')],
  [LONDON, 'offences in housing', set('data/housing/criminalOffence', 'yes')],
  [LONDON, 'no paragraph for staff conduct', drop('lawful/staff-allegations')],
  [CRISIS, 'offences in contacts', set('data/contacts/criminalOffence', 'yes')],
  [CRISIS, 'offences in dependants', set('data/dependants/criminalOffence', 'yes')],
  [CRISIS, 'no paragraph for news', drop('lawful/crime-news')],
  [WIRRAL, 'offences in housing', set('data/housing-record/criminalOffence', 'yes')],
  [WIRRAL, 'offences in outcomes', set('data/outcome/criminalOffence', 'yes')],
]);
