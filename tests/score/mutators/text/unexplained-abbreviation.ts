/** Abbreviations that nobody explains. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/unexplained-abbreviation',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, record, ends } = frontOf(base, id);
      if (kind === 'listing' || record?.log?.at(-1)?.event === 'ended' || ends !== undefined) continue;
      yield* withSentences(base, id, [
        'The QPR meets each month, the QPR keeps the list, and the chair of the QPR signs it.',
        'An XBG is made for each child, the XBG is read by the nurse, and then the XBG goes into the file.',
        'Each of the TKWs has a TKW lead, and the TKW lead answers.',
      ]);
    }
  },
};
