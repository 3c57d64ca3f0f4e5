/** Conditions without their paragraph of Part 1. */
import { CRISIS, HOSPITAL, LONDON, WIRRAL, drop, editing, set } from '../../edits.ts';
import { offencesApart } from '../../pieces.ts';

export const mutator = editing('law/no-part-1-paragraph', [
  [HOSPITAL, 'care without its paragraph', drop('lawful/care/schedule1')],
  [HOSPITAL, 'research without its paragraph', drop('lawful/research/schedule1')],
  [
    HOSPITAL,
    'research for public health besides',
    set('lawful/research/article9', ['i', 'j']),
    set('lawful/research/secrecy', 'health-professional'),
  ],
  [LONDON, 'health care without its paragraph', drop('lawful/health-and-social-care/schedule1')],
  [LONDON, 'social work without its paragraph', drop('lawful/social-work/schedule1')],
  [LONDON, 'returns as statistics', set('lawful/returns/article9', 'j'), drop('lawful/returns/schedule1')],
  [
    LONDON,
    'safeguarding as social protection besides',
    set('lawful/safeguarding-by-independents/article9', ['b', 'g']),
  ],
  [CRISIS, 'care without its paragraph', drop('lawful/care-condition/schedule1'), offencesApart],
  [
    CRISIS,
    'police learning as research',
    set('lawful/learning-condition/article9', 'j'),
    drop('lawful/learning-condition/schedule1'),
  ],
  [WIRRAL, 'health care without its paragraph', drop('lawful/health-care/schedule1')],
  [WIRRAL, 'social work without its paragraph', drop('lawful/social-work/schedule1')],
]);
