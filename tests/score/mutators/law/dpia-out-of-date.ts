/** Impact assessments whose day has passed. */
import { CRISIS, EXPLOITATION, editing, HOSPITAL, LONDON, MONEY, PORT, set, WIRRAL } from '../../edits.ts';

const old = (parties: string) =>
  set('record/assessments', [{ parties, reference: 'DPIA-17', date: '2024-05-02', reviewBy: '2026-05-02' }]);

export const mutator = editing('law/dpia-out-of-date', [
  [EXPLOITATION, 'by a day', set('record/assessments/0/reviewBy', '2026-11-20')],
  [HOSPITAL, 'first', set('record/assessments/0/reviewBy', '2026-07-12')],
  [HOSPITAL, 'second', set('record/assessments/1/reviewBy', '2026-07-20')],
  [MONEY, 'by months', set('record/assessments/0/reviewBy', '2026-06-30')],
  [PORT, 'by weeks', set('record/assessments/0/reviewBy', '2026-10-31')],
  [LONDON, 'by months', old('london-local-authorities')],
  [CRISIS, 'by months', old('west-yorkshire-police')],
  [WIRRAL, 'by months', old('wirral-council')],
]);
