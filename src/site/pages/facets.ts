/** The pages of every facet: its values, and for each value the agreements that have it. */
import { type FacetGroup, facetIndex } from '../facet-index.ts';
import type { Facet, Listing } from '../facets/facet.ts';
import { FACETS } from '../facets/index.ts';
import { organisations } from '../facets/organisations.ts';
import type { Page } from '../layout.ts';
import { type MaybeLink, PATHS } from '../links.ts';
import { listPages, listPath } from '../list-pages.ts';
import { letterId, letterOf, PAGE_BYTES, pager, parts, viewSize } from '../paging.ts';
import type { Published } from '../published.ts';

export function facetPages(site: Published): readonly Page[] {
  return FACETS.flatMap((facet) => [
    ...(facet.ownIndex ? [] : valuePages(site, facet)),
    ...pagedGroups(site, facet).flatMap((group) => agreementPages(site, facet, group)),
    ...unstatedPages(site, facet),
  ]);
}

/** The values that have a page. */
function pagedGroups(site: Published, facet: Facet): readonly FacetGroup[] {
  const { groups } = facetIndex(site, facet);
  return facet.onlyUsed ? groups.filter((group) => size(group) > 0) : groups;
}

/** The entry of the navigation that the pages of a facet stand under. */
function under({ folder }: Facet): string {
  const first = PATHS.facet(folder.split('/')[0] ?? '');
  const own: readonly string[] = [PATHS.organisations, PATHS.people, PATHS.reviews];
  return own.includes(first) ? first : PATHS.browse;
}

function trail(site: Published, facet: Facet): readonly MaybeLink[] {
  const top = under(facet);
  return top === PATHS.browse
    ? [{ text: site.t('layout.browse'), href: PATHS.browse }]
    : top === PATHS.reviews
      ? [{ text: site.t('layout.reviews'), href: PATHS.reviews }]
      : [];
}

const LIMITS = { items: 200, size: PAGE_BYTES - 35_000 };

/** The list of a facet's values, with how many agreements have each. */
function valuePages(site: Published, facet: Facet): readonly Page[] {
  const { t } = site;
  const { groups: all, unstated } = facetIndex(site, facet);
  const groups = pagedGroups(site, facet);
  const empty = all.filter((group) => !groups.includes(group)).map(({ value }) => value.title);
  const title = t(facet.title);
  const divided = parts(groups, ({ value }) => value.title.length + (value.note?.length ?? 0) + 60, LIMITS);
  const path = (number: number): string =>
    number === 1 ? PATHS.facet(facet.folder) : `${facet.folder}/page-${number}.html`;
  const letters = new Map<string, { readonly group: FacetGroup; readonly number: number }>();
  if (divided.length > 1)
    for (const { number, items } of divided)
      for (const group of items) {
        const letter = letterOf(group.value.title);
        if (!letters.has(letter)) letters.set(letter, { group, number });
      }
  return divided.map(
    ({ number, items }): Page => ({
      path: path(number),
      counterpart: path(1),
      template: 'facet',
      title: number === 1 ? title : t('list.page-title', { title, number }),
      description: t(facet.lead),
      under: under(facet),
      trail: [...trail(site, facet), ...(number === 1 ? [] : [{ text: title, href: path(1) }])],
      view: {
        heading: title,
        lead: t(facet.lead),
        sharing: facet.folder === organisations.folder ? PATHS.sharing : undefined,
        letters:
          divided.length === 1
            ? undefined
            : [...letters].map(([letter, { number: part }]) => ({
                text: letter,
                href: `${path(part)}#${letterId(letter)}`,
              })),
        groups: byHeading(items).map(({ heading, members }) => ({
          heading,
          values: members.map((group) => ({
            ...valueLink(site, facet, group),
            note: group.value.note,
            id: [...letters].filter(([, one]) => one.group === group).map(([letter]) => letterId(letter))[0],
          })),
        })),
        empty: empty.length === 0 ? undefined : t('facet.empty', { values: empty.join('; ') }),
        unstated:
          facet.unstated === undefined || size(unstated) === 0
            ? undefined
            : {
                text: t(facet.unstated),
                href: listPath({ folder: facet.folder, prefix: UNSTATED }),
                count: countWords(site, unstated),
              },
        pager: pager(number, divided.length, path),
      },
    }),
  );
}

