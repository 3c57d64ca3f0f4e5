/** Words that are struck out. */
import type { Mutator } from '../../mutant.ts';
import { hasProse } from '../../sayings.ts';
import { withSentences } from '../../sentences.ts';

const STRUCK = [
  'A whole file is ~~never~~ needed.',
  '~~Nobody keeps a copy of it.~~',
  'The chair ~~and **the deputy**~~ decides.',
  'It is asked for ~once a year~ each month.',
];

export const mutator: Mutator = {
  rule: 'text/struck-out',
  *mutate(base) {
    for (const id of base.ids) if (hasProse(base, id)) yield* withSentences(base, id, STRUCK);
  },
};
