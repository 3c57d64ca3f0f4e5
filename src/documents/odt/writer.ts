/**
 * What is remembered while the body of an OpenDocument text is written from
 * start to end: the counts of automatic numbers, the styles that only some
 * places need, and what the next paragraph must see to. It is made anew for
 * each document.
 */
import type { Theme } from '../../agreement/theme.ts';
import { type Count, type CountedList, startCount } from '../counting.ts';
import type { Picture, Pictured } from '../diagram/picture.ts';
import type { Document } from '../document.ts';
import { type Names, namesIn } from '../docx/names.ts';
import { pointLevels, type Points } from './numbering.ts';
import { styleIndent } from './insets.ts';
import { encoded } from './style-parts.ts';
import { element, length } from './xml.ts';
import type { Attributes, Content, Xml } from './xml.ts';

export interface Writer {
  readonly theme: Theme;
  /** What references lead to, by the ids of headings, clauses and tables. */
  readonly targets: Names['targets'];
  /** The bookmarks that stand in the text already. */
  readonly bookmarked: Set<string>;
  readonly count: Count;
  /** The counted lists that have begun. */
  readonly begun: Set<CountedList>;
  /** How many tables there have been of each label, such as "Table". */
  readonly captions: Map<string, number>;
  /** Styles of single places, by what they say. */
  readonly styles: Map<string, Xml>;
  /** How many tables of each sort there have been; their names are made of that. */
  readonly tables: Map<string, number>;
  /** Those of the document's diagrams and codes. */
  readonly pictures: ReadonlyMap<Pictured, Picture>;
  /** The next paragraph or table starts a page. */
  breakBefore: boolean;
  /** The next paragraph starts pages of this kind. */
  master: string | undefined;
}

/** Where blocks stand, which decides their style, indent and width. */
export interface Place {
  /** The style of plain paragraphs. */
  readonly style: string;
  /** The left edge of paragraphs, in twentieths of a point. */
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

/** A writer at the start of the document. The first paragraph starts pages of the kind `master`. */
export function startWriter(document: Document, master: string, pictures: Writer['pictures']): Writer {
  return {
    targets: namesIn(document, startCount(letters)).targets,
    bookmarked: new Set(),
    theme: document.theme,
    count: startCount(letters),
    begun: new Set(),
    captions: new Map(),
    styles: new Map(),
    tables: new Map(),
    pictures,
    breakBefore: false,
    master,
  };
}

/** A paragraph in the style, with what the place asks for. `looks` are properties that differ from those of the style. */
export function write(writer: Writer, place: Place, style: string, children: Content, looks: Attributes = {}): Xml {
  return element('text:p', { 'text:style-name': placed(writer, place, style, looks) }, children);
}

/** The name of a style for a paragraph there. `kinship` are attributes of the style itself. */
export function placed(
  writer: Writer,
  place: Place,
  style: string,
  looks: Attributes = {},
  kinship: Attributes = {},
): string {
  const natural = styleIndent.get(style);
  const properties: Attributes = {
    ...(natural === undefined || natural === place.indent ? {} : { 'fo:margin-left': length(place.indent) }),
    ...startsPage(writer, place),
    ...(place.right ? { 'fo:text-align': 'end' } : {}),
    ...(place.keep === true ? { 'fo:keep-with-next': 'always' } : {}),
    ...looks,
  };
  const master = place.cell ? undefined : writer.master;
  if (!place.cell) writer.master = undefined;
  if (Object.keys(properties).length === 0 && Object.keys(kinship).length === 0 && master === undefined)
    return encoded(style);
  return automatic(
    writer,
    'paragraph',
    { 'style:parent-style-name': encoded(style), 'style:master-page-name': master, ...kinship },
    properties,
  );
}

/** What makes a paragraph or table start a page, if it must. */
export function startsPage(writer: Writer, place: Place): Attributes {
  if (place.cell || !writer.breakBefore) return {};
  writer.breakBefore = false;
  return { 'fo:break-before': 'page' };
}

/** The name of a style that says this, made when it is first needed. */
export function automatic(
  writer: Writer,
  family: 'paragraph' | 'text' | 'table' | 'table-column' | 'table-row' | 'table-cell',
  kinship: Attributes,
  properties: Attributes,
): string {
  return named(writer, LETTERS[family], (name) =>
    element('style:style', { 'style:name': name, 'style:family': family, ...kinship }, [
      element(`style:${family}-properties`, properties),
    ]),
  );
}

/** The name of the style of a list that looks like this. */
export function listStyle(writer: Writer, points: Points): string {
  return named(writer, 'L', (name) => element('text:list-style', { 'style:name': name }, pointLevels(points)));
}

const LETTERS = {
  paragraph: 'P',
  text: 'S',
  table: 'T',
  'table-column': 'C',
  'table-row': 'R',
  'table-cell': 'E',
} as const;

function named(writer: Writer, letter: string, make: (name: string) => Xml): string {
  const key = JSON.stringify(make(letter));
  const known = writer.styles.get(key);
  if (known !== undefined) return known.attributes['style:name'] ?? '';
  const count = [...writer.styles.keys()].filter((each) => each.includes(`"style:name":"${letter}"`)).length;
  const name = `${letter}${count + 1}`;
  writer.styles.set(key, make(name));
  return name;
}

/** After Z come AA, AB and so on. */
function letters(value: number): string {
  return value === 0 ? '' : letters(Math.floor((value - 1) / 26)) + String.fromCharCode(65 + ((value - 1) % 26));
}
