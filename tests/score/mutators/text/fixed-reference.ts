/** References by number. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/fixed-reference',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, record, ends } = frontOf(base, id);
      if (kind === 'listing' || record?.log?.at(-1)?.event === 'ended' || ends !== undefined) continue;
      yield* withSentences(base, id, [
        'How long it is kept is said elsewhere (see section 7.2).',
        'The form that is used stands on page 12.',
        'What was agreed in clause 4.1.3 holds here as well.',
        'The steps are set out in Annex B and are short.',
        'Nobody goes beyond paragraph 6 above without asking.',
        'As section 9 of this agreement says, the lead decides.',
      ]);
    }
  },
};
