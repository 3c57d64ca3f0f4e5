/** Criminal offence data for which no condition is stated. */
import {
  CRISIS,
  EXPLOITATION,
  FLOOD,
  LONDON,
  MISSING,
  MONEY,
  PORT,
  WIRRAL,
  drop,
  editing,
  set,
  told,
} from '../../edits.ts';

export const mutator = editing('law/no-article-10-condition', [
  [EXPLOITATION, 'offences in who the child is', set('data/identity/criminalOffence', 'yes'), told('lawful')],
  [MISSING, 'offences in who the child is', set('data/identity/criminalOffence', 'yes'), told('lawful')],
  [MONEY, 'offences in claims', set('data/claims/criminalOffence', 'yes'), told('lawful')],
  [FLOOD, 'offences in whereabouts', set('data/whereabouts/criminalOffence', 'yes'), told('lawful')],
  [PORT, 'no paragraph', drop('lawful/serious-violence-duty/schedule1'), told('lawful')],
  [LONDON, 'offences in employment', set('data/employment/criminalOffence', 'yes'), told('lawful')],
  [LONDON, 'offences in ages', set('data/age/criminalOffence', 'yes'), told('lawful')],
  [LONDON, 'offences in housing', set('data/housing/criminalOffence', 'yes'), told('lawful')],
  [LONDON, 'no paragraph for staff conduct', drop('lawful/staff-allegations'), told('lawful')],
  [CRISIS, 'offences in contacts', set('data/contacts/criminalOffence', 'yes'), told('lawful')],
  [CRISIS, 'offences in dependants', set('data/dependants/criminalOffence', 'yes'), told('lawful')],
  [CRISIS, 'no paragraph for news', drop('lawful/crime-news'), told('lawful')],
  [WIRRAL, 'offences in housing', set('data/housing-record/criminalOffence', 'yes'), told('lawful')],
  [WIRRAL, 'offences in outcomes', set('data/outcome/criminalOffence', 'yes'), told('lawful')],
]);
