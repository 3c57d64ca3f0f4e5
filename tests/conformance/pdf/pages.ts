/**
 * How a document breaks into pages. The tree of the document says which rows
 * are long, by the rule that Word and OpenDocument files follow too.
 */
import { PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { headOf, linesIn } from '../../../src/documents/column-widths.ts';
import type { Document } from '../../../src/documents/document.ts';
import { asDict, listAt } from '../../../src/documents/pdf/objects.ts';
import { fitsPage } from '../../../src/documents/table-shape.ts';
import { tableWidths } from '../../../src/documents/table-widths.ts';
import { type TableInTree, tablesOf, wholeRows } from '../../helpers/table-rows.ts';
import type { Check, Opened, Tagged } from './check.ts';
import { lettersOn } from './fonts.ts';

/** How wide the text is: 160 mm in twentieths of a point. */
const WIDTH = 9071;

/** A table of the file with that of the tree. */
interface Pair {
  readonly name: string;
  readonly table: Tagged;
  readonly node: TableInTree;
  /** The titles of its columns, and its rows, each on the pages where something of it stands. */
  readonly rows: readonly (readonly number[])[];
}

function pairsOf(opened: Opened, document: Document): readonly Pair[] {
  const nodes = tablesOf(document);
  const tables = opened.elements.filter(({ type }) => type === 'Table');
  if (tables.length !== nodes.length) throw new Error(`the PDF has ${tables.length} tables for ${nodes.length}`);
  return tables.flatMap((table, index) => {
    const node = nodes[index];
    if (node === undefined) return [];
    const rows = table.kids.filter(({ type }) => type === 'TR').map((row) => pagesOf(row, opened));
    return [{ name: `table ${index + 1}`, table, node, rows }];
  });
}

/** The pages on which something of an element stands, the first first. */
function pagesOf(element: Tagged, opened: Opened): readonly number[] {
  return [...new Set(leavesOf(element, opened))].sort((one, other) => one - other);
}

/** The page of each stretch of marked content of an element, in the order of the tree. */
function leavesOf({ dict, kids }: Tagged, opened: Opened): readonly number[] {
  const own = dict.get(PDFName.of('Pg'));
  return listAt(dict, 'K').flatMap((kid) => {
    const inner = asDict(opened.pdf, kid);
    const element = kids.find((one) => one.dict === inner);
    if (element !== undefined) return leavesOf(element, opened);
    const marked = kid instanceof PDFNumber || inner?.get(PDFName.of('MCID')) !== undefined;
    const page = inner?.get(PDFName.of('Pg')) ?? own;
    return marked && page instanceof PDFRef ? (opened.pages.find(({ ref }) => ref === page)?.number ?? []) : [];
  });
}

/** Whether the titles take about a quarter of a page, as no browser repeats them: they would leave little room for the table. */
function isTall(node: TableInTree): boolean {
  if (node.type !== 'table') return false;
  const widths = tableWidths(node, WIDTH);
  return headOf(node).some((title, index) => linesIn(title, widths[index] ?? 0) > LONGEST_TITLE);
}

/** In lines. */
const LONGEST_TITLE = 12;

/** A check of each table by itself. */
function ofTables(rule: string, holds: string, faults: (pair: Pair, opened: Opened) => readonly string[]): Check {
  return {
    rule,
    holds,
    faults: (opened, document) =>
      pairsOf(opened, document).flatMap((pair) => faults(pair, opened).map((fault) => `${pair.name}: ${fault}`)),
  };
}

export const PAGES: readonly Check[] = [
  ofTables('own rows-1', 'a row of a table stays on one page, unless it is long', ({ node, rows }) => {
    const widths = node.type === 'table' ? tableWidths(node, WIDTH) : [];
    const whole = wholeRows(node, widths);
    return rows.flatMap((pages, row) =>
      pages.length > 1 && whole[row] !== false ? [`row ${row + 1} is on pages ${pages.join(' and ')}`] : [],
    );
  }),
  ofTables(
    'own rows-2',
    'what stands above a table, its titles and its first row begin on one page',
    ({ table, node, rows }, opened) => {
      if (node.type === 'facts') return [];
      const above = table.kids.filter(({ type }) => type === 'Caption').map((caption) => pagesOf(caption, opened));
      const begins = new Set([...above, ...rows.slice(0, 2)].flatMap(([first]) => first ?? []));
      return begins.size > 1 ? [`they are on pages ${[...begins].join(' and ')}`] : [];
    },
  ),
  ofTables('own rows-3', 'the titles of a table are on each page of it', ({ node, rows }, opened) => {
    if (node.type === 'facts' || isTall(node)) return [];
    const titles = bare(node.columns.map((column) => (typeof column === 'string' ? column : column.title)).join(''));
    const [first, ...later] = [...new Set(rows.flat())].sort((one, other) => one - other);
    return later.flatMap((number) => {
      const page = opened.pages[number - 1];
      const again = page === undefined ? '' : bare(lettersOn(opened, page, isRunning));
      return again.includes(titles) ? [] : [`begins on page ${first}, and page ${number} has no titles`];
    });
  }),
  ofTables('own signatures-1', 'a sheet for signatures that fits on a page stands on one', ({ node, rows }) => {
    const pages = new Set(rows.flat());
    return node.type === 'signatures' && fitsPage(node) && pages.size > 1
      ? [`it is on pages ${[...pages].join(' and ')}`]
      : [];
  }),
  {
    rule: 'own headings-2',
    holds: 'no heading is the last thing on a page',
    faults: (opened) => {
      const roots = opened.elements.filter(({ parent }) => parent === undefined);
      const leaves = roots.flatMap((root) => leavesIn(root, undefined, opened));
      return leaves.flatMap(({ heading, page }, index) => {
        const next = leaves[index + 1];
        if (heading === undefined || next === undefined || next.heading === heading || next.page === page) return [];
        return [`a ${heading.type} ends page ${page}`];
      });
    },
  },
];

/** Each stretch of marked content with the heading that it is of, in the order of the tree. */
function leavesIn(
  element: Tagged,
  around: Tagged | undefined,
  opened: Opened,
): readonly { readonly heading: Tagged | undefined; readonly page: number }[] {
  const heading = /^H[1-6]$/.test(element.type) ? element : around;
  if (element.kids.length === 0) return leavesOf(element, opened).map((page) => ({ heading, page }));
  return element.kids.flatMap((kid) => leavesIn(kid, heading, opened));
}

function isRunning(marks: readonly string[]): boolean {
  return marks.some((mark) => /^\/Artifact\b.*\/Pagination/.test(mark));
}

/** Letters that are read from right to left are drawn in another order, and in other shapes. */
function bare(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s|\u034F|\p{M}|\p{Script=Arabic}|\p{Script=Hebrew}/gu, '');
}
