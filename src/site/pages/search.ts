/**
 * The search page. What it shows at first is true without scripts, and leads to
 * the lists; its form stands in the page hidden, and a script brings it to life.
 */
import type { ReviewState } from '../../register/status.ts';
import { CRIME, type Filter, FILTERS, filtersOf } from '../data/search-records.ts';
import { WELSH_MUTATIONS } from '../data/welsh-mutations.ts';
import { everyAgreement } from '../facet-index.ts';
import { areaTitle } from '../facets/areas.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import { specialTitle } from '../plain-what.ts';
import { type Published, withholding } from '../published.ts';
import { byText, type State, STATES } from '../words.ts';

interface Option {
  readonly value: string;
  readonly text: string;
}

export function searchPage(site: Published): readonly Page[] {
  const { t, settings } = site;
  return [
    {
      path: PATHS.search,
      template: 'search',
      title: t('search.title'),
      description: t('search.description', { register: settings.title, n: everyAgreement(site).current.length }),
      under: PATHS.search,
      trail: [],
      view: {
        words: JSON.stringify(scriptWords(site)),
        index: PATHS.searchIndex('pagefind.js'),
        filters: filters(site),
        // Filters by what is withheld leave these out, and the reader would take it for none.
        unsaid: withholding(site, ['data', 'parties']).length,
        notPublished: PATHS.notPublished,
      },
    },
  ];
}

/** The filters in which there is something to choose. */
function filters(site: Published): readonly object[] {
  const found = new Map<Filter, Set<string>>(FILTERS.map((name) => [name, new Set()]));
  for (const entry of site.entries) {
    const values = filtersOf(site, entry);
    for (const name of FILTERS) for (const value of values[name]) found.get(name)?.add(value);
  }
  return FILTERS.map((name) => {
    const options = optionsOf(site, name, found.get(name) ?? new Set());
    return {
      name,
      legend: site.t(LEGENDS[name]),
      options,
      // Hundreds of bodies are found sooner in a list that opens than among boxes, and so are many areas.
      select: name === 'organisation' || options.length > MOST_BOXES,
    };
  }).filter(({ options }) => options.length > 1);
}

const MOST_BOXES = 30;

const LEGENDS = {
  theme: 'search.theme',
  organisation: 'search.organisation',
  status: 'search.status',
  review: 'search.review',
  kind: 'search.kind',
  area: 'search.area',
} as const satisfies Record<Filter, string>;

const REVIEWS = {
  'in-date': 'status.in-date',
  due: 'status.due',
  overdue: 'status.overdue',
  none: 'search.review-none',
} as const satisfies Record<ReviewState, string>;

function optionsOf(site: Published, name: Filter, found: ReadonlySet<string>): readonly Option[] {
  const all = (values: Iterable<string>, text: (value: string) => string): readonly Option[] =>
    [...values].map((value) => ({ value, text: text(value) }));
  const sorted = (options: readonly Option[]): readonly Option[] => [...options].sort(byText(({ text }) => text));
  switch (name) {
    case 'theme':
      return site.themes.filter(({ id }) => found.has(id)).map(({ id, title }) => ({ value: id, text: title }));
    case 'organisation':
      return sorted(all(found, (id) => site.nameOf(id)));
    case 'status':
      return all(
        Object.keys(STATES).filter((status) => found.has(status)),
        (status) => site.t(STATES[status as State]),
      );
    case 'review':
      return all(
        Object.keys(REVIEWS).filter((review) => found.has(review)),
        (review) => site.t(REVIEWS[review as keyof typeof REVIEWS]),
      );
    case 'kind':
      return sorted(all(found, (kind) => (kind === CRIME ? site.t('search.kind-crime') : specialTitle(site, kind))));
    case 'area':
      return sorted(all(found, (area) => areaTitle(site, area)));
  }
}

/** What the script says: it knows no words itself. Counts are given once for each plural form, with a number that it replaces. */
function scriptWords(site: Published): object {
  const { t } = site;
  const forms = Object.entries({ zero: 0, one: 1, two: 2, few: 3, many: 6, other: 99 });
  return {
    found: Object.fromEntries(forms.map(([form, n]) => [form, t('search.found', { n })])),
    none: t('search.none'),
    lead: t('search.lead'),
    remove: t('search.remove'),
    searching: t('search.searching'),
    small: t('search.small-words'),
    mutations: site.language === 'cy' ? WELSH_MUTATIONS : [],
  };
}
