/** Policy packs that there are not. */
import type { Mutator } from '../../mutant.ts';
import { withPacks } from '../../settings.ts';

export const mutator: Mutator = {
  rule: 'register/unknown-pack',
  *mutate(base) {
    for (const pack of ['icco', 'weifs', 'schools'])
      yield { name: `the pack ${pack}`, contents: withPacks(base, 'ico', 'weisf', pack) };
  },
};
