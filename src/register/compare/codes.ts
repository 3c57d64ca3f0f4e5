/** Every code that a change can have, with what it tells: for `docs/changes.md`, and for whoever sorts changes. */
import { ATTACHMENT_CODES } from './attachments.ts';
import { DATA } from './data.ts';
import type { Words } from './change.ts';
import { codeOf, endingsOf, type Field, labelOf } from './fields.ts';
import { FLOWS, METHODS, SYSTEMS } from './flows.ts';
import { INHERITED_CODES } from './inherited.ts';
import { LAWFUL } from './lawful.ts';
import { NEED_CODES } from './needs.ts';
import { PARTIES } from './parties.ts';
import { JOINT_CONTROL, NO_JOINT_CONTROL, PROCESSING } from './processing.ts';
import { PROSE_CODES } from './prose.ts';
import { PURPOSES } from './purposes.ts';
import { CLAUSES, DEFINITIONS, LEGISLATION, READ_WITH, RELATED } from './reading.ts';
import { RESPELT_CODES } from './respelt.ts';
import { RETENTION } from './retention.ts';
import { GROUPS, SAME_CODES, SINGLES } from './sections.ts';
import { SUBJECTS } from './subjects.ts';
import { fieldsOf, sectionCode } from './things.ts';

/** What changes of a kind are called, without the ending of their codes. */
export interface CodeGroup {
  readonly section: string;
  /** `data/items` */
  readonly code: string;
  /** Each code in full. */
  readonly codes: readonly string[];
  /** What it is that changed: `what a kind of information holds`. */
  readonly what: string;
}

/** Things by their kinds, with what one of them is called. */
const KINDS = [
  [PARTIES, 'a party'],
  [PURPOSES, 'a purpose'],
  [DATA, 'a kind of information'],
  [SUBJECTS, 'a group of people'],
  [FLOWS, 'a flow of information'],
  [METHODS, 'a way of sending'],
  [SYSTEMS, 'a system'],
  [LAWFUL, 'a statement of law'],
  [PROCESSING, 'a processor’s work'],
  [JOINT_CONTROL, 'a joint control arrangement'],
  [RETENTION, 'a kind of information'],
  [CLAUSES, 'a standard clause'],
  [RELATED, 'a related arrangement'],
  [READ_WITH, 'a text to be read with the agreement'],
  [LEGISLATION, 'a law that is cited'],
  [DEFINITIONS, 'a term'],
] as const;

const MORE: readonly { readonly [code: string]: string }[] = [
  NEED_CODES,
  PROSE_CODES,
  ATTACHMENT_CODES,
  INHERITED_CODES,
  RESPELT_CODES,
  SAME_CODES,
];

/** Every code, group by group, in the order in which changes are told; `words` say what each is about. */
export function codeGroups(words: Pick<Words, 't'>): readonly CodeGroup[] {
  return [
    ...KINDS.flatMap(([kind, one]) => [
      thingGroup(kind, one),
      ...Object.entries<Field>(fieldsOf(kind)).map(([key, field]) => fieldGroup(words, kind.section, key, field, one)),
    ]),
    ...GROUPS.flatMap(({ section, fields }) =>
      Object.entries<Field>(fields).map(([key, field]) => fieldGroup(words, section, key, field, '')),
    ),
    ...SINGLES.map(({ section, field }) => fieldGroup(words, section, '', { ...field, code: '' }, '')),
    fieldGroup(words, 'jointControl', 'none', NO_JOINT_CONTROL, ''),
    ...MORE.flatMap((codes) =>
      Object.entries(codes).map(([code, what]) => ({ section: code.split('/')[0] ?? '', code, codes: [code], what })),
    ),
  ];
}

/** Every code, each once. */
export function changeCodes(words: Pick<Words, 't'>): readonly string[] {
  return [...new Set(codeGroups(words).flatMap(({ codes }) => codes))];
}

interface AnyKind {
  readonly section: string;
  readonly all?: string;
  readonly endings?: { readonly added: string; readonly removed: string };
}

function thingGroup(kind: AnyKind, one: string): CodeGroup {
  const { added, removed } = kind.endings ?? { added: 'added', removed: 'removed' };
  const more = kind.section === 'parties' ? ['member-joined', 'member-left'] : [];
  const order = kind.all === undefined && kind.section !== 'retention' ? [] : ['reordered'];
  const rule = kind.section === 'retention';
  const endings = [added, removed, ...(rule ? [] : ['renamed']), ...more, ...order];
  return {
    section: kind.section,
    code: sectionCode(kind),
    codes: endings.map((ending) => `${sectionCode(kind)}/${ending}`),
    what: rule ? 'a rule on how long information is kept' : one,
  };
}

function fieldGroup(words: Pick<Words, 't'>, section: string, key: string, field: Field, one: string): CodeGroup {
  return {
    section,
    code: codeOf(section, key, field, '').replace(/\/changed$/, ''),
    codes: endingsOf(field).map((ending) => codeOf(section, key, field, ending)),
    what: labelOf(words, field, key, one),
  };
}
