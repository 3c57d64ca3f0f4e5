/**
 * What is remembered while the body of a Word file is written from start to
 * end: the counts of automatic numbers, bookmarks, and what the next paragraph
 * must make up for. It is made anew for each document.
 */
import { AlignmentType, Paragraph } from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import type { Block, Document } from '../document.ts';
import { startCount } from './numbering.ts';
import type { Count } from './numbering.ts';
import { styleIndent } from './styles.ts';

export interface Writer {
  /** Bookmark names by the ids of headings, clauses and tables. */
  readonly bookmarks: ReadonlyMap<string, string>;
  readonly count: Count;
  /** The numbers at which ordered lists start. */
  readonly starts: Set<number>;
  /** How many tables there have been of each label, such as "Table". */
  readonly tables: Map<string, number>;
  bookmarksMade: number;
  listsMade: number;
  /** The next paragraph starts a page. */
  breakBefore: boolean;
  /** The next paragraph follows a table and needs space before it. */
  afterTable: boolean;
}

/** Where blocks stand, which decides their style, indent and width. */
export interface Place {
  /** The style of plain paragraphs. */
  readonly style: string;
  /** Where text starts, in twentieths of a point. */
  readonly indent: number;
  /** The room for a table. */
  readonly width: number;
  /** How many lists it is in. */
  readonly depth: number;
  /** Whether it is in the cell of a table. */
  readonly cell: boolean;
  /** Whether it is a figure in a column of figures. */
  readonly right: boolean;
}

export function startWriter(document: Document): Writer {
  return {
    bookmarks: bookmarkNames(document.blocks),
    count: startCount(),
    starts: new Set(),
    tables: new Map(),
    bookmarksMade: 0,
    listsMade: 0,
    breakBefore: false,
    afterTable: false,
  };
}

/** A paragraph in the style, with what came before it made up for. */
export function write(
  writer: Writer,
  place: Place,
  style: string,
  children: readonly ParagraphChild[],
  options: IParagraphOptions = {},
): Paragraph {
  const natural = styleIndent.get(style);
  const indent = natural === undefined || natural === place.indent ? {} : { indent: { left: place.indent } };
  const { breakBefore, afterTable } = writer;
  const before = beneathTable.get(style);
  const here = place.cell
    ? {}
    : {
        ...(breakBefore ? { pageBreakBefore: true } : {}),
        ...(afterTable && before !== undefined ? { spacing: { before } } : {}),
      };
  if (!place.cell) Object.assign(writer, { breakBefore: false, afterTable: false });
  return new Paragraph({
    style,
    children,
    ...indent,
    ...here,
    ...(place.right ? { alignment: AlignmentType.RIGHT } : {}),
    ...options,
  });
}

/** The space beneath a table, for styles that bring less of their own. */
const beneathTable: ReadonlyMap<string, number> = new Map([
  ...['BodyText', 'Clause', 'Subclause', 'Quote', 'Preformatted', 'ListBullet', 'ListNumber'].map(
    (style): [string, number] => [style, 240],
  ),
  // The first 6 points are within the callout's own paper.
  ...['CalloutWarning', 'CalloutNote'].map((style): [string, number] => [style, 360]),
]);

/**
 * Names that Word keeps: at most 40 characters, letters first, no two alike
 * but for capitals. An id that is such a name is kept as it is.
 */
function bookmarkNames(blocks: readonly Block[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const id of blocks.flatMap(ids)) {
    if (names.has(id)) continue;
    const start = id.replace(/[^\p{L}\p{N}_-]/gu, '-').replace(/^(?!\p{L})/u, 'b-');
    let name = start.slice(0, 40);
    for (let again = 2; taken.has(name.toLowerCase()); again += 1) name = `${start.slice(0, 35)}-${again}`;
    taken.add(name.toLowerCase());
    names.set(id, name);
  }
  return names;
}

function ids(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [block.id];
    case 'clause':
      return [block.id, ...block.children.flatMap(ids)];
    case 'table':
      return [block.id, ...block.rows.flat(2).flatMap(ids)];
    case 'callout':
    case 'quote':
      return block.children.flatMap(ids);
    case 'list':
      return block.items.flat().flatMap(ids);
    case 'facts':
      return block.items.flatMap((item) => item.value.flatMap(ids));
    default:
      return [];
  }
}
