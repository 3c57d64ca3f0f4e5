/** Tables of a document: columns that say nothing are left out, and on paper no word is broken that has room elsewhere. */
import { describe, expect, it } from 'vitest';
import { cell, table, withoutBlankColumns } from '../../src/documents/build-blocks.ts';
import type { Block } from '../../src/documents/document.ts';
import { renderBlocks } from '../../src/documents/html.ts';
import { printPage } from '../../src/documents/print.ts';
import { SAMPLE } from '../helpers/sample-document.ts';

const COLUMNS = [
  ['Line', 5],
  ['Products', 20],
  ['Note', 75],
] as const;

function widths(block: Block): readonly number[] {
  const page = printPage({ ...SAMPLE, blocks: [block] }, '', '');
  return [...page.matchAll(/<col style="width: ([\d.]+)%">/g)].map(([, width]) => Number(width));
}

describe('a table', () => {
  it('has no column that says nothing, and the others share its room', () => {
    const rows = [
      [cell('1'), cell(undefined), cell('a')],
      [cell(''), cell([]), cell('b')],
    ];
    const { columns, rows: left } = withoutBlankColumns(table('t', 'T', COLUMNS, rows));
    expect(columns).toEqual([
      { title: 'Line', width: 6 },
      { title: 'Note', width: 94 },
    ]);
    expect(left.map((row) => row.length)).toEqual([2, 2]);
  });

  it('keeps a column that says something in one row, and the one that names the rows', () => {
    const rows = [
      [cell(undefined), cell(undefined), cell('a')],
      [cell(undefined), cell('CJSM'), cell('b')],
    ];
    const node = table('t', 'T', COLUMNS, rows);
    expect(withoutBlankColumns(node)).toEqual(node);
  });

  it('gives a column on paper the room that its longest word takes, and on a screen its share', () => {
    const narrow = table('t', 'T', COLUMNS, [[cell('Safeguarding partner'), cell('x'), cell('a '.repeat(200))]]);
    const [first = 0, second = 0, third = 0] = widths(narrow);
    expect(first).toBeGreaterThan(15);
    expect(first + second + third).toBeCloseTo(100, 1);
    expect(third).toBeGreaterThan(55);
    expect(renderBlocks([narrow], { headingOffset: 0 })).toContain('<col class="doc-width-5">');
  });

  it('is not made wider than the page by a word that fits nowhere', () => {
    const long = table('t', 'T', COLUMNS, [[cell('x'.repeat(300)), cell('x'), cell('a')]]);
    expect(widths(long).reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
  });
});

describe('the sheet for signatures', () => {
  it('has most room for names and for a pen, and least for the date', () => {
    const sheet: Block = {
      type: 'signatures',
      columns: ['Party', 'Name and role', 'Signature', 'Date'],
      parties: [{ name: 'Mereshire Council', role: 'Director' }],
    };
    expect(widths(sheet)).toEqual([31, 27, 27, 15]);
  });
});
