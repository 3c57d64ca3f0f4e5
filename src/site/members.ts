/** The bodies that a party stands for: pages, data and counts take them from here. */
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { boundBodies } from '../register/signing.ts';
import { partiesOf, type Published } from './published.ts';

export interface Member {
  readonly organisation: string;
  readonly name: string;
}

/**
 * Of a group, its members on the day that the text takes effect. Of a class,
 * those that joined, as far as the register has their decisions; a class that
 * a text adopts has no list. A body stands for itself alone.
 */
export function membersOf(site: Pick<Published, 'nameOf'>, entry: Entry, party: Party): readonly Member[] {
  const ids =
    party.shape === 'group'
      ? party.bodies.map(({ organisation, key }) => organisation?.id ?? key)
      : party.shape === 'class'
        ? boundBodies(entry)
            .filter((bound) => bound.party === party.name && bound.organisation !== party.organisation?.id)
            .map(({ organisation }) => organisation)
        : [];
  return [...new Set(ids)].map((organisation) => ({ organisation, name: site.nameOf(organisation) }));
}

/** How many single bodies take part, one that is there twice counted once; nothing where the public may not see who, or an entry gives words alone. */
export function bodyCount(site: Pick<Published, 'nameOf'>, entry: Entry): number | undefined {
  const parties = partiesOf(entry);
  if (parties.length === 0) return undefined;
  return new Set(
    parties.flatMap((party) =>
      party.shape === 'body'
        ? [party.organisation?.id ?? party.name]
        : membersOf(site, entry, party).map(({ organisation }) => organisation),
    ),
  ).size;
}
