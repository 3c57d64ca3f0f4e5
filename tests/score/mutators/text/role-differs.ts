/** Prose that gives parties other roles than the front matter. */
import { frontOf } from '../../base.ts';
import { controllersOf } from '../../controllers.ts';
import type { Mutator } from '../../mutant.ts';
import { hasEnded } from '../../sayings.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/role-differs',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, jointControl, parties } = frontOf(base, id);
      const [one = '', other = ''] = controllersOf(base, id).values();
      if (kind !== undefined || other === '' || hasEnded(frontOf(base, id))) continue;
      const follower = [...controllersOf(base, id)]
        .flatMap(([party, name]) => (parties[party]?.lead === undefined ? [name] : []))
        .slice(0, 1);
      yield* withSentences(base, id, [
        ...(jointControl === 'none'
          ? [`${one} and ${other} are joint controllers.`, 'The parties are joint controllers of what is shared.']
          : []),
        ...follower.map((name) => `${name} is the lead partner for this agreement.`),
        `${one} is the sole controller.`,
        `${other} acts as a data processor.`,
        `${other} is a processor on behalf of ${one}.`,
        `${one} is not a controller.`,
        `${other} is the only controller of the information shared under this agreement.`,
      ]);
    }
  },
};
