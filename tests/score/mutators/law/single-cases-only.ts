/** Regular flows that rest on what is for single cases. */
import { CRISIS, EXPLOITATION, HOSPITAL, LONDON, MISSING, PORT, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/single-cases-only', [
  [PORT, 'vital interests alone', set('lawful/serious-violence-duty/article6', 'd')],
  [MISSING, 'vital interests alone', set('lawful/public-task/article6', 'd')],
  [EXPLOITATION, 'vital interests of the charity', set('lawful/charity/article6', 'd'), drop('lawful/charity/annex1')],
  [EXPLOITATION, 'sensitive processing for vital interests', set('lawful/enforcement/schedule8', '3')],
  [
    HOSPITAL,
    'study of what is public',
    set('lawful/research/article9', 'e'),
    drop('lawful/research/schedule1'),
    drop('lawful/research/because'),
  ],
  [PORT, 'offences for vital interests', set('lawful/serious-violence-duty/schedule1', '30')],
  [PORT, 'offences for legal claims, or in public', set('lawful/serious-violence-duty/schedule1', ['32', '33'])],
  [EXPLOITATION, 'sensitive processing of what is public', set('lawful/enforcement/schedule8', '5')],
  [EXPLOITATION, 'sensitive processing for legal claims', set('lawful/enforcement/schedule8', '6')],
  [LONDON, 'police processing for vital interests', set('lawful/enforcement/schedule8', '3')],
  [LONDON, 'probation processing for vital interests', set('lawful/enforcement-probation/schedule8', '3')],
  [LONDON, 'benefits for vital interests', set('lawful/benefits/article6', 'd')],
  [LONDON, 'returns for legal claims', set('lawful/returns/article9', 'f'), drop('lawful/returns/schedule1')],
  [
    CRISIS,
    'board for vital interests',
    set('lawful/trusts-by-statute/parties', 'health'),
    set('lawful/board-task/article6', 'd'),
  ],
  [CRISIS, 'police processing for vital interests', set('lawful/enforcement/schedule8', '3')],
  [
    CRISIS,
    'police learning for legal claims',
    set('lawful/learning-condition/article9', 'f'),
    drop('lawful/learning-condition/schedule1'),
    drop('lawful/learning-condition/because'),
  ],
]);
