/** A party relies on a general power and on nothing more particular. */
import { agreementsOf, gapFindings } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';

export const generalPowerAlone: Rule = {
  code: 'law/general-power-alone',
  severity: 'warning',
  summary: 'A general power is not the only one.',
  why: 'A general power of councils is weak ground for sharing: it is limited by other law, and says nothing of the task for which the data is needed.',
  source: 'UK GDPR Article 6(3)',
  *check(register) {
    for (const entry of agreementsOf(register))
      yield* gapFindings(entry, register.law, (answer) => answer.weak, 'weak ground');
  },
};
