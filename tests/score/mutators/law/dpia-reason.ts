/** Reasons against an impact assessment that do not hold. */
import { drop, editing, HOUSING, set, told } from '../../edits.ts';

export const mutator = editing('law/dpia-reason', [
  [HOUSING, 'no reason', drop('dpia/reasons'), told('dpia/required')],
  [HOUSING, 'not needed', set('dpia/reasons', 'Not required.')],
  [HOUSING, 'nothing sensitive', set('dpia/reasons', 'No special category data is shared')],
  [
    HOUSING,
    'old habits',
    set('dpia/reasons', ['Few people', 'The parties have always shared this; it is an existing arrangement']),
  ],
  [
    HOUSING,
    'nobody vulnerable',
    set('dpia/reasons', 'No vulnerable people are concerned'),
    set('subjects/homeless/vulnerable', 'yes'),
  ],
  [HOUSING, 'low risk', set('dpia/reasons', 'Low risk')],
]);
