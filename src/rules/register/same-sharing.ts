/** Two agreements in force of the same parties for the same purposes. */
import type { Entry } from '../../register/entry.ts';
import { groups } from '../../base/groups.ts';
import { agreementsInForce, answersFor, controllersOf, gist } from '../in-force.ts';
import type { Rule } from '../rule.ts';

export const sameSharing: Rule = {
  code: 'register/same-sharing',
  severity: 'warning',
  summary: 'The same parties have one agreement for the same purposes.',
  why: 'With two agreements in force for one thing, staff do not know which to follow, and what is corrected in one stays wrong in the other.',
  *check(register) {
    const purposeful = agreementsInForce(register).filter(({ terms }) => Object.keys(terms.purposes ?? {}).length > 0);
    for (const [first, ...others] of groups([...purposeful].sort(byAge), keyOf)) {
      if (first === undefined) continue;
      for (const other of others) {
        if (answersFor(first, other)) continue;
        yield {
          at: other.agreement.source.locate('/purposes', 'key'),
          agreement: other.id,
          pointer: '/purposes',
          actual: `agreement of the same parties for the same purposes as “${first.terms.title}”`,
          expected: 'one agreement in force for them',
          remedy: `Put the two together, and end the one that is no longer needed. If this one takes the place of the other, write \`replaces: ${first.id}\` here. If it is a copy that nobody needs, take it out of the register.`,
          related: [
            { at: first.agreement.source.locate('/purposes', 'key'), text: 'The other agreement has them here.' },
          ],
        };
      }
    }
  },
};

/** The older first: by its first day; of those with the same day, the one of which earlier versions are kept; then by id. */
function byAge(one: Entry, other: Entry): number {
  const [first = '', second = ''] = [one.terms.effective, other.terms.effective];
  if (first !== second) return first < second ? -1 : 1;
  return other.versions.length - one.versions.length || (one.id < other.id ? -1 : 1);
}

function keyOf(entry: Entry): string {
  const purposes = Object.values(entry.terms.purposes ?? {}).map(({ title }) => gist(title));
  return JSON.stringify([controllersOf(entry), purposes.sort()]);
}
