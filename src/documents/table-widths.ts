/** Widths of a table's columns that waste little paper: a column with one long cell and much room beside it would make pages of narrow text. */
import { columnsOf, columnWidths, headOf, leastWidths, textWidths, usable } from './column-widths.ts';
import type { Table } from './document.ts';
import { isForm } from './form-tables.ts';

/**
 * Whole widths in twentieths of a point that add up to the room there is. They
 * begin as the table's shares, and room goes from columns that have it to spare
 * to those that make rows tall, as long as that makes the table shorter. No word
 * breaks for it, and no column gets less than half of its share. A form keeps
 * its shares: its cells are empty, and for a pen.
 */
export function tableWidths(table: Table, room: number): readonly number[] {
  const columns = columnsOf(table);
  const shares = columnWidths(columns, room);
  if (isForm(table) || table.rows.length === 0) return shares;
  const least = leastWidths(columns).map((width, index) => Math.max(width, (shares[index] ?? 0) / 2));
  // The head counts with the rows: it stands on every page, and a browser repeats none that takes much of one.
  const rows = [headOf(table), ...table.rows].map((row) => row.map((cell) => textWidths(cell)));
  let best = shares;
  let height = heightOf(rows, best);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    let shorter: { readonly widths: readonly number[]; readonly height: number } | undefined;
    for (const from of best.keys())
      for (const to of best.keys()) {
        if (from === to || (best[from] ?? 0) - STEP < (least[from] ?? 0)) continue;
        const widths = best.map((width, index) => width + (index === to ? STEP : 0) - (index === from ? STEP : 0));
        const tried = heightOf(rows, widths);
        if (tried < (shorter?.height ?? height - WORTH_IT)) shorter = { widths, height: tried };
      }
    if (shorter === undefined) break;
    ({ widths: best, height } = shorter);
  }
  return best;
}

/** In twentieths of a point: five points. */
const STEP = 100;

/** A text column on this page has room for about 90 such steps. */
const MOST_STEPS = 60;

/** In lines, over the whole table. */
const WORTH_IT = 0.1;

/** About how many lines all rows take. Parts of lines count, so that each step that helps is seen to help. */
function heightOf(rows: readonly (readonly (readonly number[])[])[], widths: readonly number[]): number {
  let all = 0;
  for (const row of rows) {
    let tallest = 1;
    for (const [index, texts] of row.entries()) {
      const room = usable(widths[index] ?? 0);
      let lines = 0;
      for (const text of texts) lines += Math.max(1, text / room);
      tallest = Math.max(tallest, lines);
    }
    all += tallest;
  }
  return all;
}
