/** Prose that gives another version or day than the front matter. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/version-differs',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, version, effective, ends, record } = frontOf(base, id);
      const ended = record?.log?.at(-1)?.event === 'ended' || ends !== undefined;
      if (kind === 'listing' || version === undefined || effective === undefined || ended) continue;
      yield* withSentences(base, id, [
        'This is version 9.9, which the parties agreed in writing.',
        'This agreement, version 0.9, was written for those who share.',
        'This agreement takes effect on 1 April 2019.',
        'This protocol has been in force since 3rd January 2021, and is known to all.',
        'This agreement comes into force on 31 December 2026.',
        'This agreement ends on 31 March 2029.',
        'This agreement runs for seven years.',
        'This agreement will automatically expire on 1st May 2028.',
        'Effective from 1 January 2019.',
        'Version 9.2, dated 4 May 2026.',
      ]);
    }
  },
};
