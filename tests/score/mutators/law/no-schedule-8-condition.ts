/** Sensitive processing without a condition of Schedule 8. */
import { CRISIS, EXPLOITATION, LONDON, MONEY, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/no-schedule-8-condition', [
  [EXPLOITATION, 'investigation', drop('lawful/enforcement/schedule8')],
  [
    EXPLOITATION,
    'health by itself',
    set('lawful/enforcement/data', ['identity', 'concern']),
    set('lawful/health-enforcement', {
      purposes: 'investigate',
      data: 'health',
      part3: 'task',
      powers: 'Common law policing purposes',
      strictlyNecessary: 'yes',
    }),
  ],
  [
    MONEY,
    'health in claims that are investigated',
    set('data/suspicions/specialCategory', 'health'),
    set('lawful/investigation/strictlyNecessary', 'yes'),
  ],
  [LONDON, 'police', drop('lawful/enforcement/schedule8')],
  [LONDON, 'probation', drop('lawful/enforcement-probation/schedule8')],
  [
    LONDON,
    'health by itself',
    set('lawful/enforcement/data', [
      'identity',
      'age',
      'concern',
      'offences',
      'community-safety',
      'images',
      'social-care',
      'intimate-life',
      'education',
      'employment',
    ]),
    set('lawful/enforcement-health', {
      parties: 'london-police-forces',
      purposes: 'identify-perpetrators',
      data: 'health',
      part3: 'task',
      powers: 'Common law policing purposes',
      strictlyNecessary: 'yes',
    }),
  ],
  [CRISIS, 'police', drop('lawful/enforcement/schedule8')],
  [
    CRISIS,
    'evidence by itself',
    set('lawful/enforcement/data', ['identity', 'crime-report', 'crime-outcome', 'staff']),
    set('lawful/enforcement-evidence', {
      parties: 'west-yorkshire-police',
      purposes: 'crime',
      data: 'clinical-evidence',
      part3: 'task',
      powers: 'Common law policing purposes',
      strictlyNecessary: 'yes',
    }),
  ],
]);
