/** Texts that make an agreement or a signature a condition of sharing. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Information may only be shared under this agreement.',
  'Nothing may be shared without a signature.',
  'Sharing outside this agreement is unlawful.',
  'No information may be disclosed unless this agreement has been signed by every party.',
  'Sharing may not begin until this agreement has been signed.',
  'A signed agreement must be in place before any information is shared.',
  'Personal data can only be shared where an information sharing agreement is in place.',
];

export const mutator: Mutator = {
  rule: 'text/bar-to-sharing',
  mutate: (base) => withSayings(base, SENTENCES),
};
