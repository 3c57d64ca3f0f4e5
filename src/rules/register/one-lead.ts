/** Exactly one party leads. */
import type { Rule } from '../rule.ts';
import { noteInDraft } from '../terms.ts';

export const oneLead: Rule = {
  code: 'register/one-lead',
  severity: 'error',
  summary: 'Exactly one party takes the lead.',
  why: 'Somebody has to call the review, keep the text and answer for it. With two leads each waits for the other.',
  *check({ entries }) {
    for (const entry of entries) {
      const { id, agreement } = entry;
      if (!agreement.valid || agreement.kind !== 'agreement' || agreement.terms.parties === undefined) continue;
      const leads = Object.entries(agreement.terms.parties)
        .filter(([, party]) => party.lead === 'yes')
        .map(([name]) => name)
        // Which of them stands first in the file says nothing.
        .sort();
      if (leads.length === 1) continue;
      const pointer = leads[1] === undefined ? '/parties' : `/parties/${leads[1]}/lead`;
      yield {
        ...(leads.length === 0 ? noteInDraft(entry) : {}),
        at: agreement.source.locate(pointer, 'key'),
        agreement: id,
        pointer,
        actual: leads.length === 0 ? 'parties of which none leads' : `${leads.length} parties that lead`,
        expected: 'one party with `lead: yes`',
        remedy:
          leads.length === 0
            ? 'Write `lead: yes` under the party that takes the lead.'
            : 'Keep `lead: yes` under one of them.',
        related:
          leads.length === 0
            ? []
            : leads
                .filter((name) => name !== leads[1])
                .map((name) => ({
                  at: agreement.source.locate(`/parties/${name}/lead`, 'key'),
                  text: `\`${name}\` leads too.`,
                })),
      };
    }
  },
};
