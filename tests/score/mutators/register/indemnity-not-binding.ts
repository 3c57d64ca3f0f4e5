/** Promises to pay in texts that bind nobody. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'register/indemnity-not-binding',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, binding, record, ends, liability } = frontOf(base, id);
      const said: readonly string[] = Array.isArray(liability) ? liability : [];
      if (kind !== undefined || record?.log?.at(-1)?.event === 'ended' || ends !== undefined || binding !== 'no')
        continue;
      for (const clause of [
        'Each party indemnifies every other against all loss that it causes',
        'The party at fault holds the others harmless',
      ])
        yield {
          name: `${id}, in the front matter: ${clause}`,
          contents: withFront(base, id, (front) => front.setIn(['liability'], [...said, clause])),
        };
      yield* withSentences(base, id, [
        'Each party shall indemnify the others against any claim that follows from its breach.',
        'The recipient agrees to indemnify the party that supplied the information.',
        'All parties hold the council harmless for what they do.',
      ]);
    }
  },
};
