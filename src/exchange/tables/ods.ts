/** The sheets of an OpenDocument spreadsheet, in which a cell or a row may say how often it is repeated. */
import { openPackage } from '../office/package.ts';
import { attribute, element, elements, everyElement } from '../office/walk.ts';
import type { XmlElement } from '../office/xml.ts';
import type { Remark } from '../remark.ts';
import { readDay } from './days.ts';
import { isFull, type Sheet, type SheetRow, tablesOf } from './sheet.ts';
import { columnName, LIMITS, type TableFile } from './table.ts';

/** Reads a spreadsheet; a remark where it holds nothing that can be read. */
export function readOds(bytes: Uint8Array): TableFile | Remark {
  const opened = openPackage(bytes);
  if (!('names' in opened)) return opened;
  const content = opened.xml('content.xml');
  const unseen = hiddenStyles(content);
  const spreadsheet = element(element(content, 'office:body'), 'office:spreadsheet');
  const sheets = elements(spreadsheet, 'table:table').map((table) => sheetOf(table, unseen));
  const { tables, remarks } = tablesOf(sheets);
  return { kind: 'ods', title: '', tables, remarks: [...opened.remarks, ...remarks] };
}

/** The styles of tables that are not shown. */
function hiddenStyles(content: XmlElement | undefined): ReadonlySet<string> {
  return new Set(
    elements(element(content, 'office:automatic-styles'), 'style:style')
      .filter((style) => attribute(element(style, 'style:table-properties'), 'table:display') === 'false')
      .map((style) => attribute(style, 'style:name') ?? ''),
  );
}

const GROUPS = new Set(['table:table-row-group', 'table:table-header-rows', 'table:table-rows']);
const COLUMN_GROUPS = new Set(['table:table-column-group', 'table:table-header-columns', 'table:table-columns']);

/** Rows in their order, whatever groups they stand in; groups are never deep. */
function inGroups(parent: XmlElement, name: string, groups: ReadonlySet<string>): readonly XmlElement[] {
  return elements(parent).flatMap((child) =>
    child.name === name ? [child] : groups.has(child.name) ? inGroups(child, name, groups) : [],
  );
}

type Growing = { -readonly [field in 'merged' | 'comments']: Sheet[field][number][] };

function sheetOf(table: XmlElement, unseen: ReadonlySet<string>): Sheet {
  const rows: SheetRow[] = [];
  const beside: Growing = { merged: [], comments: [] };
  let number = 0;
  let count = 0;
  let stopped: number | undefined;
  for (const row of inGroups(table, 'table:table-row', GROUPS)) {
    const cells = cellsOf(row, number, beside);
    const times = repeated(row, 'table:number-rows-repeated');
    const hidden = (attribute(row, 'table:visibility') ?? 'visible') !== 'visible';
    // Empty rows are counted, and take no room, however many there are.
    for (let time = 0; time < times && cells.size > 0 && stopped === undefined; time += 1) {
      if (isFull(rows.length, count)) stopped = number + time;
      else rows.push({ number: number + time, hidden, cells });
      count += cells.size;
    }
    if (stopped !== undefined) break;
    number += times;
  }
  return {
    name: attribute(table, 'table:name') ?? '',
    hidden: unseen.has(attribute(table, 'table:style-name') ?? ''),
    rows,
    merged: beside.merged,
    hiddenColumns: hiddenColumns(table),
    comments: beside.comments,
    stopped,
  };
}

function cellsOf(row: XmlElement, number: number, beside: Growing): SheetRow['cells'] {
  const cells = new Map<number, { text: string; day?: string }>();
  let column = 0;
  for (const cell of elements(row)) {
    if (cell.name !== 'table:table-cell' && cell.name !== 'table:covered-table-cell') continue;
    const times = repeated(cell, 'table:number-columns-repeated');
    const text = elements(cell, 'text:p').map(paragraph).join('\n');
    for (const note of elements(cell, 'office:annotation'))
      beside.comments.push({
        cell: `${columnName(column)}${number + 1}`,
        text: everyElement(note, 'text:p').map(paragraph).join('\n'),
      });
    const shown = { text, ...dayOf(cell, text) };
    // What is covered by a merged cell is not shown, but it is there.
    if (text.trim() !== '')
      for (let time = 0; time < times && column + time < LIMITS.columns; time += 1) cells.set(column + time, shown);
    const [wide, deep] = [repeated(cell, 'table:number-columns-spanned'), repeated(cell, 'table:number-rows-spanned')];
    if (wide > 1 || deep > 1)
      beside.merged.push({ top: number, left: column, bottom: number + deep - 1, right: column + wide - 1 });
    column += times;
  }
  return cells;
}

/** The day behind what is shown, with no more than is shown of it. */
function dayOf(cell: XmlElement, text: string): { readonly day?: string } {
  const value = attribute(cell, 'office:date-value') ?? '';
  if (attribute(cell, 'office:value-type') !== 'date' || !/^\d{4}-\d\d-\d\d/.test(value)) return {};
  if (/^\s*\d{4}\s*$/.test(text)) return {};
  const month = readDay({ text })?.value.length === 7;
  return { day: value.slice(0, month ? 7 : 10) };
}

/** The words of a paragraph: spaces, tabs and line ends are elements of their own. */
function paragraph(one: XmlElement): string {
  return one.children
    .map((child) => {
      if (typeof child === 'string') return child;
      if (child.name === 'text:s') return ' ';
      if (child.name === 'text:tab') return '\t';
      if (child.name === 'text:line-break') return '\n';
      return child.name === 'office:annotation' ? '' : paragraph(child);
    })
    .join('');
}

function hiddenColumns(table: XmlElement): readonly number[] {
  const found: number[] = [];
  let column = 0;
  for (const one of inGroups(table, 'table:table-column', COLUMN_GROUPS)) {
    const times = repeated(one, 'table:number-columns-repeated');
    if ((attribute(one, 'table:visibility') ?? 'visible') !== 'visible')
      for (let at = column; at < Math.min(column + times, LIMITS.columns); at += 1) found.push(at);
    column += times;
  }
  return found;
}

function repeated(one: XmlElement, name: string): number {
  const value = Number(attribute(one, name) ?? '1');
  return Number.isInteger(value) && value >= 1 ? value : 1;
}
