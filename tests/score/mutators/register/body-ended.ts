/** Bodies that came to an end before the text took effect. */
import { frontOf, organisationOf, withOrganisation } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'register/body-ended',
  *mutate(base) {
    for (const id of base.ids) {
      const front = frontOf(base, id);
      if (front['kind'] !== undefined) continue;
      for (const party of Object.keys(front['parties'])) {
        // Groups and classes do not end: their members do.
        if (
          base.contents[`organisations/${party}.yaml`] === undefined ||
          organisationOf(base, party)['kind'] === 'group' ||
          organisationOf(base, party)['kind'] === 'class'
        )
          continue;
        yield {
          name: `${party} ended in 2019, before ${id} took effect`,
          contents: withOrganisation(base, party, (file) => file.setIn(['until'], '2019-03-31')),
        };
      }
    }
  },
};
