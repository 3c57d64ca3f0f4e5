/** Compares the agreements of two states of a register, each with the one that it was, whatever its folder was called. */
import { asStep } from '../base/pointer.ts';
import { editionFor } from '../agreement/editions.ts';
import { wordingOf } from '../documents/wording.ts';
import type { Agreement } from '../agreement/agreement.ts';
import { compareAttachments } from '../register/compare/attachments.ts';
import type { Change, Words } from '../register/compare/change.ts';
import { groupOf } from '../register/compare/change-groups.ts';
import { compareEntries } from '../register/compare/compare.ts';
import type { Pair } from '../register/compare/pair.ts';
import { compareProse } from '../register/compare/prose.ts';
import { type Weights, weighAll } from '../register/compare/weigh.ts';
import { likeness } from '../register/compare/word-by-word.ts';
import type { Entry, KeptVersion } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import type { Register } from '../register/register.ts';
import { isSettled } from '../register/settled.ts';
import { aboutNew } from './about-new.ts';
import { compareWords } from './compare-words.ts';
import type { AgreementChange, ChangeSet, WeighedChange } from './change-set.ts';
import { type Composing, compareEditionWords } from './edition-words.ts';
import type { ReadState } from './read-state.ts';
import { followsFirst, followsFrom, followsNothing } from './follows.ts';
import type { Part } from './part-of.ts';
import { recordedSince } from './recorded.ts';
import type { Sentences } from './sentences.ts';
import type { FileChange } from './tree.ts';
import { compareWritten } from './written.ts';

/** With what changes are told and weighed. */
export interface Telling {
  readonly weights: Weights;
  readonly sentences: Sentences;
  /** Left out, of another edition its name alone is told. */
  readonly composing?: Composing;
}

/** What changed from a version that was kept, or stood there before, to the present text of its agreement, weighed; nothing told where nothing did. */
export function compareWithKept(
  { version, entry }: Pick<KeptVersion, 'version' | 'entry'>,
  present: Entry,
  register: Register,
  telling: Telling,
): ChangeSet {
  return {
    from: { name: `version ${version}` },
    to: { name: `version ${present.terms.version ?? ''}` },
    agreements: compareTexts(entry, present, register, telling),
    files: [],
    others: [],
    faults: [],
  };
}

/** What taking an edition would change in an agreement, weighed. Throws if there is no such edition. */
export function compareWithEdition(entry: Entry, edition: string, register: Register, telling: Telling): ChangeSet {
  const { terms } = entry;
  const own = editionFor(register.editions, terms.edition)?.name ?? '';
  const agreements = compareTexts(entry, { ...entry, terms: { ...terms, edition } }, register, telling);
  return {
    from: { name: `edition ${own}` },
    to: { name: `edition ${edition}` },
    agreements: agreements.map(
      (one): AgreementChange => ({
        ...one,
        supposed: true,
        follows: isSettled(entry, register) ? one.follows : { ...one.follows, signing: 'first', version: undefined },
      }),
    ),
    files: [],
    others: [],
    faults: [],
  };
}

function compareTexts(
  before: Entry,
  after: Entry,
  register: Register,
  { sentences, ...telling }: Telling,
): readonly AgreementChange[] {
  const words = compareWords([register], wordingOf(register.editions, after.terms.edition), sentences);
  return changedAgreement(before, after, 'changed', { words, ...telling, after: register });
}

/** Every agreement of the part of which there is something to tell, in the order of their ids. */
export function compareAgreements(
  before: ReadState,
  after: ReadState,
  { told }: Part,
  changed: ReadonlyMap<string, FileChange>,
  { sentences, ...telling }: Telling,
): readonly AgreementChange[] {
  const [was, is] = [byId(before.register), byId(after.register)];
  const renamed = renames(was, is, told);
  const old = new Set(renamed.values());
  const newest = wordingOf(after.register.editions, undefined);
  const words = compareWords([after.register, before.register], newest, sentences);
  const judge = (from: Entry, to: Entry, how: 'changed' | 'renamed'): readonly AgreementChange[] =>
    changedAgreement(from, to, how, { words, ...telling, after: after.register });
  return [...told].sort().flatMap((id): readonly AgreementChange[] => {
    const path = `agreements/${id}/agreement.md`;
    const [from, to] = [was.get(id) ?? was.get(renamed.get(id) ?? ''), is.get(id)];
    if (old.has(id)) return [];
    if (from !== undefined && to !== undefined) return judge(from, to, renamed.has(id) ? 'renamed' : 'changed');
    const [hadFile, hasFile] = [before.register, after.register].map(
      ({ unreadable }) => unreadable.includes(id) && changed.has(path),
    );
    if (hadFile || hasFile) return [unreadable(id, path, hadFile === true, from !== undefined, hasFile === true)];
    if (to !== undefined) return [newAgreement(to, after.register)];
    return from === undefined ? [] : [goneAgreement(from)];
  });
}

function byId({ entries }: Register): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** New ids of agreements whose folder was renamed, with the old ones: it has the same title, or most of the same words. */
function renames(
  was: ReadonlyMap<string, Entry>,
  is: ReadonlyMap<string, Entry>,
  told: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const gone = [...was.values()].filter(({ id }) => told.has(id) && !is.has(id));
  const found = new Map<string, string>();
  for (const fresh of is.values()) {
    if (!told.has(fresh.id) || was.has(fresh.id)) continue;
    const left = gone.filter(({ id }) => ![...found.values()].includes(id));
    const [same] = left.filter((one) => one.terms.title === fresh.terms.title && one.terms.title !== undefined);
    const alike = same ?? left.find((one) => likeness(textOf(one.agreement), textOf(fresh.agreement)) >= ALIKE);
    if (alike !== undefined) found.set(fresh.id, alike.id);
  }
  return found;
}

