/** Compares things that have ids: those that came, those that went, and the fields of the others. */
import type { Values } from '../../base/messages.ts';
import { asStep } from '../../base/pointer.ts';
import type { Change } from './change.ts';
import { close, compareFields, type Field, instead, type Owner, reordered, text, tidy } from './fields.ts';
import { fieldWords, kebab, type Pair, placeOf, quote, type Side } from './pair.ts';

/** What things of one kind are called. */
export interface Kind<T> {
  readonly section: string;
  /** The message that names all of them in a sentence, where they stand in an order. */
  readonly all?: string;
  /** The messages on one that came or went; `{it}` is the thing as a sentence names it. */
  readonly added: string;
  readonly removed: string;
  /** What the first of them takes beside it. */
  readonly values?: (thing: T, side: Side) => Values;
  /** The endings of the codes, where they are not `added` and `removed`. */
  readonly endings?: { readonly added: string; readonly removed: string };
  /** What one is called. */
  readonly titleOf: (thing: T, id: string, side: Side) => string;
  /** How a sentence names it: its title in quotation marks, unless this says otherwise. */
  readonly called?: (title: string) => string;
  /** What is said of one that came or went beside its title. */
  readonly detail?: (thing: T, side: Side) => string;
  /** Sections beside its own that its title and that detail take words from. */
  readonly mentions?: readonly string[];
  /** The other agreement that it names. */
  readonly agreementOf?: (thing: T) => string | undefined;
  readonly fields: { readonly [name: string]: Field };
  /** The field that is its title, if it has one: another title is a new name. */
  readonly title?: string;
}

/** A thing, and where it stands. */
export interface Placed<T> {
  readonly id: string;
  readonly thing: T;
  readonly pointer: string;
}

/** Compares things that stand under their ids. Their order means nothing. */
export function compareThings<T extends object>(
  pair: Pair,
  kind: Kind<T>,
  before: { readonly [id: string]: T } | undefined,
  after: { readonly [id: string]: T } | undefined,
): readonly Change[] {
  const placed = (things: { readonly [id: string]: T } | undefined): readonly Placed<T>[] =>
    Object.entries(things ?? {}).map(([id, thing]) => ({ id, thing, pointer: `/${kind.section}/${asStep(id)}` }));
  return comparePlaced(pair, kind, placed(before), placed(after));
}

/** Compares things that stand in a list: `idOf` says by what each is known. */
export function compareListed<T extends object>(
  pair: Pair,
  kind: Kind<T>,
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  idOf: (thing: T) => string | undefined,
): readonly Change[] {
  const [was, is] = [listed(before ?? [], kind, idOf), listed(after ?? [], kind, idOf)];
  const changes = comparePlaced(pair, kind, was, is);
  const stay = (ones: readonly Placed<T>[], others: readonly Placed<T>[]): string =>
    ones.flatMap(({ id }) => (others.some((other) => other.id === id) ? [id] : [])).join('\n');
  if (stay(was, is) === stay(is, was)) return changes;
  const titles = (ones: readonly Placed<T>[], side: Side): string =>
    ones.map(({ id, thing }) => titleOf(kind, thing, id, side)).join('; ');
  return [
    ...changes,
    {
      code: `${sectionCode(kind)}/reordered`,
      section: kind.section,
      kind: 'changed',
      thing: '',
      before: titles(was, pair.before),
      after: titles(is, pair.after),
      ...reordered(pair.after.words, pair.after.words.t(kind.all ?? 'change.list')),
      from: placeOf(pair.before, `/${kind.section}`),
      to: placeOf(pair.after, `/${kind.section}`),
      mentions: [kind.section, ...(kind.mentions ?? [])],
      agreements: agreementsOf(kind, ...[...was, ...is].map(({ thing }) => thing)),
    },
  ];
}

function agreementsOf<T>({ agreementOf }: Kind<T>, ...things: readonly T[]): readonly string[] {
  return things.flatMap((thing) => agreementOf?.(thing) ?? []);
}

/** The second of two that are known by the same is known by that and its number. */
function listed<T>(
  things: readonly T[],
  { section }: { readonly section: string },
  idOf: (thing: T) => string | undefined,
): readonly Placed<T>[] {
  const seen = new Map<string, number>();
  return things.map((thing, index) => {
    const id = idOf(thing) ?? '';
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return { id: times === 1 ? id : `${id} ${times}`, thing, pointer: `/${section}/${index}` };
  });
}

function comparePlaced<T extends object>(
  pair: Pair,
  kind: Kind<T>,
  before: readonly Placed<T>[],
  after: readonly Placed<T>[],
): readonly Change[] {
  const was = new Map(before.map((placed) => [placed.id, placed]));
  const is = new Set(after.map(({ id }) => id));
  return [
    ...after.filter(({ id }) => !was.has(id)).map((placed) => came(pair, kind, placed)),
    ...before.filter(({ id }) => !is.has(id)).map((placed) => went(pair, kind, placed)),
    ...after.flatMap((placed) => {
      const old = was.get(placed.id);
      return old === undefined ? [] : compareThing(pair, kind, old, placed);
    }),
  ];
}

