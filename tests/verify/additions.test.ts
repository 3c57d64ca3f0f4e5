/**
 * Additions to a PDF that name no object but those of a seal, and that some
 * readers take for more: each was shown by a reader with other words than the
 * file that was sealed. Written by hand, since no library writes them.
 */
import { describe, expect, it } from 'vitest';
import { readRevisions } from '../../src/verify/pdf-revisions.ts';
import { readPdfWords } from '../../src/verify/pdf-words.ts';

const PAGE = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R';
const WORDS = 'BT /F1 24 Tf 72 700 Td (It pays 100 pounds) Tj ET';
const FORGED = '4 0 obj\n<< /Length 49 >>\nstream\nBT /F1 24 Tf 72 700 Td (It pays 900 pounds) Tj ET\nendstream\n';
/** A sequence of nothing, in the form of a signature, and zeros. */
const GAP = `3080${'00'.repeat(300)}`.replace('3080', '308200');

/** How an addition departs from one that a seal makes. */
interface Departs {
  /** What stands behind the last object, before its end. */
  readonly hidden?: string;
  /** How that ends. */
  readonly close?: string;
  /** What stands before the first object. */
  readonly ahead?: string;
  /** How many objects the first stretch of the table says that it has. */
  readonly count?: number;
  readonly generation?: string;
  /** What stands between the trailer and the end. */
  readonly behind?: string;
  readonly form?: string;
  /** Behind the form, in the catalog. */
  readonly fields?: string;
  /** What becomes of the catalog, the page, the signature, the field and the trailer as a seal writes them. */
  readonly root?: Change;
  readonly page?: Change;
  readonly seal?: Change;
  readonly field?: Change;
  readonly trailer?: Change;
  /** What becomes of the whole table, and of where an object stands. */
  readonly table?: Change;
  readonly place?: (number: number, at: number) => number;
  /** Another object, 9. */
  readonly more?: string;
  /** In the trailer of the file as it was: more, and its size. */
  readonly info?: string;
  readonly size?: number;
  readonly end?: string;
}
type Change = (written: string) => string;
const asIs: Change = (written) => written;

function sealed(departs: Departs): Uint8Array {
  const {
    hidden = '',
    close = 'endobj\n',
    ahead = '',
    count = 1,
    generation = '00000',
    behind = '',
    form,
    fields = '[8 0 R]',
  } = departs;
  const { root = asIs, page = asIs, seal = asIs, field = asIs, trailer = asIs, table: rewritten = asIs } = departs;
  const { place = (_, at) => at, more, info = '', size = 6, end = '\n' } = departs;
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  const add = (number: number, body: string, tail = 'endobj\n'): void => {
    places.set(number, text.length);
    text += `${number} 0 obj\n${body}\n${tail}`;
  };
  const row = (number: number): string =>
    `${String(place(number, places.get(number) ?? 0)).padStart(10, '0')} ${generation} n \n`;
  add(1, '<< /Type /Catalog /Pages 2 0 R >>');
  add(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  add(3, `${PAGE} >>`);
  add(4, `<< /Length ${WORDS.length} >>\nstream\n${WORDS}\nendstream`);
  add(5, `<< /Length ${WORDS.length} >>\nstream\n${WORDS.replace('100', '900')}\nendstream`);
  const first = text.length;
  const rows = [1, 2, 3, 4, 5].map((number) => `${String(places.get(number)).padStart(10, '0')} 00000 n \n`).join('');
  text += `xref\n0 6\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root 1 0 R ${info}>>\nstartxref\n${first}\n%%EOF\n${ahead}`;
  add(1, root(`<< /Type /Catalog /Pages 2 0 R /AcroForm ${form ?? '7 0 R'} >>`));
  add(3, page(`${PAGE} /Annots [8 0 R] >>`));
  add(6, seal(`<< /Type /Sig /ByteRange [0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC] /Contents <${GAP}> >>`));
  if (form === undefined) add(7, `<< /Fields ${fields} /SigFlags 3 >>`);
  add(
    8,
    field('<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /V 6 0 R /Rect [0 0 0 0] /F 132 /P 3 0 R >>'),
    hidden + close,
  );
  if (more !== undefined) add(9, more);
  const table = text.length;
  text += rewritten(
    `xref\n1 ${count}\n${row(1)}3 1\n${row(3)}6 ${form === undefined ? `2\n${row(6)}${row(7)}` : `1\n${row(6)}`}8 ${more === undefined ? `1\n${row(8)}` : `2\n${row(8)}${row(9)}`}`,
  );
  text += `trailer\n${trailer(`<< /Size ${more === undefined ? 9 : 10} /Root 1 0 R /Prev ${first} >>`)}\n${behind}startxref\n${table}\n%%EOF${end}`;
  const from = text.indexOf(`<${GAP}>`);
  const to = from + GAP.length + 2;
  const written = text
    .replace('AAAAAAAAAA', String(from).padEnd(10))
    .replace('BBBBBBBBBB', String(to).padEnd(10))
    .replace('CCCCCCCCCC', String(text.length - to).padEnd(10));
  return Uint8Array.from(written, (letter) => letter.charCodeAt(0));
}

/** A change of one stretch, which has to be there. */
const swap =
  (from: string | RegExp, to: string): Change =>
  (written) => {
    const changed = written.replace(from, () => to);
    if (changed === written) throw new Error(`there is no ${from}`);
    return changed;
  };

const faultsOf = (departs: Departs): readonly string[] => {
  const found = readRevisions(sealed(departs));
  return typeof found === 'string' ? [found] : found.faults;
};

const inString: Change = (seal) => seal.replace(/\/ByteRange \[[^\]]*\]/, (range) => `/Reason (${range})`);

