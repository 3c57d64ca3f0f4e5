/** A version in force that not everybody signed who has to. */
import type { Entry } from '../../register/entry.ts';
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
      const edited = new Set(missing.filter((one) => signedOtherWords(entry, one)));
      const names = unsigned(missing, (one) => (edited.has(one) ? OTHER_WORDS : WHY[one.why]));
      yield {
        at: agreement.source.locate('/version'),
        agreement: id,
        pointer: '/version',
        actual: `version ${terms.version}, in force and not signed by ${names}`,
        expected: 'a sign-off record of each party that has to sign it',
        remedy:
          edited.size === missing.length
            ? `Take the change of the text back; or give the changed text the next number, and have it signed. \`concordat diff\` says what changed, and \`concordat sign ${id}\` who is missing.`
            : `Put a record for each into agreements/${id}/sign-off/; \`concordat sign ${id}\` says who is missing and why. If signing is still going on, take the \`in-force\` event out of the log until it is done.`,
      };
    }
  },
};

/** Whether its record is of this very number, and of words that the text does not have any more. */
function signedOtherWords({ signing, terms }: Entry, { organisation }: Missing): boolean {
  return signing.faults.some(
    ({ fault, record: { facts } }) =>
      fault === 'other-words' && facts.organisation === organisation && facts.version === terms.version,
  );
}

/** `A and B, which declined`: what is so of all is said once. */
function unsigned(missing: readonly Missing[], why: (one: Missing) => string): string {
  const reasons = new Set(missing.map(why));
  const [only = ''] = reasons;
  const titles = missing.map(({ title }) => title);
  if (reasons.size === 1) return `${listInWords(titles)}${only === '' ? '' : `, ${only}`}`;
  return listInWords(missing.map((one) => `${one.title}${why(one) === '' ? '' : ` (${why(one)})`}`));
}

const OTHER_WORDS = 'which signed other words under this number';

const WHY: Readonly<Record<Missing['why'], string>> = {
  nothing: '',
  declined: 'which declined',
  'one-role': 'for which a second person has to decide',
  'earlier-version': 'which signed an earlier version',
};
