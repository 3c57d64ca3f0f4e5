/** Tables that fit the width of a terminal: cells wrap, and where there is no room for columns each row becomes a list. */
import { cellsOf } from '../base/cells.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';

export interface Column {
  readonly title: string;
  /** Share of the width, as a percentage. */
  readonly width: number;
}

const GAP = '  ';
/** A column with fewer characters cannot be read. */
const NARROWEST = 14;

/** The lines of a table. Each cell is a list of paragraphs. */
export function tableLines(
  columns: readonly Column[],
  rows: readonly (readonly (readonly string[])[])[],
  width: number,
): readonly string[] {
  const room = width - GAP.length * (columns.length - 1);
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((room * column.width) / total));
  if (Math.min(...widths) < NARROWEST) return rows.flatMap((row) => [...listed(columns, row, width), '']);
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, index) => `${cell}${' '.repeat(Math.max(0, (widths[index] ?? 0) - cellsOf(cell)))}`)
      .join(GAP)
      .trimEnd();
  const together = (row: readonly (readonly string[])[]): readonly string[] => {
    const cells = row.map((paragraphs, index) => cellLines(paragraphs, widths[index] ?? 0));
    const height = Math.max(1, ...cells.map((lines) => lines.length));
    return Array.from({ length: height }, (_, index) => line(cells.map((lines) => lines[index] ?? '')));
  };
  const body = rows.flatMap((row) => [...together(row), line(widths.map((wide) => '─'.repeat(wide)))]);
  return [...together(columns.map(({ title }) => [title])), line(widths.map((wide) => '━'.repeat(wide))), ...body];
}

function listed(columns: readonly Column[], row: readonly (readonly string[])[], width: number): readonly string[] {
  return columns.flatMap(({ title }, index) => [
    ...wrap(`${title}:`, width),
    ...cellLines(row[index] ?? [], width - 2).map((line) => `  ${line}`),
  ]);
}

function cellLines(paragraphs: readonly string[], width: number): readonly string[] {
  return paragraphs.flatMap((paragraph) => wrap(visible(paragraph), width));
}
