/**
 * The words that the pages of a PDF show, one by one. The file may come from
 * anyone, so that what it unpacks to is bounded before a reader of PDF gets it.
 */
import {
  decodePDFRawStream,
  ParseSpeeds,
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { Inflate } from 'fflate';
import { byteLetters } from '../base/byte-letters.ts';
import { operationsOf } from '../documents/pdf/content-stream.ts';
import { asDict, dictAt } from '../documents/pdf/objects.ts';
import type { Passage } from './passage.ts';

/** No agreement has more. */
const LIMITS = { file: 64 * 2 ** 20, unpacked: 64 * 2 ** 20, pages: 2_000, depth: 8 } as const;

/** A word each, with its page; or a sentence that says why they cannot be read. Never rejects. */
export async function readPdfWords(bytes: Uint8Array): Promise<readonly Passage[] | string> {
  if (bytes.length > LIMITS.file) return `It has more than ${LIMITS.file / 2 ** 20} MB.`;
  if (!isBounded(bytes)) return 'It is packed in a way in which it could unpack to more than any agreement has.';
  try {
    const pdf = await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      parseSpeed: ParseSpeeds.Fastest,
    });
    const pages = pdf.getPages();
    if (pages.length > LIMITS.pages) return `It has more than ${LIMITS.pages} pages.`;
    return pages.flatMap(({ node }, index) =>
      wordsOfPage(node)
        .split(/\s+/)
        .filter((words) => words !== '')
        .map((words) => ({ where: `page ${index + 1}`, words: words.normalize('NFC') })),
    );
  } catch {
    // Whatever is wrong with a file of somebody else is a reason not to read it, and never a fault of the program.
    return 'It is damaged, locked with a password, or written in a way that is not read here.';
  }
}

/** Whether all packed streams together stay within the limit; one that is packed twice, or in another way, does not count as bounded. */
function isBounded(bytes: Uint8Array): boolean {
  const text = byteLetters(bytes);
  let left: number = LIMITS.unpacked;
  let streams = 0;
  for (const { index } of text.matchAll(/stream\r?\n/g)) {
    if (text.slice(index - 3, index) === 'end') continue;
    streams += 1;
    const near = text.slice(Math.max(0, index - LONGEST_DICT), index);
    const start = near.lastIndexOf(' obj');
    if (start === -1 || streams > MOST_STREAMS) return false;
    const dict = near.slice(start).replaceAll(/#([0-9a-f]{2})/gi, HEX);
    const filters = /\/Filter\s*(?:\[([^\]]*)\]|(\/\w+)|(\d+ \d+ R))/.exec(dict);
    const names = (filters?.[1] ?? filters?.[2] ?? '').match(/\/\w+/g) ?? [];
    if (filters?.[3] !== undefined || names.length > 1) return false;
    if (names[0] === undefined) continue;
    if (names[0] === '/DCTDecode') continue;
    if (names[0] !== '/FlateDecode') return false;
    left -= unpackedSize(bytes.subarray(text.indexOf('\n', index) + 1), left);
    if (left < 0) return false;
  }
  return true;
}

/** What says how a stream is packed stands before it, in fewer bytes. */
const LONGEST_DICT = 8192;
/** A file of three hundred pages has some thousands. */
const MOST_STREAMS = 20_000;

const HEX = (_whole: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16));

/** How much of a packed stream is looked at before its size is looked at again. */
const STEP = 16_384;

