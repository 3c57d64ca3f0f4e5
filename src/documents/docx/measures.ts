/** Sizes and colours of the Word file, in Word's own units, so that styles, tables and numbering agree. */

import { TABLE_TYPE } from '../column-widths.ts';

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

/** Where the titles in the table of contents start. */
export const contentsIndent = twips(20);

/** From one level of a list to the next, in text and in tables. */
export const listStep = { text: twips(7), table: twips(4.5) } as const;

/** The space that keeps the words of a callout off its bar. */
export const calloutInset = twips(5);

/** The room for a pen on the sheet for signatures. */
export const signatureHeight = twips(22);

/** The face that readers of Word files have; half-points follow below. */
export const font = 'Arial';

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

/** `accent` is for the title and for rules; words are near black everywhere else. */
export const colour = {
  text: '0B0C0C',
  accent: '12436D',
  rule: 'B1B4B6',
  quiet: '505A5F',
  tint: 'EEF2F6',
  paper: 'F5F5F4',
} as const;
