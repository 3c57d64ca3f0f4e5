/** Coordinators that give or receive information. */
import { add, CRISIS, EXPLOITATION, editing, HOUSING, LONDON, MONEY, set, told, WIRRAL } from '../../edits.ts';

const office = set('parties/office', { name: 'Coordination office', kind: 'body', role: 'coordinator' });

export const mutator = editing('register/coordinator-in-flow', [
  [
    EXPLOITATION,
    'receives',
    set('flows/school-report/to', ['mereshire-council', 'mereshire-safeguarding-partnership']),
  ],
  [EXPLOITATION, 'gives', add('flows/investigation/from', 'mereshire-safeguarding-partnership')],
  [
    EXPLOITATION,
    'through a label',
    set('parties/mereshire-safeguarding-partnership/labels', 'partners'),
    told('flows/panel/between'),
  ],
  [HOUSING, 'receives', office, set('flows/referral/to', ['helpers', 'office'])],
  [MONEY, 'takes part', office, set('flows/casework/between', ['matchers', 'office'])],
  [LONDON, 'receives', add('flows/check/to', 'information-governance-for-london')],
  [LONDON, 'gives', set('flows/benefit-check/from', ['london-local-authorities', 'information-governance-for-london'])],
  [CRISIS, 'receives', office, set('flows/outcome/to', ['west-yorkshire-police', 'office'])],
  [WIRRAL, 'gives', add('flows/threat-reports/from', 'wirral-safeguarding-children-partnership')],
]);
