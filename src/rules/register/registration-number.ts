/** A registration number that has not the usual form. */
import type { Rule } from '../rule.ts';

/** The form that is known: eight characters, the first a Z. The Information Commissioner's Office publishes none. */
const USUAL = /^Z[A-Z0-9]\d{5}[0-9X]$/;

export const registrationNumber: Rule = {
  code: 'register/registration-number',
  severity: 'warning',
  summary: 'A number in the register of fee payers has the usual form.',
  why: 'Partners look a body up by this number before they share with it. A slip in it leads to another body, or to none.',
  source: 'Data Protection (Charges and Information) Regulations 2018',
  *check({ organisations }) {
    for (const { facts, source } of organisations.values()) {
      const number = facts.identifiers?.ico;
      if (number === undefined || USUAL.test(number)) continue;
      const at = source.locate('/identifiers/ico');
      const mended = number.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
      yield {
        at,
        pointer: '/identifiers/ico',
        actual: `registration number \`${number}\``,
        expected: 'eight characters of which the first is a Z, as in Z1234567 or ZA123456',
        remedy:
          'Look the body up in the register of fee payers and copy the number from there. The form is known from practice, and not from a published rule: if the register shows the number so, it is right.',
        ...(USUAL.test(mended)
          ? {
              suggest: [
                {
                  title: `Write \`${mended}\``,
                  edits: [{ path: at.path, start: at.start, end: at.end, text: mended }],
                },
              ],
            }
          : {}),
      };
    }
  },
};
