/** Every way to look through the register, each with the values that most agreements have. */
import { everyAgreement, type FacetGroup, facetIndex } from '../facet-index.ts';
import { FACETS } from '../facets/index.ts';
import type { Facet } from '../facets/facet.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { valueLink } from './facets.ts';

export function browsePage(site: Published): readonly Page[] {
  const { t } = site;
  return [
    {
      path: PATHS.browse,
      template: 'browse',
      title: t('browse.title'),
      description: t('browse.description'),
      under: PATHS.browse,
      trail: [],
      view: {
        current: everyAgreement(site).current.length,
        ended: everyAgreement(site).ended.length,
        facets: FACETS.filter(({ ownIndex, rows }) => !ownIndex && rows === undefined).map((facet) =>
          facetView(site, facet),
        ),
        withheld: site.withheld.length > 0,
      },
    },
  ];
}

/** So many values of a facet stand here. */
const MOST = 5;

function facetView(site: Published, facet: Facet): object {
  const { groups } = facetIndex(site, facet);
  const used = groups.filter(({ current, ended }) => current.length + ended.length > 0);
  return {
    title: site.t(facet.title),
    href: PATHS.facet(facet.folder),
    lead: site.t(facet.lead),
    values: most(used).map((group) => valueLink(site, facet, group)),
    more: used.length > MOST ? used.length : 0,
  };
}

/** Those that most agreements have now, in the order of the facet. */
function most(groups: readonly FacetGroup[]): readonly FacetGroup[] {
  const chosen = new Set([...groups].sort((a, b) => b.current.length - a.current.length).slice(0, MOST));
  return groups.filter((group) => chosen.has(group));
}
