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
  /** How many objects the first stretch of the table says that it has. */
  readonly count?: number;
  readonly generation?: string;
  /** What stands between the trailer and the end. */
  readonly behind?: string;
  readonly form?: string;
  /** Behind the form, in the catalog. */
  readonly fields?: string;
}

function sealed({
  hidden = '',
  count = 1,
  generation = '00000',
  behind = '',
  form,
  fields = '[8 0 R]',
}: Departs): Uint8Array {
  let text = '%PDF-1.7\n';
  const places = new Map<number, number>();
  const add = (number: number, body: string, tail = ''): void => {
    places.set(number, text.length);
    text += `${number} 0 obj\n${body}\n${tail}endobj\n`;
  };
  const row = (number: number): string => `${String(places.get(number)).padStart(10, '0')} ${generation} n \n`;
  add(1, '<< /Type /Catalog /Pages 2 0 R >>');
  add(2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  add(3, `${PAGE} >>`);
  add(4, `<< /Length ${WORDS.length} >>\nstream\n${WORDS}\nendstream`);
  const first = text.length;
  const rows = [1, 2, 3, 4].map((number) => row(number).replace(generation, '00000')).join('');
  text += `xref\n0 5\n0000000000 65535 f \n${rows}trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n${first}\n%%EOF\n`;
  add(1, `<< /Type /Catalog /Pages 2 0 R /AcroForm ${form ?? '7 0 R'} >>`);
  add(3, `${PAGE} /Annots [8 0 R] >>`);
  add(6, `<< /Type /Sig /ByteRange [0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC] /Contents <${GAP}> >>`);
  if (form === undefined) add(7, `<< /Fields ${fields} /SigFlags 3 >>`);
  add(8, '<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /V 6 0 R /Rect [0 0 0 0] /F 132 /P 3 0 R >>', hidden);
  const table = text.length;
  text += `xref\n1 ${count}\n${row(1)}3 1\n${row(3)}6 ${form === undefined ? `2\n${row(6)}${row(7)}` : `1\n${row(6)}`}8 1\n${row(8)}`;
  text += `trailer\n<< /Size 9 /Root 1 0 R /Prev ${first} >>\n${behind}startxref\n${table}\n%%EOF\n`;
  const from = text.indexOf(`<${GAP}>`);
  const to = from + GAP.length + 2;
  const written = text
    .replace('AAAAAAAAAA', String(from).padEnd(10))
    .replace('BBBBBBBBBB', String(to).padEnd(10))
    .replace('CCCCCCCCCC', String(text.length - to).padEnd(10));
  return Uint8Array.from(written, (letter) => letter.charCodeAt(0));
}

const faultsOf = (departs: Departs): readonly string[] => {
  const found = readRevisions(sealed(departs));
  return typeof found === 'string' ? [found] : found.faults;
};

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
