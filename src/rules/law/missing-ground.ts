/** A party has to share for a purpose, and no ground is stated for it. */
import { agreementsOf, gapFindings } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';

export const missingGround: Rule = {
  code: 'law/missing-ground',
  severity: 'error',
  summary: 'A ground is stated for each party, purpose and kind of data.',
  why: 'Each controller needs a lawful basis of its own to send and to receive personal data. Where the agreement states none, nobody can tell whether there is one. That is a fault in the agreement, and never a bar to urgent, lawful sharing.',
  source: 'UK GDPR Article 5(1)(a)',
  *check(register) {
    for (const entry of agreementsOf(register)) {
      const draft = entry.standing.status === 'draft';
      for (const seen of gapFindings(
        entry,
        register.law,
        (answer) => answer.gaps.filter((gap) => gap.kind === 'missing'),
        'gap in the lawful basis',
      ))
        yield draft ? { ...seen, severity: 'note' } : seen;
    }
  },
};
