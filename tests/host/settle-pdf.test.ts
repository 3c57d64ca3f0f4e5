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

  it('counts the ids of the structure from 1, keeping their order', () => {
    const ids = '/ID (node00000412)>> /Headers [(node00000412) (node00000090)] /Limits [(node00000090) (node00000412)]';
    expect(settle(INFO + ids)).toBe(
      `${INFO_SETTLED}/ID (node00000002)>> /Headers [(node00000002) (node00000001)] /Limits [(node00000001) (node00000002)]`,
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
