/** Tables of the Word file: a repeated header row, whole rows unless they are very long, fixed widths, no merged cells. */
import { LineRuleType, Paragraph, SimpleField, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx';
import { columnWidths, fixedColumn } from '../column-widths.ts';
import type { Block, Cell, Facts, Table as DataTable } from '../document.ts';
import { isForm } from '../form-tables.ts';
import { isOfNumbers, isShortForm, staysWhole } from '../table-shape.ts';
import { tableWidths } from '../table-widths.ts';
import { line } from './characters.ts';
import { bookmarked } from './inlines.ts';
import { inTable, markedBlock } from './marks.ts';
import { runs } from './runs.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';

/** Writes the blocks of a cell; handed in, because blocks hold tables and tables hold blocks. */
type WriteBlocks = (writer: Writer, place: Place, nodes: readonly Block[]) => readonly FileChild[];

/** A table with its caption above. Six columns or more get smaller type, so that the page stays upright. */
export function dataTable(writer: Writer, place: Place, node: DataTable, blocks: WriteBlocks): readonly FileChild[] {
  const kind = node.columns.length >= 6 ? 'WideTable' : 'Table';
  const caption = captionOf(writer, place, node);
  const widths = tableWidths(node, place.width);
  const titles = node.columns.map((column) => column.title);
  const rows = node.rows.map((row) =>
    row.map(
      (value, index): Written => ({
        // The question of a form is in bold already, and what helps to answer it is not.
        style: node.rowHeaders && index === 0 && !isForm(node) ? `${kind}RowHeading` : `${kind}Text`,
        value,
      }),
    ),
  );
  const firstColumn = node.rowHeaders;
  const whole = isShortForm(node);
  const plan = { style: 'DataTable', widths, titles, heading: `${kind}Heading`, firstColumn, whole, rows };
  return [...caption, table(writer, place, node, plan, blocks)];
}

/** Terms and values, as a table of two columns with its terms as row headers. */
export function factsTable(writer: Writer, place: Place, node: Facts, blocks: WriteBlocks): readonly FileChild[] {
  const rows = node.items.map((item): readonly Written[] => [
    { style: 'TableRowHeading', value: [{ type: 'paragraph', children: [{ type: 'text', value: item.term }] }] },
    { style: 'TableText', value: item.value },
  ]);
  if (rows.length === 0) return [];
  const widths = columnWidths([30, 70].map(fixedColumn), place.width);
  const plan = { style: 'FactsTable', widths, titles: [], heading: '', firstColumn: true, whole: false, rows };
  return [...gap(writer, place), table(writer, place, node, plan, blocks)];
}

/** Puts a paragraph between tables that touch, which Word would join, and after one at the end, where Word wants one. */
export function separate(children: readonly FileChild[]): readonly FileChild[] {
  return children.flatMap((child, index) => {
    const next = children[index + 1];
    return child instanceof Table && (next === undefined || next instanceof Table)
      ? [child, new Paragraph({ style: 'TableGap', ...(next === undefined ? LAST : {}) })]
      : [child];
  });
}

/** Nothing comes after it, and it must not take a page of its own. */
const LAST: IParagraphOptions = { spacing: { line: 20, lineRule: LineRuleType.EXACT } };

interface Written {
  readonly style: string;
  readonly value: Cell;
}

interface Plan {
  readonly style: string;
  readonly widths: readonly number[];
  /** Empty if there is no header row. */
  readonly titles: readonly string[];
  readonly heading: string;
  readonly firstColumn: boolean;
  /** Whether all of it stays on one page. */
  readonly whole: boolean;
  readonly rows: readonly (readonly Written[])[];
}

function table(writer: Writer, place: Place, node: Block, plan: Plan, blocks: WriteBlocks): Table {
  const rows = inTable(writer, () => markedBlock(writer, node, () => rowsOf(writer, place, plan, blocks)));
  return finish(writer, place, { ...plan, header: plan.titles.length > 0, rows });
}

function rowsOf(writer: Writer, place: Place, plan: Plan, blocks: WriteBlocks): readonly TableRow[] {
  const right = plan.widths.map(
    (_, index) =>
      plan.titles.length > 0 &&
      !(plan.firstColumn && index === 0) &&
      isOfNumbers(plan.rows.map((row) => row[index]?.value ?? [])),
  );
  const head = plan.titles.length === 0 ? [] : [headerRow(writer, place, { ...plan, right })];
  const rows = plan.rows.map((row, number) => {
    const last = number === plan.rows.length - 1;
    const here = { ...place, keep: last ? place.keep === true : plan.whole };
    const cells = plan.widths.map((width, index) => {
      const { style, value } = row[index] ?? { style: 'TableText', value: [] };
      const inside = { ...cellOf(here, width, style), right: right[index] ?? false };
      return cell(writer, inside, width, blocks(writer, inside, value));
    });
    const whole = staysWhole(
      row.map(({ value }) => value),
      plan.widths,
    );
    return new TableRow({ cantSplit: whole, children: cells });
  });
  return [...head, ...rows];
}

/** The row of titles, which is said again on each page. */
export function headerRow(
  writer: Writer,
  place: Place,
  plan: Pick<Plan, 'titles' | 'widths' | 'heading'> & { readonly right?: readonly boolean[] },
): TableRow {
  const cells = plan.widths.map((width, index) => {
    const inside = { ...cellOf(place, width, plan.heading), right: plan.right?.[index] ?? false };
    return cell(writer, inside, width, [write(writer, inside, plan.heading, runs(plan.titles[index] ?? ''))]);
  });
  return new TableRow({ tableHeader: true, cantSplit: true, children: cells });
}

/** A cell holds a paragraph at least. */
export function cell(writer: Writer, place: Place, width: number, children: readonly FileChild[]): TableCell {
  const whole = children.length > 0 ? separate(children) : [write(writer, place, place.style, [])];
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: whole.filter((child) => child instanceof Paragraph || child instanceof Table),
  });
}

