/** References to sections that are not there. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/unknown-section',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, record, ends } = frontOf(base, id);
      if (kind === 'listing' || record?.log?.at(-1)?.event === 'ended' || ends !== undefined) continue;
      yield* withSentences(base, id, [
        'What is kept, and for how long, stands in [the section on it](#retension).',
        'More on this is said in the section called “How the money flows”.',
        'The form is in the annex "Form for reports of loss".',
        'Follow [these steps](#steps-to-take) and then ring back.',
        'Ask first, as the section headed "Asking twice" explains.',
      ]);
    }
  },
};
