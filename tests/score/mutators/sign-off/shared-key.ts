/** Keys that two bodies have. */
import { testKey } from '../../../helpers/ssh-sign.ts';
import { organisationOf, organisationPath, withOrganisation } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'sign-off/shared-key',
  *mutate(base) {
    const bodies = Object.keys(base.contents)
      .flatMap((path) => /^organisations\/(.+)\.yaml$/.exec(path)?.[1] ?? [])
      .filter((id) => organisationOf(base, id)['keys'] === undefined)
      .sort();
    for (const [place, one] of bodies.slice(0, 8).entries()) {
      const other = bodies[place + 1];
      if (other === undefined) return;
      const { line } = testKey(one);
      const add = (contents: typeof base.contents, id: string, key: string) =>
        withOrganisation({ ...base, contents }, id, (file) => file.setIn(['keys'], [{ key, from: '2026-01-01' }]));
      yield {
        name: `${one} and ${other} have one key`,
        contents: add(add(base.contents, one, line), other, line.replace(/ \S+$/, ' another name')),
        at: [[organisationPath(other), '/keys/0/key']],
      };
    }
  },
};
