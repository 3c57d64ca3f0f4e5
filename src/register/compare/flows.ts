/** Who gives what to whom, by which ways and through which systems. */
import type { Flow, WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, names, text, texts, word } from './fields.ts';
import { namesOf, type Pair, type Side } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

type Method = NonNullable<WrittenAgreement['methods']>[string];
type System = NonNullable<WrittenAgreement['systems']>[string];

const FIELDS: FieldsOf<Omit<Flow, 'title'>> = {
  from: names('parties', 'change.flows.from'),
  to: names('parties', 'change.flows.to'),
  between: names('parties', 'change.flows.between'),
  purposes: names('purposes', 'change.flows.purposes'),
  data: names('data', 'change.flows.data'),
  method: names('methods', 'change.flows.method'),
  frequency: word('change.flows.frequency'),
  trigger: text('change.flows.trigger'),
  volume: text('change.flows.volume'),
  system: names('systems', 'change.flows.system'),
  outsidePeople: text('change.flows.outside-people'),
};

const METHOD_FIELDS: FieldsOf<Omit<Method, 'title'>> = {
  products: texts('change.methods.products'),
  rules: texts('change.methods.rules'),
};

const SYSTEM_FIELDS: FieldsOf<Omit<System, 'title'>> = {
  controller: names('parties', 'change.systems.controller'),
  use: text('change.systems.use'),
};

export const FLOWS: Kind<Flow> = {
  section: 'flows',
  added: 'change.flows.added',
  removed: 'change.flows.removed',
  titleOf: (flow, id, side) => flow.title ?? (hasEnds(flow) ? ends(flow, side) : unnamed(flow, id, side)),
  detail: (flow, side) =>
    [
      ...(flow.title === undefined || !hasEnds(flow) ? [] : [ends(flow, side)]),
      side.words.t('change.flows.about', {
        data: namesOf(side, 'data', flow.data ?? []),
        purposes: namesOf(side, 'purposes', flow.purposes ?? []),
      }),
    ].join('; '),
  mentions: ['parties', 'data', 'purposes'],
  title: 'title',
  fields: FIELDS,
};

export const METHODS: Kind<Method> = {
  section: 'methods',
  added: 'change.methods.added',
  removed: 'change.methods.removed',
  titleOf: ({ title }) => title,
  title: 'title',
  fields: METHOD_FIELDS,
};

export const SYSTEMS: Kind<System> = {
  section: 'systems',
  added: 'change.systems.added',
  removed: 'change.systems.removed',
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

/** Whether a flow says who gives and who receives: only then is known who needs a basis for it. */
export function hasEnds({ from, to, between }: Flow): boolean {
  return between !== undefined || (from !== undefined && to !== undefined);
}

/** A flow that does not say who gives to whom, by its name in the file and by what goes in it. */
function unnamed({ data }: Flow, id: string, side: Side): string {
  const { t } = side.words;
  return data === undefined
    ? t('change.flows.unnamed', { id })
    : t('change.flows.unnamed-data', { id, data: namesOf(side, 'data', data) });
}

function ends({ from, to, between }: Flow, side: Side): string {
  const { t } = side.words;
  if (between !== undefined) return t('change.flows.ends-between', { parties: namesOf(side, 'parties', between) });
  return t('change.flows.ends', { from: namesOf(side, 'parties', from ?? []), to: namesOf(side, 'parties', to ?? []) });
}
