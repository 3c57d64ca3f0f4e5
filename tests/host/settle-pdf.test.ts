/** What is made alike in a PDF, and what is never touched. */
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/base/dates.ts';
import { settlePdf } from '../../src/host/settle-pdf.ts';

const date = parseDate('2026-11-21');
if (date === undefined) throw new Error('not a date');

function settle(text: string): string {
  const settled = Buffer.from(settlePdf(Buffer.from(text, 'latin1'), date ?? ('' as never))).toString('latin1');
  expect(settled).toHaveLength(text.length);
  return settled;
}

const INFO = "1 0 obj\n<</CreationDate (D:20250102030405+09'00')\n/ModDate (D:20250102030405+09'00')>>\nendobj\n";
const INFO_SETTLED =
  "1 0 obj\n<</CreationDate (D:20261121000000+00'00')\n/ModDate (D:20261121000000+00'00')>>\nendobj\n";

describe('settlePdf', () => {
  it('puts the given day in the place of both dates', () => {
    expect(settle(INFO)).toBe(INFO_SETTLED);
  });

  it('counts the ids of the structure from 1 in the order of the file, and sorts the list that finds them', () => {
    const file = (a: string, b: string, list: string): string =>
      `/ID (node${a})>> /Headers [(node${b}) (node${a})] <</Limits [(node${a < b ? a : b}) (node${a < b ? b : a})]\n/Names [${list}]>>`;
    const settled = `${INFO_SETTLED}${file('00000001', '00000002', '(node00000001) 17 0 R (node00000002) 4 0 R')}`;
    expect(settle(INFO + file('00000412', '00000090', '(node00000090) 4 0 R (node00000412) 17 0 R'))).toBe(settled);
    expect(settle(INFO + file('00000090', '00000412', '(node00000090) 17 0 R (node00000412) 4 0 R'))).toBe(settled);
  });

  it('refuses a PDF with several such lists, which would not be in order among themselves', () => {
    expect(() => settle(`${INFO}/Names [(node00000001) 4 0 R] /Names [(node00000002) 5 0 R]`)).toThrow(
      'in a form that concordat does not know',
    );
  });

  it.each(['/Title (node00000412)', '/URI (node00000412)', '/Alt (node00000412)', '/T (\\(node00000412\\))'])(
    'leaves %s alone',
    (text) => {
      expect(settle(INFO + text)).toBe(INFO_SETTLED + text);
    },
  );

  it('takes out the address and kind of the browser', () => {
    const creator = '/Creator (Mozilla/5.0 \\(X11; Linux x86_64\\) HeadlessChrome/147.0.0.0)';
    expect(settle(INFO + creator)).toBe(INFO_SETTLED + '/Creator (Chromium)'.padEnd(creator.length));
  });

  it('changes nothing inside a stream', () => {
    const content = "/ID (node00000412) /CreationDate (D:20250102030405+09'00') endstream";
    const stream = `2 0 obj\n<</Filter /FlateDecode\n/Length ${content.length}>> stream\n${content}\nendstream\nendobj\n`;
    expect(settle(stream + INFO)).toBe(stream + INFO_SETTLED);
  });

  it.each([
    ['has no dates', '%PDF-1.4\n'],
    ['has a stream of unknown length', `${INFO}2 0 obj\n<</Length 3 0 R>> stream\nabc\nendstream`],
    ['has a stream of a wrong length', `${INFO}2 0 obj\n<</Length 1>> stream\nabcdefghijklmnopqrstuvw\nendstream`],
  ])('refuses a PDF that %s', (_what, text) => {
    expect(() => settlePdf(Buffer.from(text, 'latin1'), date)).toThrow('in a form that concordat does not know');
  });
});
