/** The review queue: what is overdue and due, then what comes by month, then who has to see to it. */
import { type FacetGroup, facetIndex } from '../facet-index.ts';
import { reviewMonths, reviewOwners, reviewStates } from '../facets/reviews.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import { firstRows } from '../list-pages.ts';
import type { Published } from '../published.ts';
import { timelineView } from '../timeline.ts';
import { valueLink } from './facets.ts';

/** So many rows of each state stand here; the state's own page has all. */
const MOST = { rows: 10, months: 12, owners: 10 };

export function reviewsPage(site: Published): readonly Page[] {
  const { t } = site;
  const { groups } = facetIndex(site, reviewStates);
  const shown = groups.filter(({ value, current }) => value.id !== 'no-date' || current.length > 0);
  return [
    {
      path: PATHS.reviews,
      template: 'reviews',
      title: t('reviews.title'),
      description: t('reviews.description'),
      under: PATHS.reviews,
      trail: [],
      view: {
        sections: shown.map((group) => ({
          id: group.value.id,
          title: group.value.title,
          leads: reviewStates.about?.(site, group.value, group).paragraphs ?? [],
          n: group.current.length,
          none: t('reviews.none', { state: group.value.id }),
          list: firstRows(site, group.current, { caption: group.value.title, rows: 'reviews' }, MOST.rows),
          all:
            group.current.length > MOST.rows
              ? { n: group.current.length, href: PATHS.facetValue(reviewStates.folder, group.value.id) }
              : undefined,
        })),
        timeline: timelineView(site, PATHS.reviews),
        months: months(site),
        allMonths: PATHS.facet(reviewMonths.folder),
        owners: owners(site),
        allOwners: PATHS.facet(reviewOwners.folder),
      },
    },
  ];
}

/** The months to come, from this one on. */
function months(site: Published): readonly object[] {
  return facetIndex(site, reviewMonths)
    .groups.filter(({ value, current }) => value.id >= site.today.slice(0, 7) && current.length > 0)
    .slice(0, MOST.months)
    .map((group) => valueLink(site, reviewMonths, group));
}

/** Those who have the most to see to now, by name. */
function owners(site: Published): readonly object[] {
  const pressing = (group: FacetGroup): number =>
    group.current.filter(({ entry }) => entry.standing.review === 'overdue' || entry.standing.review === 'due').length;
  return facetIndex(site, reviewOwners)
    .groups.map((group) => ({ group, n: pressing(group) }))
    .filter(({ n }) => n > 0)
    .sort((a, b) => b.n - a.n)
    .slice(0, MOST.owners)
    .map(({ group, n }) => ({ ...valueLink(site, reviewOwners, group), n }));
}
