/** Terms of earlier law. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Nobody keeps sensitive personal data longer than that.',
  'The fair processing notice says so.',
  'Each body has made a privacy impact assessment.',
  'A serious case review can look at it.',
  'A subject access request is answered within 40 days.',
  'Each body has a notification number.',
  'It is sent over the N3 network.',
];

export const mutator: Mutator = {
  rule: 'text/superseded-term',
  mutate: (base) => withSayings(base, SENTENCES),
};
