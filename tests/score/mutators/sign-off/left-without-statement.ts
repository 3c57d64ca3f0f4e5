/** Bodies that left without a word on what they held. */
import { agreementPath, frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'sign-off/left-without-statement',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, parties = {}, record } = frontOf(base, id);
      const log: readonly { readonly event: string }[] = record?.log ?? [];
      const [party] = Object.keys(parties).reverse();
      if (kind === 'listing' || party === undefined) continue;
      const index = log.findIndex(({ event }) => event === 'left');
      if (index !== -1)
        yield {
          name: `${id}: nothing is stated`,
          contents: withFront(base, id, (file) => file.deleteIn(['record', 'log', index, 'statement'])),
          at: [[agreementPath(id), `/record/log/${index}/event`]],
        };
      yield {
        name: `${id}: ${party} left`,
        contents: withFront(base, id, (file) =>
          file.addIn(['record', 'log'], {
            date: '2026-11-20',
            event: 'left',
            by: 'Information Governance Manager',
            parties: party,
          }),
        ),
        at: [[agreementPath(id), `/record/log/${log.length}/event`]],
      };
    }
  },
};
