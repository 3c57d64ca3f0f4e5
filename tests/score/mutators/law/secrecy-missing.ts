/** Health and care conditions with nobody bound to secrecy. */
import { CRISIS, HOSPITAL, LONDON, WIRRAL, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/secrecy-missing', [
  [HOSPITAL, 'care', drop('lawful/care/secrecy')],
  [
    HOSPITAL,
    'research as care',
    set('lawful/research/article9', ['h', 'j']),
    set('lawful/research/schedule1', ['2', '4']),
  ],
  [LONDON, 'health care', drop('lawful/health-and-social-care/secrecy')],
  [LONDON, 'social work', drop('lawful/social-work/secrecy')],
  [
    LONDON,
    'safeguarding as care besides',
    set('lawful/safeguarding/article9', ['g', 'h']),
    set('lawful/safeguarding/schedule1', ['2', '6', '18']),
  ],
  [
    LONDON,
    'independent bodies as care besides',
    set('lawful/safeguarding-by-independents/article9', ['g', 'h']),
    set('lawful/safeguarding-by-independents/schedule1', ['2', '18']),
  ],
  [CRISIS, 'care', drop('lawful/care-condition/secrecy')],
  [
    CRISIS,
    'police learning as care',
    set('lawful/learning-condition/article9', ['g', 'h']),
    set('lawful/learning-condition/schedule1', ['2', '6']),
  ],
  [WIRRAL, 'health care', drop('lawful/health-care/secrecy')],
  [WIRRAL, 'social work', drop('lawful/social-work/secrecy')],
]);
