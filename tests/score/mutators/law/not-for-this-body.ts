/** Parties named beside law that is made for others. */
import { CRISIS, EXPLOITATION, HOSPITAL, LONDON, MONEY, PORT, WIRRAL, editing, set } from '../../edits.ts';

export const mutator = editing('law/not-for-this-body', [
  [PORT, 'police beside the law of schools', set('lawful/police-authority/powers', 'Education Act 2002 s.175')],
  [
    HOSPITAL,
    'evaluators beside the law of trusts',
    set('lawful/study/powers', 'National Health Service Act 2006 s.43'),
  ],
  [EXPLOITATION, 'charity beside the law of schools', set('lawful/charity/powers', 'Education Act 2002 s.175')],
  [
    EXPLOITATION,
    'police beside the law of schools',
    set('lawful/policing/powers', ['Common law policing purposes', 'Education Act 2002 s.157']),
  ],
  [
    MONEY,
    'council beside the law of trusts',
    set('lawful/fraud-pilot/powers', ['Digital Economy Act 2017 s.56', 'National Health Service Act 2006 s.43']),
  ],
  [LONDON, 'public bodies beside the condition of members', set('lawful/safeguarding/article9', ['d', 'g'])],
  [LONDON, 'returns on the condition of members', set('lawful/returns/article9', ['d', 'g'])],
  [LONDON, 'staff conduct on the acts of courts', set('lawful/staff-allegations/schedule1', '34')],
  [
    LONDON,
    'schools beside the law of fire services',
    set('lawful/schools/powers', 'Fire and Rescue Services Act 2004 s.6'),
  ],
  [
    LONDON,
    'colleges beside the law of fire services',
    set('lawful/colleges/powers', 'Fire and Rescue Services Act 2004 s.6'),
  ],
  [
    LONDON,
    'fire brigade beside the law of schools',
    set('lawful/fire/powers', ['Fire and Rescue Services Act 2004 s.6', 'Education Act 2002 s.157']),
  ],
  [LONDON, 'department beside the law of schools', set('lawful/benefits/powers', 'Education Act 2002 s.175')],
  [CRISIS, 'board beside the law of schools', set('lawful/board-task/powers', 'Education Act 2002 s.175')],
  [
    CRISIS,
    'police beside the law of schools',
    set('lawful/police-held/powers', ['Common law policing purposes', 'Education Act 2002 s.175']),
  ],
  [
    WIRRAL,
    'partners beside the law of fire services',
    set('lawful/reviewing-powers/powers', [
      'Children Act 2004 s.16E',
      'Children Act 2004 s.16H',
      'Fire and Rescue Services Act 2004 s.6',
    ]),
  ],
  [
    WIRRAL,
    'those who protect the public beside the law of schools',
    set('lawful/public-protection/powers', ['Criminal Justice Act 2003 s.325', 'Education Act 2002 s.157']),
  ],
]);
