/** A version in force that not everybody signed who has to. */
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { humanise } from '../../register/party.ts';
import { executionOf } from '../../register/execution.ts';
import { isSignedElsewhere } from '../../register/signatories.ts';
import type { Missing } from '../../register/signing.ts';
import type { Register } from '../../register/register.ts';
import type { Rule } from '../rule.ts';

export const inForceUnsigned: Rule = {
  code: 'sign-off/in-force-unsigned',
  severity: 'error',
  summary: 'A version is in force once everybody signed it who has to.',
  why: 'A party that has not agreed is not bound, and the others may not know it. Lawful sharing that protects someone never waits for this.',
  *check(register) {
    for (const entry of register.entries) {
      const { id, agreement, signing, terms } = entry;
      if (!isAsked(entry, register) || signing.missing.length === 0) continue;
      yield {
        at: agreement.source.locate('/version'),
        agreement: id,
        pointer: '/version',
        actual: `version ${terms.version}, in force and not signed by ${listInWords(signing.missing.map((one) => nameOf(one, register)))}`,
        expected: 'a sign-off record of each party that has to sign it',
        remedy: `Put a record for each into agreements/${id}/sign-off/; \`concordat sign ${id}\` says who is missing and why. If signing is still going on, take the \`in-force\` event out of the log until it is done.`,
      };
    }
  },
};

/** An adopted text binds by the decision of those who adopt it, and may be in force before that is on record. */
function isAsked(entry: Entry, { settings, today }: Register): boolean {
  const { agreement, illustrative, standing, terms } = entry;
  return (
    agreement.valid &&
    agreement.kind !== 'listing' &&
    !illustrative &&
    executionOf(terms).how !== 'adopted' &&
    (standing.status === 'in-force' || standing.status === 'suspended') &&
    !isSignedElsewhere(entry, settings, today)
  );
}

function nameOf({ party, organisation, why }: Missing, { organisations }: Register): string {
  const name = organisations.get(organisation ?? party)?.facts.name ?? humanise(organisation ?? party);
  return `${name}${WHY[why]}`;
}

const WHY: Readonly<Record<Missing['why'], string>> = {
  nothing: '',
  declined: ' (which declined)',
  'one-role': ' (for which a second person has to decide)',
  'earlier-version': ' (which signed an earlier version)',
};
