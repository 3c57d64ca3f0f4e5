/** A policy pack that expects Welsh of a register in English alone. */
import type { Mutator } from '../../mutant.ts';
import { withPacks } from '../../settings.ts';

export const mutator: Mutator = {
  rule: 'register/expected-language',
  *mutate(base) {
    // The register that is made up is in both languages.
    if (base.name === 'mereshire') return;
    yield { name: 'the pack wales', contents: withPacks(base, 'ico', 'wales'), at: [['concordat.yaml', '/languages']] };
  },
};
