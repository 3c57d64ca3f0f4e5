/** Legitimate interests that nobody has weighed. */
import { EXPLOITATION, FLOOD, HOSPITAL, LONDON, WIRRAL, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/assessment-missing', [
  [HOSPITAL, 'study without its test', drop('lawful/study/assessment')],
  [EXPLOITATION, 'charity on legitimate interests', set('lawful/charity/article6', 'f'), drop('lawful/charity/annex1')],
  [EXPLOITATION, 'charity on legitimate interests besides', set('lawful/charity/article6', ['ea', 'f'])],
  [FLOOD, 'legitimate interests besides', set('lawful/recognised-interest/article6', ['d', 'ea', 'f'])],
  [
    LONDON,
    'safeguarding on legitimate interests',
    set('lawful/independent-safeguarding/article6', 'f'),
    drop('lawful/independent-safeguarding/annex1'),
  ],
  [
    LONDON,
    'crime on legitimate interests',
    set('lawful/independent-crime/article6', 'f'),
    drop('lawful/independent-crime/annex1'),
  ],
  [LONDON, 'support on legitimate interests', set('lawful/independent-support/article6', ['ea', 'f'])],
  [WIRRAL, 'safeguarding on legitimate interests', set('lawful/safeguarding-interest/article6', ['ea', 'f'])],
  [WIRRAL, 'answers on legitimate interests besides', set('lawful/answering-partners/article6', ['c', 'f'])],
]);
