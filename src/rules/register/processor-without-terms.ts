/** A processor for which no terms are written down. */
import type { Rule } from '../rule.ts';
import { noteInDraft } from '../terms.ts';

export const processorWithoutTerms: Rule = {
  code: 'register/processor-without-terms',
  severity: 'error',
  summary: 'Each processor has an entry under `processing`.',
  why: 'A processor may act only under a contract that says what it does, for whom, for how long and on what terms.',
  source: 'UK GDPR Article 28(3); DPA 2018 s.59',
  *check({ entries }) {
    for (const entry of entries) {
      const { id, agreement, terms } = entry;
      if (!agreement.valid) continue;
      const served = new Set(Object.values(terms.processing ?? {}).map((entry) => entry.processor));
      for (const [name, party] of Object.entries(terms.parties ?? {})) {
        if (party.role !== 'processor' || served.has(name)) continue;
        const pointer = `/parties/${name}`;
        yield {
          ...noteInDraft(entry),
          at: agreement.source.locate(pointer, 'key'),
          agreement: id,
          pointer,
          actual: `processor \`${name}\` with no terms of processing`,
          expected: `an entry under \`processing\` whose \`processor\` is \`${name}\``,
          remedy:
            'Add the entry: on whose behalf it acts, what it does, until when, under which clauses, its sub-processors, and what happens at the end.',
        };
      }
    }
  },
};
