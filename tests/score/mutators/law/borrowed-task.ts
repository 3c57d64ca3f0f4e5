/** Bodies that rely on the tasks of others. */
import { CRISIS, EXPLOITATION, FLOOD, HOSPITAL, LONDON, MISSING, PORT, drop, editing, set, told } from '../../edits.ts';

export const mutator = editing('law/borrowed-task', [
  [EXPLOITATION, 'charity with nothing of its own', drop('lawful/charity'), told('lawful/public-task')],
  [MISSING, 'charity that helps', set('parties/harbour-youth', {}), told('lawful/public-task')],
  [MISSING, 'housing association that helps', set('parties/mere-homes', {}), told('lawful/public-task')],
  [MISSING, 'research charity that helps', set('parties/tidewater-institute', {}), told('lawful/public-task')],
  [PORT, 'housing association that helps', set('parties/mere-homes', {}), told('lawful/serious-violence-duty')],
  [PORT, 'charity that helps', set('parties/harbour-youth', {}), told('lawful/serious-violence-duty')],
  [
    LONDON,
    'support on the task of councils',
    drop('lawful/independent-support/parties'),
    drop('lawful/independent-support/annex1'),
    set('lawful/independent-support/article6', 'e'),
    set('lawful/independent-support/powers', 'Care Act 2014 s.6'),
  ],
  [HOSPITAL, 'evaluators on the task of others', drop('lawful/study'), told('lawful/health-task')],
  [FLOOD, 'wardens on the task of others', drop('lawful/recognised-interest'), told('lawful/civil-contingencies')],
  [
    CRISIS,
    'board on the task of others',
    drop('lawful/board-task/parties'),
    set('lawful/board-task/powers', 'Mental Health Act 1983 s.13'),
  ],
]);
