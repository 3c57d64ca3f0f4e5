/** A table as a file has it, before anybody asks what its columns mean: only cells with something in them, each with its place. */
import type { Remark } from '../remark.ts';

export interface Cell {
  /** What a reader of the table sees. */
  readonly text: string;
  /** `sheet Register, cell D7`, as people find it. */
  readonly place: string;
  /** The day that the file keeps behind what is shown: `2018-02-01`, or `2018-02` where no day is shown. */
  readonly day?: string;
  /** Stands where a cell that is merged with those above reaches into this row. */
  readonly merged?: true;
}

export interface TableRow {
  /** `sheet Register, row 7`. */
  readonly place: string;
  /** By columns, counted from 0. */
  readonly cells: ReadonlyMap<number, Cell>;
  /** Whether the row's one cell reaches across the columns, as a heading does. */
  readonly across?: true;
}

export interface Table {
  /** `sheet Register`, `table 2`; empty where the file has but one. */
  readonly name: string;
  /** The heading that stands before it; empty if there is none. */
  readonly title: string;
  readonly rows: readonly TableRow[];
}

/** What a file of tables holds. */
export interface TableFile {
  readonly kind: 'csv' | 'html' | 'xlsx' | 'ods';
  /** What the file calls itself; empty if it does not say. */
  readonly title: string;
  readonly tables: readonly Table[];
  readonly remarks: readonly Remark[];
}

/** How much of a file is read. A register of every agreement in the country has a few thousand rows. */
export const LIMITS = {
  bytes: 64 * 2 ** 20,
  rows: 10_000,
  cells: 1_000_000,
  columns: 16_384,
  letters: 32_767,
} as const;

/** The letters by which spreadsheets call a column, counted from 0: `A`, `AB`. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26);
  return `${rest === 0 ? '' : columnName(rest - 1)}${String.fromCodePoint(65 + (column % 26))}`;
}

/** Characters that nobody sees, and that would hide what a text says; spaces and line ends stay. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ue000-\uf8ff]|[\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]|\p{Surrogate}/gu;

/** The text of a cell as a file of the register may hold it: unseen characters left out, ends of lines alike, nothing around it. */
export function cleaned(text: string): string {
  return text
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(UNSEEN, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
}

/** Whether cleaning a text leaves out a character, and not spaces alone. */
export function hasUnseen(text: string): boolean {
  return text.search(UNSEEN) !== -1;
}
