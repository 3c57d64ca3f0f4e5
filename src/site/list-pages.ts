/**
 * A list of agreements as pages: what is current, what has ended, and all of
 * it, each in parts if it is long. Every list of the site is made here, so that
 * all look and behave alike.
 */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import { agreementRow, type AgreementRow, reviewRow, type ReviewRow, rowSize } from './agreement-rows.ts';
import type { Listed, Listing, Why } from './facets/facet.ts';
import { letterId, letterOf, type Limits, PAGE_BYTES, pager, type Part, parts } from './paging.ts';
import type { Published } from './published.ts';

export interface ListSpec {
  /** Folder of the pages, and how the names of their files begin where the list is not the folder's main one. */
  readonly folder: string;
  readonly prefix?: string;
  /** What a screen reader says of the table. */
  readonly caption: string;
  readonly column?: string | undefined;
  readonly rows?: 'reviews' | undefined;
  /** About how many characters the first page has besides, of what the list is about. */
  readonly besides?: number;
}

/** One of the pages of a list. */
export interface ListPage {
  readonly path: string;
  /** What stands for it where the list is cut otherwise. */
  readonly counterpart: string;
  /** Whether it is the page that others link to. */
  readonly first: boolean;
  /** What its title adds to that of the list: `ended, page 2`. */
  readonly suffix: string;
  /** What the partial `list` shows. */
  readonly list: { readonly [name: string]: unknown };
}

type State = 'current' | 'ended' | 'all';

/** Around it stands the page, and what an organisation, area or law is; on a Welsh page each text in English is marked besides. */
const LIMITS: Limits = { items: 50, size: PAGE_BYTES - 24_000 };

/** So much of what a list is about has room beside a whole part of it. */
const BESIDES = 11_000;

/** The pages of a list; the first is that of current agreements, even if there is none. */
export function listPages(site: Published, { current, ended }: Listing, spec: ListSpec): readonly ListPage[] {
  const listed: Readonly<Record<State, readonly Listed[]>> = {
    current,
    ended,
    all: ended.length === 0 ? current : merged(site, current, ended),
  };
  const states: readonly State[] = ended.length === 0 ? ['current'] : ['current', 'ended', 'all'];
  return states.flatMap((state) => pagesOf(site, spec, state, listed));
}

/** The first rows of a list, for pages that lead to it. */
export function firstRows(
  site: Published,
  listed: readonly Listed[],
  spec: Pick<ListSpec, 'caption' | 'rows'>,
  most: number,
): ListPage['list'] {
  const sorted = spec.rows === 'reviews' ? byReview(listed) : listed;
  return {
    caption: spec.caption,
    states: undefined,
    sum: undefined,
    range: undefined,
    letters: undefined,
    column: undefined,
    reviews: spec.rows === 'reviews',
    rows: sorted.slice(0, most).map(({ entry }) => ({ row: rowOf(site, entry, spec), why: undefined, id: undefined })),
    pager: undefined,
  };
}

/** The path of the first page of a list. */
export function listPath({ folder, prefix }: Pick<ListSpec, 'folder' | 'prefix'>): string {
  return pathOf({ folder, ...(prefix === undefined ? {} : { prefix }) }, 'current', 1);
}

function pathOf({ folder, prefix }: Pick<ListSpec, 'folder' | 'prefix'>, state: State, number: number): string {
  const base = [prefix, state === 'current' ? undefined : state].filter((word) => word !== undefined).join('-');
  const name = number === 1 ? base || 'index' : `${base || 'page'}-${number}`;
  return `${folder}/${name}.html`;
}

