/** Clauses on loss that cannot both be kept. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const PAIRS: readonly (readonly [string, string])[] = [
  ['Each party bears its own loss', 'The recipient accepts total liability for what it received'],
  ['Every party is responsible for its own mistakes', 'The sender bears the whole of any loss'],
  ['The receiving party accepts full responsibility for any claim', 'Each body answers for what it does itself'],
  ['The supplier accepts all liability', 'The recipient pays for all damage'],
];
const INDEMNITIES: readonly (readonly [string, string])[] = [
  ['Each party bears its own loss', 'The recipient indemnifies the sender against all claims'],
  ['Each party indemnifies every other against the costs of a breach', 'The recipient accepts total liability'],
];

export const mutator: Mutator = {
  rule: 'register/liability-conflict',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, binding, record, ends, liability } = frontOf(base, id);
      const said: readonly string[] = Array.isArray(liability) ? liability : [];
      if (kind !== undefined || record?.log?.at(-1)?.event === 'ended' || ends !== undefined || binding === undefined)
        continue;
      for (const clauses of binding === 'yes' ? [...INDEMNITIES, ...PAIRS] : PAIRS)
        yield {
          name: `${id}: ${clauses.join(', and ')}`,
          contents: withFront(base, id, (front) => front.setIn(['liability'], [...clauses, ...said])),
        };
    }
  },
};
