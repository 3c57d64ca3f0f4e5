/**
 * Reads what a file says that somebody holds: of which agreement it says that
 * it is, and its words, each with the place by which a person finds it. The
 * file may come from anyone: what cannot be read is told, and nothing throws.
 */
import { byteLetters } from '../base/byte-letters.ts';
import { besideAt } from '../base/manifest.ts';
import type { Hash } from '../base/ports.ts';
import { isOldOffice, isZip, openPackage } from '../exchange/office/package.ts';
import { element, everyElement, attribute, wordsOf } from '../exchange/office/walk.ts';
import type { XmlElement } from '../exchange/office/xml.ts';
import { openZip } from '../exchange/office/zip.ts';
import { type IncomingBlock, type IncomingParagraph, type IncomingText, paragraphsIn } from '../exchange/text/model.ts';
import { readWord } from '../exchange/word/read-word.ts';
import type { Claims, FileForm, Passage } from './passage.ts';
import { readPdfClaims } from './pdf-claims.ts';
import { readPdfLooks } from './pdf-looks.ts';
import { readPdfWords } from './pdf-words.ts';

export interface FileRead {
  readonly form: FileForm;
  readonly claims: Claims | undefined;
  /** Of data: where a register would have it, as the data of a page or as what a key signed. */
  readonly place?: DataPlace;
  /** Its words in their order, by word for a PDF and by paragraph or field else; or a sentence that says why they cannot be read. */
  passages(): Promise<readonly Passage[] | string>;
  /** What can change what people see without a word being another: each with a print, by which two files can be found alike. */
  looks(): readonly Passage[] | string;
}

/** Where the register would have data, by what they say of themselves. */
export interface DataPlace {
  readonly what: 'page' | 'statement';
  readonly path: string;
}

