/** What is about a person in a sign-off record, where a role would do. */
import { authorOf } from '../../agreement/sign-off-commit.ts';
import { isSigned } from '../../agreement/statement.ts';
import { addressesIn } from '../../base/person-addresses.ts';
import { personDetailsIn } from '../../base/person-details.ts';
import { bodiesOf } from '../known-bodies.ts';
import type { Rule } from '../rule.ts';

export const personalDetail: Rule = {
  code: 'sign-off/personal-detail',
  severity: 'warning',
  summary: 'Sign-off records name roles, not persons.',
  why: 'A record is kept for as long as the agreement is, and shown with it. A name or an address in it is personal data that stays when its bearer has long moved on, and says nothing of who may decide.',
  source: 'UK GDPR Article 5(1)(c)',
  *check(register) {
    const isBody = bodiesOf(register);
    for (const { id, signing } of register.entries)
      for (const { facts, source } of signing.records)
        for (const field of ['role', 'evidence', 'commit'] as const) {
          const text = field === 'commit' ? authorOf(facts.commit ?? '').join(', ') : (facts[field] ?? '');
          const found = [
            ...[...addressesIn(text)]
              .filter(({ ofRole }) => field === 'role' || !ofRole)
              .map(({ address }) => `e-mail address (\`${address}\`)`),
            ...personDetailsIn(field, text, isBody).map(({ what, words }) =>
              what === 'name' ? `what looks like the name of a person (“${words}”)` : `telephone number (${words})`,
            ),
          ];
          for (const what of found)
            yield {
              at: source.locate(`/${field}`),
              agreement: id,
              pointer: `/${field}`,
              actual: `${what} in a sign-off record`,
              expected: EXPECTED[field],
              remedy: isSigned(facts)
                ? 'Have it signed again with the role alone: a key signed these words, so they cannot be changed.'
                : 'Write the role in its place, or the reference under which the proof is kept. No signature covers this field, so the decision stands.',
            };
        }
  },
};

const EXPECTED = {
  role: 'the role alone',
  evidence: 'where the proof is kept, and nothing about a person',
  commit: 'a commit made by the role, with an address of the role',
} as const;
