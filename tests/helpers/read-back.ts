/** Reads the files of a document back: the words and numbers that each shows, in the order in which it shows them. */
import { parse } from 'parse5';
import type { Printer } from '../../src/base/ports.ts';
import { type Plan, type PlanContext, plan } from '../../src/build/plan.ts';
import { type ComposeContext, composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Block, Document } from '../../src/documents/document.ts';
import { renderBody, renderCover } from '../../src/documents/html.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import { plain } from '../../src/documents/words.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { sha256 } from '../../src/host/environment.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Register } from '../../src/register/register.ts';
import { assets, composeContext, readExample, schemas } from './example.ts';
import { odtParts, shownInOdt } from './odt-file.ts';
import { type Tag, tagsOfPdf, tagsWith } from './pdf-tags.ts';
import { noPainter } from './no-painter.ts';
import { readXml, textOf } from './read-xml.ts';
import { PLAIN } from './theme.ts';
import { partsOf, shown } from './word-file.ts';

/** The fonts that documents are set in. */
export const fonts = await loadFonts();

/** A register, built as `build` builds it but for its PDFs, with the document that each page and file must show. */
export interface Built {
  readonly register: Register;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly documents: readonly { readonly folder: string; readonly entry: Entry; readonly document: Document }[];
}

/** Builds the register in a folder of this repository: pages, Word, OpenDocument and JSON. */
export async function build(root: string): Promise<Built> {
  const register = await readExample(root);
  const { files } = await planned(register, root);
  const compose = composeContext(register);
  return {
    register,
    files: new Map(files.map(({ path, bytes }) => [path, bytes])),
    documents: published(register).flatMap((entry) => documentsOf(entry, compose)),
  };
}

function planned(register: Register, root: string): Promise<Plan> {
  const context: PlanContext = {
    files: diskFiles(root),
    assets,
    schema: schemas.agreement.schema,
    theme: PLAIN,
    hash: sha256,
    fonts,
    painter: noPainter,
    printer: NO_PRINTER,
    progress: { step: () => undefined, end: () => undefined },
    tool: { name: 'concordat', version: '0.0.0' },
    formats: ['docx', 'odt', 'json'],
    only: [],
    drafts: 'without-drafts',
    source: 'not-attached',
  };
  return plan(register, [], context);
}

const NO_PRINTER: Printer = {
  print: () => Promise.reject(new Error('nothing is printed here')),
  describe: () => Promise.resolve(''),
  close: () => Promise.resolve(),
};

function published({ entries }: Register): readonly Entry[] {
  return entries.filter(
    ({ unpublished, agreement, show }) =>
      unpublished === undefined && agreement.valid && agreement.kind !== 'listing' && show === 'all',
  );
}

function documentsOf(entry: Entry, context: ComposeContext): Built['documents'] {
  const folder = `agreements/${entry.id}`;
  return [
    { folder, entry, document: composeAgreement(entry, context) },
    ...entry.versions
      .filter((kept) => kept.entry.unpublished === undefined)
      .map((kept) => ({
        folder: `${folder}/v/${kept.version}`,
        entry: kept.entry,
        document: composeAgreement(kept.entry, context),
      })),
  ];
}

/** Where two texts part, with what stands around it; nothing if they are the same. White space counts for nothing. */
export function difference(read: string, meant: string): string {
  const [actual, wanted] = [squeeze(read), squeeze(meant)];
  if (actual === wanted) return '';
  let at = 0;
  while (actual[at] === wanted[at]) at += 1;
  return `after ${wanted.slice(Math.max(0, at - 60), at)}: has ${actual.slice(at, at + 60)}, wants ${wanted.slice(at, at + 60)}`;
}

/** White space differs from format to format, and so do the signs before points and boxes to tick; nothing else may. */
function squeeze(text: string): string {
  return text.replaceAll(/[\s•◦▪☐]+/g, '').normalize('NFC');
}

/** The words of a document with the numbers of headings, clauses, tables, figures and lists, as they are read out. */
export function numberedWords(tree: Document): string {
  const { cover } = tree;
  return [
    cover.above,
    tree.title,
    cover.summary,
    ...cover.notices.map(blockWords),
    blockWords(cover.facts),
    ...tree.blocks.map(blockWords),
  ].join('');
}

