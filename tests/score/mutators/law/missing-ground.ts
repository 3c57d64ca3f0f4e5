/** Parties, purposes and data for which no point of Article 6 is stated any more. */
import { CRISIS, EXPLOITATION, LONDON, MISSING, PORT, drop, editing, set, told } from '../../edits.ts';

export const mutator = editing('law/missing-ground', [
  [EXPLOITATION, 'public task without a point', drop('lawful/public-task/article6')],
  [PORT, 'duty without a point', drop('lawful/serious-violence-duty/article6')],
  [MISSING, 'public task without a point', drop('lawful/public-task/article6')],
  [MISSING, 'public task of the police alone', set('lawful/public-task/parties', 'mereshire-police')],
  [PORT, 'duty of the council alone', set('lawful/serious-violence-duty/parties', 'mereshire-council'), told('lawful')],
  [
    LONDON,
    'police without learning',
    set('lawful/police/purposes', ['assess-risk', 'protect-victims', 'coordinate-support']),
    told('lawful'),
  ],
  [
    LONDON,
    'probation without learning',
    set('lawful/probation/purposes', ['assess-risk', 'protect-victims', 'coordinate-support']),
    told('lawful'),
  ],
  [
    LONDON,
    'schools without support',
    set('lawful/schools/purposes', ['assess-risk', 'protect-victims', 'assure-and-learn', 'identify-perpetrators']),
    told('lawful'),
  ],
  [
    LONDON,
    'colleges without learning',
    set('lawful/colleges/purposes', ['assess-risk', 'protect-victims', 'coordinate-support', 'identify-perpetrators']),
    told('lawful'),
  ],
  [
    LONDON,
    'fire brigade without support',
    set('lawful/fire/purposes', ['assess-risk', 'protect-victims', 'assure-and-learn', 'identify-perpetrators']),
    told('lawful'),
  ],
  [
    LONDON,
    'independent bodies without learning',
    set('lawful/independent-safeguarding/purposes', ['assess-risk', 'protect-victims']),
    told('lawful'),
  ],
  [
    CRISIS,
    'councils without learning',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/council-task/purposes', ['crisis-help', 'missing-patients', 'crisis-plans', 'crime']),
    told('lawful'),
  ],
  [
    CRISIS,
    'board without learning',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/board-task/purposes', 'crisis-plans'),
    told('lawful'),
  ],
  [
    CRISIS,
    'police without plans',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/police-task/purposes', ['crisis-help', 'missing-patients', 'learning']),
    told('lawful'),
  ],
  [
    CRISIS,
    'board without identity',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/board-task/data', ['plan', 'case-studies']),
    told('lawful'),
  ],
]);
