/** Placeholders that were left in. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'The group meets each quarter in TBC.',
  'Write to [insert name of the team] if it cannot wait.',
  'The room was booked on XX/XX/XXXX for a year.',
  'Lorem ipsum dolor sit amet.',
  'The room for the meetings (to be confirmed) has a lift.',
  'The chair writes to ??? with the minutes.',
  'It was first tried in 20XX with two schools.',
  'Click here to enter text.',
];

export const mutator: Mutator = {
  rule: 'text/placeholder',
  mutate: (base) => withSayings(base, SENTENCES),
};
