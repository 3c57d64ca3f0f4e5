/** Bodies of which nobody has said who may sign for them. */
import { asStep } from '../../base/pointer.ts';
import { bodyName } from '../../register/body-name.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { isSignedElsewhere, signatoriesOf } from '../../register/signatories.ts';
import { signingRoles } from '../../register/signing-roles.ts';
import type { Rule } from '../rule.ts';

export const noRoleNamed: Rule = {
  code: 'sign-off/no-role-named',
  severity: 'note',
  summary: 'Every body that signs says who may sign for it.',
  why: 'Where no role is named, each counts: a record of anybody there agrees for the body, or declines.',
  *check(register) {
    for (const entry of register.entries) {
      const { id, agreement, signing, standing } = entry;
      const asked = signing.state !== 'not-asked' && standing.status !== 'ended' && !isSignedElsewhere(entry, register);
      if (!agreement.valid || !asked) continue;
      const bodies = unnamed(entry, register);
      if (bodies.length === 0) continue;
      // Several parties are one finding: at the first of them, with the places of the others beside.
      const [first = PARTIES, ...others] = [...new Set(bodies.map(({ pointer }) => pointer))];
      yield {
        at: agreement.source.locate(first, 'key'),
        agreement: id,
        pointer: first,
        related: others.map((pointer) => ({
          at: agreement.source.locate(pointer, 'key'),
          text: 'So it is of this party.',
        })),
        actual: `no role that may sign for ${listInWords([...new Set(bodies.map(({ title }) => title))])}`,
        expected: 'a `signatory` of the party, or `approvers` in the file of the body',
        remedy:
          'Ask each body who may sign for it, and write the role into its file under `approvers`: that voids no signature. As `signatory` of the party it is a part of what is signed.',
      };
    }
  },
};

const PARTIES = '/parties';

/** A body with no role that is named, and where the agreement names it. */
interface Unnamed {
  readonly title: string;
  readonly pointer: string;
}

/** Those who have to sign, or have decided, with no role that is named. A draft is asked for nobody's role until somebody decides. */
function unnamed(entry: Entry, register: Register): readonly Unnamed[] {
  const { organisations } = register;
  const asked = entry.standing.status === 'draft' ? [] : signatoriesOf(entry, register);
  const decided = entry.signing.decisions.filter(
    ({ party, organisation }) => signingRoles(entry.parties.get(party), organisations.get(organisation)).length === 0,
  );
  const placeOf = (party: string): string =>
    entry.agreement.source.has(`${PARTIES}/${asStep(party)}`) ? `${PARTIES}/${asStep(party)}` : PARTIES;
  return [
    ...asked.flatMap(({ title, roles, joins, party }) =>
      joins || roles.length > 0 ? [] : [{ title, pointer: placeOf(party) }],
    ),
    ...decided.map(({ party, organisation }) => ({
      title: bodyName(organisations, organisation),
      pointer: placeOf(party),
    })),
  ];
}
