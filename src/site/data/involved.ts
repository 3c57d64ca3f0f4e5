/** In which agreements each organisation has a part. */
import type { Entry } from '../../register/entry.ts';
import { facetIndex } from '../facet-index.ts';
import { organisations } from '../facets/organisations.ts';
import type { Published } from '../published.ts';

/** The agreements that an organisation keeps or takes part in, itself or through a group. */
export function involvedIn(site: Published, organisation: string): readonly Entry[] {
  const group = facetIndex(site, organisations).group(organisation);
  return [...(group?.current ?? []), ...(group?.ended ?? [])].map(({ entry }) => entry);
}
