/** Items that can be anything. */
import { add, CRISIS, drop, EXPLOITATION, editing, HOUSING, LONDON, MONEY, PORT, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/open-ended-items', [
  [EXPLOITATION, 'any other', add('data/identity/items', 'Any other relevant information')],
  [EXPLOITATION, 'everything', set('data/police-information/items', ['Reports', 'Everything relevant'])],
  [EXPLOITATION, 'and so on', add('data/concern/items', 'Friends, places, telephones, etc.')],
  [HOUSING, 'case by case', set('data/wellbeing/items', 'Decided case by case')],
  [MONEY, 'all necessary', add('data/suspicions/items', 'All necessary information')],
  [PORT, 'notes', add('data/incidents/items', 'Notes')],
  [LONDON, 'other', add('data/housing/items', 'Other information as required')],
  [LONDON, 'no condition any more', add('data/health/items', 'Any further details'), drop('data/health/condition')],
  [CRISIS, 'whole record', add('data/treatment/items', 'The whole record')],
  [CRISIS, 'anything else', add('data/contacts/items', 'Anything else that seems useful')],
  [WIRRAL, 'whatever', add('data/concern/items', 'Whatever is needed')],
  [WIRRAL, 'further documents', add('data/plan-and-decision/items', 'Any additional documents')],
]);
