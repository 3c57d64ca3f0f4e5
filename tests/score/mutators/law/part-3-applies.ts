/** Grounds under the UK GDPR for law enforcement by competent authorities. */
import { CRISIS, EXPLOITATION, LONDON, MONEY, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/part-3-applies', [
  [
    EXPLOITATION,
    'public task of the police',
    set('lawful/policing/purposes', 'all'),
    set('lawful/policing/article6', 'e'),
  ],
  [MONEY, 'pilot and investigation', set('lawful/fraud-pilot/purposes', 'all'), set('lawful/fraud-pilot/data', 'all')],
  [
    MONEY,
    'public task of the police',
    set('lawful/police-task', {
      parties: 'mereshire-police',
      purposes: 'all',
      data: 'all',
      article6: 'e',
      powers: 'Common law policing purposes',
    }),
  ],
  [LONDON, 'public task of the police', set('lawful/police/purposes', 'all')],
  [LONDON, 'public task of probation', set('lawful/probation/purposes', 'all')],
  [CRISIS, 'public task of the police', set('lawful/police-task/purposes', 'all')],
  [
    CRISIS,
    'police learning and crime',
    set('lawful/learning-condition/purposes', ['learning', 'crime']),
    set('lawful/learning-condition/data', ['case-studies', 'crime-report']),
  ],
  [
    CRISIS,
    'safety and crime',
    set('lawful/crime-news/parties', ['health', 'west-yorkshire-councils', 'west-yorkshire-police']),
    drop('lawful/crime-news/direction'),
    set('lawful/crime-news/officialAuthority', 'yes'),
  ],
]);