/** Two agreements of one kind have much in common that all have. */
const ALIKE = 0.85;

function textOf({ source }: Agreement): string {
  return source.text;
}

interface Judged extends Omit<Telling, 'sentences'> {
  readonly words: Words;
  readonly after: Register;
}

function changedAgreement(
  from: Entry,
  to: Entry,
  how: 'changed' | 'renamed',
  { words, weights, composing, after }: Judged,
): readonly AgreementChange[] {
  const invalid = [...(from.agreement.valid ? [] : ['from' as const]), ...(to.agreement.valid ? [] : ['to' as const])];
  const told = invalid.length === 0 ? compareEntries(from, to, words) : asWritten(from, to, words);
  const isComposed = invalid.length === 0 && told.some(({ section }) => section === 'edition');
  const composed =
    composing === undefined || !isComposed ? [] : compareEditionWords(pairOf(from, to, words), to, after, composing);
  const said = typeof composed === 'string' ? [] : composed;
  const changes = weighAll(told, weights).flatMap((one): readonly WeighedChange[] => {
    const change = { ...one, group: groupOf(one, to, from) };
    // What an edition says follows from its name, and weighs as much.
    return change.section === 'edition' ? [change, ...said.map((words) => ({ ...change, ...words }))] : [change];
  });
  const recorded = recordedSince(
    from.agreement.source.data,
    to.agreement.source.data,
    wordingOf(after.editions, to.terms.edition),
  );
  if (how === 'changed' && changes.length + recorded.length + invalid.length === 0) return [];
  return [
    {
      id: to.id,
      title: titleOf(to),
      change: how,
      ...(how === 'renamed' ? { was: from.id } : {}),
      path: to.agreement.source.path,
      about: typeof composed === 'string' ? [composed] : [],
      changes,
      recorded,
      invalid,
      follows: invalid.length > 0 ? followsNothing('unknown') : followsFrom(changes, from, to, after),
    },
  ];
}

function pairOf(from: Entry, to: Entry, words: Words): Pair {
  return { before: { entry: from, terms: from.terms, words }, after: { entry: to, terms: to.terms, words } };
}

/** Of states with faults of form: fields as they are written, and the prose, which can be read whatever the fields say. */
function asWritten(from: Entry, to: Entry, words: Words): readonly Change[] {
  const pair = pairOf(from, to, words);
  const { record: _was, ...was } = from.agreement.source.data;
  const { record: _is, ...is } = to.agreement.source.data;
  const place = { path: to.agreement.source.path, pointer: '', start: to.agreement.source.position(0) };
  const fields = [...new Set([...Object.keys(was), ...Object.keys(is)])].flatMap((section) => {
    const one = (data: typeof was): typeof was => {
      const value = data[section];
      return value === undefined ? {} : { [section]: value };
    };
    return compareWritten(one(was), one(is)).map(
      (says): Change => ({
        code: AS_WRITTEN,
        section,
        kind: 'changed',
        thing: '',
        before: undefined,
        after: undefined,
        says,
        from: place,
        to: {
          ...place,
          pointer: `/${asStep(section)}`,
          start: to.agreement.source.locate(`/${asStep(section)}`).start,
        },
        mentions: [section],
        agreements: [],
      }),
    );
  });
  return [...fields, ...compareProse(pair), ...compareAttachments(pair)];
}

/** The code of what is told of a file with faults of form. */
export const AS_WRITTEN = 'text/as-written';

function newAgreement(entry: Entry, register: Register): AgreementChange {
  return {
    ...whole(entry),
    change: 'added',
    about: aboutNew(entry, wordingOf(register.editions, entry.terms.edition)),
    invalid: entry.agreement.valid ? [] : ['to'],
    follows: entry.agreement.valid ? followsFirst(entry, register) : followsNothing('unknown'),
  };
}

function goneAgreement(entry: Entry): AgreementChange {
  return {
    ...whole(entry),
    change: 'removed',
    about: [
      'Its file is gone, and with it the address of its page. An agreement that has ended keeps its file: record the event `ended` in its log instead.',
    ],
    invalid: entry.agreement.valid ? [] : ['from'],
    follows: followsNothing('nobody'),
  };
}

function whole(entry: Entry): Pick<AgreementChange, 'id' | 'title' | 'path' | 'changes' | 'recorded'> {
  return { id: entry.id, title: titleOf(entry), path: entry.agreement.source.path, changes: [], recorded: [] };
}

function unreadable(id: string, path: string, had: boolean, wasThere: boolean, has: boolean): AgreementChange {
  return {
    id,
    title: humanise(id),
    change: had || wasThere ? 'changed' : 'added',
    path,
    about: [
      has
        ? 'Its file cannot be read as a text with fields, so what changed in it cannot be told.'
        : 'Its file could not be read as a text with fields before, so what changed in it cannot be told.',
    ],
    changes: [],
    recorded: [],
    invalid: [...(had ? ['from' as const] : []), ...(has ? ['to' as const] : [])],
    follows: followsNothing('unknown'),
  };
}

function titleOf({ id, terms }: Entry): string {
  const title: unknown = terms.title;
  return typeof title === 'string' && title.trim() !== '' ? title : humanise(id);
}
