/** Reviews in the log that do not count. */
import { frontOf, withFront, type Written } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const WHOLE = {
  date: '2026-11-20',
  event: 'reviewed',
  by: 'Head of Information Governance',
  outcome: 'continued',
  tests: ['purpose', 'scope', 'benefits', 'security', 'law'],
  evidence: 'Minutes of the board',
};

const WEAK: readonly (readonly [string, Written])[] = [
  ['one test of those that were asked', { tests: ['purpose'] }],
  ['an outcome that says nothing', { outcome: '?' }],
  ['evidence that says nothing', { evidence: '-' }],
  ['a next one after sixty years, without a reason', { next: '2086-11-20' }],
  ['a next one after sixty years, which nobody agreed to', { next: '2086-11-20', note: 'Nothing ever changes' }],
];

function isLate(fields: Written): boolean {
  return typeof fields === 'object' && 'next' in fields;
}

export const mutator: Mutator = {
  rule: 'review/incomplete-review',
  *mutate(base) {
    for (const id of base.ids) {
      if (frontOf(base, id)['record']?.log === undefined) continue;
      // Without a usual time no day is later than it.
      const weak = WEAK.filter(([, fields]) => !isLate(fields) || frontOf(base, id)['review']?.every !== undefined);
      for (const [what, fields] of weak)
        yield {
          name: `${id}: a review with ${what}`,
          contents: withFront(base, id, (file) => file.addIn(['record', 'log'], { ...WHOLE, ...fields })),
        };
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
