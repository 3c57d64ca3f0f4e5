/**
 * What is remembered while the body of a Word file is written from start to
 * end: the counts of automatic numbers, bookmarks, and what the next paragraph
 * must make up for. It is made anew for each document.
 */
import { AlignmentType, Paragraph } from 'docx';
import type { BookmarkStart, IParagraphOptions, ParagraphChild } from 'docx';
import type { Count } from '../counting.ts';
import type { Picture, Pictured } from '../diagram/picture.ts';
import type { Block, Document } from '../document.ts';
import { namesIn } from './names.ts';
import type { Mark, Names } from './names.ts';
import { startWordCount } from './numbering.ts';
import { styleIndent } from './styles.ts';

export interface Writer {
  /** BCP 47, of the document. */
  readonly language: string;
  readonly names: Names;
  /** The names of bookmarks for links that were written. */
  readonly bookmarked: Set<string>;
  /** The bookmarks around blocks that were written, in reading order. */
  readonly marks: Mark[];
  /** How often a block was written. */
  readonly marksUsed: Map<Block, number>;
  /** Starts of bookmarks for the next paragraph. */
  waiting: BookmarkStart[];
  /** The last paragraph in the text, or in the table that is being written. */
  last: Paragraph | undefined;
  readonly count: Count;
  /** The numbers at which ordered lists start. */
  readonly starts: Set<number>;
  /** How many tables there have been of each label, such as "Table". */
  readonly tables: Map<string, number>;
  /** Those of the document's diagrams and codes. */
  readonly pictures: ReadonlyMap<Pictured, Picture>;
  bookmarksMade: number;
  listsMade: number;
  controlsMade: number;
  /** How many lines for signatures there are. */
  signatories: number;
  picturesMade: number;
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
  /** Whether it stays on the page of what follows. */
  readonly keep?: boolean;
}

export function startWriter(document: Document, pictures: Writer['pictures']): Writer {
  return {
    language: document.language,
    names: namesIn(document, startWordCount()),
    bookmarked: new Set(),
    marks: [],
    marksUsed: new Map(),
    waiting: [],
    last: undefined,
    count: startWordCount(),
    starts: new Set(),
    tables: new Map(),
    pictures,
    bookmarksMade: 0,
    listsMade: 0,
    controlsMade: 0,
    signatories: 0,
    // The first is that of the cover.
    picturesMade: 1,
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
  const starts: readonly unknown[] = writer.waiting.splice(0);
  const paragraph = new Paragraph({
    style,
    // The package's types forget that the ends of a bookmark may stand by themselves.
    children: [...(starts as readonly ParagraphChild[]), ...children],
    ...indent,
    ...here,
    ...(place.right ? { alignment: AlignmentType.RIGHT } : {}),
    ...(place.keep === true ? { keepNext: true } : {}),
    ...options,
  });
  writer.last = paragraph;
  return paragraph;
}

/** The space beneath a table, for styles that bring less of their own. */
const beneathTable: ReadonlyMap<string, number> = new Map([
  ...['BodyText', 'Clause', 'Subclause', 'Quote', 'Preformatted', 'ListBullet', 'ListNumber'].map(
    (style): [string, number] => [style, 240],
  ),
  // The first 6 points are within the callout's own paper.
  ...['CalloutWarning', 'CalloutNote'].map((style): [string, number] => [style, 360]),
]);
