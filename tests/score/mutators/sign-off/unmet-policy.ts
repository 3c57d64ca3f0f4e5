/** Policies on signing that nobody can meet. */
import type { Mutator } from '../../mutant.ts';
import { withSettings } from '../../settings.ts';

export const mutator: Mutator = {
  rule: 'sign-off/unmet-policy',
  *mutate(base) {
    for (const [field, word] of [
      ['required', 'controller'],
      ['required', 'everybody'],
      ['twoRoles', 'no-such-body'],
    ] as const) {
      const before = field === 'required' ? ['controllers'] : [];
      yield {
        name: `${field} of ${word}`,
        contents: withSettings(base, (settings) => settings.setIn(['sign-off', field], [...before, word])),
        at: [['concordat.yaml', `/sign-off/${field}/${before.length}`]],
      };
    }
  },
};
