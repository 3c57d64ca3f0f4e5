/** Texts that let people pass information on to anyone. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'The information may be passed on to anyone who asks.',
  'We may disclose it to any third party.',
  'The recipient may share it with whomever it sees fit.',
  'A party may pass the information on freely.',
  'Personal data may be disclosed to any organisation that asks for it.',
  'It may be shared with anyone for any purpose.',
  'The information may be shared without restriction.',
];

export const mutator: Mutator = {
  rule: 'text/onward-differs',
  mutate: (base) => withSayings(base, SENTENCES),
};
