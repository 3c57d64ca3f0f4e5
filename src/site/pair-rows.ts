/** Pairs as rows of a table: from whom, to whom, under which agreements, about what, and how many. */
import { onceFor } from '../base/memo.ts';
import { agreementLink } from './agreement-rows.ts';
import { tagsOf } from './agreement-rows.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { type KnownPair, pairsOf } from './pairs.ts';
import type { Published } from './published.ts';
import { byText, type Tag } from './words.ts';

export interface PairRow {
  readonly from: MaybeLink;
  readonly to: MaybeLink;
  /** What each of the two does: gives and receives, or leads and takes part. */
  readonly does: { readonly from: string; readonly to: string };
  /** What there is to say besides: that the members share with each other, or that nobody says who gives. */
  readonly note: string | undefined;
  readonly agreements: readonly (MaybeLink & {
    readonly tags: readonly Tag[];
    /** Whether one of the two takes part within limits, which the page of the agreement gives. */
    readonly within: boolean;
  })[];
  /** How many agreements there are beside those. */
  readonly more: number;
  readonly themes: readonly MaybeLink[];
  /** `2 agreements, 1 suspended, 1 ended` */
  readonly count: string;
  /** What it is sorted by where it is sorted by number: current agreements first. */
  readonly rank: number;
}

/** So many agreements of a pair are named; the pages of both organisations lead to all. */
const MOST = 3;

export const pairRows = onceFor((site: Published): readonly PairRow[] =>
  pairsOf(site).map((pair) => rowOf(site, pair)),
);

/** Rows by whom they name second, and by how many agreements they have; within these, as they were. */
export function inOrder(site: Published, order: 'from' | 'to' | 'count'): readonly PairRow[] {
  const rows = pairRows(site);
  if (order === 'from') return rows;
  return order === 'to' ? [...rows].sort(byText(({ to }) => to.text)) : [...rows].sort((a, b) => b.rank - a.rank);
}

/** About how many characters a row takes up in a page. */
export function pairRowSize({ from, to, note, agreements, themes }: PairRow): number {
  const link = ({ text, href = '' }: MaybeLink): number => text.length + href.length + 30;
  return [from, to, ...agreements, ...themes]
    .map(link)
    .reduce(
      (sum, size) => sum + size,
      450 +
        (note?.length ?? 0) +
        60 * agreements.flatMap(({ tags }) => tags).length +
        40 * agreements.filter(({ within }) => within).length,
    );
}

function rowOf(site: Published, { from, to, how, current, suspended, ended, limited }: KnownPair): PairRow {
  const all = [...current, ...suspended, ...ended];
  const themes = new Set(all.flatMap(({ terms }) => terms.themes));
  return {
    from: { text: from.text, href: from.href },
    to: how === 'among' ? { text: site.t('sharing.each-other'), href: undefined } : { text: to.text, href: to.href },
    does: doesWords(site, how === 'with' ? 'listed' : 'gives'),
    note: how === 'with' ? site.t('sharing.not-said') : undefined,
    agreements: all.slice(0, MOST).map((entry) => ({
      ...agreementLink(entry),
      tags: tagsOf(site, entry),
      within: limited.has(entry),
    })),
    more: Math.max(0, all.length - MOST),
    themes: site.themes
      .filter(({ id }) => themes.has(id))
      .map(({ id, title }) => ({ text: title, href: PATHS.theme(id) })),
    count:
      suspended.length > 0
        ? site.t('sharing.agreements-suspended', {
            n: current.length,
            suspended: suspended.length,
            ended: ended.length,
          })
        : ended.length === 0
          ? site.t('common.agreements', { n: current.length })
          : site.t('common.agreements-ended', { n: current.length, ended: ended.length }),
    rank: current.length * 100_000_000 + suspended.length * 10_000 + ended.length,
  };
}

/** What those on either side of a pair do; a listing says no more than who leads and who takes part. */
export function doesWords({ t }: Published, what: 'gives' | 'listed' | 'both'): PairRow['does'] {
  return { from: t('sharing.from', { what }), to: t('sharing.to', { what }) };
}