/** A value as a link with its count. */
export function valueLink(
  site: Published,
  { folder }: Facet,
  { value, ...listing }: FacetGroup,
): MaybeLink & { readonly count: string } {
  return { text: value.title, href: PATHS.facetValue(folder, value.id), count: countWords(site, listing) };
}

/** `12 agreements`, `12 agreements, and 3 ended` */
export function countWords({ t }: Published, { current, ended }: Listing): string {
  return ended.length === 0
    ? t('common.agreements', { n: current.length })
    : t('common.agreements-ended', { n: current.length, ended: ended.length });
}

function size({ current, ended }: Listing): number {
  return current.length + ended.length;
}

function byHeading(
  groups: readonly FacetGroup[],
): readonly { readonly heading: string | undefined; readonly members: readonly FacetGroup[] }[] {
  const found = new Map<string | undefined, FacetGroup[]>();
  for (const group of groups) found.set(group.value.group, [...(found.get(group.value.group) ?? []), group]);
  return [...found].map(([heading, members]) => ({ heading, members }));
}

/** The agreements of one value. */
function agreementPages(site: Published, facet: Facet, group: FacetGroup): readonly Page[] {
  const { value } = group;
  const { t } = site;
  const folder = `${facet.folder}/${value.id}`;
  const title = facet.pageTitle === undefined ? value.title : t(facet.pageTitle, { name: value.title });
  const about = facet.about?.(site, value, group) ?? {};
  const { data: _data, feed: _feed, ...own } = about;
  return listPages(site, group, {
    folder,
    caption: value.title,
    column: facet.column === undefined ? undefined : t(facet.column),
    rows: facet.rows,
    besides: viewSize(own),
  }).map(({ path, counterpart, first, suffix, list }) => ({
    path,
    counterpart,
    template: facet.template ?? 'facet-value',
    title: suffix === '' ? title : t('list.part-title', { title, part: suffix }),
    description: t('list.description', { n: group.current.length, facet: t(facet.one), value: value.title }),
    under: under(facet),
    trail: [
      ...trail(site, facet),
      ...(facet.ownIndex ? [] : [{ text: t(facet.title), href: PATHS.facet(facet.folder) }]),
      ...(first ? [] : [{ text: value.title, href: PATHS.facetValue(facet.folder, value.id) }]),
    ],
    ...(about.data === undefined ? {} : { data: about.data }),
    ...(about.feed === undefined ? {} : { feed: about.feed }),
    view: {
      one: t(facet.one),
      heading: value.title,
      first,
      list,
      lead: about.lead,
      paragraphs: about.paragraphs ?? [],
      facts: about.facts ?? [],
      cautions: about.cautions ?? [],
      unsaid: about.unsaid,
      links: (about.links ?? [])
        .filter(({ links }) => links.length > 0)
        .map(({ title, links }) => ({ title: t(title), links })),
      ask: about.ask?.under.length ? about.ask : undefined,
      own: about.own,
    },
  }));
}

const UNSTATED = 'not-stated';

/** The agreements that have no value. */
function unstatedPages(site: Published, facet: Facet): readonly Page[] {
  const { unstated } = facetIndex(site, facet);
  if (facet.unstated === undefined || size(unstated) === 0) return [];
  const title = site.t(facet.unstated);
  return listPages(site, unstated, { folder: facet.folder, prefix: UNSTATED, caption: title }).map(
    ({ path, counterpart, first, suffix, list }) => ({
      path,
      counterpart,
      template: 'facet-value',
      title: suffix === '' ? title : site.t('list.part-title', { title, part: suffix }),
      description: title,
      under: under(facet),
      trail: [...trail(site, facet), { text: site.t(facet.title), href: PATHS.facet(facet.folder) }],
      view: {
        one: site.t(facet.one),
        heading: title,
        first,
        list,
        lead: undefined,
        paragraphs: [site.t('facet.unstated-why')],
        facts: [],
        cautions: [],
        unsaid: undefined,
        ask: undefined,
        links: [],
        own: undefined,
      },
    }),
  );
}
