/** The flows of an agreement as rows of a table: what their picture shows, and by what and when. */
import { allBut } from '../documents/blocks/party-names.ts';
import { type End, endsOf } from '../register/ends.ts';
import type { Entry } from '../register/entry.ts';
import { givenIn } from '../register/held-by.ts';
import { factsOf, oneLine } from './data/facts.ts';
import { frequencyWord, methodWord } from './flow-words.ts';
import { limitOf } from './party-limits.ts';
import { at, type Published } from './published.ts';

export interface FlowRow {
  /** The number that its arrow has in the picture. */
  readonly number: number;
  readonly title: string;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly data: readonly string[];
  readonly purposes: readonly string[];
  /** By what, how often, and when it starts. */
  readonly how: readonly string[];
}

/** None where what they say is withheld, or of a listing, whose entry does not say it. */
export function flowRows(site: Published, entry: Entry): readonly FlowRow[] {
  const { terms, parties } = entry;
  const { t } = site;
  const words = site.wording(entry);
  const named = ({ selector, parties: chosen }: End): readonly string[] => {
    const others = chosen.length > FEW ? allBut(selector, parties) : undefined;
    if (others === undefined) return chosen.map(({ title }) => title);
    if (others.length === 0) return [t('flows.every')];
    return [t('flows.every-but', { parties: site.list(others.map(({ title }) => title)) })];
  };
  const { flows = [], data = [], purposes = [] } = factsOf(site, entry);
  const titlesOf = (all: readonly Titled[], names: readonly string[]): readonly string[] =>
    names.map((name) => all.find((one) => one.name === name)?.title ?? words.word(name));
  const titlesOrAll = (all: readonly Titled[], names: readonly string[], every: string): readonly string[] =>
    all.length > FEW && names.length === all.length ? [every] : titlesOf(all, names);
  return flows.flatMap(({ name, purposes: aims }, index): readonly FlowRow[] => {
    const flow = at(terms.flows, name);
    if (flow === undefined) return [];
    const { from, to, both } = endsOf(flow, parties);
    const { byAll, bySome } = givenIn(entry, flow);
    const { frequency, trigger, method = [] } = flow;
    return [
      {
        number: index + 1,
        title: oneLine(flow.title ?? words.word(name)),
        from: named(from),
        to: both ? [t('flows.each-other')] : named(to),
        data: [
          ...titlesOrAll(data, byAll, t('flows.all-data', { n: data.length })),
          ...bySome.map(({ holders, kinds }) =>
            t('plain.flow-held', {
              names: site.list(holders.map(({ title }) => title)),
              kinds: site.list(titlesOf(data, kinds)),
            }),
          ),
        ],
        purposes: titlesOrAll(purposes, aims, t('flows.all-purposes', { n: purposes.length })),
        how: [
          ...method.map((one) => methodWord(site, entry, one)),
          ...(frequency === undefined ? [] : [frequencyWord(site, frequency)]),
          ...(trigger === undefined ? [] : [t('flows.starts', { trigger: oneLine(trigger) })]),
        ],
      },
    ];
  });
}

interface Titled {
  readonly name: string;
  readonly title: string;
}

/** Whether there are any: pages lead to a table that is there. */
export function hasFlows(site: Published, entry: Entry): boolean {
  return (factsOf(site, entry).flows ?? []).length > 0;
}

/** Within which limits those take part that stand in these rows: what a row says of them holds within these alone. */
export function limitsIn(site: Published, entry: Entry, rows: readonly FlowRow[]): readonly string[] {
  const flows = Object.values(entry.terms.flows ?? {});
  const ends = rows.flatMap(({ number }) => {
    const flow = flows[number - 1];
    return flow === undefined ? [] : [endsOf(flow, entry.parties)];
  });
  const named = new Set(ends.flatMap(({ from, to }) => [...from.parties, ...to.parties]));
  return [...entry.parties.values()].flatMap((party) => {
    const detail = named.has(party) ? limitOf(site, entry, party) : '';
    return detail === '' ? [] : [site.t('plain.limit', { party: party.title, detail })];
  });
}

/** So many are named one by one, even if they are all that there are. */
const FEW = 4;

/** About how many characters a row takes up in a page. */
export function flowRowSize({ title, from, to, data, purposes, how }: FlowRow): number {
  return [title, ...from, ...to, ...data, ...purposes, ...how].reduce((sum, text) => sum + text.length + 10, 400);
}
