/** Who shares with whom across the register: a picture, its words, and the table of all pairs. */
import { type NetworkView, networkView } from '../network/view.ts';
import { agreementLink } from '../agreement-rows.ts';
import { tagsOf } from '../agreement-rows.ts';
import { withheldFrom } from '../exchanges.ts';
import { doesWords, inOrder, type PairRow, pairRowSize } from '../pair-rows.ts';
import { pairRecords } from '../data/pairs-csv.ts';
import { pairsOf, saidBy, withheldPairs } from '../pairs.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import { type Limits, PAGE_BYTES, pager, type Part, parts } from '../paging.ts';
import type { Published } from '../published.ts';
import { sentence } from '../words.ts';

/** The picture, its words and what is withheld stand on the first page too. */
function limits(network: NetworkView | undefined, withheld: object | undefined): Limits {
  return {
    items: 150,
    size: PAGE_BYTES - 10_000,
    besides:
      (network === undefined ? 0 : String(network.svg).length + JSON.stringify(network.words).length) +
      (withheld === undefined ? 0 : 2 * JSON.stringify(withheld).length),
  };
}

type Order = 'from' | 'to' | 'count';

/** The table in one piece sorts in the page. In parts it cannot, so that each order has pages of its own. */
export function sharingPages(site: Published): readonly Page[] {
  const network = networkView(site, PATHS.sharing);
  const withheld = withheldView(site);
  const opening = parts(inOrder(site, 'from'), pairRowSize, limits(network, withheld));
  const parted = opening.length > 1;
  const orders: readonly Order[] = parted ? ['from', 'to', 'count'] : ['from'];
  return orders.flatMap((order) => {
    const divided = order === 'from' ? opening : parts(inOrder(site, order), pairRowSize, limits(undefined, undefined));
    return pagesOf(site, order, divided, { network, withheld });
  });
}

interface Opening {
  readonly network: NetworkView | undefined;
  readonly withheld: object | undefined;
}

function pagesOf(
  site: Published,
  order: Order,
  divided: readonly Part<PairRow>[],
  { network, withheld }: Opening,
): readonly Page[] {
  const { t } = site;
  const title = t('sharing.title');
  const rows = inOrder(site, order);
  const parted = order !== 'from' || divided.length > 1;
  return divided.map(({ number, items, before }): Page => {
    const first = order === 'from' && number === 1;
    const part = [
      ...(order === 'from' ? [] : [t('sharing.order', { order })]),
      ...(number === 1 ? [] : [t('list.page', { number })]),
    ].join(', ');
    return {
      path: pathOf(order, number),
      counterpart: pathOf(order, 1),
      template: 'sharing',
      title: part === '' ? title : t('list.part-title', { title, part }),
      description: t('sharing.description'),
      under: PATHS.browse,
      trail: [
        { text: t('layout.browse'), href: PATHS.browse },
        ...(first ? [] : [{ text: title, href: PATHS.sharing }]),
      ],
      ...(parted ? {} : { sorts: true as const }),
      view: {
        heading: title,
        first,
        network: first ? network : undefined,
        kind: kindOf(site),
        said: saidBy(site),
        withheld: first ? withheld : undefined,
        n: rows.length,
        data: PATHS.pairs,
        records: pairRecords(site).length,
        pairs: {
          rows: items,
          columns: (['from', 'to', 'agreements', 'themes', 'count'] as const).map((column) =>
            columnOf(site, column, order, parted),
          ),
          sortBy: t('sharing.sort-by'),
          sorted: parted ? undefined : t('sharing.sorted', { column: '{column}', order: '{order}' }),
          range: parted
            ? t('sharing.range', { from: before + 1, to: before + items.length, all: rows.length })
            : undefined,
        },
        pager: pager(number, divided.length, (page) => pathOf(order, page)),
      },
    };
  });
}

/** What the pairs of the register are: of flows, of listings, which give no direction, or of both. */
function kindOf(site: Published): 'gives' | 'listed' | 'both' {
  const listed = pairsOf(site).filter(({ how }) => how === 'with').length;
  return listed === 0 ? 'gives' : listed === pairsOf(site).length ? 'listed' : 'both';
}

/** So many that withhold it are named here; the page on what is not published has more. */
const MOST = 50;

/** Each is named by the title that its own page has, with what is missing and the reason that it gives. */
function withheldView(site: Published): object | undefined {
  const all = withheldPairs(site);
  return all.length === 0
    ? undefined
    : {
        n: all.length,
        agreements: all.slice(0, MOST).map((entry) => ({
          to: agreementLink(entry),
          tags: tagsOf(site, entry),
          what: site.t(WITHHELD[withheldFrom(entry) ?? 'summary']),
          because:
            entry.withheld === undefined
              ? ''
              : site.t('common.reason-given', { reason: sentence(entry.withheld.because) }),
        })),
        more: Math.max(0, all.length - MOST),
      };
}

const WITHHELD = {
  parties: 'sharing.withheld-parties',
  flows: 'sharing.withheld-flows',
  summary: 'sharing.withheld-summary',
} as const;

/** The head of a column: what it is called, and how rows get into its order. */
function columnOf(
  site: Published,
  column: Order | 'agreements' | 'themes',
  order: Order,
  parted: boolean,
): { readonly [name: string]: unknown } {
  const { t } = site;
  const orders = column !== 'agreements' && column !== 'themes';
  return {
    text: column === 'from' || column === 'to' ? doesWords(site, kindOf(site))[column] : t(COLUMNS[column]),
    // A script makes a button of it.
    sort: orders && !parted ? (column === 'count' ? 'number' : 'text') : undefined,
    href: orders && parted && column !== order ? pathOf(column, 1) : undefined,
    ariaSort: orders ? (column !== order ? 'none' : column === 'count' ? 'descending' : 'ascending') : undefined,
  };
}

const COLUMNS: Readonly<Record<Order | 'agreements' | 'themes', string>> = {
  from: 'sharing.from',
  to: 'sharing.to',
  agreements: 'sharing.agreements',
  themes: 'sharing.themes',
  count: 'sharing.count',
};

function pathOf(order: Order, number: number): string {
  const base = { from: 'index', to: 'by-recipient', count: 'by-number' }[order];
  return number === 1 ? `sharing/${base}.html` : `sharing/${order === 'from' ? 'page' : base}-${number}.html`;
}
