/** The tables of a document, and which of their rows may go on overleaf: long ones alone, or a page would stay half empty. */
import { cell } from '../../src/documents/build-blocks.ts';
import type { Block, Cell, Document, Facts, Signatures, Table } from '../../src/documents/document.ts';
import { staysWhole } from '../../src/documents/table-shape.ts';
import { SAMPLE } from './sample-document.ts';

export type TableInTree = Table | Facts | Signatures;

/** Every table in the order in which they begin, the facts of the cover first. */
export function tablesOf({ cover, blocks }: Document): readonly TableInTree[] {
  return [...cover.notices, cover.facts, ...blocks].flatMap(tablesIn);
}

/** Of each row of a table whose columns have these widths, in twentieths of a point: whether it stays on one page. */
export function wholeRows(table: TableInTree, widths: readonly number[]): readonly boolean[] {
  if (table.type === 'signatures') return [true, ...table.parties.map(() => true)];
  const head = table.type === 'table' ? [true] : [];
  return [...head, ...cellsOf(table).map((row) => staysWhole(row, widths))];
}

function cellsOf(table: Table | Facts): readonly (readonly Cell[])[] {
  return table.type === 'table' ? table.rows : table.items.map(({ term, value }) => [cell(term), value]);
}

function tablesIn(block: Block): readonly TableInTree[] {
  switch (block.type) {
    case 'table':
      return [block, ...cellsOf(block).flat(2).flatMap(tablesIn)];
    case 'facts':
      return block.items.length === 0 ? [] : [block, ...cellsOf(block).flat(2).flatMap(tablesIn)];
    case 'signatures':
      return [block];
    case 'list':
      return block.items.flat().flatMap(tablesIn);
    case 'clause':
    case 'callout':
    case 'quote':
      return block.children.flatMap(tablesIn);
    default:
      return [];
  }
}

const LONG = 'What is known is written down with its source and its day, so that others can weigh it. '.repeat(70);

/** A document with a table whose second row is longer than a page, and whose others are short. One of its columns has no title. */
export const WITH_LONG_ROW: Document = {
  ...SAMPLE,
  blocks: [
    { type: 'heading', level: 1, id: 'long-rows', number: '1', children: [{ type: 'text', value: 'Long rows' }] },
    {
      type: 'table',
      id: 'table-long',
      number: 'Table 1',
      caption: 'What is long',
      columns: [
        { title: 'Short', width: 25 },
        { title: '', width: 10 },
        { title: 'Long', width: 65 },
      ],
      rowHeaders: true,
      rows: [
        [cell('One'), cell(undefined), cell('A short row.')],
        [cell('Two'), cell(undefined), cell(LONG)],
        [cell('Three'), cell(undefined), cell('Another short row.')],
      ],
    },
    { type: 'paragraph', children: [{ type: 'text', value: 'The end.' }] },
  ],
};
