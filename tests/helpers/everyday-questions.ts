/** Questions in the words of people, and an agreement of an example that answers each. */
export const MERESHIRE = 'examples/mereshire';
export const ESSEX = 'examples/essex-register';

/** What people ask, and an agreement that has to be among the answers. */
export const QUESTIONS: readonly (readonly [root: string, question: string, finds: string])[] = [
  [MERESHIRE, "Who sees my doctor's notes?", 'mereshire-exploitation'],
  [MERESHIRE, 'school nurse', 'mereshire-exploitation'],
  [MERESHIRE, 'social worker', 'mereshire-exploitation'],
  [MERESHIRE, 'Who is told about my eviction?', 'mereshire-housing-options'],
  [MERESHIRE, 'homeless', 'mereshire-housing-options'],
  [MERESHIRE, 'benefit fraud', 'mereshire-money-recovery'],
  [MERESHIRE, 'smoke alarm', 'mereshire-fire-home-safety'],
  [MERESHIRE, 'flooding', 'mereshire-shore-road-flood'],
  [MERESHIRE, 'My daughter ran away', 'mereshire-missing-children'],
  [MERESHIRE, 'criminal record', 'mereshire-money-recovery'],
  [MERESHIRE, 'GP', 'mereshire-charter'],
  [MERESHIRE, 'A&E', 'mereshire-exploitation'],
  [MERESHIRE, 'ICB', 'mereshire-exploitation'],
  [ESSEX, 'CAMHS', 'emotional-well-being'],
  [ESSEX, 'SEND', 'emotional-well-being'],
  [ESSEX, 'EHCP', 'emotional-well-being'],
  [ESSEX, 'ASB', 'troubled-families'],
  [ESSEX, 'LAC', 'inside-out'],
  [ESSEX, 'FGM', 'fgm'],
  [ESSEX, 'council tax', 'voa-agreement'],
  [ESSEX, 'Which firms get my tax band?', 'voa-protocol'],
  [ESSEX, 'truancy', 'penalty-notice-ewass'],
  [ESSEX, 'school fine', 'penalty-notice-aquinas'],
  [ESSEX, 'asylum seeker', 'syrian-resettlement'],
  [ESSEX, 'depression', 'emotional-well-being'],
  [ESSEX, 'I am pregnant', 'pre-birth-to-19'],
  [ESSEX, 'Who knows about my baby?', 'new-born-data'],
  [ESSEX, 'sixth form', 'funded-provision'],
  [ESSEX, 'special needs', 'leder'],
  [ESSEX, 'my company', 'best-growth-hub'],
];

/** What people ask in Welsh of the Mereshire register, and an agreement that has to be among the answers. */
export const WELSH_QUESTIONS: readonly (readonly [question: string, finds: string])[] = [
  ['Pwy sy’n gweld cofnodion fy mhlentyn?', 'mereshire-exploitation'],
  ['plentyn ar goll', 'mereshire-missing-children'],
  ['tai', 'mereshire-housing-options'],
  ["Pwy sy'n cael gwybod am fy nyled?", 'mereshire-money-recovery'],
  ['plant', 'mereshire-missing-children'],
  ['Beth mae’r heddlu yn ei wybod am fy merch?', 'mereshire-exploitation'],
  ['ysgol fy mhlant', 'mereshire-exploitation'],
  ['Rwy’n ddigartref', 'mereshire-housing-options'],
  ['llifogydd', 'mereshire-shore-road-flood'],
  ['larwm mwg', 'mereshire-fire-home-safety'],
  ['twyll a budd-daliadau', 'mereshire-money-recovery'],
  ['fy meddyg teulu', 'mereshire-exploitation'],
];
