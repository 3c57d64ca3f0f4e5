/** Codes, advice and guidance that have newer editions. */
import type { Rule } from '../rule.ts';
import { supersededFindings } from '../superseded.ts';

const WHY =
  'Staff follow what the text points at. An old edition tells them to do what is no longer right, and some advice was turned round.';

export const supersededGuidance: Rule = {
  code: 'text/superseded-guidance',
  severity: 'error',
  summary: 'The guidance that a text names is the edition of today.',
  why: WHY,
  check: (register) => supersededFindings(register, 'guidance', WHY),
};
