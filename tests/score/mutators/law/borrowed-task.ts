/** Bodies that rely on the tasks of others. */
import { CRISIS, EXPLOITATION, FLOOD, HOSPITAL, LONDON, MISSING, PORT, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/borrowed-task', [
  [EXPLOITATION, 'charity with nothing of its own', drop('lawful/charity')],
  [MISSING, 'charity that helps', set('parties/harbour-youth', {})],
  [MISSING, 'housing association that helps', set('parties/mere-homes', {})],
  [MISSING, 'research charity that helps', set('parties/tidewater-institute', {})],
  [PORT, 'housing association that helps', set('parties/mere-homes', {})],
  [PORT, 'charity that helps', set('parties/harbour-youth', {})],
  [
    LONDON,
    'support on the task of councils',
    drop('lawful/independent-support/parties'),
    drop('lawful/independent-support/annex1'),
    set('lawful/independent-support/article6', 'e'),
    set('lawful/independent-support/powers', 'Care Act 2014 s.6'),
  ],
  [HOSPITAL, 'evaluators on the task of others', drop('lawful/study')],
  [FLOOD, 'wardens on the task of others', drop('lawful/recognised-interest')],
  [
    CRISIS,
    'board on the task of others',
    drop('lawful/board-task/parties'),
    set('lawful/board-task/powers', 'Mental Health Act 1983 s.13'),
  ],
]);
