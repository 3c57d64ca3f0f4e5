/** Policy packs that expect sections which some agreements have not. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withPacks } from '../../settings.ts';

export const mutator: Mutator = {
  rule: 'register/expected-section',
  *mutate(base) {
    // The agreements of this repository have every section that a pack expects.
    if (base.name !== 'mereshire') return;
    for (const pack of ['police', 'nhs', 'wales'])
      yield {
        name: `the pack ${pack}`,
        contents: withPacks(base, 'ico', 'weisf', pack),
        at: [[agreementPath('mereshire-school-attendance'), '/title']],
      };
  },
};
