/** Who may decide for a body. */
import { asSeen } from '../base/look-alikes.ts';
import type { Organisation } from '../agreement/register-files.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Party } from './party.ts';

/** The roles that may decide for a body, as far as they are stated: that of the party in the agreement before those of the body. */
export function signingRoles(party: Party | undefined, organisation: Organisation | undefined): readonly string[] {
  const signatory = party?.written.signatory;
  return signatory === undefined ? (organisation?.facts.approvers ?? []) : [signatory];
}

/** Whether the register asks that two people decide for a body, in two roles: it names the party, one of its labels or the body. */
export function byTwoPeople(
  party: Party | undefined,
  organisation: string | undefined,
  settings: WrittenRegister,
): boolean {
  const named = settings['sign-off']?.twoRoles ?? [];
  return [party?.name, organisation, ...(party?.labels ?? [])].some(
    (word) => word !== undefined && named.includes(word),
  );
}

/** A role as people read it: spaces, hyphens, capitals and letters of other scripts that look alike make no other person of it. */
export function roleAsRead(role: string): string {
  return asSeen(role)
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
