/** Compares fields: what each is called in a sentence, and how its value is said. */
import { opening } from '../../base/opening.ts';
import { compareLengths } from './lengths.ts';
import { likeness } from './word-by-word.ts';
import type { Change, ChangeKind, Words } from './change.ts';
import { fieldWords, kebab, nameOf, originOf, type Pair, placeOf, type Side, type Target, type Whose } from './pair.ts';
import { asStep } from '../../base/pointer.ts';

/** What a field is called, and what kind of value it has. */
export interface Field {
  /** The message that names it in a sentence: `the fields of {it}`, where `{it}` is the thing that has the field. */
  readonly label: string;
  /** The thing is called by the values of its fields, so that its name says nothing beside them: the message takes none. */
  readonly nameless?: true;
  readonly form: 'text' | 'word' | 'day' | 'length' | 'name';
  /** Whether its value is a list, of which things are added and taken out. */
  readonly list: boolean;
  /** What names in it mean. */
  readonly of?: Target;
  /** Says a value that is made of fields of its own. */
  readonly says?: (value: never, side: Side) => string;
  /** The section, as `Change.mentions` names it, of which its value, or an item of its list, tells besides that of its owner. */
  readonly tells?: (value: never) => string;
  /** Words that are not said as they are written. */
  readonly spelt?: { readonly [word: string]: string };
  /** The name in its codes, where that is not its own; empty if the codes are those of the section: `retention/shortened`. */
  readonly code?: string;
}

/** A field for everything that the schema lets people write. */
export type FieldsOf<T> = { readonly [name in keyof Required<T>]: Field };

export const text = (label: string): Field => ({ label, form: 'text', list: false });
export const texts = (label: string): Field => ({ label, form: 'text', list: true });
export const word = (label: string): Field => ({ label, form: 'word', list: false });
export const words = (label: string): Field => ({ label, form: 'word', list: true });
export const day = (label: string): Field => ({ label, form: 'day', list: false });
export const length = (label: string, code?: string): Field => ({
  label,
  form: 'length',
  list: false,
  ...(code === undefined ? {} : { code }),
});
export const name = (of: Target, label: string): Field => ({ label, form: 'name', list: false, of });
export const names = (of: Target, label: string): Field => ({ label, form: 'name', list: true, of });
/** A list whose items are made of fields. */
export const made = <T>(label: string, says: (value: T, side: Side) => string, of?: Target): Field => ({
  label,
  form: 'text',
  list: true,
  says: says as (value: never, side: Side) => string,
  ...(of === undefined ? {} : { of }),
});

/** Two texts with a colon between them; a draft may lack one. */
export function joined(...texts: readonly (string | undefined)[]): string {
  return texts.filter((one) => one !== undefined && one !== '').join(': ');
}

/** What has the fields that are compared. */
export interface Owner {
  readonly section: string;
  /** How it is called in a sentence, and by its title alone. */
  readonly called: string;
  readonly thing: string;
  /** JSON pointers to it, in each version. */
  readonly from: string;
  readonly to: string;
  /** Sections that its own name takes words from. */
  readonly mentions: readonly string[];
}

type Values = { readonly [field: string]: unknown };

/** Every difference between the fields of a thing. A field that nobody gave a name to is told by its own. */
export function compareFields(
  pair: Pair,
  owner: Owner,
  fields: { readonly [name: string]: Field },
  before: object,
  after: object,
): readonly Change[] {
  const [was, is] = [before as Values, after as Values];
  const all = [...new Set([...Object.keys(fields), ...Object.keys(was), ...Object.keys(is)])];
  return all.flatMap((key) =>
    compareField(pair, owner, key, fields[key] ?? unnamed(was[key] ?? is[key]), was[key], is[key]),
  );
}

/** What a later schema may add. */
function unnamed(value: unknown): Field {
  return { label: 'change.unnamed', form: 'text', list: Array.isArray(value) };
}

