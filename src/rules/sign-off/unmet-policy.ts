/** A policy on signing that nobody can meet: it names nobody, or asks for two roles of a body that has one. */
import { nearest } from '../../base/nearest.ts';
import { asStep } from '../../base/pointer.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { isSignedElsewhere, signatoriesOf } from '../../register/signatories.ts';
import { roleAsRead } from '../../register/signing-roles.ts';
import { unknownWords } from '../../register/signing-policy.ts';
import type { Observation, Rule } from '../rule.ts';

export const unmetPolicy: Rule = {
  code: 'sign-off/unmet-policy',
  severity: 'error',
  summary: 'What the register asks for signing can be met.',
  why: 'A word that means nobody asks nobody, and an agreement would look signed without those who were meant. A body of which two roles are asked, and that has one, can never sign.',
  *check(register) {
    for (const field of ['required', 'twoRoles'] as const) yield* ofNobody(register, field);
    for (const entry of register.entries) yield* byOneRole(entry, register);
  },
};

function* ofNobody(register: Register, field: 'required' | 'twoRoles'): Iterable<Observation> {
  const { settingsSource } = register;
  if (settingsSource === undefined) return;
  for (const { word, index, known } of unknownWords(register, field)) {
    const [near] = nearest(word, known);
    const pointer = `/sign-off/${field}/${index}`;
    yield {
      at: settingsSource.locate(pointer),
      pointer,
      actual: `\`${word}\`, which no party of an agreement is called`,
      expected:
        field === 'required'
          ? '`controllers`, `processors`, `coordinators`, or the name or label of a party'
          : 'the name or label of a party, or a body',
      remedy:
        near === undefined
          ? 'Correct the word, or remove it: it asks nobody.'
          : `Write \`${near}\`, if that is meant. If not, correct the word or remove it: it asks nobody.`,
    };
  }
}

function* byOneRole(entry: Entry, register: Register): Iterable<Observation> {
  const { agreement, standing, signing } = entry;
  if (!agreement.valid || signing.state === 'not-asked' || standing.status === 'ended') return;
  if (isSignedElsewhere(entry, register)) return;
  for (const { party, title, roles, byTwo, joins } of signatoriesOf(entry, register)) {
    const [role] = roles;
    if (!byTwo || joins || role === undefined || new Set(roles.map(roleAsRead)).size > 1) continue;
    const signatory = entry.parties.get(party)?.written.signatory;
    const pointer = signatory === undefined ? '/parties' : `/parties/${asStep(party)}/signatory`;
    yield {
      at: agreement.source.locate(pointer),
      agreement: entry.id,
      pointer,
      actual: `two people to decide for ${title}, and one role that may, \`${role}\``,
      expected: 'two roles that may decide for it',
      remedy:
        signatory === undefined
          ? 'Name a second role among the `approvers` in the file of the body, or take it out of `sign-off.twoRoles` in concordat.yaml.'
          : 'Leave out `signatory`, and name two roles among the `approvers` in the file of the body; or take it out of `sign-off.twoRoles` in concordat.yaml.',
      ...(standing.status === 'draft' ? { severity: 'note' as const } : {}),
    };
  }
}