/** The table of these rows. */
export function finish(
  writer: Writer,
  place: Place,
  plan: {
    readonly style: string;
    readonly widths: readonly number[];
    readonly firstColumn: boolean;
    readonly header: boolean;
    readonly rows: readonly TableRow[];
  },
): Table {
  if (!place.cell) writer.afterTable = true;
  return new Table({
    style: plan.style,
    width: { size: plan.widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: plan.widths,
    tableLook: {
      firstRow: plan.header,
      firstColumn: plan.firstColumn,
      lastRow: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: plan.rows,
  });
}

/** The place within a cell of that width. */
export function cellOf(place: Place, width: number, style: string): Place {
  return { ...place, style, indent: 0, width: width - 200, depth: 0, cell: true };
}

function captionOf(writer: Writer, place: Place, node: DataTable): readonly FileChild[] {
  if (node.number === '' && node.caption === '') return gap(writer, place);
  return [write(writer, place, 'Caption', numberedCaption(writer, node))];
}

/** "Table 3" as a label with a number that Word can count, and the caption. */
export function numberedCaption(
  writer: Writer,
  node: Pick<DataTable, 'id' | 'number' | 'caption'>,
): readonly ParagraphChild[] {
  const [, label = '', digits = ''] = /^(.*\S\s+)(\d+)$/.exec(node.number) ?? [];
  const number = digits === '' ? runs(node.number) : [...runs(label), sequence(writer, label.trim(), Number(digits))];
  const words = [
    ...(node.number === '' ? [] : bookmarked(writer, node.id, number)),
    ...(node.number !== '' && node.caption !== '' ? runs(': ') : []),
  ];
  const caption = node.number === '' ? bookmarked(writer, node.id, runs(node.caption)) : runs(node.caption);
  return [...words, ...caption];
}

function sequence(writer: Writer, label: string, number: number): ParagraphChild {
  const name = label.replace(/[^\p{L}\p{N}]/gu, '_');
  const follows = (writer.tables.get(name) ?? 0) + 1 === number;
  writer.tables.set(name, number);
  return new SimpleField(line(`SEQ ${name} \\* ARABIC${follows ? '' : ` \\r ${number}`}`), String(number));
}

/** A table that starts a page needs a paragraph to start it. */
export function gap(writer: Writer, place: Place): readonly FileChild[] {
  return writer.breakBefore && !place.cell ? [write(writer, { ...place, indent: 0 }, 'TableGap', [])] : [];
}
