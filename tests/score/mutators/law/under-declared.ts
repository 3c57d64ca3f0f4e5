/** Information with delicate items that are not declared. */
import { add, CRISIS, editing, EXPLOITATION, HOUSING, LONDON, MONEY, PORT, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/under-declared', [
  [EXPLOITATION, 'medicines of the child', add('data/identity/items', 'Diagnoses and medication')],
  [EXPLOITATION, 'religion of the adult', add('data/concern/items', 'Religion of the adult')],
  [EXPLOITATION, 'convictions in the health history', add('data/health/items', 'Convictions of a parent')],
  [HOUSING, 'a title', set('data/request/title', 'Mental health and what the person asks for')],
  [HOUSING, 'two of the items', add('data/request/items', 'Diagnoses'), add('data/request/items', 'Medication')],
  [HOUSING, 'ethnicity beside health', add('data/request/items', 'Ethnicity')],
  [MONEY, 'union', add('data/claims/items', 'Trade union membership')],
  [MONEY, 'allegations', add('data/claims/items', 'Allegations of fraud')],
  [PORT, 'fingerprints', add('data/incidents/items', 'Fingerprints')],
  [LONDON, 'sexual orientation', add('data/identity/items', 'Sexual orientation')],
  [LONDON, 'arrests', add('data/housing/items', 'Arrests at the address')],
  [CRISIS, 'self-harm', add('data/identity/items', 'Earlier self-harm')],
  [WIRRAL, 'a category that is not among them', add('data/support-plan/items', 'Faith of the family')],
]);
