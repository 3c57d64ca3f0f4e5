/** Parties, purposes and data for which no point of Article 6 is stated any more. */
import { CRISIS, EXPLOITATION, LONDON, MISSING, PORT, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/missing-ground', [
  [EXPLOITATION, 'public task without a point', drop('lawful/public-task/article6')],
  [PORT, 'duty without a point', drop('lawful/serious-violence-duty/article6')],
  [MISSING, 'public task without a point', drop('lawful/public-task/article6')],
  [MISSING, 'public task of the police alone', set('lawful/public-task/parties', 'mereshire-police')],
  [PORT, 'duty of the council alone', set('lawful/serious-violence-duty/parties', 'mereshire-council')],
  [
    LONDON,
    'police without learning',
    set('lawful/police/purposes', ['assess-risk', 'protect-victims', 'coordinate-support']),
  ],
  [
    LONDON,
    'probation without learning',
    set('lawful/probation/purposes', ['assess-risk', 'protect-victims', 'coordinate-support']),
  ],
  [
    LONDON,
    'schools without support',
    set('lawful/schools/purposes', ['assess-risk', 'protect-victims', 'assure-and-learn', 'identify-perpetrators']),
  ],
  [
    LONDON,
    'colleges without learning',
    set('lawful/colleges/purposes', ['assess-risk', 'protect-victims', 'coordinate-support', 'identify-perpetrators']),
  ],
  [
    LONDON,
    'fire brigade without support',
    set('lawful/fire/purposes', ['assess-risk', 'protect-victims', 'assure-and-learn', 'identify-perpetrators']),
  ],
  [
    LONDON,
    'independent bodies without learning',
    set('lawful/independent-safeguarding/purposes', ['assess-risk', 'protect-victims']),
  ],
  [
    CRISIS,
    'councils without learning',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/council-task/purposes', ['crisis-help', 'missing-patients', 'crisis-plans', 'crime']),
  ],
  [
    CRISIS,
    'board without learning',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/board-task/purposes', 'crisis-plans'),
  ],
  [
    CRISIS,
    'police without plans',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/police-task/purposes', ['crisis-help', 'missing-patients', 'learning']),
  ],
  [
    CRISIS,
    'board without identity',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/board-task/data', ['plan', 'case-studies']),
  ],
]);