/** What a field is called in a sentence: of a thing, or with no name given, of the agreement. */
export function labelOf({ t }: Pick<Words, 't'>, { label, nameless }: Field, key: string, it: string): string {
  const named = it === '' || nameless === true ? {} : { it };
  return label === 'change.unnamed' ? t(label, { field: fieldWords(key), it }) : t(label, named);
}

/** Every difference between two values of one field. */
export function compareField(
  pair: Pair,
  owner: Owner,
  key: string,
  field: Field,
  was: unknown,
  is: unknown,
): readonly Change[] {
  const [before, after] = [itemsOf(field, was, pair.before), itemsOf(field, is, pair.after)];
  const tell = teller(pair, owner, key, field, [was, is]);
  if (!field.list) return compareSingle(field, before[0], after[0], tell);
  // A selector for everything is no item among others.
  if (field.form === 'name' && was !== undefined && is !== undefined && [...before, ...after].some(isEverything))
    return same(before, after) ? [] : [tell('', 'changed', before, after)];
  const gone = without(before, after);
  const come = without(after, before);
  const [one, other] = [gone[0], come[0]];
  if (gone.length + come.length === 2 && one !== undefined && other !== undefined && isReworded(field, one, other))
    return [tell('', 'changed', [one], [other])];
  // Told apart, a promise that gave way to another would read as dropped.
  if (gone.length > 0 && come.length > 0 && endingsOf(field).includes('') && moved(pair, placesOf(owner, key)))
    return [tell('', 'changed', gone, come)];
  if (gone.length + come.length > 0)
    return [
      ...(gone.length === 0 ? [] : [tell('removed', 'removed', gone, [])]),
      ...(come.length === 0 ? [] : [tell('added', 'added', [], come)]),
    ];
  return same(before, after) ? [] : [tell('reordered', 'changed', before, after)];
}

/** An item that has much the same words as the one in whose place it stands. */
function isReworded({ form }: Field, { text: was }: Item, { text: is }: Item): boolean {
  return form === 'text' && likeness(was, is) >= 0.5;
}

function isEverything({ key }: Item): boolean {
  return key === 'all' || key === 'everyone';
}

function same(before: readonly Item[], after: readonly Item[]): boolean {
  return before.length === after.length && before.every((item, place) => item.key === after[place]?.key);
}

/** A value: equal keys mean equal values. */
interface Item {
  readonly key: string;
  readonly text: string;
}

function compareSingle(field: Field, was: Item | undefined, is: Item | undefined, tell: Tell): readonly Change[] {
  if (was?.key === is?.key) return [];
  if (was === undefined || is === undefined)
    return [
      was === undefined
        ? tell('added', 'added', [], is === undefined ? [] : [is])
        : tell('removed', 'removed', [was], []),
    ];
  if (field.form === 'day') return [tell(is.key < was.key ? 'earlier' : 'later', 'changed', [was], [is])];
  if (field.form !== 'length') return [tell('', 'changed', [was], [is])];
  const ending = { shorter: 'shortened', longer: 'lengthened', same: 'reworded', unclear: '' } as const;
  return [tell(ending[compareLengths(was.key, is.key)], 'changed', [was], [is])];
}

/** The last part of a code; empty where a value became another. */
export type Ending =
  | ''
  | 'added'
  | 'removed'
  | 'reordered'
  | 'shortened'
  | 'lengthened'
  | 'reworded'
  | 'earlier'
  | 'later';

/** The endings that the codes of a field can have. */
export function endingsOf({ list, form }: Field): readonly Ending[] {
  if (list) return form === 'word' ? ['added', 'removed', 'reordered'] : ['added', 'removed', '', 'reordered'];
  if (form === 'day') return ['added', 'removed', 'earlier', 'later'];
  return form === 'length' ? ['added', 'removed', '', 'shortened', 'lengthened', 'reworded'] : ['added', 'removed', ''];
}

/** `data/items-added`; `retention/shortened` where the field has no name in its codes; `title/changed`. */
export function codeOf(section: string, key: string, { code }: Pick<Field, 'code'>, ending: Ending): string {
  const named = code ?? kebab(key);
  if (named === '') return `${kebab(section)}/${ending === '' ? 'changed' : ending}`;
  return `${kebab(section)}/${ending === '' ? named : `${named}-${ending}`}`;
}

