/** Widths of columns on paper, and how tall that makes a row. A column is never so narrow that a word of it breaks, if others can spare the room. */
import type { Block, Cell, Signatures, Table } from './document.ts';
import { plain } from './words.ts';

/** The type of tables in half-points. That of the PDF is a little smaller and narrower, so that what fits this fits there too. */
export const TABLE_TYPE = 20;

/** What a column holds, to see how wide its longest word is. */
export interface ColumnWords {
  /** Its share in the table's width; the shares may add up to anything. */
  readonly share: number;
  /** Its cells in bold type, which is wider. */
  readonly bold: readonly Cell[];
  readonly plain: readonly Cell[];
}

/** Whole widths in twentieths of a point that add up to the room there is. */
export function columnWidths(columns: readonly ColumnWords[], room: number): readonly number[] {
  const total = sum(columns.map((column) => column.share));
  const wanted = columns.map((column) => (room * column.share) / total);
  const least = leastWidths(columns);
  const short = sum(wanted.map((width, index) => Math.max(0, (least[index] ?? 0) - width)));
  const spare = sum(wanted.map((width, index) => Math.max(0, width - (least[index] ?? 0))));
  // With too little to spare, some word breaks in any case, and the shares are as good as any.
  const fair =
    short === 0 || short > spare
      ? wanted
      : wanted.map((width, index) =>
          width < (least[index] ?? 0) ? (least[index] ?? 0) : width - ((width - (least[index] ?? 0)) * short) / spare,
        );
  return whole(fair);
}

/** How wide each column is at least, so that no word of it breaks. */
export function leastWidths(columns: readonly ColumnWords[]): readonly number[] {
  return columns.map(
    (column) =>
      Math.max(...column.bold.map((cell) => longest(cell, 1.08)), ...column.plain.map((cell) => longest(cell, 1)), 0) +
      PADDING,
  );
}

/** The titles of the columns, as a row. */
export function headOf({ columns }: Pick<Table, 'columns'>): readonly Cell[] {
  return columns.map(({ title }) => [{ type: 'paragraph', children: [{ type: 'text', value: title }] }]);
}

/** What the columns of a table hold. */
export function columnsOf({ columns, rows, rowHeaders }: Table): readonly ColumnWords[] {
  const heads = headOf({ columns });
  return columns.map(({ width }, index) => {
    const head = heads[index] ?? [];
    const cells = rows.map((row) => row[index] ?? []);
    return rowHeaders && index === 0
      ? { share: width, bold: [head, ...cells], plain: [] }
      : { share: width, bold: [head], plain: cells };
  });
}

/** The columns of a sheet for signatures: names need room, and so does a pen; what is last is short, a date. */
export function signatureColumns({ columns }: Signatures): readonly ColumnWords[] {
  return columns.map((_, index) => fixedColumn(index === 0 ? 31 : index === columns.length - 1 ? 15 : 27));
}

/** A column whose share is right whatever it holds. */
export function fixedColumn(share: number): ColumnWords {
  return { share, bold: [], plain: [] };
}

/** About how many lines a cell has at that width. */
export function linesIn(cell: Cell, width: number): number {
  return sum(textWidths(cell).map((text) => Math.max(1, Math.ceil(text / usable(width)))));
}

/** About how wide each paragraph and item of a cell would be on one line. */
export function textWidths(cell: Cell): readonly number[] {
  return cell.flatMap(texts).map((text) => wordWidth(text) * 1.05);
}

/** What a column of that width has for its words. */
export function usable(width: number): number {
  return width - PADDING;
}

/** The padding of a cell on both sides, and a little for what is only reckoned. */
const PADDING = 85 + 113 + 20;

/** Rounds so that the sum is kept. */
function whole(widths: readonly number[]): readonly number[] {
  const edges = widths.map((_, index) => Math.round(sum(widths.slice(0, index + 1))));
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** Addresses and digests have to break anyway. */
const LONGEST_WORD = 24;

function longest(cell: Cell, weight: number): number {
  const words = cell.flatMap(texts).flatMap((text) => text.split(/[\s-]+/u));
  return Math.max(0, ...words.filter((word) => word.length <= LONGEST_WORD).map((word) => wordWidth(word) * weight));
}

/** About as wide as the word is in Arial, in the type of tables. */
function wordWidth(word: string): number {
  const ems = [...word].map((letter) =>
    /[ijltfrI.,;:'|!()]/.test(letter) ? 0.3 : /[mwMW@%]/.test(letter) ? 0.86 : /[A-Z]/.test(letter) ? 0.69 : 0.556,
  );
  return sum(ems) * TABLE_TYPE * 10;
}

/** Texts of a cell as they stand; lists are indented, so their words need more room. */
function texts(block: Block): readonly string[] {
  switch (block.type) {
    case 'paragraph':
      return [plain(block.children)];
    case 'list':
      return block.items
        .flat()
        .flatMap(texts)
        .map((text) => text.replace(/\S+/gu, (word) => `${word}nn`));
    case 'field':
      return block.kind === 'tick' ? block.options : [];
    default:
      return [];
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
