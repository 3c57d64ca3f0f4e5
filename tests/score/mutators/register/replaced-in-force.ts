/** Agreements that were replaced and go on. */
import { agreementPath, frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'register/replaced-in-force',
  *mutate(base) {
    const parties = pairOf(base);
    const small = { id: 'children-who-go', title: 'Children who go missing', parties };
    for (const id of base.ids) {
      const { kind, record } = frontOf(base, id);
      const events: readonly string[] = (record?.log ?? []).map((event: { event: string }) => event.event);
      if (kind === 'listing' || !events.includes('in-force') || events.includes('ended') || events.includes('extended'))
        continue;
      yield {
        name: `a new agreement replaces ${id}, which goes on`,
        contents: withSmall(base, { ...small, more: { replaces: [id] } }),
        at: [[agreementPath(small.id), '/replaces/0']],
      };
    }
    const one = { ...base, contents: withSmall(base, small) };
    for (const effective of ['2026-05-01', '2026-11-21'])
      yield {
        name: `one made up replaces another from ${effective}`,
        contents: withSmall(one, {
          ...small,
          id: 'found-again',
          title: 'Children who were found',
          purpose: 'Look after children who were found',
          more: { replaces: ['children-who-go'], effective },
        }),
        at: [[agreementPath('found-again'), '/replaces/0']],
      };
  },
};
