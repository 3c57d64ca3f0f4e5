/**
 * Turns an author's Markdown into blocks of a document. What Markdown can do
 * but a document may not (raw HTML, pictures, addresses that are not of the
 * web) stays visible as text: nothing is lost and nothing is run.
 */
import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List as MdList,
  Node,
  Nodes,
  PhrasingContent,
  Root,
  RootContent,
  Table as MdTable,
} from 'mdast';
import { knownLanguage } from '../base/languages.ts';
import { markOf } from '../source/languages.ts';
import type { Block, BoxState, Heading, Inline, Table } from './document.ts';
import { paragraph, text } from './build-blocks.ts';
import { inLanguage } from './languages.ts';

export interface ProseOptions {
  /** Added to the level of each heading: 1 makes a `##` a heading of level 3. */
  readonly deeper: number;
  /** The id of a heading, from its text; ids are unique in the document. */
  readonly id: (title: string) => string;
  /** Where the words between two offsets of the file come from, as `Sourced` says; left out where nobody needs to find them again. */
  readonly source?: (from: number, to: number) => string;
}

/** The blocks of some Markdown, in order, with footnotes as a list at the end. */
export function proseBlocks(root: Root, options: ProseOptions): readonly Block[] {
  const context = makeContext(root, options);
  const blocks = root.children.flatMap((node) => blockOf(node, context).map((block) => sourced(block, node, options)));
  const notes = context.cited.flatMap((label) => {
    const note = context.footnotes.get(label);
    return note === undefined ? [] : [note.children.flatMap((child) => blockOf(child, context))];
  });
  return notes.length === 0 ? blocks : [...blocks, { type: 'list', ordered: true, start: 1, items: notes }];
}

/** A block that says where its words come from, if that is asked for. */
function sourced(block: Block, { position }: RootContent, { source }: ProseOptions): Block {
  const [from, to] = [position?.start.offset, position?.end.offset];
  return source === undefined || from === undefined || to === undefined
    ? block
    : { ...block, source: source(from, to) };
}

/** The words of a node, without marks. */
export function plainText(node: Nodes | Node): string {
  if ('value' in node && typeof node.value === 'string') return node.value;
  if ('children' in node && Array.isArray(node.children)) return node.children.map(plainText).join('');
  return '';
}

interface Context extends ProseOptions {
  readonly definitions: ReadonlyMap<string, string>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes in the order in which they are cited. */
  readonly cited: string[];
}

function makeContext(root: Root, options: ProseOptions): Context {
  const definitions = new Map<string, string>();
  const footnotes = new Map<string, FootnoteDefinition>();
  const visit = (node: Nodes): void => {
    if (node.type === 'definition') definitions.set(node.identifier, node.url);
    if (node.type === 'footnoteDefinition') footnotes.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(root);
  return { ...options, definitions, footnotes, cited: [] };
}

function blockOf(node: RootContent | BlockContent | DefinitionContent, context: Context): readonly Block[] {
  const language = knownLanguage(node.data?.passage?.language ?? '');
  const blocks = plainBlockOf(node, context);
  return language === undefined ? blocks : blocks.map((block) => inLanguage(block, language));
}

function plainBlockOf(node: RootContent | BlockContent | DefinitionContent, context: Context): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inlines(node.children, context) }];
    case 'heading':
      return [headingOf(node.depth, inlines(node.children, context), plainText(node), context)];
    case 'list':
      return [listOf(node, context)];
    case 'blockquote':
      return [{ type: 'quote', children: node.children.flatMap((child) => blockOf(child, context)) }];
    case 'code':
      return [{ type: 'preformatted', text: node.value }];
    case 'table':
      return tableOf(node, context);
    case 'html':
      return [paragraph(node.value)];
    default:
      // Definitions and footnotes are used where they are cited; a rule between paragraphs says nothing.
      return [];
  }
}

function headingOf(depth: number, children: readonly Inline[], title: string, { deeper, id }: Context): Heading {
  const level = Math.max(1, Math.min(4, depth + deeper)) as Heading['level'];
  return { type: 'heading', level, id: id(title), number: '', children };
}

function listOf(node: MdList, context: Context): Block {
  const items = node.children.map((item) => item.children.flatMap((child) => blockOf(child, context)));
  const list = { type: 'list', ordered: node.ordered === true, start: node.start ?? 1, items } as const;
  const boxes = node.children.map(({ checked }) => (typeof checked === 'boolean' ? boxState(checked) : undefined));
  return boxes.every((box) => box === undefined) ? list : { ...list, boxes };
}

function boxState(ticked: boolean): BoxState {
  return ticked ? 'ticked' : 'empty';
}

/** A column is as wide as if it held so many letters, so that no heading breaks within a word. */
const SHORTEST = 10;

/** A Markdown table has no caption: the document numbers it, and calls it by the words of its first heading. */
function tableOf(node: MdTable, context: Context): readonly Block[] {
  const [head, ...rows] = node.children;
  if (head === undefined) return [];
  const titles = head.children.map((each) => plainText(each));
  const longest = titles.map((title, column) =>
    Math.max(
      title.length,
      ...rows.map((row) => Math.min(60, plainText(row.children[column] ?? head).length)),
      SHORTEST,
    ),
  );
  const total = longest.reduce((sum, length) => sum + length, 0);
  const table: Table = {
    type: 'table',
    id: context.id(`table ${titles[0] ?? ''}`),
    number: '',
    caption: '',
    columns: titles.map((title, column) => ({ title, width: Math.round((100 * (longest[column] ?? 0)) / total) })),
    rowHeaders: true,
    rows: rows.map((row) =>
      titles.map((_, column) => {
        const found = row.children[column];
        return found === undefined || found.children.length === 0
          ? []
          : [{ type: 'paragraph' as const, children: inlines(found.children, context) }];
      }),
    ),
  };
  return [table];
}

function inlines(nodes: readonly PhrasingContent[], context: Context): readonly Inline[] {
  return nodes.flatMap((node) => inlineOf(node, context));
}

function inlineOf(node: PhrasingContent, context: Context): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return [text(node.value.replaceAll('\n', ' '))];
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: inlines(node.children, context) }];
    case 'delete':
      return inlines(node.children, context);
    case 'break':
      return [{ type: 'line-break' }];
    case 'inlineCode':
    case 'html':
      return [text(node.value)];
    case 'link':
      return linkOf(node.url, inlines(node.children, context));
    case 'linkReference':
      return linkOf(context.definitions.get(node.identifier) ?? '', inlines(node.children, context));
    case 'image':
    case 'imageReference':
      return node.alt ? [text(node.alt)] : [];
    case 'textDirective': {
      const language = knownLanguage(markOf(node).language);
      const children = inlines(node.children, context);
      return language === undefined ? children : [{ type: 'language', language, children }];
    }
    case 'footnoteReference': {
      if (!context.cited.includes(node.identifier)) context.cited.push(node.identifier);
      return [text(` (note ${context.cited.indexOf(node.identifier) + 1})`)];
    }
    default:
      return [text(plainText(node))];
  }
}

function linkOf(url: string, children: readonly Inline[]): readonly Inline[] {
  // Where it leads is known when the whole document is there: see resolve-references.ts.
  if (url.startsWith('#')) return [{ type: 'reference', target: url.slice(1), children }];
  return isWebAddress(url) ? [{ type: 'link', href: url, children }] : children;
}

/** Whether a link may be followed: addresses of the web and of mail, and nothing else. */
export function isWebAddress(url: string): boolean {
  return /^(https?:\/\/|mailto:)[^\s<>"'`\\]+$/i.test(url) && URL.canParse(url);
}
