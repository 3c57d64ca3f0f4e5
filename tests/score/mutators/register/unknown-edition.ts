/** Editions of the template that there are not. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'register/unknown-edition',
  *mutate(base) {
    for (const id of base.ids) {
      if (frontOf(base, id)['edition'] === undefined) continue;
      for (const edition of ['2026.2', '2025.1', '2062.1'])
        yield {
          name: `${id} composed with ${edition}`,
          contents: withFront(base, id, (front) => front.setIn(['edition'], edition)),
        };
    }
  },
};
