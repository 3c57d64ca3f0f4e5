/** Reviews that came after what they have to come before. */
import { agreementPath, frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'sign-off/out-of-order',
  *mutate(base) {
    // The order is a policy, which only the register that is made up has.
    if (base.name !== 'mereshire') return;
    for (const id of base.ids) {
      const { kind, illustrative, effective, version, record } = frontOf(base, id);
      if (kind === 'listing' || illustrative === 'yes' || effective === undefined) continue;
      const log: readonly { readonly event: string }[] = record?.log ?? [];
      if (log.some(({ event }) => event === 'dp-review')) {
        for (const [events, early] of [
          [['quality-check', 'dp-review', 'with-partners', 'out-for-signature'], 0],
          [['dp-review', 'with-partners', 'out-for-signature', 'quality-check'], 2],
          [['quality-check', 'with-partners', 'dp-review', 'out-for-signature'], 0],
        ] as const)
          yield {
            name: `${id}: ${events.join(', ')}`,
            contents: withFront(base, id, (file) => {
              for (const [index, event] of events.entries()) file.setIn(['record', 'log', index, 'event'], event);
            }),
            at: [[agreementPath(id), `/record/log/${early}/date`]],
          };
        continue;
      }
      for (const first of ['quality-check', 'out-for-signature'])
        yield {
          name: `${id}: ${first} before the data protection review`,
          contents: withFront(base, id, (file) => {
            file.addIn(['record', 'log'], { date: '2026-11-10', event: first, by: 'Register editor', version });
            file.addIn(['record', 'log'], {
              date: '2026-11-11',
              event: 'dp-review',
              by: 'Data Protection Officer',
              version,
            });
          }),
          at: [[agreementPath(id), `/record/log/${log.length}/date`]],
        };
    }
  },
};