function blockWords(node: Block): string {
  switch (node.type) {
    case 'heading':
      return node.number + plain(node.children);
    case 'clause':
      return node.number + node.children.map(blockWords).join('');
    case 'list':
      return node.items
        .map((item, index) => (node.ordered ? `${node.start + index}.` : '') + item.map(blockWords).join(''))
        .join('');
    case 'callout':
    case 'quote':
      return node.children.map(blockWords).join('');
    case 'table':
      return (
        node.number +
        node.caption +
        node.columns.map((column) => column.title).join('') +
        node.rows.map((row) => row.map((cell) => cell.map(blockWords).join('')).join('')).join('')
      );
    case 'diagram':
      return node.number + node.caption + node.alternative;
    case 'facts':
      return node.items.map((item) => item.term + item.value.map(blockWords).join('')).join('');
    case 'contents':
      return node.title + node.entries.map((one) => one.number + one.title).join('');
    case 'signatures':
      return [...node.columns, ...node.parties.flatMap(({ name, role }) => [name, role])].join('');
    case 'field':
      return node.listed ? node.options.join('') : '';
    case 'paragraph':
      return plain(node.children);
    case 'preformatted':
      return node.text;
    case 'break':
      return '';
  }
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** Everything in the part of an agreement's page that holds the whole agreement, but for the part's own heading and its way back. */
export function wordsOfPage(page: Uint8Array | undefined): string {
  const root = parse(new TextDecoder().decode(page)) as unknown as HtmlNode;
  const part = find(root, (node) => node.nodeName === 'section' && attribute(node, 'aria-labelledby') === 'Page-full');
  return part === undefined ? '' : shownText(part);
}

/** What a browser shows of a document on a page, without the page. */
export function wordsOfHtml(document: Document): string {
  const options = { headingOffset: 1 };
  const root = parse(renderCover(document, options) + renderBody(document, options)) as unknown as HtmlNode;
  return shownText(root);
}

function find(node: HtmlNode, is: (node: HtmlNode) => boolean): HtmlNode | undefined {
  if (is(node)) return node;
  for (const child of node.childNodes ?? []) {
    const found = find(child, is);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The letters that the pictures of a page show. */
export function drawnOnPage(page: Uint8Array | undefined): string {
  const text = (node: HtmlNode): string => (node.value ?? '') + (node.childNodes ?? []).map(text).join('');
  const drawn = (node: HtmlNode): string =>
    node.nodeName === 'svg' && attribute(node, 'role') === 'img'
      ? text(node)
      : (node.childNodes ?? []).map(drawn).join('');
  return drawn(parse(new TextDecoder().decode(page)) as unknown as HtmlNode);
}

/** Text as a browser shows it: it counts ordered lists itself. A picture is read out by its name. */
function shownText(node: HtmlNode): string {
  if (node.nodeName === 'svg' && attribute(node, 'role') === 'img') return attribute(node, 'aria-label') ?? '';
  if (attribute(node, 'id') === 'Page-full' || attribute(node, 'class') === 'site-back') return '';
  if (node.nodeName === '#text') return node.value ?? '';
  let number = Number(attribute(node, 'start') ?? 1);
  return (node.childNodes ?? [])
    .map((child) => (node.nodeName === 'ol' && child.nodeName === 'li' ? `${number++}.` : '') + shownText(child))
    .join('');
}

function attribute(node: HtmlNode, name: string): string | undefined {
  return node.attrs?.find((one) => one.name === name)?.value;
}

/** The words of a Word document, with the numbers that Word counts to. */
export function wordsOfWord(bytes: Uint8Array | undefined): string {
  return shown(partsOf(bytes ?? new Uint8Array()))
    .map(
      ({ style, number, words }) =>
        number + (style === 'Caption' ? words.replace(/^((?:Table|Figure) \d+):/, '$1') : words),
    )
    .join('');
}

/** The letters of the pictures of a Word document, as its SVG files have them. */
export function drawnInWord(bytes: Uint8Array | undefined): string {
  return lettersOf(partsOf(bytes ?? new Uint8Array()));
}

/** Those of an OpenDocument text. */
export function drawnInOdt(bytes: Uint8Array | undefined): string {
  return lettersOf(odtParts(bytes ?? new Uint8Array()));
}

function lettersOf(parts: ReadonlyMap<string, string>): string {
  return [...parts]
    .filter(([path]) => path.endsWith('.svg'))
    .map(([, svg]) => textOf(readXml(svg)))
    .join('');
}

/** The words of an OpenDocument text, with the numbers that programs count to. */
export function wordsOfOdt(bytes: Uint8Array | undefined): string {
  return shownInOdt(odtParts(bytes ?? new Uint8Array()))
    .map(
      ({ style, number, words }) =>
        number + (style === 'Caption' ? words.replace(/^((?:Table|Figure) \d+):/, '$1') : words),
    )
    .join('');
}

/** The words of the tree in a JSON file. */
export function wordsOfJson(bytes: Uint8Array | undefined): string {
  const read = JSON.parse(new TextDecoder().decode(bytes)) as { readonly document: Document };
  return numberedWords(read.document);
}

/**
 * Prints a document and reads it back. What belongs to the pages and not to the
 * text is left out, so that each word stands once: heads, feet, header rows on
 * later pages, and the page numbers in the contents. Rows are kept whole, since
 * tags are read here page by page.
 */
export async function readPrint(
  document: Document,
  printStyles: string,
  printer: Printer,
): Promise<{ readonly words: string; readonly drawn: string }> {
  const once: Printer = {
    ...printer,
    print: (page, purpose) => printer.print(page.replace('</head>', `<style>${ONCE}</style></head>`), purpose),
  };
  const pages = await tagsOfPdf(await renderPdf(document, { printer: once, fonts, printStyles, hash: sha256 }));
  return {
    words: pages.map(readOut).join(''),
    drawn: pages
      .flatMap((page) => tagsWith(page, /^Figure$/))
      .map(({ text }) => text)
      .join(''),
  };
}

/** What is heard of a tag: of a figure its alternative, and nothing that is drawn in it. */
function readOut(tag: Tag): string {
  if (tag.role === 'Figure') return tag.alternative;
  return tag.parts.map((part) => (typeof part === 'string' ? part : readOut(part))).join('');
}

const CORNERS = ['top-left', 'top-center', 'top-right', 'bottom-left', 'bottom-right'];
const ONCE = `@page { ${CORNERS.map((corner) => `@${corner} { content: none }`).join(' ')} } thead { display: table-row-group !important } tr { break-inside: avoid !important } .doc-contents-page { visibility: hidden }`;
