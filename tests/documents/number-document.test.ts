/** The numbers of sections, clauses, annexes, tables and figures. */
import { describe, expect, it } from 'vitest';
import { paragraph, text } from '../../src/documents/build-blocks.ts';
import type { Block, Clause, Heading } from '../../src/documents/document.ts';
import { numberDocument } from '../../src/documents/number-document.ts';
import { words } from '../helpers/example.ts';

describe('numbers', () => {
  it('run through sections, clauses and headings together', () => {
    const numbered = numberDocument(words, [
      heading(1, 'a'),
      clause(2),
      clause(2),
      clause(3),
      heading(2, 'b'),
      clause(3),
      heading(1, 'c'),
      clause(2),
    ]);
    expect(numbers(numbered)).toEqual(['1', '1.1', '1.2', '1.2.1', '1.3', '1.3.1', '2', '2.1']);
  });

  it('never repeat where a third level has no second above it', () => {
    expect(
      numbers(
        numberDocument(words, [
          heading(1, 'a'),
          heading(3, 'b'),
          paragraph('x'),
          heading(2, 'c'),
          heading(3, 'd'),
          paragraph('x'),
        ]),
      ),
    ).toEqual(['1', '1.1', '1.2', '1.2.1']);
  });

  it('close gaps between levels of headings', () => {
    const numbered = numberDocument(words, [
      heading(1, 'a'),
      heading(4, 'b'),
      paragraph('x'),
      heading(4, 'c'),
      paragraph('y'),
    ]);
    expect(numbered.flatMap((block) => (block.type === 'heading' ? [block.level] : []))).toEqual([1, 2, 2]);
  });

  it('are letters for annexes, and start again within them', () => {
    expect(
      numbers(
        numberDocument(words, [
          heading(1, 'a'),
          paragraph('x'),
          heading(1, 'annex-one'),
          clause(2),
          heading(1, 'annex-two'),
          clause(2),
        ]),
      ),
    ).toEqual(['1', 'Annex A', 'A.1', 'Annex B', 'B.1']);
  });

  it("never share an id with an author's heading, and go on after the letter Z", () => {
    const [, first] = numberDocument(words, [heading(1, 'clause-1-1'), clause(2)]);
    expect(first).toMatchObject({ number: '1.1', id: 'clause-1-1-' });
    const many = numberDocument(
      words,
      Array.from({ length: 28 }, (_, index) => [heading(1, `annex-${index}`), paragraph('x')]).flat(),
    );
    expect(numbers(many).slice(25)).toEqual(['Annex Z', 'Annex AA', 'Annex AB']);
  });

  it('start again for the third level under each second', () => {
    expect(
      numbers(numberDocument(words, [heading(1, 'a'), clause(2), clause(3), clause(3), clause(2), clause(3)])),
    ).toEqual(['1', '1.1', '1.1.1', '1.1.2', '1.2', '1.2.1']);
  });

  it('count the tables that have a caption, and the figures', () => {
    const table = (caption: string): Block => ({
      type: 'table',
      id: caption,
      number: '',
      caption,
      columns: [],
      rowHeaders: true,
      rows: [],
    });
    expect(numbers(numberDocument(words, [table('one'), table(''), table('two')]))).toEqual(['Table 1', '', 'Table 2']);
    const figure: Block = {
      type: 'diagram',
      id: '',
      number: '',
      caption: 'c',
      alternative: 'a',
      drawing: { width: 1, height: 1, boxes: [], arrows: [], labels: [] },
    };
    // Figures are counted apart.
    const mixed = numberDocument(words, [figure, table('one'), figure]);
    expect(mixed.map((block) => ('number' in block ? block.number : ''))).toEqual(['Figure 1', 'Table 1', 'Figure 2']);
  });

  it('skip a heading with nothing beneath it', () => {
    const numbered = numberDocument(words, [
      heading(1, 'a'),
      heading(2, 'b'),
      heading(1, 'c'),
      paragraph('x'),
      heading(1, 'd'),
    ]);
    expect(numbered.map((block) => (block.type === 'heading' ? block.id : block.type))).toEqual(['c', 'paragraph']);
  });

  it('stand in the table of contents', () => {
    const [contents] = numberDocument(words, [
      { type: 'contents', title: 'Contents', entries: [] },
      heading(1, 'a'),
      heading(2, 'b'),
      paragraph('x'),
      heading(3, 'c'),
      paragraph('y'),
    ]);
    expect(contents).toEqual({
      type: 'contents',
      title: 'Contents',
      entries: [
        { level: 1, number: '1', title: 'a', id: 'a' },
        { level: 2, number: '1.1', title: 'b', id: 'b' },
      ],
    });
  });
});

function heading(level: Heading['level'], id: string): Heading {
  return { type: 'heading', level, id, number: '', children: [text(id)] };
}

function clause(level: Clause['level']): Clause {
  return { type: 'clause', level, id: '', number: '', children: [paragraph('x')] };
}

function numbers(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block) => ('number' in block ? [block.number] : []));
}
