/**
 * Word files follow the schemas and rules of Microsoft's Open XML SDK. Its
 * program is there for some systems only; elsewhere this is skipped, as "not
 * checked". `documents.test.ts` puts the files of all agreements to it.
 */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/documents/docx.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { errorsBySdk } from '../helpers/open-xml-sdk.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { partsOf } from '../helpers/word-file.ts';

const sample = await renderDocx(SAMPLE, noPainter);
const found: readonly string[] | Error = await errorsBySdk(sample).catch((error: unknown) => error as Error);
const missing = found instanceof Error ? `not checked: ${found.message}` : '';

/** Changes to the sample that it must notice. */
const DEFECTS: Readonly<Record<string, readonly [from: string | RegExp, to: string]>> = {
  'an element out of order': ['<w:tcPr>', '<w:p/><w:tcPr>'],
  'an unknown element': ['<w:cantSplit/>', '<w:cantSplits/>'],
  'a value that is none': ['<w:tblLayout w:type="fixed"/>', '<w:tblLayout w:type="floating"/>'],
  'a relation that is not there': [/r:id="rId\d+"/, 'r:id="rId99"'],
};

describe('by the Open XML SDK', () => {
  it('the document with every kind of block has no error', ({ skip }) => {
    if (missing !== '') skip(missing);
    expect(found).toEqual([]);
  });

  it.runIf(missing === '').each(Object.entries(DEFECTS))('%s is an error', async (_name, [from, to]) => {
    const parts = partsOf(sample);
    const before = parts.get('word/document.xml') ?? '';
    const damaged = new Map([...parts, ['word/document.xml', before.replace(from, to)]]);
    expect(damaged.get('word/document.xml')).not.toBe(before);
    const files = Object.fromEntries([...damaged].map(([path, text]) => [path, strToU8(text)]));
    expect((await errorsBySdk(zipSync(files))).length).toBeGreaterThan(0);
  });
});
