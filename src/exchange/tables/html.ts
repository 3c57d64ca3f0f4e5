/** The tables of a web page, each with the heading before it. Nothing of the page runs, and nothing that it names is fetched. */
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import type { Remark } from '../remark.ts';
import { mergedIn, tooLong, unseenIn } from './reading-remarks.ts';
import {
  type Cell,
  cleaned,
  columnName,
  hasUnseen,
  LIMITS,
  type Table,
  type TableFile,
  type TableRow,
} from './table.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Parts of a page that hold no words for readers. */
const SILENT = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
  'select',
]);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary', 'legend', 'dt']);
/** After which a new line of text begins. */
const BREAKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'ul',
  'ol',
  'tr',
  'dd',
  'dt',
  'section',
  'article',
  'blockquote',
  'table',
  'td',
  'th',
]);

/** Reads the tables of a page. */
export function readHtml(text: string): TableFile {
  const document = parse(text);
  const found: Found = { tables: [], heading: '', title: '', unseen: [], remarks: [] };
  visit(document.childNodes, found);
  const many = found.tables.length > 1;
  const tables = found.tables.map(({ element, title }, index) =>
    tableOf(element, title, many ? `table ${index + 1}` : '', found),
  );
  return {
    kind: 'html',
    title: found.title,
    tables: tables.filter(({ rows }) => rows.length > 0),
    remarks: [...found.remarks, ...unseenIn(found.unseen)],
  };
}

interface Found {
  readonly tables: { readonly element: Element; readonly title: string }[];
  heading: string;
  /** The page's own name: its first main heading, else its title. */
  title: string;
  readonly unseen: string[];
  readonly remarks: Remark[];
}

/** Finds tables in reading order, with the heading that each stands under; a page may be nested as deeply as it likes. */
function visit(children: readonly Node[], found: Found): void {
  const waiting: Node[] = [...children].reverse();
  let ownHeading = false;
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    const { tagName } = node;
    if (tagName === 'title' && found.title === '') found.title = cleaned(wordsOf(node)).replaceAll('\n', ' ');
    if (tagName === 'table') {
      if (isLayout(node)) waiting.push(...[...node.childNodes].reverse());
      else {
        found.tables.push({ element: node, title: found.heading });
        found.heading = '';
      }
      continue;
    }
    if (isHeading(node)) {
      const words = cleaned(wordsOf(node)).replaceAll('\n', ' ');
      if (words !== '') found.heading = words;
      if (tagName === 'h1' && words !== '' && !ownHeading) {
        found.title = words;
        ownHeading = true;
      }
      if (tagName !== 'summary') continue;
    }
    if (SILENT.has(tagName) && tagName !== 'head') continue;
    waiting.push(...[...node.childNodes].reverse());
  }
}

/** A table that only lays out a page: it holds the real ones, and no headings of its own. */
function isLayout(table: Element): boolean {
  return within(table, 'table').length > 0 && within(table, 'th').length === 0;
}

/** A heading, or a line of its own in bold letters alone, as word processors make them. */
function isHeading(node: Element): boolean {
  if (HEADINGS.has(node.tagName)) return true;
  if (node.attrs.some(({ name, value }) => name === 'role' && value === 'heading')) return true;
  if (node.tagName !== 'p') return false;
  const inside = node.childNodes.filter((child) => !isBlank(child));
  const [only] = inside;
  return (
    inside.length === 1 &&
    only !== undefined &&
    defaultTreeAdapter.isElementNode(only) &&
    (only.tagName === 'strong' || only.tagName === 'b')
  );
}

function isBlank(node: Node): boolean {
  return defaultTreeAdapter.isCommentNode(node) || (defaultTreeAdapter.isTextNode(node) && node.value.trim() === '');
}

/** The words that a reader sees, with a line end where a new line begins. */
function wordsOf(from: Element): string {
  const words: string[] = [];
  const waiting: (Node | string)[] = [...from.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (typeof node === 'string') words.push(node);
    else if (defaultTreeAdapter.isTextNode(node)) words.push(node.value.replaceAll(/\s+/g, ' '));
    else if (defaultTreeAdapter.isElementNode(node) && !SILENT.has(node.tagName)) {
      const breaks = BREAKS.has(node.tagName);
      if (breaks) waiting.push('\n');
      waiting.push(...[...node.childNodes].reverse());
      if (breaks && node.tagName !== 'br') words.push('\n');
    }
  }
  return words.join('').replaceAll(/\s*\n\s*/g, '\n');
}

/** Elements of a name beneath another, not those of a table within it. */
function within(from: Element, ...names: readonly string[]): readonly Element[] {
  const found: Element[] = [];
  const waiting: Node[] = [...from.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!defaultTreeAdapter.isElementNode(node)) continue;
    if (names.includes(node.tagName)) found.push(node);
    else if (node.tagName !== 'table') waiting.push(...[...node.childNodes].reverse());
  }
  return found;
}

/** A table with merged cells undone: one that reaches down says the same in each row that it reaches. */
function tableOf(element: Element, heading: string, name: string, found: Found): Table {
  const caption = within(element, 'caption').map((one) => cleaned(wordsOf(one)).replaceAll('\n', ' '))[0];
  const rows: TableRow[] = [];
  const reaching = new Map<number, { cell: Cell; left: number }>();
  const merged: string[] = [];
  let number = 0;
  let seen = 0;
  for (const row of within(element, 'tr')) {
    number += 1;
    if (rows.length >= LIMITS.rows || seen >= LIMITS.cells) {
      found.remarks.push(tooLong([name, `row ${number}`].filter((one) => one !== '').join(', ')));
      break;
    }
    const place = [name, `row ${number}`].filter((one) => one !== '').join(', ');
    const cells = new Map<number, Cell>();
    const own = within(row, 'td', 'th');
    let column = 0;
    let widest = 0;
    const carry = (): void => {
      for (let above = reaching.get(column); above !== undefined; above = reaching.get(column)) {
        if (above.cell.text !== '') {
          cells.set(column, { ...above.cell, merged: true });
          merged.push(`${place}, column ${columnName(column)}`);
        }
        above.left -= 1;
        if (above.left === 0) reaching.delete(column);
        column += 1;
      }
    };
    for (const one of own) {
      carry();
      const raw = wordsOf(one);
      const at = `${place}, column ${columnName(column)}`;
      if (hasUnseen(raw)) found.unseen.push(at);
      const cell: Cell = { text: cleaned(raw), place: at };
      const wide = spanOf(one, 'colspan', 1000);
      const deep = spanOf(one, 'rowspan', LIMITS.rows);
      if (cell.text !== '') cells.set(column, cell);
      widest = Math.max(widest, wide);
      if (deep > 1) reaching.set(column, { cell, left: deep - 1 });
      column += wide;
      if (column > LIMITS.columns) break;
    }
    for (const later of [...reaching.keys()].sort((a, b) => a - b)) {
      if (later < column) continue;
      column = later;
      carry();
    }
    seen += cells.size;
    if (cells.size > 0)
      rows.push({
        place,
        cells,
        ...(own.length === 1 && cells.size === 1 && widest > 1 ? { across: true as const } : {}),
      });
  }
  found.remarks.push(...mergedIn(merged, name));
  return { name, title: caption ?? heading, rows };
}

function spanOf(element: Element, name: string, most: number): number {
  const value = Number(element.attrs.find((one) => one.name === name)?.value ?? '1');
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
}
