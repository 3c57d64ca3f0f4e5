/** Listings and agreements in force that no day follows for. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'review/no-day',
  *mutate(base) {
    for (const id of base.ids) {
      if (frontOf(base, id)['kind'] !== 'listing') continue;
      yield {
        name: `${id}: a listing with no day`,
        contents: withFront(base, id, (file) => file.deleteIn(['listed', 'reviewDue'])),
      };
    }
  },
};