describe('an addition of a seal', () => {
  it('has no fault if it holds nothing else', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ form: '<< /Fields [8 0 R] /SigFlags 3 >>' })).toEqual([]);
  });

  it.each<readonly [string, Departs]>([
    ['an object behind another, and a table that is at fault', { hidden: FORGED, count: 9 }],
    ['an object behind another', { hidden: FORGED }],
    ['an object behind the trailer', { behind: `${FORGED}endobj\n` }],
    ['a table with more objects than it says', { count: 0 }],
    ['a table that says more than it has', { count: 2 }],
    ['an object of another generation', { generation: '00001' }],
    ['a form with another field, where it stands', { fields: '[8 0 R 4 0 R]' }],
    ['a form that stands in the catalog and does more', { form: '<< /Fields [8 0 R] /SigFlags 3 /XFA (x) >>' }],
    ['a form that makes readers draw its fields', { form: '<< /Fields [8 0 R] /NeedAppearances true >>' }],
    ['a form with another field', { form: '<< /Fields [8 0 R 4 0 R] /SigFlags 3 >>' }],
    [
      'a page that says twice what it shows, the first time another',
      { page: swap('/Contents 4', '/Contents 5 0 R /Contents 4') },
    ],
    [
      'a page that says twice what it shows, the second time another',
      { page: swap('/Annots', '/Contents 5 0 R /Annots') },
    ],
    ['a page that says it with an escape', { page: swap('/Contents 4', '/Conte#6Ets 5 0 R /Contents 4') }],
    ['a page that says it with an escape of nothing', { page: swap('/Contents 4', '/Contents#00 5 0 R /Contents 4') }],
    ['a catalog that names its pages twice', { root: swap('/Pages 2', '/Pages 5 0 R /Pages 2') }],
    ['a form in the catalog that has a key twice', { form: '<< /Fields [8 0 R] /XFA (x) /Fields [8 0 R] >>' }],
    ['a list with a dictionary that has a key twice', { seal: swap('/Type', '/Name [<< /A 1 /A 2 >>] /Type') }],
    ['a trailer that names the catalog twice', { trailer: swap('/Root', '/Root 5 0 R /Root') }],
    [
      'a note, to programs that take the first of two values',
      { field: swap('/Subtype', '/Subtype /FreeText /Contents (It pays 900) /Subtype') },
    ],
    ['a second value in an object', { page: (page) => `${page} << /Type /Page /Contents 5 0 R >>` }],
    ['a remark', { page: swap('/Annots', '%>>\n /Annots') }],
    ['a reference with a remark in it', { page: swap('[8 0 R]', '[8 %\n0 R]') }],
    ['a reference of another generation', { page: swap('/Parent 2 0 R', '/Parent 2 1 R') }],
    ['a number beyond 32 bits for an object', { seal: swap('/Type', '/Name 4294967304 0 R /Type') }],
    ['a string of digits that lacks one', { field: swap('(s)', '<123>') }],
    ['a string that ends elsewhere to some programs', { field: swap('(s)', '(\\1)') }],
    ['an earlier object of a number, which the table does not name', { ahead: '3 0 obj\n<< /Type /Page >>\nendobj\n' }],
    ['a table that does not begin a line', { close: 'endobj\n ' }],
    ['an end that does not begin a line', { behind: ' ' }],
    ['an end with another break of a line', { end: '\r\n' }],
    ['a key for which programs search', { seal: swap('/Type', '/Name << /trailer 1 >> /Type') }],
    ['a signature that says in a string what it covers', { seal: inString }],
    ['a file that had more objects', { size: 20 }],
    ['a second signature', { more: '<< /Type /Sig >>' }],
    ['a second field', { more: '<< /Subtype /Widget /FT /Sig /Rect [0 0 0 0] /V 6 0 R >>' }],
    ...['xref', 'trailer', 'stream', '%%EOF', '%PDF-1.4'].map(
      (word) => [`a string for which programs search: ${word}`, { field: swap('(s)', `(${word})`) }] as const,
    ),
    ['a string that names an object', { field: swap('(s)', '(4 0 obj)') }],
    ['a string that says what a seal covers', { field: swap('(s)', '(/ByteRange [0 1 2 3])') }],
    ['an object without its end', { close: '' }],
    ['a stream', { hidden: 'stream\nBT ET\nendstream\n' }],
    ['a second object of a number', { hidden: 'endobj\n3 0 obj\n<< /Type /Page /Contents 5 0 R >>\n' }],
    ['another header', { ahead: '%PDF-1.4\n' }],
    ['an object that does not begin a line', { ahead: ' ' }],
    ['a table that leads elsewhere', { place: (number, at) => (number === 8 ? at + 1 : at) }],
    ['a table that leads back to what stood there', { place: (number, at) => (number === 3 ? 107 : at) }],
    ['a table that sets an object free', { table: swap(' n \n3 1', ' n \n2 2\n0000000000 00000 f ') }],
    ['a table with lines of another length', { table: swap(/ \n$/, '\n') }],
    ['a trailer that says that the file has fewer objects', { trailer: swap('/Size 9', '/Size 4') }],
    ['a trailer that says that it has not these', { trailer: swap('/Size 9', '/Size 8') }],
    ['a trailer that names another catalog', { trailer: swap('/Root 1', '/Root 5') }],
    ['a trailer that says more of the file', { trailer: swap('/Root', '/Info 5 0 R /Root') }],
    ['a trailer that says less of it', { info: '/Info 5 0 R ' }],
    ['a trailer that says that it is locked', { trailer: swap('/Root', '/Encrypt 5 0 R /Root') }],
    ['a trailer with a packed table beside', { trailer: swap('/Root', '/XRefStm 9 /Root') }],
    [
      'a file that had a packed table beside its own',
      { info: '/XRefStm 9 ', trailer: swap('/Root', '/XRefStm 9 /Root') },
    ],
    ['a table before it, as a number with a point', { trailer: swap(' >>', '.0 >>') }],
    ['a field that takes room', { field: swap('[0 0 0 0]', '[0 0 300 200]') }],
    ['a field with words', { field: swap('/FT', '/Contents (It pays 900) /FT') }],
    ['a field with another beneath it', { field: swap('/FT', '/Kids [8 0 R] /FT') }],
    ['a field with no signature', { field: swap('/V 6 0 R', '/V 5 0 R') }],
    ['a signature with more in it', { seal: swap('/Type', '/AP 5 0 R /Type') }],
  ])('shows that it holds more: %s', (_what, departs) => {
    expect(faultsOf(departs)).not.toEqual([]);
  });
});

describe('a file of many streams', () => {
  it('is not read, and takes no time', async () => {
    const bytes = new TextEncoder().encode(`%PDF-1.7\n${'stream\n'.repeat(200_000)}`);
    const start = process.cpuUsage();
    expect(typeof (await readPdfWords(bytes))).toBe('string');
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(3);
  });
});
