/** What programs that are not ours make of the documents. Each is skipped, as "not checked", where the program is not installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { RENDERERS } from '../../src/documents/renderers.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { sha256 } from '../../src/host/environment.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { partsOf } from '../helpers/word-file.ts';

const register = await readExample('.');
const shown = register.entries.filter((entry) => entry.unpublished === undefined && entry.agreement.kind !== 'listing');
const documents = shown.map((entry) => ({ entry, document: composeAgreement(entry, composeContext(register)) }));
const printStyles = readFileSync('templates/documents/print.css', 'utf8');

let folder = '';
const printer = makePrinter(process.env);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-proof-'));
  const context = { printer, fonts: await loadFonts(), printStyles, hash: sha256, source: 'not-attached' as const };
  for (const { entry, document } of documents) {
    for (const format of ['pdf', 'docx'] as const)
      writeFileSync(
        join(folder, `${entry.id}.${format}`),
        (await RENDERERS[format].render(document, entry, context)) ?? '',
      );
  }
});
afterAll(async () => {
  await printer.close();
  rmSync(folder, { recursive: true, force: true });
});

it('counts references as the Word file does, in LibreOffice', async ({ skip }) => {
  if (!installed('soffice') || !installed('pdftotext')) skip('not checked: LibreOffice or poppler is not installed');
  const parts = new Map(partsOf(await renderDocx(SAMPLE)));
  const before = parts.get('word/document.xml') ?? '';
  // With other results in the file, what is shown can only be counted.
  const stale = before.replace(/(REF [^<]*<.*?<w:t[^>]*>)[^<]*/gu, '$1stale');
  expect(stale.split('>stale<')).toHaveLength(4);
  parts.set('word/document.xml', stale);
  const path = join(folder, 'references.docx');
  writeFileSync(path, zipSync(Object.fromEntries([...parts].map(([name, text]) => [name, strToU8(text)]))));
  // LibreOffice counts when it lays out pages, which it does not for plain text.
  const pdf = byOffice(path, 'pdf');
  const read = squeeze(execFileSync('pdftotext', ['-raw', pdf, '-'], { encoding: 'utf8' }));
  for (const words of [
    'for the purposes in Table 1, and',
    'See also clause 2.1.',
    'the information in Table 2 is shared',
  ])
    expect(read).toContain(squeeze(words));
});

describe.each(documents.map(({ entry, document }) => [entry.id, document] as const))('%s', (id, document) => {
  it('opens in LibreOffice, with every word', ({ skip }) => {
    if (!installed('soffice')) skip('not checked: LibreOffice is not installed');
    const read = squeeze(readFileSync(byOffice(join(folder, `${id}.docx`), 'txt:Text (encoded):UTF8'), 'utf8'));
    expect(wordsOf(document).filter((piece) => !read.includes(squeeze(piece)))).toEqual([]);
  });

  it('is a PDF without faults, by qpdf', ({ skip }) => {
    if (!installed('qpdf')) skip('not checked: qpdf is not installed');
    const { status, stdout } = spawnSync('qpdf', ['--check', join(folder, `${id}.pdf`)], { encoding: 'utf8' });
    expect([status, /WARNING/.test(stdout)]).toEqual([0, false]);
  });

  it('embeds every font, by poppler', ({ skip }) => {
    if (!installed('pdffonts')) skip('not checked: poppler is not installed');
    const rows = execFileSync('pdffonts', [join(folder, `${id}.pdf`)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .slice(2);
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.filter((row) => !/ yes yes yes /.test(row))).toEqual([]);
  });

  it('is tagged, by poppler', ({ skip }) => {
    if (!installed('pdfinfo')) skip('not checked: poppler is not installed');
    const said = execFileSync('pdfinfo', [join(folder, `${id}.pdf`)], { encoding: 'utf8' });
    expect(said).toMatch(/Tagged:\s+yes/);
    expect(said).toMatch(new RegExp(`Title:\\s+${document.title.replaceAll(/[^\w ]/g, '.')}`));
  });
});

/** Has LibreOffice make another form of a file, and says where that is. */
function byOffice(path: string, form: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', form, '--outdir', folder, path], { stdio: 'ignore' });
  return path.replace(/docx$/, form.slice(0, 3));
}

function installed(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
