/** A data protection fee that has run out. */
import { longDate, parseDate } from '../../base/dates.ts';
import type { Rule } from '../rule.ts';

export const registrationExpired: Rule = {
  code: 'register/registration-expired',
  severity: 'warning',
  summary: 'Each body’s entry in the register of fee payers has not run out.',
  why: 'A controller pays the data protection fee each year unless it is exempt. Partners ask for the entry before they share, and one that has run out stops them.',
  source: 'Data Protection (Charges and Information) Regulations 2018',
  *check({ organisations, today }) {
    for (const { facts, source } of organisations.values()) {
      const expires = parseDate(facts.registrationExpires ?? '');
      // A body that has ended pays no more, and one that is exempt gives the reason.
      if (expires === undefined || expires >= today || facts.until !== undefined) continue;
      if (facts.registrationExempt !== undefined) continue;
      yield {
        at: source.locate('/registrationExpires'),
        pointer: '/registrationExpires',
        actual: `entry in the register of fee payers that ran out on ${longDate(expires)}`,
        expected: `a day after ${longDate(today)}`,
        remedy:
          'Ask the body whether it has paid, and write the new day. If it need not pay, write `registrationExempt` with the reason instead.',
      };
    }
  },
};