type Tell = (ending: Ending, kind: ChangeKind, before: readonly Item[], after: readonly Item[]) => Change;

function teller(pair: Pair, owner: Owner, key: string, field: Field, values: readonly unknown[]): Tell {
  const own = owner.section === key;
  const { from, to } = placesOf(owner, key);
  const { words } = pair.after;
  const label = labelOf(words, field, key, owner.called);
  const told = (ending: Ending, kind: ChangeKind, was: string, is: string): Pick<Change, 'says' | 'heading'> => {
    const way = ending === '' && field.list ? moved(pair, { from, to }) : undefined;
    if (way !== undefined) return { says: words.t(BECAME[way], { what: label, was, is }) };
    const plain = sentenceOf(words, label, ending, kind, was, is, field);
    return kind === 'removed' ? { ...plain, says: `${plain.says}${instead(pair, owner)}` } : plain;
  };
  return (ending, kind, before, after) => {
    const was = before.map((item) => item.text).join('; ');
    const is = after.map((item) => item.text).join('; ');
    return {
      code: codeOf(owner.section, own ? '' : key, own ? { code: '' } : field, ending),
      section: owner.section,
      kind,
      thing: owner.thing,
      before: before.length === 0 ? undefined : was,
      after: after.length === 0 ? undefined : is,
      ...told(ending, kind, was, is),
      from: kind === 'added' ? undefined : placeOf(pair.before, from),
      to: kind === 'removed' ? undefined : placeOf(pair.after, to),
      mentions: [...new Set([...mentionsOf(owner, field), ...sectionsTold(field, values)])],
      agreements: field.of === 'agreements' ? [...before, ...after].map((item) => item.key.split(' ')[0] ?? '') : [],
    };
  };
}

function mentionsOf(owner: Owner, { of }: Field): readonly string[] {
  return [owner.section, ...owner.mentions, ...(of === undefined ? [] : [of])];
}

/** The sections of which the values of either version tell. */
function sectionsTold({ tells }: Field, values: readonly unknown[]): readonly string[] {
  if (tells === undefined) return [];
  return values.flat().flatMap((value) => (value === undefined ? [] : [tells(value as never)]));
}

/** JSON pointers to a field, in each version. */
type Places = Pick<Owner, 'from' | 'to'>;

function placesOf({ section, from, to }: Owner, key: string): Places {
  return section === key ? { from, to } : { from: `${from}/${asStep(key)}`, to: `${to}/${asStep(key)}` };
}

/** Whose words stand now in the place of the other's, of the agreement and its framework; nothing where neither gave way. */
function moved({ before, after }: Pair, { from, to }: Places): Whose | undefined {
  const [was, is] = [originOf(before, from), originOf(after, to)];
  return was === undefined || was === is ? undefined : is;
}

const BECAME = { framework: 'change.became-framework', own: 'change.became-own' } as const;

/**
 * What is said beside something that is gone where the other text has words in its section that it had not before: they may
 * come to the same, in other fields or under other names. Empty where that text had its words there already.
 */
export function instead({ before, after }: Pair, { section }: Pick<Owner, 'section'>): string {
  const [was, is] = [before.entry.origins.get(section), after.entry.origins.get(section)];
  if (was === undefined || was === 'both' || is === undefined || is === was) return '';
  return ` ${after.words.t(INSTEAD[was])}`;
}

/** By whose words stood there before. */
const INSTEAD = { own: 'change.instead-framework', framework: 'change.instead-own' } as const;

/** Longer values are not put into a sentence: they are shown word by word. */
const SHORT = 90;

