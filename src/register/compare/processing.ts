/** Processors, and controllers who decide together. */
import type { JointControl, Processing, WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Change, Place } from './change.ts';
import { compareField, day, type Field, type FieldsOf, made, name, names, text, word } from './fields.ts';
import { fieldWords, nameOf, namesOf, type Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const PROCESSING_FIELDS: FieldsOf<Processing> = {
  processor: name('parties', 'change.processing.processor'),
  onBehalfOf: names('parties', 'change.processing.on-behalf-of'),
  subject: text('change.processing.subject'),
  nature: text('change.processing.nature'),
  purposes: names('purposes', 'change.processing.purposes'),
  data: names('data', 'change.processing.data'),
  until: day('change.processing.until'),
  clauses: text('change.processing.clauses'),
  subProcessors: text('change.processing.sub-processors'),
  atEnd: word('change.processing.at-end'),
  audit: text('change.processing.audit'),
};

const JOINT_FIELDS: FieldsOf<JointControl> = {
  parties: names('parties', 'change.joint-control.parties'),
  purposes: names('purposes', 'change.joint-control.purposes'),
  contactPoint: name('parties', 'change.joint-control.contact-point'),
  tasks: made<readonly [string, readonly string[]]>(
    'change.joint-control.tasks',
    ([task, parties], side) => `${side.words.word(task)}: ${namesOf(side, 'parties', parties)}`,
    'parties',
  ),
  essence: text('change.joint-control.essence'),
};

/** Said where an agreement states that there is no joint control. */
export const NO_JOINT_CONTROL: Field = text('change.joint-control.none');

export const PROCESSING: Kind<Processing> = {
  section: 'processing',
  added: 'change.processing.added',
  removed: 'change.processing.removed',
  titleOf: (_work, id) => fieldWords(id),
  detail: ({ processor = '', subject = '' }, side) => `${nameOf(side, 'parties', processor)}: ${subject}`,
  mentions: ['parties'],
  fields: PROCESSING_FIELDS,
};

export const JOINT_CONTROL: Kind<object> = {
  section: 'jointControl',
  added: 'change.joint-control.added',
  removed: 'change.joint-control.removed',
  titleOf: (_arrangement, id) => fieldWords(id),
  fields: JOINT_FIELDS,
};

export function compareProcessing(pair: Pair): readonly Change[] {
  const [was, is] = [pair.before.terms, pair.after.terms];
  const owner = { section: 'jointControl', called: '', thing: '', from: '/jointControl', to: '/jointControl' };
  const none = ({ jointControl }: WrittenAgreement): string | undefined =>
    typeof jointControl === 'string' ? jointControl : undefined;
  return [
    ...compareThings(pair, PROCESSING, was.processing, is.processing),
    ...compareThings(pair, JOINT_CONTROL, arrangements(was), arrangements(is)),
    ...compareField(pair, { ...owner, mentions: [] }, 'none', NO_JOINT_CONTROL, none(was), none(is)).map(whole),
  ];
}

/** The statement stands in the place of the arrangements themselves. */
function whole(change: Change): Change {
  const up = (place: Place | undefined): Place | undefined =>
    place === undefined ? undefined : { ...place, pointer: '/jointControl' };
  return { ...change, from: up(change.from), to: up(change.to) };
}

/** Tasks as a list, in the order of their names. */
function arrangements({ jointControl }: WrittenAgreement): Readonly<Record<string, object>> | undefined {
  if (jointControl === undefined || typeof jointControl === 'string') return undefined;
  return Object.fromEntries(
    Object.entries(jointControl).map(([id, one]) => [
      id,
      { ...one, tasks: Object.entries(one.tasks ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)) },
    ]),
  );
}
