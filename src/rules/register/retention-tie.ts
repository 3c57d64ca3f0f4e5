/** Two rules on retention that hold for the same, neither before the other. */
import { groups } from '../../base/groups.ts';
import { listInWords } from '../../register/gaps.ts';
import { receivedBy, retentionFor } from '../../register/retention.ts';
import type { Rule } from '../rule.ts';

export const retentionTie: Rule = {
  code: 'register/retention-tie',
  severity: 'error',
  summary: 'For all that a party receives, one rule alone says how long it is kept.',
  why: 'Where two rules hold and neither comes first, nobody can tell when the information must be destroyed.',
  source: 'UK GDPR Article 5(1)(e); DPA 2018 s.39',
  *check({ entries }) {
    for (const entry of entries) {
      const { id, agreement, terms, parties } = entry;
      if (!agreement.valid || terms.retention === undefined) continue;
      const rules = terms.retention;
      const ties = receivedBy(entry).flatMap(({ party, data }) =>
        data
          .map((kind) => ({ party, kind, holding: retentionFor(rules, party, kind, parties) }))
          .filter(({ holding }) => holding.length > 1),
      );
      for (const alike of groups(ties, ({ holding }) => holding.map(({ index }) => index).join(' '))) {
        const indexes = (alike[0]?.holding ?? []).map(({ index }) => index);
        const own = agreement.terms.retention !== undefined;
        const place = (index: number | undefined) =>
          own ? agreement.source.locate(`/retention/${index}`) : agreement.source.locate('/framework');
        const last = indexes.at(-1);
        yield {
          at: place(last),
          agreement: id,
          pointer: own ? `/retention/${last}` : '/framework',
          actual: `${indexes.length} rules for what is received by ${listInWords([...new Set(alike.map(({ party }) => party.title))])} (${listInWords([...new Set(alike.map(({ kind }) => terms.data?.[kind]?.title ?? kind))])})`,
          expected: 'one rule that comes first',
          remedy:
            'Make one of them narrower: naming party and data beats naming the party, which beats naming the data, which beats neither.',
          related: indexes.slice(0, -1).map((index) => ({ at: place(index), text: 'This rule holds as well.' })),
        };
      }
    }
  },
};