function sentenceOf(
  { t }: Words,
  label: string,
  ending: Ending,
  kind: ChangeKind,
  was: string,
  is: string,
  field: Field,
): Pick<Change, 'says' | 'heading'> {
  const what = opening(label);
  const shown = (heading: string, says: string): Pick<Change, 'says' | 'heading'> => ({ heading, says });
  if (ending === 'reordered') return reordered({ t }, label);
  if (field.list && kind === 'added') return { says: close(t('change.list-added', { what: label, is })) };
  if (field.list && kind === 'removed') return { says: close(t('change.list-removed', { what: label, was })) };
  if (kind === 'added') return { says: close(t('change.added', { what, is })) };
  if (kind === 'removed') return { says: close(t('change.removed', { what, was })) };
  if (ending === 'shortened' || ending === 'lengthened') return { says: close(t(LENGTHS[ending], { what, was, is })) };
  if (ending === 'reworded') return { says: close(t('change.period-reworded', { what, was, is })) };
  const isLong = was.length > SHORT || is.length > SHORT;
  if (field.list && field.form === 'text' && was !== is) {
    const something = t('change.something', { what: label });
    return isLong
      ? shown(something, t('change.reworded', { what: something }))
      : { says: t('change.item-became', { what: label, was, is }) };
  }
  if (was === is) return { says: t('change.same-name', { what, is }) };
  return isLong ? shown(what, t('change.changed', { what })) : { says: t('change.from-to', { what, was, is }) };
}

const LENGTHS = { shortened: 'change.shortened', lengthened: 'change.lengthened' } as const;

/** That things stand in another order. */
export function reordered({ t }: Pick<Words, 't'>, label: string): Pick<Change, 'says' | 'heading'> {
  const heading = t('change.order', { what: label });
  return { heading, says: t('change.changed', { what: heading }) };
}

/** Ends a sentence that has no end. What pages put around words of a language (`site/language-marks.ts`) is no part of it. */
export function close(sentence: string): string {
  return /[.!?]”?\p{Cn}*$/u.test(sentence) ? sentence : `${sentence}.`;
}

function itemsOf(field: Field, value: unknown, side: Side): readonly Item[] {
  if (value === undefined) return [];
  const values: readonly unknown[] = field.list && Array.isArray(value) ? value : [value];
  return values.map((one) => itemOf(field, one, side));
}

function itemOf(field: Field, value: unknown, side: Side): Item {
  if (typeof value !== 'string') {
    const says = field.says as ((value: unknown, side: Side) => string) | undefined;
    return { key: keyOf(value), text: says === undefined ? plainOf(value) : says(value, side) };
  }
  const key = tidy(value);
  if (field.form === 'name' && field.of !== undefined) return { key, text: nameOf(side, field.of, value) };
  if (field.form === 'day') return { key, text: side.words.date(value) };
  if (field.form === 'word') return { key, text: field.spelt?.[value] ?? side.words.word(value) };
  if (field.form === 'length') return { key, text: lengthWords(side.words, key) };
  return { key, text: key };
}

/** A length of time in the words of the language. */
export function lengthWords({ t, period }: Pick<Words, 't' | 'period'>, keep: string): string {
  return keep === 'indefinitely' ? t('change.endless') : period(keep);
}

/** A text whose lines may be broken elsewhere: paragraphs count, line ends do not. */
export function tidy(value: string): string {
  return value
    .trim()
    .split(/\n[ \t]*\n\s*/)
    .map((paragraph) => paragraph.trim().replaceAll(/\s+/g, ' '))
    .join('\n\n');
}

/** The same for values that say the same, in whatever order their fields stand. */
export function keyOf(value: unknown): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return JSON.stringify(tidy(value));
  if (Array.isArray(value)) return `[${value.map(keyOf).join()}]`;
  const entries = Object.entries(value as Values).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${keyOf(one)}`).join()}}`;
}

/** A value for which nobody has found words: its texts, in a row. */
function plainOf(value: unknown): string {
  if (typeof value === 'string') return tidy(value);
  if (Array.isArray(value)) return value.map(plainOf).join(', ');
  return Object.entries(value as Values)
    .map(([key, one]) => `${fieldWords(key)}: ${plainOf(one)}`)
    .join('; ');
}

/** The items of one list that the other has not, each as often as it has it more. */
function without(items: readonly Item[], others: readonly Item[]): readonly Item[] {
  const left = new Map<string, number>();
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1);
  return items.filter(({ key }) => {
    const count = left.get(key) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}
