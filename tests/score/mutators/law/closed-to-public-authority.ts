/** Public authorities that rely on legitimate interests, or on recognised ones. */
import { CRISIS, EXPLOITATION, HOSPITAL, LONDON, MISSING, PORT, WIRRAL, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/closed-to-public-authority', [
  [
    PORT,
    'legitimate interests',
    set('lawful/serious-violence-duty/article6', 'f'),
    set('lawful/serious-violence-duty/assessment', 'LIA-4'),
  ],
  [
    MISSING,
    'legitimate interests',
    set('lawful/public-task/article6', 'f'),
    set('lawful/public-task/assessment', 'LIA-4'),
  ],
  [
    EXPLOITATION,
    'legitimate interests of everybody, beside their task',
    set('lawful/public-task/article6', ['e', 'f']),
    set('lawful/public-task/assessment', 'LIA-1'),
  ],
  [
    EXPLOITATION,
    'recognised interest of everybody, beside their task',
    set('lawful/public-task/article6', ['e', 'ea']),
    set('lawful/public-task/annex1', ['5', '6']),
  ],
  [
    EXPLOITATION,
    'recognised interest of the council',
    set('lawful/charity/parties', ['harbour-youth', 'mereshire-council']),
  ],
  [
    EXPLOITATION,
    'recognised interest of the schools',
    set('lawful/charity/parties', ['harbour-youth', 'mereshire-schools']),
  ],
  [EXPLOITATION, 'recognised interest of the health bodies', set('lawful/charity/parties', ['harbour-youth', 'nhs'])],
  [
    HOSPITAL,
    'interest of the trust',
    set('lawful/study/parties', ['evaluators', 'mere-valley-trust']),
    drop('lawful/study/direction'),
  ],
  [
    LONDON,
    'legitimate interests of schools',
    set('lawful/schools/article6', 'f'),
    set('lawful/schools/assessment', 'LIA-4'),
  ],
  [
    LONDON,
    'legitimate interests of colleges',
    set('lawful/colleges/article6', ['e', 'f']),
    set('lawful/colleges/assessment', 'LIA-4'),
  ],
  [
    LONDON,
    'recognised interest of the department',
    set('lawful/benefits/article6', 'ea'),
    set('lawful/benefits/annex1', '6'),
  ],
  [
    LONDON,
    'recognised interest of probation',
    set('lawful/probation/article6', ['e', 'ea']),
    set('lawful/probation/annex1', '6'),
  ],
  [
    CRISIS,
    'recognised interest of the board',
    set('lawful/board-task/article6', 'ea'),
    set('lawful/board-task/annex1', '6'),
  ],
  [
    CRISIS,
    'legitimate interests of councils',
    set('lawful/council-task/article6', ['e', 'f']),
    set('lawful/council-task/assessment', 'LIA-4'),
  ],
  [
    CRISIS,
    'recognised interest of the police',
    set('lawful/police-task/article6', ['e', 'ea']),
    set('lawful/police-task/annex1', '6'),
  ],
  [
    WIRRAL,
    'recognised interest of practices',
    set('lawful/general-practice/article6', ['e', 'ea']),
    set('lawful/general-practice/annex1', '6'),
  ],
  [
    WIRRAL,
    'legitimate interests of those who work against crime',
    set('lawful/crime-and-disorder/article6', ['e', 'f']),
    set('lawful/crime-and-disorder/assessment', 'LIA-4'),
  ],
]);
