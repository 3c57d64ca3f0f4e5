/** Finds in tables what a reader sees at once: the row of headings, the headings of parts between rows, and the rows of entries. */
import type { Remark } from '../remark.ts';
import { foldHeading } from './fields.ts';
import { type Cell, columnName, type Table, type TableRow } from './table.ts';

/** A column; tables with the same heading have it together. */
export interface Column {
  /** As it stands in the file; `column D` where nothing stands there. No two are the same. */
  readonly heading: string;
  /** Some of what stands in it, different from each other. */
  readonly samples: readonly string[];
}

export interface TableRecord {
  readonly place: string;
  /** The heading of the part of the register that it stands in, without its count. */
  readonly part: Cell | undefined;
  /** What stands in it, by the headings of columns. */
  readonly cells: ReadonlyMap<string, Cell>;
}

export interface Records {
  readonly columns: readonly Column[];
  readonly records: readonly TableRecord[];
  readonly remarks: readonly Remark[];
}

/** How many headings have to be known for a row to be one of headings. */
const ENOUGH = 2;
/** `Safer Community (6)` */
const COUNTED = /^(.*\S)\s*[([]\s*(\d{1,5})\s*[)\]]$/s;
const MOST_SAMPLES = 3;

/** The entries of tables. `isKnown` says of a folded heading whether a field goes by it. */
export function recordsOf(tables: readonly Table[], isKnown: (heading: string) => boolean): Records {
  const found: Growing = { records: [], remarks: [], samples: new Map(), headings: new Map() };
  const several = tables.filter(({ rows }) => rows.some((row) => isHeadOf(row, isKnown))).length > 1;
  for (const table of tables) readTable(table, several, isKnown, found);
  return {
    columns: [...found.samples].map(([heading, samples]) => ({ heading, samples: [...samples] })),
    records: found.records,
    remarks: found.remarks,
  };
}

interface Growing {
  readonly records: TableRecord[];
  readonly remarks: Remark[];
  readonly samples: Map<string, Set<string>>;
  /** The first spelling of each heading. */
  readonly headings: Map<string, string>;
}

interface Part {
  readonly cell: Cell;
  readonly count: number | undefined;
  /** How many rows have been found in it. */
  rows: number;
}

function readTable(table: Table, several: boolean, isKnown: (heading: string) => boolean, found: Growing): void {
  const { rows } = table;
  const isHead = (row: TableRow | undefined): boolean => row !== undefined && isHeadOf(row, isKnown);
  const first = headRow(rows, isHead);
  if (first === undefined) {
    const cells = rows.flatMap((row) => [...row.cells.values()]);
    if (cells.length > 0)
      found.remarks.push({
        severity: 'warning',
        place: table.name,
        text: `This is no table with headings, and was left out: ${quoted(cells)}.`,
      });
    return;
  }
  const heads = rows.filter((row) => isHead(row)).length;
  let part = partOf(table, several);
  const parts: Part[] = part === undefined ? [] : [part];
  let columns: ReadonlyMap<number, string> | undefined;
  for (const [index, row] of rows.entries()) {
    const only = row.cells.size === 1 ? [...row.cells.values()][0] : undefined;
    const startsPart =
      only !== undefined &&
      (COUNTED.test(only.text) || (row.across === true && index > first) || (heads > 1 && isHead(rows[index + 1])));
    if (startsPart) {
      part = asPart(only);
      parts.push(part);
    } else if (index < first)
      found.remarks.push({
        severity: 'note',
        place: row.place,
        text: `Stands above the table, and was left out: ${quoted([...row.cells.values()])}.`,
      });
    else if (index === first || isHead(row)) columns = headings(row, found);
    else if ([...row.cells.values()].some(({ merged }) => merged !== true)) {
      if (part !== undefined) part.rows += 1;
      found.records.push({ place: row.place, part: part?.cell, cells: cellsOf(row, columns ?? new Map(), found) });
    }
  }
  for (const { cell, count, rows: own } of parts)
    if (count !== undefined && count !== own)
      found.remarks.push({
        severity: 'warning',
        place: cell.place,
        text: `The heading “${cell.text}” counts ${count}, and ${own} ${own === 1 ? 'row stands' : 'rows stand'} under it.`,
      });
}

function isHeadOf({ cells }: TableRow, isKnown: (heading: string) => boolean): boolean {
  return [...cells.values()].filter(({ text }) => isKnown(foldHeading(text))).length >= ENOUGH;
}

/** The row of headings: the first with enough that are known, else the first with two cells. */
function headRow(rows: readonly TableRow[], isHead: (row: TableRow) => boolean): number | undefined {
  const known = rows.findIndex(isHead);
  const index = known === -1 ? rows.findIndex((row) => row.cells.size >= 2) : known;
  return index === -1 ? undefined : index;
}

/** The heading before a table names a part where there are several tables, or it counts their rows. */
function partOf({ title, name }: Table, several: boolean): Part | undefined {
  if (title === '' || !(several || COUNTED.test(title))) return undefined;
  return asPart({ text: title, place: [name, 'the heading before the table'].filter((one) => one !== '').join(', ') });
}

function asPart(cell: Cell): Part {
  const [, text = cell.text, count] = COUNTED.exec(cell.text) ?? [];
  return { cell: { ...cell, text }, count: count === undefined ? undefined : Number(count), rows: 0 };
}

function headings(row: TableRow, found: Growing): ReadonlyMap<number, string> {
  const columns = new Map<number, string>();
  const used = new Set<string>();
  for (const [column, { text }] of row.cells) {
    const own = text.replaceAll('\n', ' ');
    let heading = found.headings.get(foldHeading(own)) ?? own;
    for (let count = 2; used.has(heading); count += 1) heading = `${own} (${count})`;
    used.add(heading);
    if (!found.headings.has(foldHeading(heading))) found.headings.set(foldHeading(heading), heading);
    if (!found.samples.has(heading)) found.samples.set(heading, new Set());
    columns.set(column, heading);
  }
  return columns;
}

function cellsOf(row: TableRow, columns: ReadonlyMap<number, string>, found: Growing): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const [column, cell] of row.cells) {
    const heading = columns.get(column) ?? `column ${columnName(column)}`;
    cells.set(heading, cell);
    const samples = found.samples.get(heading) ?? new Set();
    found.samples.set(heading, samples);
    if (samples.size < MOST_SAMPLES) samples.add(cell.text);
  }
  return cells;
}

/** What stands in cells, word for word. */
function quoted(cells: readonly Cell[]): string {
  return cells.map(({ text }) => `“${text}”`).join(', ');
}
