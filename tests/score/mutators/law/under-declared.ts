/** Information with delicate items that are not declared. */
import { add, CRISIS, editing, EXPLOITATION, HOUSING, LONDON, MONEY, PORT, set, told, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/under-declared', [
  [
    EXPLOITATION,
    'medicines of the child',
    add('data/identity/items', 'Diagnoses and medication'),
    told('data/identity'),
  ],
  [EXPLOITATION, 'religion of the adult', add('data/concern/items', 'Religion of the adult'), told('data/concern')],
  [
    EXPLOITATION,
    'convictions in the health history',
    add('data/health/items', 'Convictions of a parent'),
    told('data/health'),
  ],
  [HOUSING, 'a title', set('data/request/title', 'Mental health and what the person asks for'), told('data/request')],
  [HOUSING, 'ethnicity beside health', add('data/request/items', 'Ethnicity'), told('data/request')],
  [MONEY, 'union', add('data/claims/items', 'Trade union membership'), told('data/claims')],
  [MONEY, 'allegations', add('data/claims/items', 'Allegations of fraud'), told('data/claims')],
  [PORT, 'fingerprints', add('data/incidents/items', 'Fingerprints'), told('data/incidents')],
  [LONDON, 'sexual orientation', add('data/identity/items', 'Sexual orientation'), told('data/identity')],
  [LONDON, 'arrests', add('data/housing/items', 'Arrests at the address'), told('data/housing')],
  [CRISIS, 'self-harm', add('data/identity/items', 'Earlier self-harm'), told('data/identity')],
  [
    WIRRAL,
    'a category that is not among them',
    add('data/support-plan/items', 'Faith of the family'),
    told('data/support-plan'),
  ],
]);
