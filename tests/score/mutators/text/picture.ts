/** Pictures in the prose. */
import type { Mutator } from '../../mutant.ts';
import { hasProse } from '../../sayings.ts';
import { withSentences } from '../../sentences.ts';

const PICTURES = [
  '![Who tells whom](flow.png)',
  '![](https://www.mereshire.example/flow.png)',
  'See ![the steps](steps.png "Steps") for more.',
  '![Who tells whom](data/flow.svg) shows it.',
  'The steps ![steps](steps.png).',
];

export const mutator: Mutator = {
  rule: 'text/picture',
  *mutate(base) {
    for (const id of base.ids) if (hasProse(base, id)) yield* withSentences(base, id, PICTURES);
  },
};
