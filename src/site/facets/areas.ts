/** By area: the places that agreements say they cover. */
import { onceFor } from '../../base/memo.ts';
import { at, type Published } from '../published.ts';
import { type Facet, type FacetValue, slug } from './facet.ts';

export const areas: Facet = {
  folder: 'areas',
  title: 'facet.areas.title',
  one: 'facet.areas.one',
  lead: 'facet.areas.lead',
  unstated: 'facet.areas.unstated',
  values: (site, { terms }) => placesOf(site, terms.areas).map((area) => areaOf(site, area)),
  known: (site) => (site.settings.areas ?? []).map((area) => areaOf(site, area)),
};

/** The places of an agreement, each once: a code that the register's settings give a name for is that name. */
export function placesOf({ settings }: Pick<Published, 'settings'>, areas: readonly string[] = []): readonly string[] {
  return [...new Set(areas.map((area) => at(settings.areaCodes, area) ?? area))];
}

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
