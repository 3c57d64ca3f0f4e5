/** Sizes and colours of the files that people edit, Word and OpenDocument, in Word's own units, so that styles, tables and numbering agree. */
import type { Theme } from '../../agreement/theme.ts';
import { TABLE_TYPE } from '../column-widths.ts';
import type { CountedList, Numbered } from '../counting.ts';

/** Twentieths of a point, of a length in millimetres. */
export function twips(millimetres: number): number {
  return Math.round((millimetres * 1440) / 25.4);
}

/** A4 with margins of 25 mm. */
export const page = { width: 11906, height: 16838, margin: twips(25), header: twips(10), footer: twips(10) } as const;

/** Between the margins: tables, the cover, headers and footers use all of it. */
export const fullWidth = page.width - 2 * page.margin;

/**
 * Where text starts. The numbers of headings and clauses hang in the column
 * before it, and what is left gives lines of about 75 characters.
 */
export const textIndent = twips(15);

/** Where the text of a clause of the third level (`4.3.1`) starts. */
export const subclauseIndent = twips(32);

/** Where the title of an annex starts, after "Annex A". */
export const annexIndent = twips(30);

/** Where the text of each level of numbered headings and clauses starts, and in annexes. */
export const numberedIndents = {
  clauses: [textIndent, textIndent, subclauseIndent, twips(52)],
  annexes: [annexIndent, textIndent, subclauseIndent],
} as const satisfies Readonly<Record<CountedList, readonly number[]>>;

/** Where the text of a heading or clause starts, its number hanging before it. */
export function indentOf(numbered: Numbered): number {
  if (numbered.kind !== 'counted') return textIndent;
  return numberedIndents[numbered.list][numbered.level] ?? textIndent;
}

/** Where the titles in the table of contents start. */
export const contentsIndent = twips(20);

/** From one level of a list to the next, in text and in tables. */
export const listStep = { text: twips(7), table: twips(4.5) } as const;

/** The space that keeps the words of a callout off its bar. */
export const calloutInset = twips(5);

/** The room for a pen on the sheet for signatures. */
export const signatureHeight = twips(22);

/** The room for a pen beneath one line of a form, and beneath one that asks for several. */
export const roomForLine = twips(4);
export const roomForLines = twips(20);

/** Where the words of what may be ticked start, after its box. */
export const tickIndent = twips(6);

/** In half-points. Nothing is smaller than 9 pt. */
export const size = {
  title: 56,
  subtitle: 28,
  heading1: 36,
  heading2: 28,
  heading3: 24,
  text: 22,
  table: TABLE_TYPE,
  wideTable: 19,
  running: 18,
} as const;

/** The colours of a theme as Word writes them: six digits alone. */
export function wordColours({ colours }: Theme): Colours {
  const written = Object.entries(colours).map(([role, colour]) => [role, colour.slice(1).toUpperCase()]);
  // The same roles with other values.
  return Object.fromEntries(written) as Colours;
}

type Colours = Readonly<Record<keyof Theme['colours'], string>>;

/** The height of lines in 240ths of what a face asks for itself, which is about 1.15 of its size. */
export function lineHeight({ line }: Theme): number {
  return Math.round((240 * line) / 1.15);
}
