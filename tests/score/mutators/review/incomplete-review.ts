/** Reviews in the log that do not count. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const WHOLE = {
  date: '2026-11-20',
  event: 'reviewed',
  by: 'Head of Information Governance',
  outcome: 'continued',
  tests: ['purpose', 'scope', 'benefits', 'security', 'law'],
  evidence: 'Minutes of the board',
};

export const mutator: Mutator = {
  rule: 'review/incomplete-review',
  *mutate(base) {
    for (const id of base.ids) {
      if (frontOf(base, id)['record']?.log === undefined) continue;
      for (const lacking of [['outcome'], ['tests'], ['evidence'], ['outcome', 'tests', 'evidence']]) {
        const event = Object.fromEntries(Object.entries(WHOLE).filter(([field]) => !lacking.includes(field)));
        yield {
          name: `${id}: a review with no ${lacking.join(', ')}`,
          contents: withFront(base, id, (file) => file.addIn(['record', 'log'], event)),
        };
      }
    }
  },
};
