/** Impact assessments that are required and not on record, or are still to come. */
import { drop, EXPLOITATION, editing, HOSPITAL, HOUSING, MONEY, PORT, set, told } from '../../edits.ts';

export const mutator = editing('law/dpia-missing', [
  [EXPLOITATION, 'none', drop('record/assessments'), told('dpia')],
  [EXPLOITATION, 'of another party', set('record/assessments/0/parties', 'mereshire-police')],
  [HOSPITAL, 'one is missing', drop('record/assessments/1')],
  [HOSPITAL, 'one party is missing', set('record/assessments/1/parties', 'mereshire-council')],
  [MONEY, 'none', drop('record/assessments'), told('dpia')],
  [PORT, 'none', drop('record/assessments'), told('dpia')],
  [HOUSING, 'none', set('dpia', { required: 'yes', reasons: 'Health is spoken of', by: 'lead' }), told('dpia')],
  [MONEY, 'one party is missing', set('dpia/by', 'each-party'), told('record/assessments')],
  [PORT, 'dated next year', set('record/assessments/0/date', '2027-02-03')],
  [HOSPITAL, 'dated tomorrow', set('record/assessments/0/date', '2026-11-22')],
  [MONEY, 'dated next month', set('record/assessments/0/date', '2026-12-02')],
]);
