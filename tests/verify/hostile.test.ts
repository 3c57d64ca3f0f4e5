/** Files that are made to keep whoever reads them busy: each is small, is told as one that was not read to its end, and takes no time. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../src/exchange/word/read-word.ts';
import { sha256 } from '../../src/host/environment.ts';
import { readRevisions } from '../../src/verify/pdf-revisions.ts';
import { readPdfWords } from '../../src/verify/pdf-words.ts';
import { readFile } from '../../src/verify/read-file.ts';
import { handMadePdf, onePage, packedStream, stream } from '../helpers/hand-made-pdf.ts';

/** Seconds of work; an honest file of a hundred pages takes as many. */
const SOON = 4;

async function soon<T>(work: () => T | Promise<T>): Promise<T> {
  const start = process.cpuUsage();
  const found = await work();
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(SOON);
  return found;
}

const FORM = '/Type /XObject /Subtype /Form /Resources << /XObject << /F 5 0 R >> >>';
const FONT = (table: string): readonly string[] => [table, '<< /Type /Font /Subtype /Type0 /ToUnicode 5 0 R >>'];
const DRAWN = stream('/F 1 Tf (ab) Tj');

/** A PDF with its table, and its other objects, packed in streams. */
function packedTable(index: string, objects: string, header: string): Uint8Array {
  const first = '%PDF-1.7\n';
  const pack = `2 0 obj\n${stream(`${header}${objects}`, `/Type /ObjStm /N 2 /First ${header.length}`)}\nendobj\n`;
  const table = first.length + pack.length;
  const rows = [0, 0, 0, 2, 2, 0, 1, first.length, 0, 2, 2, 1];
  const text = `${first}${pack}3 0 obj\n${stream(
    String.fromCharCode(...rows),
    `/Type /XRef /W [1 1 1] /Index ${index} /Size 3 /Root 1 0 R`,
  )}\nendobj\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
}

describe('a PDF', () => {
  it.each<readonly [string, () => Uint8Array]>([
    [
      'forms within forms',
      () => onePage(stream('/F Do '.repeat(7)), '/XObject << /F 5 0 R >>', [stream('/F Do '.repeat(7), FORM)]),
    ],
    [
      'a form that is drawn again and again',
      () =>
        onePage(packedStream('/F Do '.repeat(1e5)), '/XObject << /F 5 0 R >>', [
          stream('', '/Type /XObject /Subtype /Form'),
        ]),
    ],
    [
      'a table of letters that says each again and again',
      () =>
        onePage(
          DRAWN,
          '/Font << /F 6 0 R >>',
          FONT(packedStream(`beginbfrange\n${'<0000> <FFFF> <0041>\n'.repeat(2_000)}endbfrange`)),
        ),
    ],
    [
      'parts of the tree of pages that stand in it twice',
      () =>
        handMadePdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          ...Array.from({ length: 40 }, (_, level) => `<< /Type /Pages /Kids [${level + 3} 0 R ${level + 3} 0 R] >>`),
          '<< /Type /Page >>',
        ]),
    ],
    [
      'a tree of pages that runs in a circle',
      () => handMadePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] >>']),
    ],
    ['words that unpack to more than any agreement has', () => onePage(packedStream(new Uint8Array(66 * 2 ** 20)), '')],
    ['words that are packed twice', () => onePage(stream('x', '/Filter [/FlateDecode /FlateDecode]'), '')],
  ])('is not read to its end: %s', async (_what, make) => {
    const bytes = make();
    expect(await soon(() => readPdfWords(bytes))).toMatch(/^It could not be read to its end/);
  });

  it.each<readonly [string, () => Uint8Array, readonly string[]]>([
    ['an entry for more objects than there can be', () => packedTable('[0 3 7 99999999999]', PACKED, '1 0 7 19 '), []],
    [
      'a table of letters that never ends',
      () => onePage(DRAWN, '/Font << /F 6 0 R >>', FONT(packedStream('beginbfchar '.repeat(5e4)))),
      ['�'],
    ],
    ['brackets that never end, in a remark', () => onePage(packedStream(`%${'('.repeat(2e5)}\n<6162> Tj`), ''), ['ab']],
    ['brackets within brackets', () => onePage(stream('(a(b)c\\)) Tj'), ''), ['a(b)c)']],
    ['spaces behind its end', () => Buffer.concat([onePage(stream('(a) Tj'), ''), Buffer.alloc(1_000, ' ')]), ['a']],
    [
      'a name in a remark',
      () =>
        onePage(stream('%/No\n/F Do'), '/XObject << /F 5 0 R /No 6 0 R >>', [
          stream('(a) Tj', FORM),
          stream('(b) Tj', FORM),
        ]),
      ['a'],
    ],
    [
      'resources of its parent',
      () =>
        handMadePdf([
          '<< /Type /Catalog /Pages 2 0 R >>',
          '<< /Type /Pages /Kids [3 0 R] /Resources << /XObject << /F 5 0 R >> >> >>',
          '<< /Type /Page /Contents [4 0 R] >>',
          stream('/F Do'),
          stream('(a) Tj', '/Subtype /Form'),
        ]),
      ['a'],
    ],
  ])('is read, and soon: %s', async (_what, make, words) => {
    const bytes = make();
    const found = await soon(() => readPdfWords(bytes));
    expect(typeof found === 'string' ? found : found.map((one) => one.words)).toEqual(words);
  });

  it('is not read where nothing at all can be told of it', () => {
    for (const bytes of [
      onePage('[', ''),
      onePage(stream('(a'), ''),
      handMadePdf(['<< >>']),
      Buffer.from('%PDF-1.7'),
      handMadePdf(['<< /Pages 2 0 R >>', '['.repeat(1e5)]),
    ])
      expect(readPdfWords(bytes)).toMatch(/^It could not be read/);
    expect(readPdfWords(handMadePdf(['<< /Pages 2 0 R >>', '<< >>'], '/Encrypt 3 0 R'))).toMatch(/locked/);
  });

  it('has no end of additions, objects or seals that are looked at', async () => {
    const first = onePage(stream('(a) Tj'), '');
    const heads = Array.from({ length: 10_000 }, (_, index) => `${String(index + 10).padStart(6, '0')} 0 obj `);
    const rows = heads.map((_, index) => `${String(first.length + index * 13).padStart(10, '0')} 00000 n \n`).join('');
    const table = first.length + heads.join('').length;
    const tail = `xref\n10 ${heads.length}\n${rows}trailer\n<< /Size 99999 /Root 1 0 R /Prev ${Buffer.from(first).indexOf('xref')} >>\nstartxref\n${table}\n%%EOF\n`;
    const many = await soon(() => readRevisions(Buffer.concat([first, Buffer.from(heads.join('') + tail)])));
    expect(many).toMatchObject({ faults: expect.arrayContaining([expect.stringContaining('more than 1000 objects')]) });
    const seals = Buffer.concat([
      Buffer.from(`%PDF-1.7\n${'/ByteRange [0 9 900000 9] '.repeat(20_000)}`),
      first.subarray(9),
    ]);
    expect(await soon(() => readRevisions(seals))).toBeTruthy();
  });
});

const PACKED = '<< /Pages 7 0 R >> << >>';

describe('a Word file', () => {
  const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const part = (name: string, body: string): string => `<w:${name} ${W}>${body}</w:${name}>`;
  const word = (body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array => {
    const relations = Object.keys(parts).map(
      (name) => `<Relationship Id="${name}" Type="${R}/${name}" Target="${name}.xml"/>`,
    );
    return zipSync(
      Object.fromEntries(
        Object.entries({
          'word/document.xml': part('document', `<w:body>${body}</w:body>`),
          'word/_rels/document.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
          ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [`word/${name}.xml`, text])),
        }).map(([name, text]) => [name, Buffer.from(text)]),
      ),
    );
  };
  const times = (count: number, of: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => of(index)).join('');
  const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;

  it.each<readonly [string, () => Uint8Array]>([
    [
      'styles that are based on one another',
      () =>
        word('<w:p><w:r><w:t>a</w:t></w:r></w:p>', {
          styles: part(
            'styles',
            times(8_000, (index) => `<w:style w:styleId="s${index}"><w:basedOn w:val="s${index + 1}"/></w:style>`),
          ),
        }),
    ],
    [
      'fields within fields',
      () =>
        word(
          `<w:p>${times(12_000, () => field('begin') + field('separate'))}${times(12_000, () => '<w:r><w:t>a</w:t></w:r>')}</w:p>`,
        ),
    ],
    [
      'lists of styles of lists',
      () =>
        word('<w:p><w:r><w:t>a</w:t></w:r></w:p>', {
          styles: part(
            'styles',
            times(
              3_000,
              (index) =>
                `<w:style w:styleId="s${index}"><w:pPr><w:numPr><w:numId w:val="${index + 1}"/></w:numPr></w:pPr></w:style>`,
            ),
          ),
          numbering: part(
            'numbering',
            times(
              3_000,
              (index) =>
                `<w:abstractNum w:abstractNumId="${index}"><w:numStyleLink w:val="s${index}"/></w:abstractNum><w:num w:numId="${index}"><w:abstractNumId w:val="${index}"/></w:num>`,
            ),
          ),
        }),
    ],
    [
      'notes in a file of many lists',
      () =>
        word('<w:p><w:r><w:t>a</w:t></w:r></w:p>', {
          numbering: part(
            'numbering',
            times(1_500, (index) => `<w:num w:numId="${index}"/>`),
          ),
          footnotes: part(
            'footnotes',
            times(1_500, (index) => `<w:footnote w:id="${index}"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:footnote>`),
          ),
        }),
    ],
    [
      'comments about the same words',
      () =>
        word(
          `<w:p>${times(12_000, (index) => `<w:commentRangeStart w:id="${index}"/>`)}${times(12_000, (index) => `<w:r><w:rPr>${index % 2 === 0 ? '<w:b/>' : ''}</w:rPr><w:t>a</w:t></w:r>`)}</w:p>`,
        ),
    ],
  ])('is read, and soon: %s', async (_what, make) => {
    const bytes = make();
    const found = await soon(() => readWord(bytes));
    expect(found).toHaveProperty('blocks');
  });
});

describe('data', () => {
  it('is not read to its end where its fields lie deep in one another', async () => {
    const deep = Buffer.from(`${'{"b":1,"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`);
    expect(await soon(() => readFile(deep, sha256).passages())).toMatch(/^It could not be read to its end/);
    // Some can be read and not be written again.
    const [opens, closes] = ['{"":', '}'].map((sign) => sign.repeat(6_000));
    expect(readFile(Buffer.from(`${opens}1${closes}`), sha256).looks()).toHaveLength(1);
  });
});
