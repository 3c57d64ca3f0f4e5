/**
 * The words of the site in one language, from its catalogue `templates/messages/<language>.yaml`.
 *
 * How to say something on a page:
 * - Put the English text into `en.yaml` and the Welsh into `cy.yaml` under one key, `<page>.<what>`. Pages stand in the
 *   order of the alphabet; `common` holds what several pages say. Texts are ICU messages: `{name}` is an argument,
 *   `{n, number}` a number, `{n, plural, one {# agreement} other {# agreements}}` a count. Welsh has the forms `zero one
 *   two few (3) many (6) other`. An apostrophe is `’`: the straight one is a sign of the message syntax.
 * - In a template write `{{t "home.heading"}}` or `{{t "home.count" n=count}}`. The result is escaped like any text, and
 *   so are arguments, which may come from an agreement.
 * - For a link or strong words inside a sentence write `{{rich "verify.open" manifest=paths.manifest}}`. Only there may a
 *   message hold tags: `<strong>` and `<code>` are what they say, and any other, `<manifest>the list</manifest>`, is a
 *   link to the argument of that name (a path of the site or a checked address; text where it is `undefined`). An
 *   argument `{to}` may be `{ text, href }`, which becomes such a link. Text and arguments are escaped, and an address
 *   goes through `addressFrom`, so a text of the register never becomes markup.
 * - In TypeScript call `site.t('home.count', { n })`, and `site.date(day)` for dates. Write keys out whole, so that the
 *   test finds which are used; choose among texts by a record of keys, or by `{x, select, …}` in the message.
 *
 * A key or an argument that is missing, or one that the message does not take, throws when the site is composed. It is a
 * fault of the tool and never of an agreement. `tests/site/messages.test.ts` compares the languages. Nothing depends on
 * which languages the machine knows: plural rules are here, and digits are grouped as English does, as Welsh does too.
 */
import { IntlMessageFormat } from 'intl-messageformat';
import { parse } from 'yaml';
import { type IsoDate, parseDate, type Period } from '../base/dates.ts';
import { onceForEach } from '../base/memo.ts';
import { own } from './language-marks.ts';

export type Language = 'en' | 'cy';

/** What may stand for the argument of a message that is text alone. */
export type Values = Readonly<Record<string, string | number>>;

/** A piece of a message that holds tags: text, an argument that is no text, or pieces in a tag. */
export type Piece = string | { readonly tag: string; readonly pieces: readonly Piece[] } | { readonly value: object };

/** What a language is called in itself, and by those who read pages out. */
export const LANGUAGES: Readonly<Record<Language, { readonly name: string; readonly tag: string }>> = {
  en: { name: 'English', tag: 'en-GB' },
  cy: { name: 'Cymraeg', tag: 'cy' },
};

export interface Words {
  readonly language: Language;
  /** The text of a message. Throws if there is no such message, or if its arguments are not those that it takes. */
  t(key: string, values?: Values): string;
  /** The pieces of a message that may hold tags. Throws like `t`. */
  pieces(key: string, values: Readonly<Record<string, unknown>>): readonly Piece[];
  /** `1 October 2026`; a text that is no date, as it is. */
  date(text: IsoDate | string): string;
  /** `October 2026` */
  month(date: IsoDate): string;
  /** `3 months` */
  period(period: Period): string;
  /** `once a year`, `every 3 months` */
  often(period: Period): string;
  /** `a, b and c`; with semicolons where one has a comma of its own, so that nobody takes its parts for others. */
  list(words: readonly string[]): string;
  /** `12,345` */
  number(number: number): string;
}

/** Where the catalogues lie. */
export const MESSAGES = 'templates/messages';

/** Where the catalogue of a language lies beneath `templates/`. */
export function cataloguePath(language: Language): string {
  return `messages/${language}.yaml`;
}

/** The words of a language, from the text of its catalogue. */
export function wordsOf(language: Language, catalogue: string): Words {
  return { en: englishWords, cy: welshWords }[language](catalogue);
}

/** The words for pages: only a Welsh page has words of two languages, so that its own are marked (`language-marks.ts`). */
export function wordsOnPages(language: Language, catalogue: string): Words {
  return language === 'cy' ? markedWords(catalogue) : wordsOf(language, catalogue);
}

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

/** A catalogue is the same for every site that is composed. */
const englishWords = onceForEach((catalogue) => makeWords('en', catalogue));
const welshWords = onceForEach((catalogue) => makeWords('cy', catalogue));
const markedWords = onceForEach((catalogue) => makeWords('cy', catalogue, own));

/** What is done to each piece of a message that is no argument. */
type Mark = (words: string) => string;

function makeWords(language: Language, catalogue: string, mark?: Mark): Words {
  const messages = readCatalogue(language, catalogue, mark);
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
  const t: Words['t'] = (key, values = {}) => (Object.keys(values).length === 0 ? fixed(key) : formatted(key, values));
  const month = (date: IsoDate): string =>
    t('date.month', { month: t('date.months', { month: date.slice(5, 7) }), year: date.slice(0, 4) });
  const period: Words['period'] = ({ count, unit }) => t('date.period', { n: count, unit: nameOf(unit) });
  return {
    language,
    t,
    pieces: (key, values) => piecesOf(key, messageOf(key), values),
    date: (text) => {
      const date = parseDate(text);
      return date === undefined ? text : t('date.day', { day: String(Number(date.slice(8))), month: month(date) });
    },
    month,
    period,
    often: (every) => t('date.often', { n: every.count, unit: nameOf(every.unit), period: period(every) }),
    list: (words) => {
      const last = words.at(-1);
      if (last === undefined || words.length === 1) return last ?? '';
      const between = words.some((word) => word.includes(',')) ? '; ' : ', ';
      const first = words.slice(0, -1).join(between);
      // In Welsh, `and` is another word before a vowel.
      const vowel = /^[aeiouwyâêîôûŵŷ]/i.test(last) ? 'yes' : 'no';
      return t(between === '; ' ? 'common.and-after-semicolons' : 'common.and', { first, last, vowel });
    },
    number: (number) => NUMBERS.format(number),
  };
}

/** A name in a message has no space. */
function nameOf(unit: Period['unit']): string {
  return unit.replace(' ', '');
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

const NUMBERS = new Intl.NumberFormat('en-GB');

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
