/** Bodies whose data protection fee has run out. */
import { organisationOf, withOrganisation } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const DAYS = ['2026-11-20', '2025-03-31', '2018-05-25'];

export const mutator: Mutator = {
  rule: 'register/registration-expired',
  *mutate(base) {
    const bodies = Object.keys(base.contents).flatMap((path) => {
      const id = /^organisations\/(.+)\.yaml$/.exec(path)?.[1];
      const { kind, until, registrationExempt } = id === undefined ? {} : organisationOf(base, id);
      const none = kind === 'group' || kind === 'class' || until !== undefined || registrationExempt !== undefined;
      return id === undefined || none ? [] : [id];
    });
    for (const [index, id] of bodies.entries()) {
      const day = DAYS[index % DAYS.length];
      yield {
        name: `the fee of ${id} ran out on ${day}`,
        contents: withOrganisation(base, id, (file) => file.setIn(['registrationExpires'], day)),
      };
    }
  },
};
