/**
 * Catalogues of messages: texts under keys in YAML, each in the ICU message syntax. The site has one for each language
 * (`site/messages.ts`), and each edition has one with the words of its documents (`documents/wording.ts`).
 *
 * A key or an argument that is missing, or one that a message does not take, throws. It is a fault of the tool and never
 * of an agreement. Nothing depends on which languages the machine knows: plural rules are here, and digits are grouped
 * as English does, as Welsh does too.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from 'yaml';
import { onceForEach } from './memo.ts';

export type Language = 'en' | 'cy';

/** Where the catalogues of the site lie. */
export const MESSAGES = 'templates/messages';

/** Where the catalogue of a language lies beneath `templates/`. */
export function cataloguePath(language: Language): string {
  return `messages/${language}.yaml`;
}

/** What may stand for the argument of a message that is text alone. */
export type Values = Readonly<Record<string, string | number>>;

/** A piece of a message that holds tags: text, an argument that is no text, or pieces in a tag. */
export type Piece = string | { readonly tag: string; readonly pieces: readonly Piece[] } | { readonly value: object };

/** The messages of one catalogue. */
export interface Messages {
  /** The text of a message. Throws if there is no such message, or if its arguments are not those that it takes. */
  t(key: string, values?: Values): string;
  /** The pieces of a message that may hold tags. Throws like `t`. */
  pieces(key: string, values: Readonly<Record<string, unknown>>): readonly Piece[];
}

/** The messages of a catalogue, as `readCatalogue` gives them. */
export function messagesOf(messages: ReadonlyMap<string, () => Message>): Messages {
  const messageOf = (key: string): Message => {
    const message = messages.get(key)?.();
    if (message === undefined) throw new Error(`there is no message ${key}`);
    return message;
  };
  const formatted = (key: string, values: Values): string => {
    const message = messageOf(key);
    mustFit(key, message.values, values, (value) => typeof value === 'string' || typeof value === 'number');
    const [tag] = message.tags;
    if (tag !== undefined) throw new Error(`the message ${key} holds <${tag}>: show it with "rich"`);
    return String(message.format.format(values));
  };
  /** Most messages take nothing, and stand on every page. */
  const fixed = onceForEach((key) => formatted(key, {}));
  const t: Messages['t'] = (key, values = {}) =>
    Object.keys(values).length === 0 ? fixed(key) : formatted(key, values);
  return { t, pieces: (key, values) => piecesOf(key, messageOf(key), values) };
}

/**
 * Words in a row, as `and` says the last after the others: with semicolons where one has a comma of its own, so that
 * nobody takes its parts for others. `first` is all but the last, with what stands between them.
 */
export function inARow(
  words: readonly string[],
  and: (first: string, last: string, between: ',' | ';') => string,
): string {
  const last = words.at(-1);
  if (last === undefined || words.length === 1) return last ?? '';
  const between = words.some((word) => word.includes(',')) ? ';' : ',';
  return and(words.slice(0, -1).join(`${between} `), last, between);
}

/** Digits as people group them: `12,345`. */
export const NUMBERS = new Intl.NumberFormat('en-GB');

/** What is done to each piece of a message that is no argument. */
export type Mark = (words: string) => string;

/** A message as it was read. */
export interface Message {
  readonly format: IntlMessageFormat;
  /** What it takes, tags left out. */
  readonly values: ReadonlySet<string>;
  readonly tags: ReadonlySet<string>;
}

/** Every message of a catalogue by its key, each read when it is first asked for. Throws on what is no catalogue. */
export function readCatalogue(
  language: Language,
  catalogue: string,
  mark: Mark = (words) => words,
): ReadonlyMap<string, () => Message> {
  const found = new Map<string, () => Message>();
  const walk = (node: unknown, key: string): void => {
    if (typeof node === 'string') {
      let message: Message | undefined;
      found.set(key, () => {
        message ??= readMessage(language, key, node, mark);
        return message;
      });
    } else if (node !== null && typeof node === 'object' && !Array.isArray(node))
      for (const [name, inner] of Object.entries(node)) walk(inner, key === '' ? name : `${key}.${name}`);
    else throw new Error(`the message ${key} is no text`);
  };
  walk(parse(catalogue) ?? {}, '');
  return found;
}

