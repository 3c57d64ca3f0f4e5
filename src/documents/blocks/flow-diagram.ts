/** The flows of an agreement as a diagram, with what its boxes and arrows are called. */
import { type Party, selectNames, selectParties } from '../../register/party.ts';
import { paragraph } from '../build-blocks.ts';
import { fitsBox, layOutFlows } from '../diagram/lay-out-flows.ts';
import type { End, Flow } from '../diagram/order-flows.ts';
import type { Block, Diagram } from '../document.ts';
import type { Wording } from '../wording.ts';
import type { BlockContext } from './context.ts';
import { nearlyAll } from './party-names.ts';

type Parties = ReadonlyMap<string, Party>;
type Selector = readonly string[] | undefined;

/** The diagram, in as many figures as it needs; nothing if there are no flows. */
export function flowDiagram({ entry, id, words }: BlockContext): readonly Block[] {
  const { terms, parties } = entry;
  const flows = Object.entries(terms.flows ?? {}).map(([name, flow], index): Flow => {
    const all = terms.data ?? {};
    const data = selectNames(flow.data, Object.keys(all)).map((kind) => all[kind]?.title ?? words.word(kind));
    const kinds = `${data.length} kinds of information`;
    return {
      number: index + 1,
      title: flow.title ?? words.word(name),
      data:
        flow.data?.includes('all') && data.length > 1
          ? [data.length === 2 ? 'Both kinds of information' : `All ${kinds}`]
          : data,
      dataInShort: kinds,
      ...(flow.between === undefined
        ? {
            from: endOf(flow.from, flow.to, parties, words),
            to: endOf(flow.to, flow.from, parties, words),
            both: false,
          }
        : endsOf(flow.between, parties, words)),
    };
  });
  if (flows.length === 0) return [];
  const figures = layOutFlows(flows, 'An arrow with two heads: each may give to each of the others.');
  return [
    paragraph(
      `Each arrow in the ${figures.length === 1 ? 'figure' : 'figures'} has the number of a flow that is described below, with every party and every kind of information.`,
    ),
    ...figures.map(
      ({ flows: shown, drawing }, index): Diagram => ({
        type: 'diagram',
        id: id(`figure flows ${index + 1}`),
        number: '',
        caption: `Who gives what to whom${figures.length > 1 ? `, part ${index + 1} of ${figures.length}` : ''}`,
        alternative: alternativeOf(shown, words),
        drawing,
      }),
    ),
  ];
}

/** A party that stands alone at one end of a flow gives itself nothing: among many at the other end it is left out. */
export function others(selector: Selector, other: Selector, parties: Parties): Selector {
  const [alone, ...more] = selectParties(other, parties);
  const chosen = selectParties(selector, parties);
  return alone === undefined || more.length > 0 || chosen.length < 2 || !chosen.includes(alone)
    ? selector
    : chosen.filter((party) => party !== alone).map((party) => party.name);
}

/** So many parties are named, even if they are all that there are. */
const FEW = 4;

function endOf(selector: Selector, other: Selector, parties: Parties, words: Wording): End {
  const meant = others(selector, other, parties);
  const chosen = selectParties(meant, parties);
  const titles = chosen.map((party) => party.title);
  const key = chosen.map((party) => party.name).join(' ');
  if (chosen.length === 0) return { key, items: ['No party is named'], note: '' };
  const nearly = chosen.length > FEW ? nearlyAll(meant, parties, words) : undefined;
  if (nearly !== undefined && fitsBox([nearly])) return { key, items: [nearly], note: '' };
  if (chosen.length === 1 || fitsBox(titles)) return { key, items: titles, note: '' };
  const names = selector ?? [];
  const shown = [...names.keys()].map((count) => names.slice(0, names.length - count));
  const named = shown.find((some) => fitsBox(groupItems(some, names, parties, words))) ?? names.slice(0, 1);
  return {
    key,
    items: groupItems(named, names, parties, words),
    note: `(${chosen.length} parties in all)`,
  };
}

/** What a box says of parties that are many: their groups, as many as it has room for. */
function groupItems(
  some: readonly string[],
  all: readonly string[],
  parties: Parties,
  words: Wording,
): readonly string[] {
  const items = some.map((name) => parties.get(name)?.title ?? words.word(name));
  return some.length < all.length ? [...items, 'and others'] : items;
}

/** Where two give to each other each has a box; where more do, one box names all of them. */
function endsOf(between: readonly string[], parties: Parties, words: Wording): Pick<Flow, 'from' | 'to' | 'both'> {
  const [one, two, ...more] = selectParties(between, parties);
  if (one !== undefined && two !== undefined && more.length === 0)
    return {
      from: endOf([one.name], undefined, parties, words),
      to: endOf([two.name], undefined, parties, words),
      both: true,
    };
  const from = endOf(between, [], parties, words);
  return { from, to: { key: `each other: ${from.key}`, items: ['Each other'], note: '' }, both: true };
}

function alternativeOf(flows: readonly Flow[], words: Wording): string {
  const numbers = flows.map(({ number }) => number).sort((a, b) => a - b);
  const which =
    flows.length === 1 ? `Flow ${numbers[0]} as an arrow` : `Flows ${words.list(numbers.map(String))} as arrows`;
  return `Diagram. ${which} from who gives, on the left, to who receives, on the right. Below, each flow is told in words with everything that the diagram shows.`;
}