function pagesOf(
  site: Published,
  spec: ListSpec,
  state: State,
  listed: Readonly<Record<State, readonly Listed[]>>,
): readonly ListPage[] {
  const sorted = spec.rows === 'reviews' ? byReview(listed[state]) : listed[state];
  const divided = parts(sorted, ({ entry, why }) => rowSize(site, entry) + whySize(why), {
    ...LIMITS,
    besides: state === 'current' ? Math.max(0, (spec.besides ?? 0) - BESIDES) : 0,
  });
  const letters = divided.length === 1 || spec.rows === 'reviews' ? undefined : firstOfLetters(divided);
  return divided.map(
    ({ number, items, before }): ListPage => ({
      path: pathOf(spec, state, number),
      counterpart: pathOf(spec, state, 1),
      first: state === 'current' && number === 1,
      suffix: [
        ...(state === 'current' ? [] : [site.t('list.state', { state })]),
        ...(number === 1 ? [] : [site.t('list.page', { number })]),
      ].join(', '),
      list: {
        caption: spec.caption,
        states: statesView(site, spec, state, listed),
        sum: sumOf(site, state, listed),
        range:
          divided.length === 1
            ? undefined
            : site.t('list.range', { from: before + 1, to: before + items.length, all: sorted.length }),
        letters: letters?.map(({ letter, id, part }) => ({ text: letter, href: `${pathOf(spec, state, part)}#${id}` })),
        column: spec.column,
        reviews: spec.rows === 'reviews',
        rows: items.map(({ entry, why }, index) => ({
          row: rowOf(site, entry, spec),
          why: spec.column === undefined ? undefined : why,
          id: letters?.find((one) => one.at === before + index)?.id,
        })),
        pager: pager(number, divided.length, (page) => pathOf(spec, state, page)),
      },
    }),
  );
}

function rowOf(site: Published, entry: Entry, { rows }: Pick<ListSpec, 'rows'>): AgreementRow | ReviewRow {
  return rows === 'reviews' ? reviewRow(site, entry) : agreementRow(site, entry);
}

const STATES: readonly State[] = ['current', 'ended', 'all'];

/** The ways to what else there is; nothing where no agreement of the list has ended. */
function statesView(
  site: Published,
  spec: ListSpec,
  here: State,
  listed: Readonly<Record<State, readonly Listed[]>>,
): readonly object[] | undefined {
  if (listed.ended.length === 0) return undefined;
  return STATES.map((state) => ({
    text: site.t('list.state-link', { state, n: listed[state].length }),
    href: pathOf(spec, state, 1),
    here: state === here,
  }));
}

/** How many there are, in a sentence. */
function sumOf(
  { t }: Published,
  state: State,
  { current, ended, all }: Readonly<Record<State, readonly Listed[]>>,
): string {
  if (all.length === 0) return t('list.none');
  if (state === 'ended') return t('list.sum-ended', { n: ended.length });
  if (state === 'all') return t('list.sum-all', { n: all.length, ended: ended.length });
  return current.length === 0 ? t('list.none-current') : t('common.agreements', { n: current.length });
}

interface LetterPlace {
  readonly letter: string;
  readonly id: string;
  /** The item at which it begins, counted from 0. */
  readonly at: number;
  /** The part in which that is. */
  readonly part: number;
}

function firstOfLetters(divided: readonly Part<Listed>[]): readonly LetterPlace[] {
  const found = new Map<string, LetterPlace>();
  for (const { number, before, items } of divided)
    for (const [index, { entry }] of items.entries()) {
      const letter = letterOf(entry.terms.title);
      if (!found.has(letter)) found.set(letter, { letter, id: letterId(letter), at: before + index, part: number });
    }
  return [...found.values()];
}

/** Two lists in the order of the register as one. */
function merged(site: Published, current: readonly Listed[], ended: readonly Listed[]): readonly Listed[] {
  const place = places(site);
  const placeOf = ({ entry }: Listed): number => place.get(entry) ?? 0;
  return [...current, ...ended].sort((a, b) => placeOf(a) - placeOf(b));
}

const places = onceFor(
  (site: Published): ReadonlyMap<Entry, number> => new Map(site.entries.map((entry, index) => [entry, index])),
);

/** By the day of the review, those without one last; then by title, the order that they have. */
function byReview(listed: readonly Listed[]): readonly Listed[] {
  const day = ({ entry }: Listed): string => entry.standing.reviewDue ?? '9999';
  return [...listed].sort((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0));
}

function whySize(why: readonly Why[]): number {
  return why.reduce(
    (sum, { text, to, limit }) =>
      sum + text.length + (to === undefined ? 0 : to.text.length + 80) + (limit === '' ? 0 : limit.length + 40) + 20,
    0,
  );
}
