/** Tables of the OpenDocument text: a repeated header row, whole rows unless they are very long, fixed widths, no merged cells. */
import { columnWidths, fixedColumn, signatureColumns } from '../column-widths.ts';
import type { Block, Cell, Facts, Signatures, Table } from '../document.ts';
import { signatureHeight } from '../docx/measures.ts';
import { isForm } from '../form-tables.ts';
import { fitsPage, isOfNumbers, isShortForm, staysWhole } from '../table-shape.ts';
import { tableWidths } from '../table-widths.ts';
import { captionOf, isUncaptioned } from './captions.ts';
import { bookmarkAt } from './inlines.ts';
import { automatic, startsPage, write } from './writer.ts';
import type { Place, Writer } from './writer.ts';
import { element, length, textOf } from './xml.ts';
import type { Attributes, Content, Xml } from './xml.ts';

/** Writes the blocks of a cell; handed in, because blocks hold tables and tables hold blocks. */
type WriteBlocks = (writer: Writer, place: Place, nodes: readonly Block[]) => readonly Xml[];

/** A table with its caption above. Six columns or more get smaller type, so that the page stays upright. */
export function dataTable(writer: Writer, place: Place, node: Table, blocks: WriteBlocks): readonly Xml[] {
  const kind = node.columns.length >= 6 ? 'Wide ' : '';
  const caption = captionOf(writer, place, node);
  const titles = node.columns.map(({ title }) => title);
  const rows = node.rows.map((row) =>
    row.map(
      (value, index): Written => ({
        // The question of a form is in bold already, and what helps to answer it is not.
        style: `${kind}Table ${node.rowHeaders && index === 0 && !isForm(node) ? 'Row Heading' : 'Contents'}`,
        value,
      }),
    ),
  );
  const widths = tableWidths(node, place.width);
  const lead = isUncaptioned(node) ? bookmarkAt(writer, node.id) : [];
  const heading = `${kind}Table Heading`;
  const whole = isShortForm(node);
  const plan = { sort: 'Table', widths, titles, lead, heading, firstColumn: node.rowHeaders, whole, rows };
  return [...caption, table(writer, place, plan, blocks)];
}

/** Terms and values, as a table of two columns with its terms as row headers. */
export function factsTable(writer: Writer, place: Place, node: Facts, blocks: WriteBlocks): readonly Xml[] {
  if (node.items.length === 0) return [];
  const rows = node.items.map((item): readonly Written[] => [
    { style: 'Table Row Heading', value: [{ type: 'paragraph', children: [{ type: 'text', value: item.term }] }] },
    { style: 'Table Contents', value: item.value },
  ]);
  const widths = columnWidths([30, 70].map(fixedColumn), place.width);
  return [
    table(
      writer,
      place,
      { sort: 'Facts', widths, titles: [], heading: '', firstColumn: true, whole: false, rows },
      blocks,
    ),
  ];
}

/** The sheet for signatures: rows tall enough for a pen, on one page if one page holds them. */
export function signatureTable(writer: Writer, place: Place, node: Signatures): Xml {
  const widths = columnWidths(signatureColumns(node), place.width);
  const head = headerRow(writer, { widths, titles: node.columns, heading: 'Table Heading', right: [] });
  const rows = node.parties.map((party) =>
    rowOf(
      writer,
      { whole: true, height: signatureHeight },
      widths.map((width, index) => {
        const inside = cellOf(width, 'Table Contents');
        const words =
          index === 0
            ? [
                write(writer, inside, 'Table Row Heading', textOf(party.name)),
                ...(party.role === '' ? [] : [write(writer, inside, inside.style, textOf(party.role))]),
              ]
            : [];
        return cellWith(writer, inside, { 'fo:border-bottom': thin(writer.theme.colours.muted) }, words);
      }),
    ),
  );
  return finish(writer, place, {
    sort: 'Signatures',
    widths,
    firstColumn: true,
    whole: fitsPage(node),
    head: [head],
    rows,
  });
}

interface Written {
  readonly style: string;
  readonly value: Cell;
}

interface Plan {
  /** What its name begins with. */
  readonly sort: string;
  readonly widths: readonly number[];
  /** Empty if there is no header row. */
  readonly titles: readonly string[];
  /** What stands before the first title. */
  readonly lead?: Content;
  readonly heading: string;
  readonly firstColumn: boolean;
  /** Whether all of it stays on one page. */
  readonly whole: boolean;
  readonly rows: readonly (readonly Written[])[];
}