/** Every difference between two forms of one thing. */
export function compareThing<T extends object>(
  pair: Pair,
  kind: Kind<T>,
  { thing: was, pointer: from }: Placed<T>,
  { id, thing: is, pointer: to }: Placed<T>,
): readonly Change[] {
  const owner = ownerOf(kind, titleOf(kind, is, id, pair.after), from, to);
  const agreements = agreementsOf(kind, was, is);
  const name = renamed(pair, kind, owner, titleOf(kind, was, id, pair.before));
  // A title that says what the thing was called without one gives no new name, and is a change all the same.
  const fields = fieldsOf(kind);
  const rest = name.length === 0 ? [was, is] : [untitled(was, kind), untitled(is, kind)];
  return [...name, ...compareFields(pair, owner, fields, rest[0] ?? was, rest[1] ?? is)].map((change) => ({
    ...change,
    agreements: [...change.agreements, ...agreements],
  }));
}

/** A title that the thing has now, or has no longer, counts as a name too: what it is called follows from it. */
function renamed<T>(pair: Pair, kind: Kind<T>, owner: Owner, old: string): readonly Change[] {
  if (tidy(old) === tidy(owner.thing)) return [];
  const called = kind.called ?? quote;
  return [
    {
      code: `${sectionCode(kind)}/renamed`,
      section: kind.section,
      kind: 'changed',
      thing: owner.thing,
      before: old,
      after: owner.thing,
      says: pair.after.words.t('change.renamed', { was: called(old), is: called(owner.thing) }),
      from: placeOf(pair.before, owner.from),
      to: placeOf(pair.after, owner.to),
      mentions: [kind.section, ...(kind.mentions ?? [])],
      agreements: [],
    },
  ];
}

/** The fields of a kind, its title with them. */
export function fieldsOf({ fields, title }: Pick<Kind<never>, 'fields' | 'title'>): Kind<never>['fields'] {
  return title === undefined ? fields : { ...fields, [title]: text('change.title-of') };
}

function untitled<T extends object>(thing: T, { title }: Pick<Kind<T>, 'title'>): object {
  return title === undefined ? thing : Object.fromEntries(Object.entries(thing).filter(([key]) => key !== title));
}

/** A thing that was not there. */
export function came<T>(pair: Pair, kind: Kind<T>, { id, thing, pointer }: Placed<T>): Change {
  const owner = ownerOf(kind, titleOf(kind, thing, id, pair.after), pointer, pointer);
  const words = describe(kind, thing, owner, pair.after);
  return {
    code: `${sectionCode(kind)}/${kind.endings?.added ?? 'added'}`,
    section: kind.section,
    kind: 'added',
    thing: owner.thing,
    before: undefined,
    after: words.text,
    says: close(pair.after.words.t(kind.added, { it: words.sentence, ...kind.values?.(thing, pair.after) })),
    from: undefined,
    to: placeOf(pair.after, owner.to),
    mentions: [kind.section, ...(kind.mentions ?? [])],
    agreements: agreementsOf(kind, thing),
  };
}

/** A thing that is there no longer. */
export function went<T>(pair: Pair, kind: Kind<T>, { id, thing, pointer }: Placed<T>): Change {
  const owner = ownerOf(kind, titleOf(kind, thing, id, pair.before), pointer, pointer);
  const words = describe(kind, thing, owner, pair.before);
  return {
    code: `${sectionCode(kind)}/${kind.endings?.removed ?? 'removed'}`,
    section: kind.section,
    kind: 'removed',
    thing: owner.thing,
    before: words.text,
    after: undefined,
    says: `${close(pair.after.words.t(kind.removed, { it: words.sentence }))}${instead(pair, kind)}`,
    from: placeOf(pair.before, owner.from),
    to: undefined,
    mentions: [kind.section, ...(kind.mentions ?? [])],
    agreements: agreementsOf(kind, thing),
  };
}

function describe<T>(
  { detail, called = quote }: Kind<T>,
  thing: T,
  { thing: title }: Owner,
  side: Side,
): { readonly text: string; readonly sentence: string } {
  const more = detail?.(thing, side) ?? '';
  return more === ''
    ? { text: title, sentence: called(title) }
    : { text: `${title}: ${more}`, sentence: `${called(title)} (${more})` };
}

/** A draft may have no title yet. */
function titleOf<T>(kind: Kind<T>, thing: T, id: string, side: Side): string {
  const title: string | undefined = kind.titleOf(thing, id, side);
  return title ?? fieldWords(id);
}

function ownerOf<T>(
  { section, called = quote, mentions = [] }: Kind<T>,
  title: string,
  from: string,
  to: string,
): Owner {
  return { section, called: called(title), thing: title, from, to, mentions };
}

export function sectionCode({ section }: { readonly section: string }): string {
  return kebab(section);
}
