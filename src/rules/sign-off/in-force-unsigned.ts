/** A version in force that not everybody signed who has to. */
import { listInWords } from '../../register/gaps.ts';
import type { Missing } from '../../register/signing.ts';
import { unsignedBy } from '../../register/unsigned.ts';
import type { Rule } from '../rule.ts';

export const inForceUnsigned: Rule = {
  code: 'sign-off/in-force-unsigned',
  severity: 'error',
  summary: 'A version is in force once everybody signed it who has to.',
  why: 'A party that has not agreed is not bound, and the others may not know it. Lawful sharing that protects someone never waits for this.',
  *check(register) {
    for (const entry of register.entries) {
      const { id, agreement, terms } = entry;
      const missing = unsignedBy(entry, register);
      if (missing.length === 0) continue;
      const names = missing.map((one) => `${one.title}${WHY[one.why]}`);
      yield {
        at: agreement.source.locate('/version'),
        agreement: id,
        pointer: '/version',
        actual: `version ${terms.version}, in force and not signed by ${listInWords(names)}`,
        expected: 'a sign-off record of each party that has to sign it',
        remedy: `Put a record for each into agreements/${id}/sign-off/; \`concordat sign ${id}\` says who is missing and why. If signing is still going on, take the \`in-force\` event out of the log until it is done.`,
      };
    }
  },
};

const WHY: Readonly<Record<Missing['why'], string>> = {
  nothing: '',
  declined: ' (which declined)',
  'one-role': ' (for which a second person has to decide)',
  'earlier-version': ' (which signed an earlier version)',
};
