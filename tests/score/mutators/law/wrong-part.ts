/** Paragraphs of another Part than the point asks for. */
import { CRISIS, EXPLOITATION, HOSPITAL, LONDON, WIRRAL, editing, set } from '../../edits.ts';
import { offencesApart } from '../../pieces.ts';

export const mutator = editing('law/wrong-part', [
  [HOSPITAL, 'care with the paragraph on functions', set('lawful/care/schedule1', '6')],
  [HOSPITAL, 'care with a paragraph more', set('lawful/care/schedule1', ['2', '6'])],
  [HOSPITAL, 'research with the paragraph on functions', set('lawful/research/schedule1', '6')],
  [HOSPITAL, 'research with consent besides', set('lawful/research/schedule1', ['4', '29'])],
  [EXPLOITATION, 'safeguarding with the paragraph on care', set('lawful/safeguarding/schedule1', '2'), offencesApart],
  [LONDON, 'returns with the paragraph on research', set('lawful/returns/schedule1', '4')],
  [LONDON, 'returns with the paragraph on claims besides', set('lawful/returns/schedule1', ['6', '33'])],
  [LONDON, 'health care with the paragraph on safeguarding', set('lawful/health-and-social-care/schedule1', '18')],
  [LONDON, 'social work with the paragraph on functions', set('lawful/social-work/schedule1', '6')],
  [CRISIS, 'police learning with the paragraph on care', set('lawful/learning-condition/schedule1', '2')],
  [CRISIS, 'police learning with research besides', set('lawful/learning-condition/schedule1', ['4', '6'])],
  [CRISIS, 'care with the paragraph on functions', set('lawful/care-condition/schedule1', '6')],
  [WIRRAL, 'health care with the paragraph on functions', set('lawful/health-care/schedule1', '6')],
  [WIRRAL, 'social work with the paragraph on functions', set('lawful/social-work/schedule1', '6')],
]);
