/** Law enforcement by competent authorities for which no ground under Part 3 is stated. */
import { CRISIS, EXPLOITATION, LONDON, MONEY, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/no-part-3-ground', [
  [EXPLOITATION, 'law without a ground', drop('lawful/enforcement/part3')],
  [EXPLOITATION, 'nothing for who the child is', set('lawful/enforcement/data', ['concern', 'health'])],
  [MONEY, 'law without a ground', drop('lawful/investigation/part3')],
  [MONEY, 'ground of the police alone', set('lawful/investigation/parties', 'mereshire-police')],
  [LONDON, 'police without a ground', drop('lawful/enforcement/part3')],
  [LONDON, 'probation without a ground', drop('lawful/enforcement-probation/part3')],
  [
    LONDON,
    'police without employment',
    set('lawful/enforcement/data', [
      'identity',
      'age',
      'concern',
      'offences',
      'community-safety',
      'images',
      'social-care',
      'health',
      'intimate-life',
      'education',
    ]),
  ],
  [LONDON, 'probation without ages', set('lawful/enforcement-probation/data', ['identity', 'concern', 'offences'])],
  [CRISIS, 'police without a ground', drop('lawful/enforcement/part3')],
  [
    CRISIS,
    'police without staff',
    set('lawful/enforcement/data', ['identity', 'crime-report', 'clinical-evidence', 'crime-outcome']),
  ],
  [
    CRISIS,
    'police without outcomes',
    set('lawful/enforcement/data', ['identity', 'crime-report', 'clinical-evidence', 'staff']),
  ],
]);
