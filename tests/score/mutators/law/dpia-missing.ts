/** Impact assessments that are required and not on record. */
import { drop, EXPLOITATION, editing, HOSPITAL, HOUSING, MONEY, PORT, set } from '../../edits.ts';

export const mutator = editing('law/dpia-missing', [
  [EXPLOITATION, 'none', drop('record/assessments')],
  [EXPLOITATION, 'of another party', set('record/assessments/0/parties', 'mereshire-police')],
  [HOSPITAL, 'one is missing', drop('record/assessments/1')],
  [HOSPITAL, 'one party is missing', set('record/assessments/1/parties', 'mereshire-council')],
  [MONEY, 'none', drop('record/assessments')],
  [PORT, 'none', drop('record/assessments')],
  [HOUSING, 'none', set('dpia', { required: 'yes', reasons: 'Health is spoken of', by: 'lead' })],
  [MONEY, 'one party is missing', set('dpia/by', 'each-party')],
]);
