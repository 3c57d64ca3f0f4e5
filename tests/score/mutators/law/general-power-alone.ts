/** Councils that rely on a general power and on nothing more particular. */
import { CRISIS, LONDON, MISSING, MONEY, PORT, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/general-power-alone', [
  [
    MISSING,
    'competence of the council',
    set('lawful/public-task/parties', 'mereshire-police'),
    set('lawful/council', {
      parties: 'mereshire-council',
      purposes: 'find',
      data: 'identity',
      article6: 'e',
      powers: 'Localism Act 2011 s.1',
    }),
  ],
  [
    MISSING,
    'incidental power of the council',
    set('lawful/public-task/parties', 'mereshire-police'),
    set('lawful/council', {
      parties: 'mereshire-council',
      purposes: 'find',
      data: 'identity',
      article6: 'e',
      powers: 'Local Government Act 1972 s.111',
    }),
  ],
  [
    PORT,
    'competence of the council',
    set('lawful/serious-violence-duty/parties', 'mereshire-police'),
    set('lawful/council', {
      parties: 'mereshire-council',
      purposes: 'prevent',
      data: 'incidents',
      article6: 'e',
      powers: 'Localism Act 2011 s.1',
      schedule1: '10',
    }),
  ],
  [
    PORT,
    'two general powers of the council',
    set('lawful/serious-violence-duty/parties', 'mereshire-police'),
    set('lawful/council', {
      parties: 'mereshire-council',
      purposes: 'prevent',
      data: 'incidents',
      article6: 'e',
      powers: ['Localism Act 2011 s.1', 'Local Government Act 1972 s.111'],
      schedule1: '10',
    }),
  ],
  [
    MONEY,
    'competence of the council',
    set('lawful/data-matching/parties', 'mereshire-police'),
    drop('lawful/fraud-pilot'),
    set('lawful/council', {
      parties: 'mereshire-council',
      purposes: 'match',
      data: 'all',
      article6: 'e',
      powers: 'Localism Act 2011 s.1',
    }),
  ],
  [LONDON, 'competence of authorities', set('lawful/authorities/powers', 'Localism Act 2011 s.1')],
  [LONDON, 'incidental power of authorities', set('lawful/authorities/powers', 'Local Government Act 1972 s.111')],
  [CRISIS, 'competence of councils', set('lawful/council-task/powers', 'Localism Act 2011 s.1')],
  [CRISIS, 'incidental power of councils', set('lawful/council-task/powers', 'Local Government Act 1972 s.111')],
]);
