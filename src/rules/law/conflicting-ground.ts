/** A ground is stated for a party that the law does not let use it, or for a purpose that it cannot serve. */
import { agreementsOf, gapFindings } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';

export const conflictingGround: Rule = {
  code: 'law/conflicting-ground',
  severity: 'error',
  summary: 'A ground that names a party is open to that party.',
  why: 'An entry that names parties says that each of them may rely on it. Where the law does not let one of them, the agreement claims for it what it does not have.',
  source: 'UK GDPR Article 5(1)(a)',
  *check(register) {
    for (const entry of agreementsOf(register))
      yield* gapFindings(
        entry,
        register.law,
        (answer) => answer.gaps.filter((gap) => gap.kind === 'conflicting'),
        'ground that does not fit',
      );
  },
};
