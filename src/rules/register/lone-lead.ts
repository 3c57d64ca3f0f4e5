/** An entry of another register that names one body, and nobody with whom it shares. */
import type { Rule } from '../rule.ts';

export const loneLead: Rule = {
  code: 'register/lone-lead',
  severity: 'note',
  summary: 'A listing names those who share, and not the lead alone.',
  why: 'Information is shared between bodies. Whoever reads an entry with one body cannot tell who else holds what is known of them, and where to ask.',
  source: 'ICO data sharing code of practice (DPA 2018 s.121)',
  *check({ entries }) {
    for (const { id, agreement, parties } of entries) {
      const [only, ...others] = parties.values();
      if (!agreement.valid || agreement.kind !== 'listing' || only?.shape !== 'body' || others.length > 0) continue;
      const pointer = `/parties/${only.name}`;
      yield {
        at: agreement.source.locate(pointer, 'key'),
        agreement: id,
        pointer,
        actual: `listing with ${only.title} and no other body`,
        expected: 'two parties or more',
        remedy:
          'Look in the other register, or ask the lead, who takes part, and add them under `parties`. A body without a file is written with its `name`.',
      };
    }
  },
};
