/** The Word file of a document with everything in it. Its checks stand beside those of the PDF, in tests/conformance. */
import { expect, test } from 'vitest';
import { paragraph, strong, text } from '../../src/documents/build-blocks.ts';
import type { Block, Document, Inline } from '../../src/documents/document.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { AWKWARD, SAMPLE } from '../helpers/sample-document.ts';
import { CHECKS as faults } from '../conformance/word/index.ts';
import { partsOf, relationsOf, shown } from '../helpers/word-file.ts';
import type { Parts } from '../helpers/word-file.ts';

const sample = renderDocx(SAMPLE, noPainter);

test('the same document gives the same bytes', async () => {
  const first = await sample;
  await renderDocx(withBlocks([paragraph('another document between the two')]), noPainter);
  expect(Buffer.compare(Buffer.from(first), Buffer.from(await renderDocx(structuredClone(SAMPLE), noPainter)))).toBe(0);
});

test('no entry of the package carries the time of the build', async () => {
  const bytes = Buffer.from(await sample);
  const times: number[] = [];
  for (let at = bytes.indexOf('PK\x01\x02', 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1'))
    times.push(bytes.readUInt32LE(at + 12));
  expect(times.length).toBe(partsOf(bytes).size);
  // 1 January 1980, midnight.
  expect(new Set(times)).toEqual(new Set([0x00210000]));
});

test('another document gives other bytes', async () => {
  const other = await renderDocx({ ...SAMPLE, properties: { ...SAMPLE.properties, version: '2.2' } }, noPainter);
  expect(Buffer.compare(Buffer.from(await sample), Buffer.from(other))).not.toBe(0);
});

test('text stays text', async () => {
  const parts = await partsFor([
    paragraph(AWKWARD),
    { type: 'preformatted', text: `${AWKWARD}\n\t${AWKWARD}` },
    paragraph('\u0000a\u000Bb\uD800c\uFFFFd\uFDD0e'),
  ]);
  const words = shown(parts).map((each) => each.words);
  expect(words).toContain(AWKWARD);
  expect(words).toContain(`${AWKWARD}\n\t${AWKWARD}`.replace('\t', '\t'));
  expect(words).toContain('abcde');
});

test('headings are real headings, and those without a number are not counted', async () => {
  const paragraphs = shown(partsOf(await sample)).filter((each) => each.style.startsWith('Heading'));
  expect(paragraphs.map((each) => [each.style, each.number, each.words])).toEqual([
    ['Heading1', '', 'What this agreement does'],
    ['Heading1', '1', 'Purpose'],
    ['Heading1', '2', 'What is shared'],
    ['Heading2', '2.2', 'Kinds of information'],
    ['Heading3', '2.2.1', 'Figures without names'],
    ['Heading3', '2.2.2', 'Enwau a chyfeiriadau'],
    ['Heading4', '', 'Small print'],
    ['Heading1', '3', 'The law'],
    ['Heading1', 'Annex A', 'Contact points'],
    ['Heading1', 'Annex B', 'Signatures'],
  ]);
  expect(paragraphs.some((each) => each.typed)).toBe(false);
});

test('lists are counted by Word, each from its own start', async () => {
  const paragraphs = shown(partsOf(await sample)).filter((each) => each.style.startsWith('List') && each.number !== '');
  expect(paragraphs.map((each) => `${each.style} ${each.number}`)).toEqual([
    'ListBullet •',
    'ListBullet •',
    'ListBullet2 •',
    'ListBullet2 •',
    'ListBullet3 •',
    'ListBullet3 •',
    'ListBullet •',
    'ListBullet ☐',
    'ListBullet ☒',
    'ListBullet •',
    'ListBullet •',
    'ListBullet •',
    'ListNumber 1.',
    'ListNumber 2.',
    'ListNumber2 1.',
    'ListNumber2 2.',
    'ListNumber 3.',
    'ListNumber 4.',
    'ListNumber 5.',
  ]);
});

test('a number that Word would not count to is text, and later ones are right', async () => {
  const numbers = ['1', '1.2', '1.1', '1.2', '3', '2', '2.1.1', '2.1', 'Annex B', 'Annex A', 'A.1', '1.2.3.4.5'];
  const blocks = numbers.map((number, index): Block => {
    const children = [text(`number ${number}`)];
    return number.includes('.')
      ? {
          type: 'clause',
          level: number.split('.').length > 2 ? 3 : 2,
          id: `id-${index}`,
          number,
          children: [{ type: 'paragraph', children }],
        }
      : { type: 'heading', level: 1, id: `id-${index}`, number, children };
  });
  const found = shown(await partsFor(blocks)).filter((each) => each.words.startsWith('number '));
  expect(found.map((each) => each.number)).toEqual(numbers);
  expect(found.filter((each) => each.typed).map((each) => each.number)).toEqual([
    '1.2',
    '3',
    '2.1.1',
    'Annex B',
    '1.2.3.4.5',
  ]);
});

test('a row goes on overleaf only if it is longer than a third of a page', async () => {
  const row = (words: number): Block => ({
    type: 'facts',
    items: [{ term: 'a row', value: [paragraph('word '.repeat(words).trim())] }],
  });
  const xml = async (words: number): Promise<string> => (await partsFor([row(words)])).get('word/document.xml') ?? '';
  const whole = (text: string): number => text.match(/<w:cantSplit\/>/g)?.length ?? 0;
  expect(whole(await xml(100))).toBe(SAMPLE.cover.facts.items.length + 1);
  expect(whole(await xml(400))).toBe(SAMPLE.cover.facts.items.length);
});

test('a column is as wide as its longest word, if the others can spare it', async () => {
  const widths = async (...cells: readonly string[]): Promise<readonly number[]> => {
    const columns = [
      { title: 'a', width: 10 },
      { title: 'b', width: 90 },
    ];
    const parts = await partsFor([
      {
        type: 'table',
        id: '',
        number: '',
        caption: '',
        columns,
        rowHeaders: true,
        rows: [cells.map((each) => [paragraph(each)])],
      },
    ]);
    return [...(parts.get('word/document.xml') ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)]
      .slice(2)
      .map((match) => Number(match[1]));
  };
  expect(await widths('short', 'words')).toEqual([907, 8165]);
  const [first = 0, second = 0] = await widths('safeguarding', 'words');
  // Twelve letters of bold Arial at 10 points are 63 points wide, and the cell has 10 of padding.
  expect(first).toBeGreaterThan(63 * 20 + 198);
  expect(first + second).toBe(9072);
  // A word that fits nowhere gets what the other has to spare, and breaks.
  const [long = 0, words = 0] = await widths('a'.repeat(200), 'words');
  expect(long + words).toBe(9072);
  expect(long).toBeGreaterThan(907);
  expect(words).toBeGreaterThanOrEqual(8165 / 2);
});

test('a table out of order keeps its number when Word counts again', async () => {
  const table = (number: string): Block => ({
    type: 'table',
    id: '',
    number,
    caption: number,
    columns: [{ title: 'a', width: 100 }],
    rowHeaders: false,
    rows: [],
  });
  const document = withBlocks(['Table 2', 'Table 3', 'Table 7', 'Table 8'].map(table));
  expect(faults.numbers(partsOf(await renderDocx(document, noPainter)), document)).toEqual([]);
});

test('a link that no browser should follow is its words', async () => {
  const hrefs = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    '\\\\server\\share',
    'https://www.example.org/a b',
    'mailto:a@example.org',
  ];
  const parts = await partsFor(
    hrefs.map((href) => ({ type: 'paragraph', children: [{ type: 'link', href, children: [text(`to ${href}`)] }] })),
  );
  const external = [...relationsOf(parts, 'word/document.xml').values()]
    .filter((each) => each['TargetMode'] === 'External')
    .map((each) => each['Target']);
  expect(external).toEqual(['https://www.example.org/a%20b', 'mailto:a@example.org']);
  expect(shown(parts).map((each) => each.words)).toEqual(expect.arrayContaining(hrefs.map((href) => `to ${href}`)));
});

test('a reference to nothing is its words', async () => {
  const document = withBlocks([
    { type: 'paragraph', children: [{ type: 'reference', target: 'nowhere', children: [text('see nowhere')] }] },
  ]);
  const parts = partsOf(await renderDocx(document, noPainter));
  expect([...faults.bookmarks(parts, document), ...faults.words(parts, document)]).toEqual([]);
});

test('a reference is a field where Word would write its words, and a link where it would not', async () => {
  const heading = (id: string, number: string, title: string): Block => ({
    type: 'heading',
    level: 1,
    id,
    number,
    children: [text(title)],
  });
  const refer = (target: string, ...children: Inline[]): Block => ({
    type: 'paragraph',
    children: [{ type: 'reference', target, children }],
  });
  const parts = await partsFor([
    refer('second', text('see sections 2, 21 and 2.1')),
    heading('first', '1', 'Purpose'),
    heading('second', '2', 'The law'),
    heading('typed', '7', 'Out of order'),
    heading('annex-a', 'Annex A', 'Forms'),
    refer('second', text('The law')),
    refer('first', text('“Purpose”')),
    refer('annex-a', text('Annex A')),
    refer('second', text('section 21')),
    refer('second', text('the part on law')),
    refer('typed', text('section 7')),
    refer('first', strong('section 1')),
  ]);
  const fields = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:instrText>([^<]*)</g)].map(
    (match) => match[1],
  );
  expect(fields).toEqual(['REF second \\n \\h', 'REF second \\h', 'REF first \\h', 'REF annex_a \\n \\h']);
  expect(faults.references(parts, SAMPLE)).toEqual([]);
  expect(parts.get('word/document.xml')?.match(/w:anchor="/g)).toHaveLength(2 + 2 + 4);
  expect(shown(parts).map((each) => each.words)).toContain('see sections 2, 21 and 2.1');
});

test('a sheet for signatures stays on a page with the words above it, if it fits on one', async () => {
  const kept = async (signatories: number): Promise<number> => {
    const party = { name: 'A body', role: '' };
    const parts = await partsFor([
      paragraph('Signed by:'),
      { type: 'signatures', columns: ['Party', 'Date'], parties: Array.from({ length: signatories }, () => party) },
    ]);
    return (parts.get('word/document.xml') ?? '').match(/<w:keepNext\/>/g)?.length ?? 0;
  };
  // The words above, and both cells of each row but the last; words that announce a longer sheet stand with its beginning.
  expect([await kept(1), await kept(3), await kept(30)]).toEqual([1, 5, 1]);
});

test('a block keeps the name of its bookmark when others come before it', async () => {
  const names = async (...more: readonly Block[]): Promise<readonly string[]> => {
    const blocks: readonly Block[] = [
      ...more,
      { type: 'heading', level: 1, id: 'law', number: '1', children: [text('Law')] },
      paragraph('one'),
      { type: 'list', ordered: false, start: 1, items: [[paragraph('two')], [paragraph('three')]] },
    ];
    return shown(await partsFor(blocks))
      .filter(({ words }) => ['one', 'two', 'three'].includes(words))
      .flatMap(({ bookmarks }) => bookmarks);
  };
  const before = await names();
  expect(before).toEqual(['_law_p1', '_law_l1', '_law_l1_i1_p1', '_law_l1_i2_p1']);
  const other: Block = { type: 'heading', level: 1, id: 'purpose', number: '', children: [text('Purpose')] };
  expect(await names(other, paragraph('more'), { type: 'break' })).toEqual(before);
});

test('ids that Word would cut or confuse get names of their own, and are found by them', async () => {
  const long = 'a-name-that-is-longer-than-the-forty-characters-that-word-allows';
  const ids = [`${long}-1`, `${long}-2`, 'Case', 'case', '9-lives', 'a b'];
  const blocks = ids.flatMap((id): Block[] => [
    { type: 'heading', level: 4, id, number: '', children: [text(id)] },
    { type: 'paragraph', children: [{ type: 'reference', target: id, children: [text('see there')] }] },
  ]);
  const parts = await partsFor(blocks);
  expect(faults.bookmarks(parts, { ...SAMPLE, blocks: [] })).toEqual([]);
  const headings = shown(parts).filter((each) => each.style === 'Heading4');
  expect(new Set(headings.flatMap((each) => each.bookmarks)).size).toBe(ids.length);
  expect(parts.get('word/document.xml')?.match(/w:anchor=/g)).toHaveLength(ids.length);
});

test('the barest document and the most tangled are sound', async () => {
  const bare: Document = {
    ...withBlocks([]),
    cover: { above: '', summary: '', notices: [], facts: { type: 'facts', items: [] } },
    running: { marking: '', title: '', notice: '', reference: '', currency: '' },
  };
  const inner: Block = {
    type: 'table',
    id: 'inner',
    number: '',
    caption: '',
    columns: [{ title: 'in', width: 100 }],
    rowHeaders: false,
    rows: [[[paragraph('cell')]], []],
  };
  const list = (...blocks: readonly Block[]): Block => ({ type: 'list', ordered: true, start: 1, items: [blocks, []] });
  const tangled = withBlocks([
    { ...inner, id: 'outer', rows: [[[inner]], [[inner, inner, { type: 'break' }]]] },
    { type: 'break' },
    { type: 'facts', items: [{ term: 'after a break', value: [] }] },
    {
      type: 'callout',
      kind: 'note',
      children: [list(list(inner, { type: 'quote', children: [list(paragraph('deep'))] }))],
    },
    { type: 'clause', level: 2, id: '', number: '', children: [] },
    list({
      type: 'clause',
      level: 3,
      id: 'in-list',
      number: '',
      children: [list(list(list(list(list(paragraph('deeper'))))))],
    }),
    { type: 'contents', title: 'No entries', entries: [] },
    { type: 'signatures', columns: ['Party'], parties: [] },
    { type: 'break' },
  ]);
  for (const document of [bare, tangled]) {
    const parts = partsOf(await renderDocx(document, noPainter));
    for (const find of [
      faults.notWellFormed,
      faults.contentTypes,
      faults.relations,
      faults.styles,
      faults.lists,
      faults.words,
      faults.tables,
    ])
      expect(find(parts, document)).toEqual([]);
  }
});

function withBlocks(blocks: readonly Block[]): Document {
  return { ...SAMPLE, blocks };
}

async function partsFor(blocks: readonly Block[]): Promise<Parts> {
  return partsOf(await renderDocx(withBlocks(blocks), noPainter));
}
