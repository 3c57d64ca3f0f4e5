/** The flows of an agreement as rows of a table: what their picture shows, and by what and when. */
import { others } from '../documents/blocks/flow-diagram.ts';
import { nearlyAll } from '../documents/blocks/party-names.ts';
import type { Entry } from '../register/entry.ts';
import { selectParties } from '../register/party.ts';
import { factsOf, oneLine } from './data/facts.ts';
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
  const words = site.wording(entry);
  const named = (selector: readonly string[] | undefined): readonly string[] => {
    const every = nearlyAll(selector, parties, words);
    return every === undefined ? selectParties(selector, parties).map(({ title }) => title) : [every];
  };
  const { flows = [], data = [], purposes = [] } = factsOf(site, entry);
  const titlesOf = (
    all: readonly { readonly name: string; readonly title: string }[],
    names: readonly string[],
    every: string,
  ): readonly string[] =>
    all.length > FEW && names.length === all.length
      ? [every]
      : names.map((name) => all.find((one) => one.name === name)?.title ?? words.word(name));
  return flows.map(({ name, data: kinds, purposes: aims, methods, frequency }, index) => {
    const flow = at(terms.flows, name);
    const between = flow?.between;
    return {
      number: index + 1,
      title: oneLine(flow?.title ?? words.word(name)),
      from: named(between ?? others(flow?.from, flow?.to, parties)),
      to: between === undefined ? named(others(flow?.to, flow?.from, parties)) : [site.t('flows.each-other')],
      data: titlesOf(data, kinds, site.t('flows.all-data', { n: data.length })),
      purposes: titlesOf(purposes, aims, site.t('flows.all-purposes', { n: purposes.length })),
      how: [
        ...methods,
        ...(frequency === undefined ? [] : [words.word(frequency)]),
        ...(flow?.trigger === undefined ? [] : [site.t('flows.starts', { trigger: oneLine(flow.trigger) })]),
      ],
    };
  });
}

/** So many are named one by one, even if they are all that there are. */
const FEW = 4;

/** About how many characters a row takes up in a page. */
export function flowRowSize({ title, from, to, data, purposes, how }: FlowRow): number {
  return [title, ...from, ...to, ...data, ...purposes, ...how].reduce((sum, text) => sum + text.length + 10, 400);
}