function table(writer: Writer, place: Place, plan: Plan, blocks: WriteBlocks): Xml {
  const right = plan.widths.map(
    (_, index) =>
      plan.titles.length > 0 &&
      !(plan.firstColumn && index === 0) &&
      isOfNumbers(plan.rows.map((row) => row[index]?.value ?? [])),
  );
  const start = startsPage(writer, place);
  const head = plan.titles.length === 0 ? [] : [headerRow(writer, { ...plan, right })];
  const rows = plan.rows.map((row, number) => {
    const cells = plan.widths.map((width, index) => {
      const { style, value } = row[index] ?? { style: 'Table Contents', value: [] };
      const inside = { ...cellOf(width, style), right: right[index] ?? false };
      const top = number === 0 && head.length === 0 ? { 'fo:border-top': thin(writer.theme.colours.line) } : {};
      return cellWith(
        writer,
        inside,
        { ...top, 'fo:border-bottom': thin(writer.theme.colours.line) },
        blocks(writer, inside, value),
      );
    });
    const whole = staysWhole(
      row.map(({ value }) => value),
      plan.widths,
    );
    return rowOf(writer, { whole, height: undefined }, cells);
  });
  return finish(writer, place, { ...plan, start, head, rows });
}

function headerRow(
  writer: Writer,
  plan: Pick<Plan, 'titles' | 'lead' | 'widths' | 'heading'> & { readonly right: readonly boolean[] },
): Xml {
  const { accent, accentTint } = writer.theme.colours;
  const strong = `1.5pt solid ${accent}`;
  const looks = {
    'fo:border-top': strong,
    'fo:border-bottom': strong,
    'fo:background-color': accentTint,
    'style:vertical-align': 'bottom',
  };
  const cells = plan.widths.map((width, index) => {
    const inside = { ...cellOf(width, plan.heading), right: plan.right[index] ?? false };
    const words = [...(index === 0 ? (plan.lead ?? []) : []), ...textOf(plan.titles[index] ?? '')];
    return cellWith(writer, inside, looks, [write(writer, inside, plan.heading, words)]);
  });
  return rowOf(writer, { whole: true, height: undefined }, cells);
}

function rowOf(
  writer: Writer,
  look: { readonly whole: boolean; readonly height: number | undefined },
  cells: readonly Xml[],
): Xml {
  const style = automatic(
    writer,
    'table-row',
    {},
    {
      'fo:keep-together': look.whole ? 'always' : 'auto',
      'style:min-row-height': look.height === undefined ? undefined : length(look.height),
    },
  );
  return element('table:table-row', { 'table:style-name': style }, cells);
}

/** A cell holds a paragraph at least, and one after a table. */
function cellWith(writer: Writer, place: Place, looks: Attributes, children: readonly Xml[]): Xml {
  const style = automatic(
    writer,
    'table-cell',
    {},
    {
      'fo:padding-top': length(70),
      'fo:padding-left': length(85),
      'fo:padding-bottom': length(40),
      'fo:padding-right': length(113),
      'fo:border-left': 'none',
      'fo:border-right': 'none',
      'fo:border-top': 'none',
      'fo:border-bottom': 'none',
      ...looks,
    },
  );
  const last = children.at(-1);
  const end = last === undefined || last.name === 'table:table' ? [write(writer, place, place.style, [])] : [];
  return element('table:table-cell', { 'table:style-name': style, 'office:value-type': 'string' }, [
    ...children,
    ...end,
  ]);
}

function finish(
  writer: Writer,
  place: Place,
  plan: Pick<Plan, 'sort' | 'widths' | 'firstColumn'> & {
    readonly start?: Attributes;
    /** Whether all of it stays on one page. */
    readonly whole: boolean;
    readonly head: readonly Xml[];
    readonly rows: readonly Xml[];
  },
): Xml {
  const { widths, sort } = plan;
  const count = (writer.tables.get(sort) ?? 0) + 1;
  writer.tables.set(sort, count);
  const style = automatic(
    writer,
    'table',
    {},
    {
      'style:width': length(widths.reduce((sum, width) => sum + width, 0)),
      'table:align': 'left',
      'table:border-model': 'collapsing',
      'fo:margin-bottom': place.cell ? undefined : length(300),
      'style:may-break-between-rows': plan.whole ? 'false' : 'true',
      ...(plan.start ?? startsPage(writer, place)),
    },
  );
  const columns = widths.map((width) =>
    element('table:table-column', {
      'table:style-name': automatic(writer, 'table-column', {}, { 'style:column-width': length(width) }),
    }),
  );
  const headers = plan.firstColumn ? 1 : 0;
  return element('table:table', { 'table:name': `${sort}${count}`, 'table:style-name': style }, [
    ...(headers === 0 ? [] : [element('table:table-header-columns', {}, columns.slice(0, headers))]),
    ...columns.slice(headers),
    ...(plan.head.length === 0 ? [] : [element('table:table-header-rows', {}, plan.head)]),
    ...plan.rows,
  ]);
}

function cellOf(width: number, style: string): Place {
  return { style, indent: 0, width: width - 200, depth: 0, cell: true, right: false };
}

function thin(hue: string): string {
  return `0.5pt solid ${hue}`;
}
