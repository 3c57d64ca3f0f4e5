/** Flows in which nobody holds what they carry. */
import { CRISIS, EXPLOITATION, editing, HOSPITAL, LONDON, MONEY, PORT, set, WIRRAL } from '../../edits.ts';

const flow = (from: string, to: string, purposes: string, data: string) =>
  set('flows/reply', { from, to, purposes, data, method: 'secure-email', frequency: 'on-request' });

export const mutator = editing('register/empty-flow', [
  [
    EXPLOITATION,
    'a charity gives what the police hold',
    flow('harbour-youth', 'mereshire-council', 'protect', 'police-information'),
  ],
  [
    EXPLOITATION,
    'schools give what the health service holds',
    flow('mereshire-schools', 'mereshire-police', 'investigate', 'health'),
  ],
  [
    HOSPITAL,
    'practices give records with codes',
    flow('mereshire-gp-practices', 'tidewater-institute', 'evaluation', 'linked-records'),
  ],
  [MONEY, 'the police give claims', flow('mereshire-police', 'mereshire-council', 'match', 'claims')],
  [PORT, 'to itself', flow('mereshire-police', 'mereshire-police', 'prevent', 'incidents')],
  [LONDON, 'schools give benefits', flow('schools-in-london', 'london-local-authorities', 'assess-risk', 'finances')],
  [
    LONDON,
    'probation gives health records',
    flow('probation-service', 'london-local-authorities', 'assess-risk', 'health'),
  ],
  [
    CRISIS,
    'the board gives warnings',
    flow('west-yorkshire-icb', 'west-yorkshire-councils', 'crisis-help', 'police-warnings'),
  ],
  [
    CRISIS,
    'the police give what the crew did',
    flow('west-yorkshire-police', 'west-yorkshire-hospital-trusts', 'crisis-help', 'treatment'),
  ],
  [
    WIRRAL,
    'Cafcass gives police records',
    flow('cafcass', 'wirral-council', 'identify-needs', 'police-and-justice-record'),
  ],
  [
    WIRRAL,
    'the police give housing records',
    flow('merseyside-police', 'wirral-council', 'front-door', 'housing-record'),
  ],
]);
