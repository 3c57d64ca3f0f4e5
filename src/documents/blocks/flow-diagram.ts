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
  const { t } = words;
  const { terms, parties } = entry;
  const flows = Object.entries(terms.flows ?? {}).map(([name, flow], index): Flow => {
    const all = terms.data ?? {};
    const data = selectNames(flow.data, Object.keys(all)).map((kind) => all[kind]?.title ?? words.word(kind));
    const n = data.length;
    return {
      number: index + 1,
      title: flow.title ?? words.word(name),
      data:
        flow.data?.includes('all') && n > 1 ? [n === 2 ? t('flow-diagram.both') : t('flow-diagram.all', { n })] : data,
      dataInShort: t('flow-diagram.kinds', { n }),
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
  const figures = layOutFlows(flows, t('flow-diagram.two-heads'));
  return [
    paragraph(t('flow-diagram.intro', { n: figures.length })),
    ...figures.map(
      ({ flows: shown, drawing }, index): Diagram => ({
        type: 'diagram',
        id: id(`figure flows ${index + 1}`),
        number: '',
        caption:
          figures.length > 1
            ? t('flow-diagram.caption-part', { part: index + 1, parts: figures.length })
            : t('flow-diagram.caption'),
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
  if (chosen.length === 0) return { key, items: [words.t('flow-diagram.nobody')], note: '' };
  const nearly = chosen.length > FEW ? nearlyAll(meant, parties, words) : undefined;
  if (nearly !== undefined && fitsBox([nearly])) return { key, items: [nearly], note: '' };
  if (chosen.length === 1 || fitsBox(titles)) return { key, items: titles, note: '' };
  const names = selector ?? [];
  const shown = [...names.keys()].map((count) => names.slice(0, names.length - count));
  const named = shown.find((some) => fitsBox(groupItems(some, names, parties, words))) ?? names.slice(0, 1);
  return {
    key,
    items: groupItems(named, names, parties, words),
    note: words.t('flow-diagram.in-all', { n: chosen.length }),
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
  return some.length < all.length ? [...items, words.t('flow-diagram.others')] : items;
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
  return {
    from,
    to: { key: `each other: ${from.key}`, items: [words.t('flow-diagram.each-other')], note: '' },
    both: true,
  };
}

function alternativeOf(flows: readonly Flow[], words: Wording): string {
  const numbers = flows.map(({ number }) => number).sort((a, b) => a - b);
  return words.t('flow-diagram.alternative', { n: numbers.length, numbers: words.list(numbers.map(String)) });
}
