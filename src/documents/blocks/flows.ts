/** Who gives what to whom. */
import type { Flow } from '../../agreement/written/agreement.ts';
import { endsOf } from '../../register/ends.ts';
import { givenIn } from '../../register/held-by.ts';
import { cell, paragraph, text } from '../build-blocks.ts';
import type { Block, Cell } from '../document.ts';
import type { BlockContext, BuildBlock } from './context.ts';
import { flowDiagram } from './flow-diagram.ts';
import { namesOf } from './party-names.ts';
import { chosen } from './purposes.ts';

/** `{{block "flows"}}`: who gives what to whom, as a diagram and as a list of facts for each flow. */
export const flows: BuildBlock = (context) => {
  const { entry, id, words } = context;
  const { t } = words;
  const { terms, parties } = entry;
  const lists = Object.entries(terms.flows ?? {}).flatMap(([name, flow], index): readonly Block[] => {
    const title = flow.title ?? words.word(name);
    const methods = flow.method?.map((method) => terms.methods?.[method]?.title ?? words.word(method));
    const { from, to, both } = endsOf(flow, parties);
    const rows: readonly (readonly [string, Cell])[] = [
      ...(both
        ? ([[t('flows.between'), cell(namesOf(from.selector, parties, words))]] as const)
        : ([
            [t('flows.from'), cell(namesOf(from.selector, parties, words))],
            [t('flows.to'), cell(namesOf(to.selector, parties, words))],
          ] as const)),
      [t('flows.purposes'), chosen(flow.purposes, terms.purposes, words)],
      [t('flows.data'), chosen(flow.data, terms.data, words)],
      [t('flows.held'), heldBySome(context, flow)],
      [t('flows.method'), cell(methods?.join('; '))],
      [t('flows.often'), cell(flow.frequency === undefined ? undefined : words.word(flow.frequency))],
      [t('flows.trigger'), cell(flow.trigger)],
      [t('flows.volume'), cell(flow.volume)],
      [t('flows.system'), cell(flow.system?.map((system) => terms.systems?.[system]?.title ?? words.word(system)))],
      [t('flows.outside'), cell(flow.outsidePeople)],
    ];
    return [
      {
        type: 'heading',
        level: 3,
        id: id(`flow ${name}`),
        number: '',
        children: [text(t('flows.title', { number: index + 1, title }))],
      },
      { type: 'facts', items: rows.filter(([, value]) => value.length > 0).map(([term, value]) => ({ term, value })) },
    ];
  });
  return [...flowDiagram(context), ...lists];
};

/** What only some of the senders hold and give: without it, a reader would think that all of them give all of it. */
function heldBySome({ entry, words }: BlockContext, flow: Flow): Cell {
  const { terms, parties } = entry;
  return givenIn(entry, flow).bySome.map(({ holders, kinds }) => {
    const names = namesOf(
      holders.map(({ name }) => name),
      parties,
      words,
    );
    const titles = kinds.map((kind) => terms.data?.[kind]?.title ?? words.word(kind));
    return paragraph(words.t('flows.held-by', { names, kinds: words.list(titles) }));
  });
}
