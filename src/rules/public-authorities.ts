/** Whether freedom of information law reaches an agreement: one of its controllers is a public authority. */
import type { Law } from '../law/law.ts';
import type { Entry } from '../register/entry.ts';
import { profileOf } from '../register/profile.ts';

/** Whether a controller among the parties is known to be a public authority. */
export function hasPublicAuthority({ parties }: Entry, law: Law): boolean {
  return [...parties.values()].some(
    (party) =>
      party.role === 'controller' && party.bodies.some((body) => profileOf(body, party, law).publicAuthority === 'yes'),
  );
}
