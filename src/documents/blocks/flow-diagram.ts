/** The flows of an agreement as a diagram, with what its boxes and arrows are called. */
import type { Flow as WrittenFlow } from '../../agreement/written/agreement.ts';
import { type End as Meant, endsOf } from '../../register/ends.ts';
import { type Party, selectNames } from '../../register/party.ts';
import { paragraph } from '../build-blocks.ts';
import { fitsBox, layOutFlows } from '../diagram/lay-out-flows.ts';
import type { End, Flow } from '../diagram/order-flows.ts';
import type { Block, Diagram } from '../document.ts';
import type { Wording } from '../wording.ts';
import type { BlockContext } from './context.ts';
import { nearlyAll } from './party-names.ts';

type Parties = ReadonlyMap<string, Party>;

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
      ...boxesOf(flow, parties, words),
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

/** So many parties are named, even if they are all that there are. */
const FEW = 4;

/** `written` is what the agreement calls them, though it may mean one besides that does not give to itself. */
function endOf(
  { parties: chosen, selector }: Meant,
  written: readonly string[],
  parties: Parties,
  words: Wording,
): End {
  const titles = chosen.map((party) => party.title);
  const key = chosen.map((party) => party.name).join(' ');
  if (chosen.length === 0) return { key, items: [words.t('flow-diagram.nobody')], note: '' };
  const nearly = chosen.length > FEW ? nearlyAll(selector, parties, words) : undefined;
  if (nearly !== undefined && fitsBox([nearly])) return { key, items: [nearly], note: '' };
  if (chosen.length === 1 || fitsBox(titles)) return { key, items: titles, note: '' };
  const shown = [...written.keys()].map((count) => written.slice(0, written.length - count));
  const named = shown.find((some) => fitsBox(groupItems(some, written, parties, words))) ?? written.slice(0, 1);
  return {
    key,
    items: groupItems(named, written, parties, words),
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
function boxesOf(flow: WrittenFlow, parties: Parties, words: Wording): Pick<Flow, 'from' | 'to' | 'both'> {
  const { from, to, both } = endsOf(flow, parties);
  if (!both)
    return {
      from: endOf(from, flow.from ?? [], parties, words),
      to: endOf(to, flow.to ?? [], parties, words),
      both,
    };
  const [one, two, ...more] = from.parties;
  const alone = (party: Party): End => endOf({ parties: [party], selector: [party.name] }, [], parties, words);
  if (one !== undefined && two !== undefined && more.length === 0) return { from: alone(one), to: alone(two), both };
  const all = endOf(from, from.selector, parties, words);
  return {
    from: all,
    to: { key: `each other: ${all.key}`, items: [words.t('flow-diagram.each-other')], note: '' },
    both,
  };
}

function alternativeOf(flows: readonly Flow[], words: Wording): string {
  const numbers = flows.map(({ number }) => number).sort((a, b) => a - b);
  return words.t('flow-diagram.alternative', { n: numbers.length, numbers: words.list(numbers.map(String)) });
}
