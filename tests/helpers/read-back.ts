/** Builds registers, and reads back what their files say beside the structure of their documents: `structure/` reads that. */
import { plainGraphs } from './plain-layout.ts';
import type { Files, Printer } from '../../src/base/ports.ts';
import { type ComposeContext, composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Block, Document } from '../../src/documents/document.ts';
import { plain } from '../../src/documents/words.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { withoutUnpublishedNames } from '../../src/documents/unpublished-names.ts';
import { sha256 } from '../../src/host/environment.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Register } from '../../src/register/register.ts';
import { assets, composeContext, readExample, schemas, unreleased } from './example.ts';
import { odtParts } from './odt-file.ts';
import { readXml, textOf } from './read-xml.ts';
import { PLAIN } from './theme.ts';
import { attribute, type HtmlNode, parsePage } from './structure/html.ts';
import { partsOf } from './word-file.ts';
import { tasks } from './tasks.ts';
import { type WholePlan, wholePlan } from './whole-plan.ts';

/** The fonts that documents are set in. */
export const fonts = await loadFonts();

/** A register, built as `build` builds it but for its PDFs, with the document that each page and file must show. */
export interface Built {
  readonly register: Register;
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly documents: readonly { readonly folder: string; readonly entry: Entry; readonly document: Document }[];
}

/**
 * Builds the register in a folder of this repository: its pages, and Word, OpenDocument, Markdown and JSON of the
 * agreements that are named, or of all, each made anew. Once for all who ask.
 */
export function build(root: string, only: readonly string[] = []): Promise<Built> {
  const key = [root, ...only].join(' ');
  const before = builds.get(key) ?? buildAnew(root, only);
  builds.set(key, before);
  return before;
}

const builds = new Map<string, Promise<Built>>();

async function buildAnew(root: string, only: readonly string[]): Promise<Built> {
  const read = unreleased(await readExample(root));
  const { all } = await plannedFiles(read, diskFiles(root), only);
  const register = withoutUnpublishedNames(read);
  const compose = composeContext(register);
  return {
    register,
    files: new Map(all.map(({ path, bytes }) => [path, bytes])),
    documents: published(register).flatMap((entry) => documentsOf(entry, compose)),
  };
}

/** What would be written of a register but for its PDFs: with the files of the agreements that are named, or of all. */
export function plannedFiles(register: Register, files: Files, only: readonly string[]): Promise<WholePlan> {
  return wholePlan(register, [], {
    files,
    cache: undefined,
    pages: 1,
    assets,
    schema: schemas.agreement.schema,
    theme: PLAIN,
    hash: sha256,
    fonts,
    tasks,
    printer: NO_PRINTER,
    indexer: { index: async () => [] },
    graphs: plainGraphs,
    progress: { step: () => undefined, end: () => undefined },
    tool: { name: 'concordat', version: '0.0.0' },
    formats: ['docx', 'odt', 'md', 'json'],
    only,
    drafts: 'without-drafts',
    source: 'not-attached',
  });
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
  return text.replaceAll(/[\s•◦▪☐☒]+/g, '').normalize('NFC');
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
    case 'qr-code':
      return node.alternative;
    case 'diagram':
      return node.number + node.caption + node.alternative;
    case 'facts':
      return node.items.map((item) => item.term + item.value.map(blockWords).join('')).join('');
    case 'contents':
      return node.title + node.entries.map((one) => one.number + one.title).join('');
    case 'signatures':
      return [...node.columns, ...node.parties.flatMap(({ name, role }) => [name, role])].join('');
    case 'field':
      return node.kind === 'tick' ? node.options.join('') : '';
    case 'paragraph':
      return plain(node.children);
    case 'preformatted':
      return node.text;
    case 'break':
      return '';
  }
}

/** The letters that the pictures of a page show. */
export function drawnOnPage(page: Uint8Array | undefined): string {
  const text = (node: HtmlNode): string => (node.value ?? '') + (node.childNodes ?? []).map(text).join('');
  const drawn = (node: HtmlNode): string =>
    node.nodeName === 'svg' && attribute(node, 'role') === 'img'
      ? text(node)
      : (node.childNodes ?? []).map(drawn).join('');
  return drawn(parsePage(page));
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
