/** Mailboxes and pages that were closed. */
import type { Rule } from '../rule.ts';
import { supersededFindings } from '../superseded.ts';

const WHY =
  'What is sent to a mailbox that was closed is lost, or goes over a network that nobody keeps secure. A page that is gone explains nothing.';

export const supersededAddress: Rule = {
  code: 'text/superseded-address',
  severity: 'error',
  summary: 'The addresses that a text gives are still in use.',
  why: WHY,
  check: (register) => supersededFindings(register, 'address', WHY),
};
