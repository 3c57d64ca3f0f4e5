/** Marks of language that name none. */
import type { Mutator } from '../../mutant.ts';
import { hasProse } from '../../sayings.ts';
import { withSentences } from '../../sentences.ts';

const MARKS = [
  'The panel answers to :lang[Llywodraeth Cymru]{welsh}.',
  'The panel answers to :lang[Llywodraeth Cymru].',
  'The panel answers to :lang[Llywodraeth Cymru]{cy en}.',
  ':lang[Mae’r panel yn cyfarfod bob dydd Mawrth.]{cy=yes}',
];

export const mutator: Mutator = {
  rule: 'text/language-mark',
  *mutate(base) {
    for (const id of base.ids) if (hasProse(base, id)) yield* withSentences(base, id, MARKS);
  },
};
