/** Prose that says that a text binds, or that it does not, against the front matter. */
import { bodyOf, frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/binding-differs',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, binding, ends, record } = frontOf(base, id);
      const ended = record?.log?.at(-1)?.event === 'ended' || ends !== undefined;
      if (kind === 'listing' || binding === undefined || ended || bodyOf(base, id).length < 20) continue;
      yield* withSentences(
        base,
        id,
        binding === 'yes'
          ? [
              'This agreement is not legally binding.',
              'This agreement is not intended to create legally binding obligations.',
              'This agreement is not a contract, and rests on good will.',
            ]
          : [
              'This agreement is legally binding on all who have signed it.',
              'This agreement forms a legally binding contract between the parties.',
              'This protocol is legally enforceable.',
              'This agreement is intended to be legally binding.',
            ],
      );
    }
  },
};
