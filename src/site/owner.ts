/**
 * Who keeps an agreement up to date and sees to its reviews. The `owner` of an entry that another register has only lists
 * it here: who keeps the agreement itself is not known, and nothing that the public reads may say that the lister does.
 */
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Entry } from '../register/entry.ts';
import { partiesOf } from './published.ts';

type Kept = Pick<Entry, 'agreement' | 'terms'>;

/** Who keeps it up to date; nobody of a listing. */
export function ownerOf({ agreement, terms }: Kept): WrittenAgreement['owner'] | undefined {
  return agreement.kind === 'listing' ? undefined : terms.owner;
}

/** Who lists an agreement of others here, and can be asked about the entry; nobody of an agreement that is kept here. */
export function listerOf({ agreement, terms }: Kept): WrittenAgreement['owner'] | undefined {
  return agreement.kind === 'listing' ? terms.owner : undefined;
}

/** Whether all that an organisation has to do with an agreement is that it lists it. */
export function onlyLists(organisation: string, entry: Entry): boolean {
  return (
    listerOf(entry)?.organisation === organisation &&
    partiesOf(entry).every((party) => [party, ...party.bodies].every((body) => body.organisation?.id !== organisation))
  );
}
