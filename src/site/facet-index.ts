/** Which agreements have which value of a facet: worked out once for each register. */
import { onceFor } from '../base/memo.ts';
import type { Facet, FacetValue, Listed, Listing } from './facets/facet.ts';
import type { Published } from './published.ts';
import { byText } from './words.ts';

export interface FacetGroup extends Listing {
  readonly value: FacetValue;
}

export interface FacetIndex {
  /** Known values in their order, then the others by title. */
  readonly groups: readonly FacetGroup[];
  group(id: string): FacetGroup | undefined;
  /** The agreements without any value. */
  readonly unstated: Listing;
}

/** The values of a facet with their agreements, each in the order of the register: by title. */
export function facetIndex(site: Published, facet: Facet): FacetIndex {
  return indexes(site)(facet);
}

const indexes = onceFor((site: Published) => onceFor((facet: Facet) => makeIndex(site, facet)));

function makeIndex(site: Published, facet: Facet): FacetIndex {
  const known = new Map((facet.known?.(site) ?? []).map((value) => [value.id, value]));
  const found = new Map<string, { readonly value: FacetValue; readonly members: Listed[] }>();
  for (const [id, value] of known) found.set(id, { value, members: [] });
  const unstated: Listed[] = [];
  for (const entry of site.entries) {
    const values = facet.values(site, entry);
    if (values.length === 0) unstated.push({ entry, why: [] });
    for (const { why = [], ...value } of values) {
      const group = found.get(value.id) ?? { value, members: [] };
      found.set(value.id, group);
      const last = group.members.at(-1);
      if (last?.entry === entry) group.members[group.members.length - 1] = { entry, why: [...last.why, ...why] };
      else group.members.push({ entry, why });
    }
  }
  const all = [...found.values()].map(({ value, members }): FacetGroup => ({ value, ...listing(members) }));
  const others = all.filter(({ value }) => !known.has(value.id)).sort(byText(({ value }) => value.title));
  const groups = [...all.filter(({ value }) => known.has(value.id)), ...others];
  const byId = new Map(groups.map((group) => [group.value.id, group]));
  return { groups, group: (id) => byId.get(id), unstated: listing(unstated) };
}

/** Tells those that have ended from the others. */
export function listing(members: readonly Listed[]): Listing {
  const hasEnded = ({ entry }: Listed): boolean => entry.standing.status === 'ended';
  return { current: members.filter((member) => !hasEnded(member)), ended: members.filter(hasEnded) };
}

/** Every published agreement. */
export const everyAgreement = onceFor((site: Published) => listing(site.entries.map((entry) => ({ entry, why: [] }))));
