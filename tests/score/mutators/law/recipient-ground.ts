/** Recipients without a ground of their own for what was held under Part 3. */
import { CRISIS, EXPLOITATION, MISSING, PORT, editing, set, told } from '../../edits.ts';

const REST = ['identity', 'concern', 'health'];

/** The agreement of which one entry carries what the police hold, for those who are named. */
const reports = (...parties: readonly string[]) => [
  set('lawful/public-task/data', REST),
  set('lawful/reports', {
    parties,
    purposes: 'protect',
    data: 'police-information',
    article6: 'e',
    powers: 'Children Act 2004 s.11',
  }),
];

const CARE = [
  'identity',
  'needs',
  'contacts',
  'scene',
  'care',
  'legal-status',
  'treatment',
  'dependants',
  'outcome',
  'missing',
  'plan',
  'crime-report',
  'clinical-evidence',
  'staff',
  'case-studies',
];

export const mutator = editing('law/recipient-ground', [
  [EXPLOITATION, 'only the police', ...reports('mereshire-police')],
  [EXPLOITATION, 'not the health bodies', ...reports('mereshire-police', 'mereshire-council')],
  [EXPLOITATION, 'not the council', ...reports('mereshire-police', 'nhs')],
  [
    EXPLOITATION,
    'not the charity',
    ...reports('mereshire-police', 'mereshire-council', 'nhs'),
    set('lawful/charity/data', REST),
  ],
  [
    PORT,
    'not the council',
    set('data/incidents/heldBy', 'mereshire-police'),
    set('data/incidents/heldFor', 'law-enforcement'),
    set('lawful/serious-violence-duty/parties', 'mereshire-police'),
    set('lawful/police-authority/powers', 'Common law policing purposes'),
    set('lawful/offences', { purposes: 'prevent', data: 'incidents', schedule1: '10' }),
  ],
  [
    MISSING,
    'not the council',
    set('data/identity/heldBy', 'mereshire-police'),
    set('data/identity/heldFor', 'law-enforcement'),
    set('lawful/public-task/parties', 'mereshire-police'),
    set('lawful/public-task/powers', 'Common law policing purposes'),
  ],
  [
    CRISIS,
    'not the councils',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/council-task/data', [...CARE, 'crime-outcome']),
    set('lawful/return-of-patients/data', ['identity', 'missing']),
    told('lawful'),
  ],
  [
    CRISIS,
    'not the councils for outcomes',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/council-task/data', [...CARE, 'police-warnings']),
  ],
  [
    CRISIS,
    'neither councils nor trusts for outcomes',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/trusts-by-statute/data', [...CARE, 'police-warnings']),
    set('lawful/health-task/data', [...CARE, 'police-warnings']),
    set('lawful/council-task/data', [...CARE, 'police-warnings']),
    told('lawful'),
  ],
]);
