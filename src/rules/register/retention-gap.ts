/** Information that a party receives and for which no rule says how long it is kept. */
import { groups } from '../../base/groups.ts';
import { fewInWords, listInWords } from '../../register/gaps.ts';
import { receivedBy, retentionFor } from '../../register/retention.ts';
import type { Rule } from '../rule.ts';
import { noteInDraft } from '../terms.ts';

export const retentionGap: Rule = {
  code: 'register/retention-gap',
  severity: 'error',
  summary: 'For all that a party receives, a rule says how long it is kept.',
  why: 'Personal data may be kept no longer than its purpose needs, and a period that nobody set is no limit.',
  source: 'UK GDPR Article 5(1)(e); DPA 2018 s.39',
  *check({ entries }) {
    for (const entry of entries) {
      const { id, agreement, terms, parties } = entry;
      // A missing section has a finding of its own.
      if (!agreement.valid || terms.retention === undefined) continue;
      const rules = terms.retention;
      const unmet = receivedBy(entry).flatMap(({ party, data }) =>
        data.filter((kind) => retentionFor(rules, party, kind, parties).length === 0).map((kind) => ({ party, kind })),
      );
      const byParty = groups(unmet, ({ party }) => party.name).map((cells) => ({
        party: cells[0]?.party,
        kinds: cells.map(({ kind }) => kind),
      }));
      if (unmet.length === 0) continue;
      const received = groups(byParty, ({ kinds }) => kinds.join(' ')).map((alike) => {
        const kinds = (alike[0]?.kinds ?? []).map((kind) => `“${terms.data?.[kind]?.title ?? kind}”`);
        return `received by ${fewInWords(alike.map(({ party }) => party?.title ?? ''))}: ${fewInWords(kinds)}`;
      });
      const pointer = agreement.terms.retention === undefined ? '/framework' : '/retention';
      const kinds = [...new Set(unmet.map(({ kind }) => `\`${kind}\``))];
      yield {
        ...noteInDraft(entry),
        at: agreement.source.locate(pointer, 'key'),
        agreement: id,
        pointer,
        actual: `information with no retention period (${received.join('; ')})`,
        expected: 'one rule on retention for each party and kind of information',
        remedy: `Add a rule whose \`data\` names ${listInWords(kinds)}, or says \`all\`.`,
      };
    }
  },
};
