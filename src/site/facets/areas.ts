/** By area: the places that agreements say they cover. */
import { onceFor } from '../../base/memo.ts';
import type { Published } from '../published.ts';
import { type Facet, type FacetValue, slug } from './facet.ts';

export const areas: Facet = {
  folder: 'areas',
  title: 'facet.areas.title',
  one: 'facet.areas.one',
  lead: 'facet.areas.lead',
  unstated: 'facet.areas.unstated',
  values: (site, { terms }) => (terms.areas ?? []).map((area) => areaOf(site, area)),
  known: (site) => (site.settings.areas ?? []).map((area) => areaOf(site, area)),
};

/** The address keeps what the agreement says, whatever a code stands for. */
function areaOf(site: Published, area: string): FacetValue {
  return { id: slug(area), title: areaTitle(site, area) };
}

/** A place by name. A code that nobody reads has the name of the body that has it for its own, and says what it is. */
export function areaTitle(site: Published, area: string): string {
  if (!/^[A-Z]\d{8}$/.test(area)) return area;
  const name = codes(site).get(area);
  return name === undefined
    ? site.t('facet.areas.code', { code: area })
    : site.t('facet.areas.code-of', { name, code: area });
}

const codes = onceFor(
  (site: Published): ReadonlyMap<string, string> =>
    new Map(
      [...site.organisations.values()].flatMap(({ facts }) =>
        facts.identifiers?.gss === undefined ? [] : [[facts.identifiers.gss, facts.name] as const],
      ),
    ),
);
