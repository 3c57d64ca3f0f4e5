/** Terms of the law and the programmes of before. */
import type { Rule } from '../rule.ts';
import { supersededFindings } from '../superseded.ts';

const WHY =
  'An old term sends readers to old law, and it often meant something else: other data, another time limit, another duty.';

export const supersededTerm: Rule = {
  code: 'text/superseded-term',
  severity: 'warning',
  summary: 'A text uses the terms of today’s law.',
  why: WHY,
  check: (register) => supersededFindings(register, 'term', WHY),
};
