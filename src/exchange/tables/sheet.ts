/** A sheet of a workbook in the making: cells come in any order, merged ones are undone, and what is hidden is told. */
import type { Remark } from '../remark.ts';
import { inShort, mergedIn, tooLong, unseenIn } from './reading-remarks.ts';
import { type Cell, cleaned, columnName, hasUnseen, LIMITS, type Table, type TableRow } from './table.ts';

/** A block of merged cells, by rows and columns counted from 0, its last among them. */
export interface Merged {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A row as it is read: its number, counted from 0, and what stands in it by columns. */
export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: ReadonlyMap<number, { readonly text: string; readonly day?: string }>;
}

export interface Sheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Merged[];
  /** Hidden columns, counted from 0, as far as something stands in them. */
  readonly hiddenColumns: readonly number[];
  /** Remarks that people wrote beside cells. */
  readonly comments: readonly { readonly cell: string; readonly text: string }[];
  /** Where reading stopped, as there was too much; nothing if it did not. */
  readonly stopped: number | undefined;
}

/** Rows that merged cells may reach in all: no sheet that people made comes near it. */
const MOST_STEPS = 5_000_000;

/** The tables of sheets. What is hidden whole is told and left out; rows and columns that are hidden count. */
export function tablesOf(sheets: readonly Sheet[]): {
  readonly tables: readonly Table[];
  readonly remarks: readonly Remark[];
} {
  const remarks: Remark[] = [];
  const tables: Table[] = [];
  for (const sheet of sheets) {
    const count = sheet.rows.reduce((sum, { cells }) => sum + cells.size, 0);
    const name = `sheet ${cleaned(sheet.name).replaceAll('\n', ' ')}`;
    if (sheet.hidden) {
      if (count > 0)
        remarks.push({
          severity: 'warning',
          place: name,
          text: `The sheet is hidden, and was left out (cells with something in them: ${count.toLocaleString('en-GB')}). If it belongs to the register, show it, save the file, and bring it in again.`,
        });
      continue;
    }
    tables.push(tableOf(sheet, name, remarks));
    remarks.push(...hiddenIn(sheet, name));
    if (sheet.stopped !== undefined) remarks.push(tooLong(`${name}, row ${sheet.stopped + 1}`));
    for (const { cell, text } of sheet.comments)
      if (cleaned(text) !== '')
        remarks.push({
          severity: 'note',
          place: `${name}, cell ${cell}`,
          text: `A comment stands beside the cell, and was left out: “${cleaned(text)}”.`,
        });
  }
  return { tables: tables.filter(({ rows }) => rows.length > 0), remarks };
}

function tableOf(sheet: Sheet, name: string, remarks: Remark[]): Table {
  const unseen: string[] = [];
  const rows = new Map<number, Map<number, Cell>>();
  for (const { number, cells } of sheet.rows) {
    const own = new Map<number, Cell>();
    for (const [column, { text, day }] of [...cells].sort(([a], [b]) => a - b)) {
      const words = cleaned(text);
      if (words === '') continue;
      const place = `${name}, cell ${columnName(column)}${number + 1}`;
      if (hasUnseen(text)) unseen.push(place);
      own.set(column, { text: words, place, ...(day === undefined ? {} : { day }) });
    }
    if (own.size > 0) rows.set(number, own);
  }
  const across = new Set<number>();
  const merged: string[] = [];
  const last = sheet.rows.reduce((most, { number }) => Math.max(most, number), 0);
  let steps = MOST_STEPS;
  for (const { top, left, bottom, right } of sheet.merged) {
    const cell = rows.get(top)?.get(left);
    if (cell === undefined) continue;
    if (right > left && rows.get(top)?.size === 1) across.add(top);
    if (bottom === top) continue;
    for (let number = top + 1; number <= Math.min(bottom, last) && steps > 0; number += 1) {
      steps -= 1;
      const own = rows.get(number);
      if (own === undefined || own.has(left)) continue;
      own.set(left, { ...cell, merged: true });
      merged.push(`cell ${columnName(left)}${number + 1}`);
    }
  }
  remarks.push(...unseenIn(unseen), ...mergedIn(merged, name));
  return {
    name,
    title: /^(?:sheet|table|tabelle|feuille?)\s*\d*$/i.test(sheet.name.trim()) ? '' : name.replace(/^sheet /, ''),
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(
        ([number, cells]): TableRow => ({
          place: `${name}, row ${number + 1}`,
          cells: new Map([...cells].sort(([a], [b]) => a - b)),
          ...(across.has(number) ? { across: true as const } : {}),
        }),
      ),
  };
}

function hiddenIn({ rows, hiddenColumns }: Sheet, name: string): readonly Remark[] {
  const hidden = rows.filter((row) => row.hidden && row.cells.size > 0).map(({ number }) => String(number + 1));
  const columns = hiddenColumns.filter((column) => rows.some(({ cells }) => cells.has(column))).map(columnName);
  return [
    ...(hidden.length === 0
      ? []
      : [`Rows that are hidden count all the same: ${inShort(hidden)}. See whether they belong to the register.`]),
    ...(columns.length === 0
      ? []
      : [
          `Columns that are hidden count all the same: ${inShort(columns)}. See whether what stands there is for everyone.`,
        ]),
  ].map((text) => ({ severity: 'warning' as const, place: name, text }));
}

/** Whether a sheet has as much as is read of one. */
export function isFull(rows: number, cells: number): boolean {
  return rows >= LIMITS.rows || cells >= LIMITS.cells;
}
