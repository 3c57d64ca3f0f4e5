/** Terms that are defined and never used. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const TERMS: readonly (readonly [term: string, means: string])[] = [
  ['Quorum', 'Half of those who may vote, and one more'],
  ['Zoning order', 'An order that says what may be built where'],
  ['Bursary (BUR)', 'Money for a student who could not study without it'],
];

export const mutator: Mutator = {
  rule: 'text/unused-definition',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, record, ends } = frontOf(base, id);
      if (kind !== undefined || record?.log?.at(-1)?.event === 'ended' || ends !== undefined) continue;
      for (const [term, means] of TERMS)
        yield {
          name: `${id} defines “${term}”`,
          contents: withFront(base, id, (front) => front.setIn(['definitions', 'one-more'], { term, means })),
        };
    }
  },
};
