/** Who gives what to whom, by which ways and through which systems. */
import type { Flow, WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, names, text, texts, word } from './fields.ts';
import { namesOf, type Pair, type Side } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

type Method = NonNullable<WrittenAgreement['methods']>[string];
type System = NonNullable<WrittenAgreement['systems']>[string];

const FIELDS: FieldsOf<Omit<Flow, 'title'>> = {
  from: names('parties', 'the parties that give in {}'),
  to: names('parties', 'the parties that receive in {}'),
  between: names('parties', 'the parties that give to each other in {}'),
  purposes: names('purposes', 'the purposes of {}'),
  data: names('data', 'the information that goes in {}'),
  method: names('methods', 'the ways of sending of {}'),
  frequency: word('how often information goes in {}'),
  trigger: text('what sets off {}'),
  volume: text('how much goes in {}'),
  system: names('systems', 'the systems that {} goes through'),
  outsidePeople: text('the people outside the parties who take part in {}'),
};

const METHOD_FIELDS: FieldsOf<Omit<Method, 'title'>> = {
  products: texts('the products for {}'),
  rules: texts('the rules for {}'),
};

const SYSTEM_FIELDS: FieldsOf<Omit<System, 'title'>> = {
  controller: names('parties', 'the controllers of {}'),
  use: text('what {} is used for'),
};

export const FLOWS: Kind<Flow> = {
  section: 'flows',
  added: (it) => `A flow of information was added: ${it}`,
  removed: (it) => `A flow of information was removed: ${it}`,
  titleOf: (flow, _id, side) => flow.title ?? ends(flow, side),
  detail: (flow, side) =>
    [
      ...(flow.title === undefined ? [] : [ends(flow, side)]),
      `information: ${namesOf(side, 'data', flow.data ?? [])}`,
      `purposes: ${namesOf(side, 'purposes', flow.purposes ?? [])}`,
    ].join('; '),
  mentions: ['parties', 'data', 'purposes'],
  title: 'title',
  fields: FIELDS,
};

export const METHODS: Kind<Method> = {
  section: 'methods',
  added: (it) => `A way of sending was added: ${it}`,
  removed: (it) => `A way of sending was removed: ${it}`,
  titleOf: ({ title }) => title,
  title: 'title',
  fields: METHOD_FIELDS,
};

export const SYSTEMS: Kind<System> = {
  section: 'systems',
  added: (it) => `A system was added: ${it}`,
  removed: (it) => `A system was removed: ${it}`,
  titleOf: ({ title }) => title,
  title: 'title',
  fields: SYSTEM_FIELDS,
};

export function compareFlows(pair: Pair): readonly Change[] {
  const [was, is] = [pair.before.terms, pair.after.terms];
  return [
    ...compareThings(pair, FLOWS, was.flows, is.flows).filter((change) => !isNamedByEnds(pair, change)),
    ...compareThings(pair, METHODS, was.methods, is.methods),
    ...compareThings(pair, SYSTEMS, was.systems, is.systems),
  ];
}

/** A flow without a title is called by its ends, and their own change says what changed in that. */
function isNamedByEnds({ before, after }: Pair, { code, from, to }: Change): boolean {
  const titled = (side: Side, pointer = ''): boolean => side.entry.agreement.source.has(`${pointer}/title`);
  return code === 'flows/renamed' && !titled(before, from?.pointer) && !titled(after, to?.pointer);
}

function ends({ from, to, between }: Flow, side: Side): string {
  if (between !== undefined) return `between ${namesOf(side, 'parties', between)}`;
  return `${namesOf(side, 'parties', from ?? [])} to ${namesOf(side, 'parties', to ?? [])}`;
}
