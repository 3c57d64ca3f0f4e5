/**
 * The OpenDocument text of a document with everything in it. Each check is
 * shown a file with the fault that it looks for, too, so that none passes
 * because it is blind.
 */
import { describe, expect, test } from 'vitest';
import { paragraph, text } from '../../src/documents/build-blocks.ts';
import type { Block, Document } from '../../src/documents/document.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { noPainter } from '../helpers/no-painter.ts';
import * as faults from '../helpers/odt-file-faults.ts';
import { odtParts, shownInOdt } from '../helpers/odt-file.ts';
import type { OdtParts } from '../helpers/odt-file.ts';
import { AWKWARD, SAMPLE } from '../helpers/sample-document.ts';
import { WITH_LONG_ROW } from '../helpers/table-rows.ts';

const sample = renderOdt(SAMPLE, noPainter);

/** For each check, changes to the file that it must notice: the part, what is there, what takes its place. */
const DAMAGES: Readonly<Record<keyof typeof faults, readonly (readonly [string, string | RegExp, string])[]>> = {
  notWellFormed: [
    ['content.xml', '</table:table>', ''],
    ['content.xml', '&#x3C;b', '<b'],
    ['content.xml', ']]&gt;', ']]>'],
    ['styles.xml', 'OFFICIAL', 'OFF\u0007ICIAL'],
    ['mimetype', 'text', 'texts'],
  ],
  manifest: [
    ['META-INF/manifest.xml', /<manifest:file-entry manifest:full-path="meta.xml"[^>]*>/, ''],
    ['META-INF/manifest.xml', '"styles.xml"', '"style.xml"'],
    ['content.xml', 'office:version="1.3"', 'office:version="1.2"'],
  ],
  styles: [
    ['content.xml', 'text:style-name="Clause"', 'text:style-name="Claus"'],
    ['content.xml', 'text:style-name="L1"', 'text:style-name="L99"'],
    ['content.xml', 'style:parent-style-name="Text_20_body"', 'style:parent-style-name="Text body"'],
    ['styles.xml', 'style:next-style-name="Standard"', 'style:next-style-name="Other"'],
    ['styles.xml', 'style:name="Subtitle"', 'style:name="Title"'],
    ['styles.xml', 'style:font-name="Courier New"', 'style:font-name="Courier"'],
  ],
  words: [
    ['content.xml', 'nothing else', 'nothing'],
    ['content.xml', 'Learning what helps', 'Learning what helps, Learning what helps'],
    ['content.xml', '{clauses-0}', '2'],
  ],
  numbers: [
    ['styles.xml', 'text:display-levels="2"', 'text:display-levels="1"'],
    ['styles.xml', 'style:num-prefix="Annex "', 'style:num-prefix="Appendix "'],
    ['content.xml', /(<text:h [^>]*text:outline-level=")2/, '$13'],
    ['content.xml', /text:continue-list="clauses"/, ''],
    ['content.xml', /(<text:sequence [^>]*>)2/, '$13'],
    ['content.xml', 'ooow:Table+1', 'ooow:4'],
  ],
  bookmarks: [
    ['content.xml', 'xlink:href="#clause_2_1"', 'xlink:href="#clause_2_9"'],
    ['content.xml', '<text:bookmark-start text:name="table_matrix"', '<text:bookmark-start text:name="table matrix"'],
    ['content.xml', '<text:bookmark-end text:name="law" />', ''],
    ['content.xml', 'text:ref-name="clause_2_1"', 'text:ref-name="clause_2_9"'],
    ['content.xml', /(<text:bookmark-ref [^>]*text:ref-name=")/, '$1x'],
  ],
  tables: [
    ['content.xml', /<\/?table:table-header-rows>/g, ''],
    ['content.xml', 'fo:keep-together="always"', 'fo:keep-together="auto"'],
    ['content.xml', '<table:table-cell ', '<table:table-cell table:number-columns-spanned="2" '],
    ['content.xml', /<table:table-column [^>]*>/, ''],
    ['content.xml', 'table:name="Table2"', 'table:name="Table1"'],
  ],
  pictures: [
    ['content.xml', /<svg:desc>[^<]*</, '<svg:desc><'],
    ['content.xml', 'Pictures/figure-1.png', 'Pictures/figure-9.png'],
  ],
  disturbances: [
    ['content.xml', 'https://www.example.org/plans', 'file:///etc/passwd?'],
    ['content.xml', '<office:text>', '<office:text><office:forms/>'],
    ['content.xml', 'text:protected="false"', 'text:protected="true"'],
  ],
  properties: [
    ['meta.xml', '2026-11-21T00:00:00Z', '2026-11-21T10:07:31Z'],
    ['meta.xml', '<dc:creator>Mereshire', '<dc:creator>Un-named'],
    ['meta.xml', 'sha256:0f', 'sha256:1f'],
    ['styles.xml', 'fo:country="GB"', 'fo:country="US"'],
  ],
  runningText: [
    ['content.xml', 'style:master-page-name="Cover"', 'style:master-page-name="Standard"'],
    ['styles.xml', 'OFFICIAL', ''],
    ['styles.xml', /OFFICIAL(?!.*OFFICIAL)/, ''],
    ['styles.xml', 'text:page-count', 'text:page-number'],
    ['styles.xml', /Is this copy current\?(?!.*Is this copy current)/, ''],
  ],
};

describe.each(
  Object.entries(faults) as readonly (readonly [keyof typeof faults, (typeof faults)[keyof typeof faults]])[],
)('%s', (name, find) => {
  test('has no fault', async () => {
    expect(find(odtParts(await sample), SAMPLE)).toEqual([]);
  });
  test.each(DAMAGES[name])('sees a fault in %s: %s', async (path, from, to) => {
    const parts = odtParts(await sample);
    const damaged = (parts.get(path) ?? '').replace(from, to);
    expect(damaged).not.toBe(parts.get(path));
    const sees = (): readonly string[] => find(new Map([...parts, [path, damaged]]), SAMPLE);
    expect(faulty(sees)).toBe(true);
  });
});

/** A file that cannot be followed at all is a fault as well. */
function faulty(sees: () => readonly string[]): boolean {
  try {
    return sees().length > 0;
  } catch {
    return true;
  }
}

test('a row that is longer than a third of a page may go on overleaf, and no other may', async () => {
  const parts = odtParts(await renderOdt(WITH_LONG_ROW, noPainter));
  const keep = 'fo:keep-together="auto"';
  expect(faults.tables(parts, WITH_LONG_ROW)).toEqual([]);
  const whole = (parts.get('content.xml') ?? '').replace(keep, 'fo:keep-together="always"');
  expect(faults.tables(new Map([...parts, ['content.xml', whole]]), WITH_LONG_ROW)).toEqual([
    'Table1: row 3 may not split',
  ]);
});

test('its first bytes say what it is, and no entry carries the time of the build', async () => {
  const bytes = Buffer.from(await sample);
  expect(bytes.subarray(30, 77).toString('latin1')).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
  // Stored, and with no extra field.
  expect([bytes.readUInt16LE(8), bytes.readUInt16LE(28)]).toEqual([0, 0]);
  const times = new Set<number>();
  for (let at = bytes.indexOf('PK\x01\x02', 'latin1'); at >= 0; at = bytes.indexOf('PK\x01\x02', at + 4, 'latin1'))
    times.add(bytes.readUInt32LE(at + 12));
  // 1 January 1980, midnight.
  expect(times).toEqual(new Set([0x00210000]));
});

test('the same document gives the same bytes, and another gives others', async () => {
  const first = Buffer.from(await sample);
  await renderOdt(withBlocks([paragraph('another document between the two')]), noPainter);
  expect(Buffer.compare(first, Buffer.from(await renderOdt(structuredClone(SAMPLE), noPainter)))).toBe(0);
  const other = await renderOdt({ ...SAMPLE, properties: { ...SAMPLE.properties, version: '2.2' } }, noPainter);
  expect(Buffer.compare(first, Buffer.from(other))).not.toBe(0);
});

test('text stays text', async () => {
  const spaced = `${AWKWARD}\n\t  ${AWKWARD}`;
  const parts = await partsFor([
    paragraph(AWKWARD),
    { type: 'preformatted', text: spaced },
    paragraph('\u0000a\u000Bb\uD800c\uFFFFd\uFDD0e'),
    paragraph('two  spaces'),
  ]);
  const words = shownInOdt(parts).map((each) => each.words);
  expect(words).toEqual(expect.arrayContaining([AWKWARD, spaced, 'abcde', 'two  spaces']));
  expect(faults.notWellFormed(parts, SAMPLE)).toEqual([]);
});

test('a number that programs would not count to is text, and later ones are right', async () => {
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
  const found = shownInOdt(await partsFor(blocks)).filter((each) => each.words.startsWith('number '));
  expect(found.map((each) => each.number)).toEqual(numbers);
  expect(found.filter((each) => each.typed).map((each) => each.number)).toEqual([
    '1.2',
    '3',
    '2.1.1',
    'Annex B',
    '1.2.3.4.5',
  ]);
});

test('a list goes on after what no list may hold', async () => {
  const facts: Block = { type: 'facts', items: [{ term: 'between', value: [] }] };
  const list = (...items: readonly (readonly Block[])[]): Block => ({ type: 'list', ordered: true, start: 4, items });
  const parts = await partsFor([
    list(
      [paragraph('a'), list([paragraph('aa'), facts, paragraph('after')], [paragraph('ab')]), facts],
      [paragraph('b')],
      [facts],
    ),
  ]);
  const found = shownInOdt(parts).slice(3 + SAMPLE.cover.notices.length);
  expect(found.filter(({ number }) => number !== '' && number !== '•').map((one) => one.number + one.words)).toEqual([
    '4.a',
    '4.aa',
    '5.ab',
    '5.b',
    '6.',
  ]);
  // A table within a list is not allowed (part 3, 5.3.3).
  expect(parts.get('content.xml')).not.toMatch(/<text:list-item[^>]*>(?:(?!<\/text:list-item>).)*<table:table/);
});

test('a reference shows its number by a field where the words end with it, and else its words alone', async () => {
  const refer = (target: string, words: string): Block => ({
    type: 'paragraph',
    children: [{ type: 'reference', target, children: [text(words)] }],
  });
  const parts = await partsFor([
    ...SAMPLE.blocks,
    refer('table-matrix', 'Table 2'),
    refer('clause-2-1', 'clause 2.1'),
    refer('law', 'what the law says'),
    refer('law', 'section 33'),
    refer('clause-2-1', 'clause 12.1'),
    refer('nowhere', 'nowhere'),
  ]);
  const lines = (parts.get('content.xml') ?? '').split('<text:p ').slice(-6);
  const fields = lines.map((one) => /<text:bookmark-ref text:reference-format="(\w+)"/.exec(one)?.[1]);
  expect(fields).toEqual(['text', 'number', undefined, undefined, undefined, undefined]);
  expect(lines.map((one) => one.includes('<text:a '))).toEqual([true, true, true, true, true, false]);
});

test('a link that no browser should follow is its words', async () => {
  const hrefs = ['javascript:alert(1)', 'file:///etc/passwd', 'https://', '\\\\server\\share', 'mailto:a@example.org'];
  const parts = await partsFor(
    hrefs.map((href) => ({ type: 'paragraph', children: [{ type: 'link', href, children: [text(`to ${href}`)] }] })),
  );
  expect([...(parts.get('content.xml') ?? '').matchAll(/xlink:href="([^"]*)"/g)].map(([, href]) => href)).toEqual([
    'mailto:a@example.org',
  ]);
  expect(shownInOdt(parts).map((each) => each.words)).toEqual(
    expect.arrayContaining(hrefs.map((href) => `to ${href}`)),
  );
});

test('words in another language say so, in the text and in the contents', async () => {
  const parts = await partsFor([
    {
      type: 'contents',
      title: 'Contents',
      entries: [{ level: 1, number: '', title: 'Diben', id: 'diben', language: 'cy' }],
    },
    paragraph('In Welsh: ', { type: 'language', language: 'cy', children: [text('Diben')] }),
    paragraph('Not in Welsh: ', { type: 'language', language: 'pa-Guru', children: [text('ਮਕਸਦ')] }),
  ]);
  const content = parts.get('content.xml') ?? '';
  const said = [...content.matchAll(/<text:span text:style-name="(S\d+)">([^<]*)</g)].map(([, name, words]) => {
    const style = new RegExp(`style:name="${name}"[^>]*><style:text-properties ([^>]*)/>`).exec(content)?.[1] ?? '';
    const of = (what: string): string => new RegExp(`fo:${what}="(\\w+)"`).exec(style)?.[1] ?? '';
    return [words, of('language'), of('country'), of('script')];
  });
  expect(said).toEqual([
    ['Diben', 'cy', 'GB', ''],
    ['Diben', 'cy', 'GB', ''],
    ['ਮਕਸਦ', 'pa', 'none', 'Guru'],
  ]);
  expect(content).toContain('style:language-complex="pa"');
});

test('a table without a caption can be led to', async () => {
  const document = withBlocks([
    {
      type: 'table',
      id: 'bare',
      number: '',
      caption: '',
      columns: [{ title: 'a', width: 100 }],
      rowHeaders: false,
      rows: [],
    },
    { type: 'paragraph', children: [{ type: 'reference', target: 'bare', children: [text('the table')] }] },
  ]);
  const parts = odtParts(await renderOdt(document, noPainter));
  expect(parts.get('content.xml')).toMatch(/<text:a [^>]*xlink:href="#_bare"/);
  expect(faults.bookmarks(parts, withBlocks([]))).toEqual([]);
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
    const parts = odtParts(await renderOdt(document, noPainter));
    for (const find of [faults.notWellFormed, faults.manifest, faults.styles, faults.words, faults.tables])
      expect(find(parts, document)).toEqual([]);
  }
});

function withBlocks(blocks: readonly Block[]): Document {
  return { ...SAMPLE, blocks };
}

async function partsFor(blocks: readonly Block[]): Promise<OdtParts> {
  return odtParts(await renderOdt(withBlocks(blocks), noPainter));
}

test('the second level of the contents stands further in than the first', async () => {
  const styles = (await odtParts(await sample)).get('styles.xml') ?? '';
  const left = (level: number): number =>
    Number(new RegExp(`style:name="Contents_20_${level}"[\\s\\S]*?fo:margin-left="([\\d.]+)`).exec(styles)?.[1]);
  expect(left(2)).toBeGreaterThan(left(1));
});
