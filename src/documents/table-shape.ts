/** How tables stand on paper in files that people edit: which rows stay whole, and which columns hold figures. */
import { linesIn } from './column-widths.ts';
import type { Block, Cell, Signatures, Table } from './document.ts';
import { page, signatureHeight, twips } from './docx/measures.ts';
import { isForm } from './form-tables.ts';
import { plain } from './words.ts';

/** Whether a row with columns of these widths, in twentieths of a point, stays on one page. A long one may go on overleaf, or it would leave a page half empty. */
export function staysWhole(row: readonly Cell[], widths: readonly number[]): boolean {
  const lines = widths.map((width, index) => linesIn(row[index] ?? [], width));
  return Math.max(...lines) <= LONGEST_WHOLE_ROW;
}

/** Whether what the cells hold is figures, which stand at the right. */
export function isOfNumbers(cells: readonly Cell[]): boolean {
  const texts = cells.map((value) => wordsIn(value).trim()).filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^£?(\d{1,3}(,\d{3})+|\d+)%?$/.test(text));
}

/** Whether all rows of a sheet for signatures and what stands above them fit on a page. */
export function fitsPage({ parties }: Signatures): boolean {
  return parties.length * signatureHeight + ABOVE <= page.height - 2 * page.margin;
}

/** Whether all rows of a table stay on one page: those of a short form do, where somebody signs. */
export function isShortForm(table: Table): boolean {
  return isForm(table) && table.rows.length <= LONGEST_SHORT_FORM;
}

/** Whether a table is followed by the short form that ends a form, under a heading: that would else stand on a page by itself. */
export function leadsToShortForm(nodes: readonly Block[], index: number): boolean {
  const [node, heading, form, after] = nodes.slice(index, index + 4);
  if (node?.type !== 'table' || heading?.type !== 'heading' || form?.type !== 'table') return false;
  return isForm(node) && isShortForm(form) && after?.type !== 'heading';
}

/** Whether a paragraph announces what comes next, as `… of the framework:` does: at the foot of a page it would announce nothing. */
export function announces(nodes: readonly Block[], index: number): boolean {
  const [node, next] = nodes.slice(index, index + 2);
  return (
    node?.type === 'paragraph' && next !== undefined && next.type !== 'break' && plain(node.children).endsWith(':')
  );
}

/** As many rows as a page keeps together. */
const LONGEST_SHORT_FORM = 4;

/** Room for the heading of the sheet, what is said above it, and its header row. */
const ABOVE = twips(70);

/** In lines, about a third of a page. */
const LONGEST_WHOLE_ROW = 18;

function wordsIn(value: Cell): string {
  return value.map((node) => (node.type === 'paragraph' ? plain(node.children) : '\n')).join('');
}
