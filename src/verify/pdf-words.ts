/**
 * The words that the pages of a PDF show, one by one. The file may come from anyone, so that all that it asks for is counted
 * (`pdf-objects.ts`): one that is made to keep a reader busy is not read to its end, and that is told.
 */
import { PDFArray, PDFDict, PDFHexString, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { byteLetters } from '../base/byte-letters.ts';
import { operationsOf } from '../documents/pdf/content-stream.ts';
import type { Passage } from './passage.ts';
import { type Spell, spellings } from './pdf-letters.ts';
import { openPdf, type PdfObjects, TooMuch } from './pdf-objects.ts';

/** No agreement has more. */
const LIMITS = { pages: 2_000, depth: 8, form: 200 } as const;

/** A word each, with its page; or a sentence that says why they cannot be read. Never throws. */
export function readPdfWords(bytes: Uint8Array): readonly Passage[] | string {
  try {
    const pdf = openPdf(bytes);
    const reader: Reader = { pdf, spelling: spellings(pdf) };
    return pagesOf(pdf).flatMap((page, index) => [
      ...wordsIn(wordsOfContent(reader, contentOf(pdf, page.node), resourcesOf(pdf, page), 0), `page ${index + 1}`),
      ...pdf
        .list(page.node, 'Annots')
        .map((one) => pdf.resolve(one))
        .flatMap((one) => (one instanceof PDFDict ? wordsOver(reader, one, `page ${index + 1}`) : [])),
    ]);
  } catch (error) {
    return whyUnread(error);
  }
}

/** What to say of a file that a reader threw on: whatever is wrong with it is a reason not to read it, and never a fault of the program. */
export function whyUnread(error: unknown): string {
  return error instanceof TooMuch ? TOO_MUCH : DAMAGED;
}

const TOO_MUCH =
  'It could not be read to its end: it is packed in a way that no agreement is, or asks for more work than any agreement does.';
const DAMAGED =
  'It could not be read: it is damaged, locked with a password, or written in a way that is not read here.';

function wordsIn(text: string, where: string): readonly Passage[] {
  return text
    .split(/\s+/)
    .filter((words) => words !== '')
    .map((words) => ({ where, words: words.normalize('NFC') }));
}

/** The words of what lies over a page: where a link leads, what a note says and shows, and what stands in a field of a form. */
function wordsOver(reader: Reader, over: PDFDict, page: string): readonly Passage[] {
  const { pdf } = reader;
  pdf.spend(LIMITS.form);
  const kind = String(pdf.get(over, 'Subtype')).slice(1);
  if (kind === 'Link') return wordsIn(textIn(pdf, pdf.dict(over, 'A'), 'URI'), `${page}, where a link leads`);
  const look = pdf.get(pdf.dict(over, 'AP'), 'N');
  const looks =
    look instanceof PDFRawStream ? [look] : look instanceof PDFDict ? look.values().map((one) => pdf.resolve(one)) : [];
  const shown = looks.map((one) =>
    one instanceof PDFRawStream ? wordsOfContent(reader, pdf.unpacked(one), pdf.dict(one.dict, 'Resources'), 1) : '',
  );
  const said = [textIn(pdf, over, 'Contents'), textIn(pdf, over, 'V') || textIn(pdf, pdf.dict(over, 'Parent'), 'V')];
  return wordsIn([...said, ...shown].join(' '), `${page}, in a note or a field over it (${kind})`);
}

function textIn(pdf: PdfObjects, dict: PDFDict | undefined, key: string): string {
  const found = pdf.get(dict, key);
  const text =
    found instanceof PDFString || found instanceof PDFHexString
      ? found.decodeText()
      : found instanceof PDFRawStream
        ? pdf.unpacked(found)
        : '';
  pdf.spend(text.length);
  return text;
}

/** A page, or a part of the tree that pages stand in. */
export interface Page {
  readonly node: PDFDict;
  readonly above: Page | undefined;
}

/** What a page has under a key of its own, or of what it stands in: some keys are inherited (ISO 32000-2, 7.7.3.4). */
export function inherited(pdf: PdfObjects, page: Page, key: string): PDFObject | undefined {
  for (let at: Page | undefined = page; at !== undefined; at = at.above) {
    pdf.spend(1);
    const found = pdf.get(at.node, key);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The pages in their order. A page or a part of the tree stands in it once. */
export function pagesOf(pdf: PdfObjects): readonly Page[] {
  const pages: Page[] = [];
  const seen = new Set<PDFObject>();
  const waiting: { readonly value: PDFObject | undefined; readonly above: Page | undefined }[] = [
    { value: pdf.get(pdf.root, 'Pages'), above: undefined },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = pdf.resolve(next.value);
    if (!(node instanceof PDFDict)) throw new Error('no page');
    if (seen.has(node) || pages.length === LIMITS.pages) throw new TooMuch();
    seen.add(node);
    const page = { node, above: next.above };
    const kids = pdf.get(node, 'Kids');
    if (kids instanceof PDFArray) for (const value of kids.asArray().toReversed()) waiting.push({ value, above: page });
    else pages.push(page);
  }
  return pages;
}

/** What a page draws with. */
export function resourcesOf(pdf: PdfObjects, page: Page): PDFDict | undefined {
  const found = inherited(pdf, page, 'Resources');
  return found instanceof PDFDict ? found : undefined;
}

export function contentOf(pdf: PdfObjects, node: PDFDict): string {
  return pdf
    .list(node, 'Contents')
    .map((part) => pdf.resolve(part))
    .map((part) => (part instanceof PDFRawStream ? pdf.unpacked(part) : ''))
    .join('\n');
}

interface Reader {
  readonly pdf: PdfObjects;
  spelling(font: PDFDict | undefined): Spell;
}

function wordsOfContent(reader: Reader, content: string, resources: PDFDict | undefined, depth: number): string {
  const { pdf } = reader;
  // A form can be drawn again and again, within others too: each time is work.
  pdf.spend(LIMITS.form + content.length);
  if (depth > LIMITS.depth) throw new TooMuch();
  const fonts = pdf.dict(resources, 'Font');
  const forms = pdf.dict(resources, 'XObject');
  let spell: Spell = (code) => code;
  let words = '';
  for (const { operator, source } of operationsOf(content)) {
    if (operator === 'Tf') spell = reader.spelling(pdf.dict(fonts, NAME_OF_FONT.exec(source)?.[1] ?? ''));
    else if (SHOWS.has(operator)) {
      const said = spell(shown(source));
      pdf.spend(said.length);
      words += said;
    } else if (operator === 'BT' || operator === 'Tm' || operator === 'T*') words += ' ';
    else if (operator === 'Do') {
      const form = pdf.get(forms, NAME_OF_FORM.exec(source)?.[1] ?? '');
      if (form instanceof PDFRawStream && String(pdf.get(form.dict, 'Subtype')) === '/Form')
        words += ` ${wordsOfContent(reader, pdf.unpacked(form), pdf.dict(form.dict, 'Resources') ?? resources, depth + 1)} `;
    }
  }
  return words;
}

const NAME_OF_FONT = /\/([^\s()<>[\]{}/%]+)\s+[-+.\d]+\s+Tf$/;
const NAME_OF_FORM = /\/([^\s()<>[\]{}/%]+)\s+Do$/;
const SHOWS = new Set(['Tj', 'TJ', "'", '"']);

/** The bytes that an operation shows, in letters of one byte each. */
function shown(source: string): string {
  const parts: string[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const sign = source[at];
    if (sign === '%') at = endOf(source, /[\r\n]/g, at);
    else if (sign === '<') {
      const end = endOf(source, />/g, at);
      parts.push(fromHex(source.slice(at + 1, end)));
      at = end;
    } else if (sign === '(') {
      const end = endOfBrackets(source, at);
      parts.push(fromBrackets(source.slice(at + 1, end)));
      at = end;
    }
  }
  return parts.join('');
}

function endOf(source: string, mark: RegExp, from: number): number {
  mark.lastIndex = from;
  return mark.exec(source)?.index ?? source.length;
}

/** Where a string in brackets ends; it can hold brackets of its own. */
function endOfBrackets(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source[at] === '(') depth += 1;
    else if (source[at] === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return source.length;
}

function fromHex(hex: string): string {
  const bytes = hex.replaceAll(/\s/g, '').match(/[0-9A-Fa-f]{1,2}/g) ?? [];
  return byteLetters(Uint8Array.from(bytes, (two) => Number.parseInt(two.padEnd(2, '0'), 16)));
}

function fromBrackets(literal: string): string {
  return literal.replaceAll(/\\([0-7]{1,3}|\r\n|[\s\S])/g, (_whole, escaped: string) =>
    /^[0-7]/.test(escaped) ? String.fromCharCode(Number.parseInt(escaped, 8) & 0xff) : (ESCAPES[escaped] ?? escaped),
  );
}

const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  '\n': '',
  '\r': '',
  '\r\n': '',
};
