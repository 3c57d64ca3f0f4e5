/** Widths of columns on paper: room goes where it makes a table shorter. */
import { describe, expect, it } from 'vitest';
import type { Cell, Table } from '../../src/documents/document.ts';
import { linesIn } from '../../src/documents/column-widths.ts';
import { tableWidths } from '../../src/documents/table-widths.ts';

/** About the width of the text of a page, in twentieths of a point. */
const ROOM = 9000;

const LONG =
  'The Code of Practice says how long a record of this sort is kept, and from which day it is counted. '.repeat(4);

function table(...rows: readonly (readonly (string | Cell)[])[]): Table {
  const columns = ['Information', 'How long', 'Then', 'Where the period comes from'];
  return {
    type: 'table',
    id: 'retention',
    number: 'Table 1',
    caption: 'How long information is kept',
    columns: columns.map((title) => ({ title, width: 25 })),
    rowHeaders: true,
    rows: rows.map((row) => row.map((cell) => (typeof cell === 'string' ? text(cell) : cell))),
  };
}

function text(value: string): Cell {
  return [{ type: 'paragraph', children: [{ type: 'text', value }] }];
}

const tall = ({ rows }: Table, widths: readonly number[]): number =>
  rows
    .map((row) => Math.max(...row.map((cell, index) => linesIn(cell, widths[index] ?? 0))))
    .reduce((a, b) => a + b, 0);

describe('widths of a table', () => {
  it('add up to the room there is', () => {
    const widths = tableWidths(table(['All', '6 years', 'Destroyed', LONG]), ROOM);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(ROOM);
  });

  it('give a long text the room that short ones spare, and the table gets much shorter', () => {
    const kept = table(['All', '6 years', 'Destroyed', LONG]);
    const widths = tableWidths(kept, ROOM);
    expect(widths[3]).toBeGreaterThan(ROOM / 2);
    expect(tall(kept, widths)).toBeLessThan(0.6 * tall(kept, [2250, 2250, 2250, 2250]));
  });

  it('leave every column half of its share, however long the others are', () => {
    const widths = tableWidths(table(['a', 'b', 'c', LONG.repeat(5)]), ROOM);
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(ROOM / 8);
  });

  it('break no word that had room', () => {
    const widths = tableWidths(table(['Pseudonymisation', '6 years', 'Destroyed', LONG.repeat(5)]), ROOM);
    expect(linesIn(text('Pseudonymisation'), widths[0] ?? 0)).toBe(1);
  });

  it('are those of the shares where nothing is gained', () => {
    expect(tableWidths(table(['a', 'b', 'c', 'd']), ROOM)).toEqual([2250, 2250, 2250, 2250]);
  });

  it('are those of the shares in a form, whose cells are for a pen', () => {
    const answer: Cell = [{ type: 'field', kind: 'long', name: 'why', label: 'Why', options: [] }];
    expect(tableWidths(table([LONG, answer, 'c', 'd']), ROOM)).toEqual([2250, 2250, 2250, 2250]);
  });
});
