/** Bodies that have to sign, and of which no role is named that may. */
import type { Mutator } from '../../mutant.ts';
import { withSettings } from '../../settings.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';
import { withOrganisation } from '../../base.ts';

export const mutator: Mutator = {
  rule: 'sign-off/no-role-named',
  *mutate(base) {
    // Records are kept in the register that is made up; each of the others asks for none of what it has.
    if (base.name !== 'mereshire') return;
    const [one, other] = pairOf(base);
    const id = 'adopted-by-a-body';
    for (const by of [one, other]) {
      const contents = withSmall(base, {
        id,
        title: 'Children who are missing from school',
        parties: [one, other],
        more: { execution: { how: 'adopted', by }, effective: '2026-11-05' },
      });
      const asked = withSettings({ contents }, (settings) => settings.setIn(['sign-off', 'since'], '2026-11-01'));
      yield {
        name: `adopted by ${by}, which names no approvers`,
        contents: withOrganisation({ ...base, contents: asked }, by, (file) => file.delete('approvers')),
        at: [[`agreements/${id}/agreement.md`, `/parties/${by}`]],
      };
    }
  },
};
