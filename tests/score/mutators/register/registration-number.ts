/** Registration numbers with slips. */
import { organisationOf, withOrganisation } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const NUMBERS = ['Z12345', 'z1234567', 'A1234567', 'ZA12345O', 'Z 123 4567', '12345678'];

export const mutator: Mutator = {
  rule: 'register/registration-number',
  *mutate(base) {
    const bodies = Object.keys(base.contents).flatMap((path) => {
      const id = /^organisations\/(.+)\.yaml$/.exec(path)?.[1];
      const { kind, until } = id === undefined ? {} : organisationOf(base, id);
      return id === undefined || kind === 'group' || kind === 'class' || until !== undefined ? [] : [id];
    });
    for (const [index, id] of bodies.entries()) {
      const number = NUMBERS[index % NUMBERS.length];
      yield {
        name: `${id} is registered as ${number}`,
        contents: withOrganisation(base, id, (file) => file.setIn(['identifiers', 'ico'], number)),
      };
    }
  },
};
