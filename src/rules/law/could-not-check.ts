/** Whether a ground is open to a party could not be checked. */
import { agreementsOf, gapFindings } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';

export const couldNotCheck: Rule = {
  code: 'law/could-not-check',
  severity: 'warning',
  summary: 'It is known what each party is, and what the law cited says.',
  why: 'What cannot be checked is shown as not checked, never as stated. People have to look at it themselves.',
  *check(register) {
    for (const entry of agreementsOf(register))
      yield* gapFindings(
        entry,
        register.law,
        (answer) => answer.gaps.filter((gap) => gap.kind === 'unknown'),
        'question that could not be answered',
      );
  },
};
