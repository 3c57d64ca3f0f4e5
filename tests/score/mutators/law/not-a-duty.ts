/** Legal obligations that no duty lays down. */
import { CRISIS, EXPLOITATION, FLOOD, LONDON, MISSING, MONEY, PORT, editing, set } from '../../edits.ts';

export const mutator = editing('law/not-a-duty', [
  [PORT, 'obligation', set('lawful/serious-violence-duty/article6', 'c')],
  [MISSING, 'obligation', set('lawful/public-task/article6', ['c', 'e'])],
  [MONEY, 'obligation of the pilot', set('lawful/data-matching/article6', 'c')],
  [FLOOD, 'obligation', set('lawful/civil-contingencies/article6', 'c')],
  [EXPLOITATION, 'obligation', set('lawful/public-task/article6', ['c', 'e'])],
  [LONDON, 'obligation of schools', set('lawful/schools/article6', 'c')],
  [LONDON, 'obligation of colleges', set('lawful/colleges/article6', ['c', 'e'])],
  [LONDON, 'obligation of the fire brigade', set('lawful/fire/article6', 'c')],
  [LONDON, 'obligation of the department', set('lawful/benefits/article6', 'c')],
  [CRISIS, 'obligation of the board', set('lawful/board-task/article6', 'c')],
  [CRISIS, 'obligation of councils', set('lawful/council-task/article6', ['c', 'e'])],
  [CRISIS, 'obligation of the police', set('lawful/police-task/article6', ['c', 'e'])],
]);
