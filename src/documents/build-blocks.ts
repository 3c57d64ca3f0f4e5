/** Short ways to write parts of a document in code. */
import type { Block, Callout, Cell, Inline, List, Paragraph, Table } from './document.ts';

export function text(value: string): Inline {
  return { type: 'text', value };
}

export function strong(value: string): Inline {
  return { type: 'strong', children: [text(value)] };
}

/** What stands before the value that it names, in one paragraph. */
export function label(words: string): Inline {
  return strong(`${words} `);
}

export function emphasis(value: string): Inline {
  return { type: 'emphasis', children: [text(value)] };
}

/** A paragraph of inlines and plain texts. */
export function paragraph(...parts: readonly (Inline | string)[]): Paragraph {
  return { type: 'paragraph', children: parts.map((part) => (typeof part === 'string' ? text(part) : part)) };
}

/** A list with a point for each text or cell. */
export function bullets(items: readonly (string | Cell)[]): List {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    items: items.map((item) => (typeof item === 'string' ? [paragraph(item)] : item)),
  };
}

/** A table cell: one text as a paragraph, several as a list, none as an empty cell. */
export function cell(values: string | readonly string[] | undefined): Cell {
  const list = values === undefined ? [] : typeof values === 'string' ? [values] : values;
  if (list.length === 0) return [];
  return list.length === 1 ? [paragraph(list[0] ?? '')] : [bullets(list)];
}

export function callout(kind: Callout['kind'], ...children: readonly (Block | string)[]): Callout {
  return {
    type: 'callout',
    kind,
    children: children.map((child) => (typeof child === 'string' ? paragraph(child) : child)),
  };
}

/** A table whose first column names its rows; columns are titles with their share of the width as a percentage. */
export function table(
  id: string,
  caption: string,
  columns: readonly (readonly [string, number])[],
  rows: Table['rows'],
): Table {
  return {
    type: 'table',
    id,
    number: '',
    caption,
    rowHeaders: true,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows,
  };
}

/** The table without the columns that say nothing in any row; the others share their room. The first column names the rows and stays. */
export function withoutBlankColumns(node: Table): Table {
  const says = node.columns.map((_, index) => index === 0 || node.rows.some((row) => (row[index] ?? []).length > 0));
  const kept = <Item>(items: readonly Item[]): readonly Item[] => items.filter((_, index) => says[index] === true);
  const columns = kept(node.columns);
  const total = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    ...node,
    columns: columns.map(({ title, width }) => ({ title, width: Math.round((100 * width) / total) })),
    rows: node.rows.map(kept),
  };
}
