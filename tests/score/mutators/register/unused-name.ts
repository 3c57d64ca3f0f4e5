/** Names that nothing uses. */
import { add, CRISIS, editing, EXPLOITATION, HOSPITAL, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';

const purpose = {
  title: 'Plan services',
  necessity: 'Nobody sees the whole need',
  about: 'service-planning',
  lawEnforcement: 'no',
};
const data = (subjects: string) => ({
  title: 'Household',
  items: 'Who lives there',
  subjects,
  specialCategory: 'none',
  criminalOffence: 'no',
  confidential: 'no',
});

export const mutator = editing('register/unused-name', [
  [EXPLOITATION, 'a group of people', set('subjects/parents', 'Parents')],
  [EXPLOITATION, 'a purpose', set('purposes/planning', purpose)],
  [HOSPITAL, 'data', set('data/household', data('patient'))],
  [HOSPITAL, 'a label', set('parties/mereshire-council/labels', 'local')],
  [HOUSING, 'data', set('data/household', data('homeless'))],
  [MONEY, 'a system', set('systems/old-files', { title: 'Old files', use: 'Claims before 2020' })],
  [LONDON, 'a purpose', set('purposes/planning', purpose)],
  [LONDON, 'data', set('data/household', data('child'))],
  [CRISIS, 'a group of people', set('subjects/neighbours', 'Neighbours')],
  [CRISIS, 'a purpose', set('purposes/planning', purpose)],
  [WIRRAL, 'data', set('data/household', data('child'))],
  [WIRRAL, 'a label', add('parties/cafcass/labels', 'courts')],
]);
