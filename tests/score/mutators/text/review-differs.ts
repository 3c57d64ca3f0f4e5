/** Prose that gives another time between reviews than the front matter. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/review-differs',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, review, framework, record } = frontOf(base, id);
      const ended = record?.log?.at(-1)?.event === 'ended' || id === 'mereshire-shore-road-flood';
      if (kind === 'listing' || (review === undefined && framework === undefined) || ended) continue;
      yield* withSentences(base, id, [
        'The parties review this agreement every five years.',
        'This agreement is reviewed once every three years, or earlier if the law changes.',
        'This agreement will be formally reviewed quarterly.',
        'A review of this agreement takes place every 18 months.',
        'Every four years the parties review this agreement.',
        'This agreement is reviewed twice a quarter.',
        'This agreement is subject to review at five-year intervals.',
        'The next review is due on 1 May 2031.',
        'This agreement is to be looked at again every 30 months.',
        'This agreement will be reviewed in March 2032.',
        'This protocol shall be reviewed half-yearly by those who signed it.',
      ]);
    }
  },
};
