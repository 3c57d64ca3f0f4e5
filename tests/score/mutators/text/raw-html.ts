/** HTML in the prose. */
import type { Mutator } from '../../mutant.ts';
import { hasProse } from '../../sayings.ts';
import { withSentences } from '../../sentences.ts';

const HTML = [
  'The panel meets <br> each Tuesday.',
  'The panel meets <wbr/> each Tuesday.',
  'Nobody <!-- ask the chair --> keeps a copy of it.',
  '<hr>',
  'The panel has <input type="checkbox"> a form for that.',
  'Nobody keeps a copy <img src="a.png"> of it.',
];

export const mutator: Mutator = {
  rule: 'text/raw-html',
  *mutate(base) {
    for (const id of base.ids) if (hasProse(base, id)) yield* withSentences(base, id, HTML);
  },
};