function piecesOf(key: string, message: Message, values: Readonly<Record<string, unknown>>): readonly Piece[] {
  const links = [...message.tags].filter((tag) => !PLAIN_TAGS.has(tag));
  mustFit(key, new Set([...message.values, ...links]), values, () => true);
  const handed: Record<string, unknown> = {};
  for (const name of message.values) {
    const value = values[name];
    handed[name] = typeof value === 'object' && value !== null ? { value } : value;
  }
  for (const tag of message.tags) handed[tag] = (pieces: readonly Piece[]): Piece => ({ tag, pieces });
  // What is handed in besides text and numbers is a piece, so that nothing but pieces comes out.
  const made = message.format.format<Piece>(handed as Record<string, Piece>);
  return Array.isArray(made) ? made : [made];
}

/** Tags that are themselves and no link. */
export const PLAIN_TAGS: ReadonlySet<string> = new Set(['strong', 'code']);

function mustFit(
  key: string,
  taken: ReadonlySet<string>,
  given: Readonly<Record<string, unknown>>,
  fits: (value: unknown) => boolean,
): void {
  for (const name of taken)
    if (!Object.hasOwn(given, name) || !fits(given[name])) throw new Error(`the message ${key} lacks {${name}}`);
  for (const name of Object.keys(given)) if (!taken.has(name)) throw new Error(`the message ${key} takes no {${name}}`);
}

function readMessage(language: Language, key: string, text: string, mark: Mark): Message {
  let format: IntlMessageFormat;
  try {
    format = new IntlMessageFormat(text, 'en-GB', undefined, { formatters: FORMATTERS[language] });
  } catch (error) {
    throw new Error(`the message ${key} is not written in the message syntax: ${String(error)}`);
  }
  const values = new Set<string>();
  const tags = new Set<string>();
  const walk = (elements: readonly Element[]): void => {
    for (const element of elements) {
      if (element.children !== undefined) tags.add(element.value ?? '');
      else if (element.type === LITERAL) element.value = mark(element.value ?? '');
      else if (element.value !== undefined) values.add(element.value);
      walk(element.children ?? []);
      for (const option of Object.values(element.options ?? {})) walk(option.value);
    }
  };
  walk(format.getAst() as readonly Element[]); // the parser's own types differ for each sort of element
  return { format, values, tags };
}

const LITERAL = 0;

/** An element of a message, as far as its arguments are concerned. */
interface Element {
  readonly type: number;
  value?: string;
  readonly children?: readonly Element[];
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** The plural forms of whole numbers, as Unicode CLDR gives them for English and for Welsh. */
export const PLURALS: Readonly<Record<Language, (n: number) => Intl.LDMLPluralRule>> = {
  en: (n) => (n === 1 ? 'one' : 'other'),
  cy: (n) => (({ 0: 'zero', 1: 'one', 2: 'two', 3: 'few', 6: 'many' }) as const)[n] ?? 'other',
};

type Formatters = NonNullable<NonNullable<ConstructorParameters<typeof IntlMessageFormat>[3]>['formatters']>;

const FORMATTERS: Readonly<Record<Language, Formatters>> = { en: formatters('en'), cy: formatters('cy') };

function formatters(language: Language): Formatters {
  return {
    getNumberFormat: () => NUMBERS,
    getDateTimeFormat: () => {
      throw new Error('a message gets a date as text');
    },
    // The library asks for nothing but the form.
    getPluralRules: () => ({ select: PLURALS[language] }) as Intl.PluralRules,
  };
}
