/** Tasks that rest on no law. */
import { CRISIS, FLOOD, LONDON, MISSING, MONEY, PORT, drop, editing } from '../../edits.ts';

export const mutator = editing('law/no-power', [
  [PORT, 'duty without law', drop('lawful/serious-violence-duty/powers')],
  [MISSING, 'task without law', drop('lawful/public-task/powers')],
  [MONEY, 'matching without law', drop('lawful/data-matching/powers')],
  [FLOOD, 'task without law', drop('lawful/civil-contingencies/powers')],
  [LONDON, 'department without law', drop('lawful/benefits/powers')],
  [LONDON, 'youth justice without law', drop('lawful/youth-justice/powers')],
  [CRISIS, 'board without law', drop('lawful/board-task/powers')],
  [CRISIS, 'councils without law', drop('lawful/council-task/powers')],
]);
