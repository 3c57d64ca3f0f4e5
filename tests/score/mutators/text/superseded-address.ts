/** Addresses that are out of use. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Write to panel@mereshire.gcsx.gov.uk with what is missing.',
  'Write to panel@mereshire.pnn.police.uk with what is missing.',
  'See <http://www.direct.gov.uk/help> for more.',
  'Send it by GCSx if it cannot wait.',
  'See [the rules](https://www.hscic.gov.uk/rules) for more.',
  'The form is at www.education.gov.uk with the others.',
];

export const mutator: Mutator = {
  rule: 'text/superseded-address',
  mutate: (base) => withSayings(base, SENTENCES),
};
