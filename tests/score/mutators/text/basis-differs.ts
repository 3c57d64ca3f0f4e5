/** Texts that name a lawful basis on which no ground rests: no agreement here rests on a contract. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'The lawful basis is Article 6(1)(b).',
  'The parties rely on Article 6(1)(b) of the UK GDPR.',
  'Our lawful basis for this sharing is a contract with the person.',
  'The legal basis is Article 9(2)(d) UK GDPR.',
  'We rely on Article 9(2)(e).',
  'Information is shared under Article 6(1)(b).',
  'This sharing rests on a contract.',
];

export const mutator: Mutator = {
  rule: 'text/basis-differs',
  mutate: (base) => withSayings(base, SENTENCES, ({ lawful }) => lawful !== undefined),
};
