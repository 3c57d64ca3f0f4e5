/** Prose that gives another time for telling the other parties of a breach. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/breach-time-differs',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, breach, framework, record } = frontOf(base, id);
      const ended = record?.log?.at(-1)?.event === 'ended' || id === 'mereshire-shore-road-flood';
      if (kind === 'listing' || (breach === undefined && framework === undefined) || ended) continue;
      yield* withSentences(base, id, [
        'A party that learns of a breach tells the other parties within 48 hours.',
        'Each party must notify its partners of any breach no later than five working days after it comes to light.',
        'When there is a breach, the supplier is informed within one week.',
        'Incidents are reported to the other parties within two days.',
        'The party that finds a breach alerts the sender within 4 hours.',
      ]);
    }
  },
};
