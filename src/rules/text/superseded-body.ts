/** Bodies that have ended or go by other names. */
import type { Rule } from '../rule.ts';
import { supersededFindings } from '../superseded.ts';

const WHY =
  'A body that is gone can do nothing that the text says of it, and people who look for it find nobody. The body that took its place has agreed to nothing.';

export const supersededBody: Rule = {
  code: 'text/superseded-body',
  severity: 'error',
  summary: 'The bodies that a text names exist today, under these names.',
  why: WHY,
  check: (register) => supersededFindings(register, 'body', WHY),
};
