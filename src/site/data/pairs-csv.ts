/** `pairs.csv`: who shares with whom, a row for each pair and agreement, as programs that draw networks take it. */
import { onceFor } from '../../base/memo.ts';
import type { Entry } from '../../register/entry.ts';
import { humanise } from '../../register/party.ts';
import { addressOrPath } from '../../register/web-address.ts';
import { purposesOf } from '../agreement-rows.ts';
import { lawsUnder } from '../law-index.ts';
import { PATHS } from '../links.ts';
import { type KnownPair, type Pair, pairsOf, withheldPairs } from '../pairs.ts';
import { at, isShown, type Published } from '../published.ts';
import { statusText } from '../words.ts';
import { ILLUSTRATIVE_NOTICE } from './agreement-data.ts';
import { WITHHELD } from './register-csv.ts';
import { csv } from './csv.ts';

const HOW: Readonly<Record<Pair['how'], string>> = {
  gives: 'Gives information to',
  among: 'Members give information to each other',
  with: 'Named together: who gives information is not stated',
};

/** A pair, or that who shares is withheld. */
type Known = Pick<KnownPair, 'from' | 'to' | 'limited' | 'purposes'> & { readonly how: string };

type Row = readonly [Known, Entry, Published];

/** An agreement that withholds who shares has one row that says so. */
const NOBODY: Known = {
  from: { key: '', text: WITHHELD, href: undefined },
  to: { key: '', text: WITHHELD, href: undefined },
  how: WITHHELD,
  limited: new Map(),
  purposes: new Map(),
};

const COLUMNS: readonly { readonly header: string; readonly value: (...row: Row) => string }[] = [
  { header: 'Source', value: ({ from }) => from.text },
  { header: 'Relation', value: ({ how }) => how },
  { header: 'Target', value: ({ to }) => to.text },
  { header: 'Reference', value: (_pair, { id }) => id },
  { header: 'Agreement', value: (_pair, { terms }) => terms.title },
  { header: 'Status', value: (_pair, entry, site) => statusText(entry, site) },
  { header: 'Ended', value: (_pair, { standing }) => (standing.status === 'ended' ? 'Yes' : 'No') },
  {
    header: 'Themes',
    value: (_pair, { terms }, { settings }) =>
      terms.themes.map((id) => at(settings.themes, id) ?? humanise(id)).join('; '),
  },
  { header: 'Purpose', value: (pair, entry) => purposesIn(pair, entry).join('; ') },
  { header: 'Illustrative', value: (_pair, { illustrative }) => (illustrative ? ILLUSTRATIVE_NOTICE : '') },
  { header: 'Source page', value: ({ from }, _entry, site) => pageOf(site, from.href) },
  { header: 'Target page', value: ({ to }, _entry, site) => pageOf(site, to.href) },
  { header: 'Page', value: (_pair, { id }, site) => addressOrPath(site, PATHS.agreement(id)) },
  { header: 'Source limits', value: (pair, entry) => limitsOf(pair, entry, 'from') },
  { header: 'Target limits', value: (pair, entry) => limitsOf(pair, entry, 'to') },
  { header: 'Source powers', value: (pair, entry, site) => powersOf(pair, entry, site, 'from') },
  { header: 'Target powers', value: (pair, entry, site) => powersOf(pair, entry, site, 'to') },
];

/** What the flows between the two are for; where they do not say it or the public may not see it, what the agreement is for. A part goes with its whole. */
function purposesIn({ purposes }: Known, entry: Entry): readonly string[] {
  const names = purposes.get(entry);
  if (names === undefined || !isShown(entry, 'purposes')) return purposesOf(entry);
  return Object.entries(entry.terms.purposes ?? {}).flatMap(([name, { title, partOf }]) =>
    names.has(name) && (partOf === undefined || !names.has(partOf)) ? [title] : [],
  );
}

/** The powers and duties on which one of the two relies under an agreement. */
function powersOf(pair: Known, entry: Entry, site: Published, side: 'from' | 'to'): string {
  if (entry.agreement.kind === 'listing') return '';
  const laws = pair.how === WITHHELD ? undefined : lawsUnder(site, entry, pair[side].key);
  return laws === undefined ? WITHHELD : laws.join('; ');
}

/** Within which one of the two takes part under an agreement. */
function limitsOf({ how, limited }: Known, entry: Entry, side: 'from' | 'to'): string {
  return how === WITHHELD ? WITHHELD : [...(limited.get(entry)?.[side] ?? [])].join(' ');
}

function pageOf(site: Published, href: string | undefined): string {
  return href === undefined ? '' : addressOrPath(site, href);
}

export function pairsCsv(site: Published): string {
  const rows = pairRecords(site).map(([pair, entry]) =>
    COLUMNS.map(({ value }) => value(pair, entry, site).replaceAll(/\s+/g, ' ').trim()),
  );
  return csv([COLUMNS.map(({ header }) => header), ...rows]);
}

/** What has a row: a pair once for each of its agreements, and each agreement that withholds who shares. */
export const pairRecords = onceFor((site: Published): readonly (readonly [Known, Entry])[] => [
  ...pairsOf(site).flatMap((pair) =>
    [...pair.current, ...pair.suspended, ...pair.ended].map(
      (entry) => [{ ...pair, how: HOW[pair.how] }, entry] as const,
    ),
  ),
  ...withheldPairs(site).map((entry) => [NOBODY, entry] as const),
]);
