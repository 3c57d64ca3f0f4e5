/** Where to write about an agreement. */
import type { Organisation } from '../agreement/register-files.ts';
import type { Entry } from './entry.ts';

/**
 * The mailbox that the agreement names, else what the file of the body that looks after it gives: for questions on sharing
 * first, and whatever else reaches that body before nothing at all. It may be a role that has no address.
 */
export function ownerContact(
  { terms: { owner } }: Pick<Entry, 'terms'>,
  organisations: ReadonlyMap<string, Organisation>,
): string | undefined {
  const { sharing, dataProtectionOfficer, rights, help } = organisations.get(owner.organisation)?.facts.contacts ?? {};
  return owner.mailbox ?? sharing ?? dataProtectionOfficer ?? rights ?? help;
}