export function readFile(bytes: Uint8Array, hash: Hash): FileRead {
  const whole = (where: string) => (): readonly Passage[] => [{ where, words: hash(bytes) }];
  if (byteLetters(bytes.subarray(0, 1024)).includes('%PDF-'))
    return {
      form: 'pdf',
      claims: readPdfClaims(bytes),
      passages: async () => readPdfWords(bytes),
      looks: () => readPdfLooks(bytes, hash),
    };
  if (isZip(bytes) || isOldOffice(bytes)) return { ...readOffice(bytes), looks: () => partsOf(bytes, hash) };
  const text = decoded(bytes);
  if (text === undefined)
    return { form: 'other', claims: undefined, passages: async () => 'It is no text.', looks: whole('its bytes') };
  const json = /^\s*[{[]/.test(text) ? parsed(text) : undefined;
  if (json !== undefined)
    return {
      form: 'json',
      claims: claimsFrom(json.value),
      ...placeFrom(json.value),
      passages: async () => fieldsOf(json.value),
      looks: () => [
        {
          where: 'how it is written, such as the order of its fields, spaces, or a field that stands twice',
          words: layoutOf(text, json.value) ?? hash(bytes),
        },
      ],
    };
  return {
    form: 'text',
    claims: undefined,
    looks: () => [{ where: 'empty lines, spaces at the ends of lines, or how lines end', words: endsOfLines(text) }],
    passages: async () =>
      text.split(/\r\n|\r|\n/).map((words, index) => ({ where: `line ${index + 1}`, words: words.trimEnd() })),
  };
}

/**
 * How data are written, by which two files that differ in a value alone are alike: their fields in order, each without its
 * value, and the spaces between them. Nothing where they are not written as a program writes them, since a field may stand
 * twice there, nor where they lie too deep in one another to be written again.
 */
function layoutOf(text: string, value: unknown): string | undefined {
  const bare = text.replace(/\n$/, '');
  try {
    const indent = [0, 1, 2].find((spaces) => JSON.stringify(value, null, spaces) === bare);
    if (indent === undefined) return undefined;
    const fields = JSON.stringify(value, (_name, one) => (typeof one === 'object' ? one : null));
    return [indent, text.length - bare.length, fields].join(' ');
  } catch {
    return undefined;
  }
}

/** Where lines are empty, or end in anything but a plain line break; lines of words that follow each other count as one. */
function endsOfLines(text: string): string {
  const parts = text.split(/(\r\n|\r|\n)/);
  const ends = parts.flatMap((line, index) => {
    if (index % 2 === 1) return [];
    const words = line.trimEnd();
    const end = line.slice(words.length) + (parts[index + 1] ?? '');
    return [`${words === '' ? '' : 'words'}${end === '\n' ? '' : JSON.stringify(end)}`];
  });
  return ends.filter((end, index) => end !== 'words' || ends[index - 1] !== 'words').join('\n');
}

/** The parts of an office file: how words look, whether they are shown, and what lies over them stands in many of them. */
function partsOf(bytes: Uint8Array, hash: Hash): readonly Passage[] | string {
  const zip = openZip(bytes);
  if (typeof zip === 'string') return zip;
  return zip.names.map((name) => {
    const part = zip.read(name);
    return {
      where: MAIN_PARTS.has(name)
        ? `how its text looks, what is hidden in it, and what fields show (${name})`
        : `the part ${name}`,
      words: part instanceof Uint8Array ? hash(part) : '',
    };
  });
}

const MAIN_PARTS = new Set(['word/document.xml', 'content.xml']);

function readOffice(bytes: Uint8Array): Omit<FileRead, 'looks'> {
  const opened = openPackage(bytes);
  if ('severity' in opened) return { form: 'other', claims: undefined, passages: async () => opened.text };
  if (opened.names.includes('content.xml')) {
    const said = everyElement(opened.xml('meta.xml'), 'meta:user-defined');
    return {
      form: 'odt',
      claims: claimsOf(
        (name) => wordsOf(said.find((one) => attribute(one, 'meta:name') === name)),
        wordsOf(everyElement(opened.xml('meta.xml'), 'dc:title')[0]),
      ),
      passages: async () => odtPassages(opened.xml('content.xml')),
    };
  }
  const word = readWord(bytes);
  if ('severity' in word) return { form: 'other', claims: undefined, passages: async () => word.text };
  return {
    form: 'docx',
    claims: claimsOf((name) => word.properties.custom.get(name) ?? '', word.properties.title),
    passages: async () => wordPassages(word),
  };
}

/** A clause or paragraph each, by the heading that it stands under. */
function wordPassages({ blocks, notes, running, comments }: IncomingText): readonly Passage[] {
  let heading = '';
  const read = (all: readonly IncomingBlock[], within?: string): readonly Passage[] =>
    paragraphsIn(all).flatMap((one) => {
      const words = shownWords(one);
      // A heading is a difference of its own: the table of contents, which says it again, is made anew by programs.
      if (one.contents || words === '') return [];
      if (one.level !== undefined) heading = `${one.label} ${words}`.trim().slice(0, LONGEST_PLACE);
      const label = one.level === undefined && one.label !== '' && one.label !== '•' ? `, ${one.label}` : '';
      return [{ where: within ?? `${heading === '' ? one.place : heading}${label}`, words }];
    });
  return [
    ...read(blocks),
    ...[...notes].flatMap(([name, all]) => read(all, name)),
    ...running.flatMap((one) => read([one], one.place)),
    ...comments.flatMap((one) => read(one.blocks, `comment by ${one.by}, at ${one.place}`)),
  ];
}

/** Letters of a heading that say where something stands: it may stand before any number of paragraphs. */
const LONGEST_PLACE = 200;

/** As it reads with every change taken, hidden words told as such; and where its links lead, since an address can be changed beneath the same words. */
function shownWords({ runs }: IncomingParagraph): string {
  return evenly(
    runs
      .filter(({ change, picture }) => change?.kind !== 'deleted' && !picture)
      .map(({ text, link, hidden }) => {
        const shown = hidden && text.trim() !== '' ? ` (hidden: ${text.trim()}) ` : text;
        return link === undefined || !/^[a-z]+:/i.test(link) ? shown : `${shown} <${link}>`;
      })
      .join(''),
  );
}

function odtPassages(content: XmlElement | undefined): readonly Passage[] | string {
  const body = element(element(content, 'office:body'), 'office:text');
  if (body === undefined) return 'It has no text that could be read.';
  const found: Passage[] = [];
  let heading = '';
  const visit = (one: XmlElement): void => {
    if (one.name === 'text:p' || one.name === 'text:h') {
      const words = evenly(spacedWords(one));
      if (one.name === 'text:h') heading = words.slice(0, LONGEST_PLACE);
      if (words !== '') found.push({ where: heading === '' ? 'before the first heading' : heading, words });
    } else for (const child of one.children) if (typeof child !== 'string') visit(child);
  };
  visit(body);
  return found;
}

function spacedWords(one: XmlElement): string {
  const address = attribute(one, 'xlink:href');
  const words = one.children
    .map((child) => (typeof child === 'string' ? child : SPACE.test(child.name) ? ' ' : spacedWords(child)))
    .join('');
  return address === undefined || !/^[a-z]+:/i.test(address) ? words : `${words} <${address}>`;
}

const SPACE = /^text:(?:s|tab|line-break)$/;

function evenly(words: string): string {
  return words.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function claimsOf(read: (name: string) => string, title?: string): Claims | undefined {
  const [agreement = '', version = '', digest = ''] = ['agreement', 'version', 'digest'].map((name) =>
    read(name).trim(),
  );
  return agreement === ''
    ? undefined
    : { agreement, version, digest, ...(title === undefined ? {} : { title: title.trim() }) };
}

function claimsFrom(value: unknown): Claims | undefined {
  return claimsOf((name) => textAt(value, name === 'agreement' ? 'id' : name));
}

/** The data of a page name its path; a statement names the body, the agreement and the version. */
function placeFrom(value: unknown): Pick<FileRead, 'place'> {
  const page = textAt(value, 'page');
  if (/^[a-z0-9/.-]{1,300}\.html$/.test(page)) return { place: { what: 'page', path: page.replace(/html$/, 'json') } };
  const said: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, 'predicate') : undefined;
  const [agreement, organisation, version] = ['agreement', 'organisation', 'version'].map((name) => textAt(said, name));
  const path = `agreements/${agreement}/sign-off/${organisation}-${version}.json`;
  return besideAt(path) === undefined ? {} : { place: { what: 'statement', path } };
}

function textAt(value: unknown, name: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === 'string' ? found : '';
}

/** How many letters all pointers of a file may have together; the largest agreement has a hundredth of it. */
const MOST_POINTERS = 32 * 2 ** 20;

/** Every value by the pointer to its field (RFC 6901); or a sentence that says why not. */
function fieldsOf(value: unknown): readonly Passage[] | string {
  const found: Passage[] = [];
  let left = MOST_POINTERS;
  const waiting: { readonly where: string; readonly value: unknown }[] = [{ where: '', value }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { where, value: one } = next;
    left -= where.length;
    if (left < 0)
      return 'It could not be read to its end: its fields lie deeper in one another than those of any agreement.';
    if (typeof one !== 'object' || one === null) found.push({ where, words: JSON.stringify(one) ?? '' });
    else
      for (const [name, child] of Object.entries(one).reverse())
        waiting.push({ where: `${where}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, value: child });
  }
  return found;
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\u0000') ? undefined : text;
  } catch {
    return undefined;
  }
}
