/** Labels that are also the name of something else. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'register/label-clash',
  *mutate(base) {
    for (const id of base.ids) {
      const { parties, data, kind } = frontOf(base, id);
      if (kind === 'listing' || data === undefined) continue;
      const names = Object.keys(parties);
      for (const [party, label, what] of [
        [names[0], Object.keys(data)[0], 'a kind of information'],
        [names[1], Object.keys(data).at(-1), 'a kind of information'],
        [names.at(-1), names.at(-1), 'itself'],
        [names[0], 'none', 'a word with a meaning of its own'],
      ]) {
        if (party === undefined || label === undefined) continue;
        const old: unknown = parties[party]?.labels ?? [];
        const labels = [...(Array.isArray(old) ? old : [old]), label];
        yield {
          name: `${id}: ${party} labelled \`${label}\`, the name of ${what}`,
          contents: withFront(base, id, (front) => front.setIn(['parties', party, 'labels'], labels)),
        };
      }
    }
  },
};