/** The size of what a stream unpacks to, counted no further than just above `most`. */
function unpackedSize(packed: Uint8Array, most: number): number {
  let size = 0;
  let done = false;
  const stream = new Inflate((chunk, final) => {
    size += chunk.length;
    done = final;
  });
  try {
    // Two bytes of zlib before the packed data.
    for (let at = 2; at < packed.length && size <= most && !done; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch {
    // What cannot be unpacked has no size.
  }
  return size;
}

function wordsOfPage(node: PDFDict): string {
  return wordsOfContent(contentOf(node), dictAt(node, 'Resources'), 0);
}

function contentOf(node: PDFDict): string {
  const contents = node.lookup(PDFName.of('Contents'));
  const parts = contents instanceof PDFArray ? contents.asArray() : [contents];
  return parts
    .map((part) => (part instanceof PDFRef ? node.context.lookup(part) : part))
    .map((part) => (part instanceof PDFRawStream ? unpacked(part) : ''))
    .join('\n');
}

function wordsOfContent(content: string, resources: PDFDict | undefined, depth: number): string {
  const fonts = resources === undefined ? undefined : dictAt(resources, 'Font');
  const forms = resources === undefined ? undefined : dictAt(resources, 'XObject');
  let spell: (code: string) => string = (code) => code;
  let words = '';
  for (const { operator, source } of operationsOf(content)) {
    if (operator === 'Tf') spell = spellingOf(fonts, /\/(\S+)/.exec(source)?.[1] ?? '');
    else if (SHOWS.has(operator)) words += spell(shown(source));
    else if (operator === 'BT' || operator === 'Tm' || operator === 'T*') words += ' ';
    else if (operator === 'Do' && depth < LIMITS.depth) {
      const form = forms?.lookup(PDFName.of(/\/(\S+)/.exec(source)?.[1] ?? ''));
      if (form instanceof PDFRawStream && String(form.dict.lookup(PDFName.of('Subtype'))) === '/Form')
        words += ` ${wordsOfContent(unpacked(form), dictAt(form.dict, 'Resources') ?? resources, depth + 1)} `;
    }
  }
  return words;
}

const SHOWS = new Set(['Tj', 'TJ', "'", '"']);

/** The bytes that an operation shows, in letters of one byte each. */
function shown(source: string): string {
  return [...source.matchAll(/<([0-9A-Fa-f\s]*)>|\(((?:\\[\s\S]|[^\\)])*)\)/g)]
    .map(([, hex, literal]) =>
      hex === undefined
        ? (literal ?? '').replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_whole, escaped: string) =>
            /^[0-7]/.test(escaped)
              ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff)
              : (ESCAPES[escaped] ?? escaped),
          )
        : hex
            .replaceAll(/\s/g, '')
            .replaceAll(/[0-9A-Fa-f]{1,2}/g, (two) => String.fromCharCode(Number.parseInt(two.padEnd(2, '0'), 16))),
    )
    .join('');
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', '\n': '' };

/** How the bytes that a font shows are read: by its table of letters, two bytes each, or else as they are. */
function spellingOf(fonts: PDFDict | undefined, name: string): (shown: string) => string {
  const font = fonts === undefined ? undefined : asDict(fonts, fonts.get(PDFName.of(name)));
  const table = font?.lookup(PDFName.of('ToUnicode'));
  if (!(table instanceof PDFRawStream)) return (bytes) => bytes;
  const letters = lettersOf(unpacked(table));
  const wide = String(font?.lookup(PDFName.of('Subtype'))) === '/Type0';
  return (bytes) =>
    (bytes.match(wide ? /[\s\S]{1,2}/g : /[\s\S]/g) ?? [])
      .map((code) => letters.get([...code].reduce((sum, one) => sum * 256 + one.charCodeAt(0), 0)) ?? '\ufffd')
      .join('');
}

/** A table of letters (ISO 32000-1, 9.10.3): for each code the text that it stands for. */
function lettersOf(table: string): ReadonlyMap<number, string> {
  const letters = new Map<number, string>();
  const text = (hex: string): string =>
    (hex.match(/[0-9A-F]{4}/gi) ?? []).map((four) => String.fromCharCode(Number.parseInt(four, 16))).join('');
  for (const [, rows = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', letter = ''] of rows.matchAll(/<([0-9A-F]+)>\s*<([0-9A-F]+)>/gi))
      letters.set(Number.parseInt(code, 16), text(letter));
  for (const [, rows = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', letter = ''] of rows.matchAll(
      /<([0-9A-F]{1,4})>\s*<([0-9A-F]{1,4})>\s*<([0-9A-F]+)>/gi,
    )) {
      const from = Number.parseInt(first, 16);
      const start = text(letter);
      const final = start.length - 1;
      for (let code = from; code <= Number.parseInt(last, 16); code += 1)
        letters.set(code, start.slice(0, final) + String.fromCharCode(start.charCodeAt(final) + code - from));
    }
  return letters;
}

function unpacked(stream: PDFRawStream): string {
  return byteLetters(decodePDFRawStream(stream).decode());
}
