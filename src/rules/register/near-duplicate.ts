/** Two agreements in force that look as if they were one. */
import type { Entry } from '../../register/entry.ts';
import { groups } from '../../base/groups.ts';
import { agreementsInForce, answersFor, controllersOf, gist } from '../in-force.ts';
import type { Rule } from '../rule.ts';

export const nearDuplicate: Rule = {
  code: 'register/near-duplicate',
  severity: 'note',
  summary: 'Agreements with a party in common have titles that tell them apart.',
  why: 'People find an agreement by its title. Two that are called the same may be one that was written twice, or an old one that nobody ended.',
  *check(register) {
    for (const alike of groups(agreementsInForce(register), ({ terms }) => gist(terms.title))) {
      const [first, ...others] = alike;
      if (first === undefined || gist(first.terms.title) === '') continue;
      const bodies = new Set(controllersOf(first));
      for (const other of others) {
        const common = controllersOf(other).some((body) => bodies.has(body));
        if (!common || answersFor(first, other) || sameThroughout(first, other)) continue;
        yield {
          at: other.agreement.source.locate('/title'),
          agreement: other.id,
          pointer: '/title',
          actual: `title that says the same as that of \`${first.id}\` (“${first.terms.title}”)`,
          expected: 'a title that tells the two apart',
          remedy:
            'If the two are one, put them together and end one of them. If not, say in the title what sets this one apart, such as the place or the people.',
          related: [{ at: first.agreement.source.locate('/title'), text: 'The other title stands here.' }],
        };
      }
    }
  },
};

/** Two that are the same in their parties and purposes as well have a graver finding. */
function sameThroughout(one: Entry, other: Entry): boolean {
  const purposes = ({ terms }: Entry): string =>
    JSON.stringify(
      Object.values(terms.purposes ?? {})
        .map(({ title }) => gist(title))
        .sort(),
    );
  return purposes(one) === purposes(other) && controllersOf(one).join() === controllersOf(other).join();
}
