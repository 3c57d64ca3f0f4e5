/** What programs that are not ours make of the documents. Each is skipped, as "not checked", where the program is not installed. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { stretchesOf } from '../../src/documents/directions.ts';
import type { Document } from '../../src/documents/document.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import { makeAnew, RENDERERS } from '../../src/documents/renderers.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { sha256 } from '../../src/host/environment.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePainter } from '../../src/host/painter.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { largeDocuments } from '../helpers/generated-documents.ts';
import { readQrCode } from '../helpers/read-qr-code.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { odtParts } from '../helpers/odt-file.ts';
import { difference, numberedWords } from '../helpers/read-back.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { partsOf } from '../helpers/word-file.ts';
import { tasks } from '../helpers/tasks.ts';
import { tasksHere } from '../../src/documents/tasks.ts';

const register = await readExample('.');
const shown = register.entries.filter((entry) => entry.unpublished === undefined && entry.agreement.kind !== 'listing');
const documents = shown.map((entry) => ({ entry, document: composeAgreement(entry, composeContext(register)) }));
const printStyles = readFileSync('templates/documents/print.css', 'utf8');

let folder = '';
const printer = makePrinter(process.env);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-proof-'));
  const fonts = await loadFonts();
  const context = {
    printer,
    fonts,
    tasks: tasksHere({ painter: makePainter(fonts), hash: sha256 }),
    printStyles,
    source: 'not-attached' as const,
    keep: makeAnew,
  };
  for (const { entry, document } of documents) {
    for (const format of ['pdf', 'docx', 'odt'] as const)
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
  const parts = new Map(partsOf(await renderDocx(SAMPLE, noPainter)));
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

/** A document as LibreOffice exports it as text: what stands for a picture is not in it. */
function asPlainText(document: Document): Document {
  const unpictured = (key: string, value: unknown): unknown => (key === 'alternative' ? '' : value);
  return { ...document, blocks: JSON.parse(JSON.stringify(document.blocks, unpictured)) as Document['blocks'] };
}

it('shows the code for cameras in the PDF so that it can be read from its page', ({ skip }) => {
  if (!installed('pdftoppm') || !installed('pdftotext')) skip('not checked: poppler is not installed');
  for (const { entry } of documents) {
    const pdf = join(folder, `${entry.id}.pdf`);
    const pages = execFileSync('pdftotext', [pdf, '-'], { encoding: 'utf8' }).split('\f');
    const page = String(pages.findLastIndex((text) => text.includes(entry.reference)) + 1);
    execFileSync('pdftoppm', ['-r', '150', '-f', page, '-l', page, '-singlefile', '-png', pdf, join(folder, 'page')]);
    expect(readQrCode(readFileSync(join(folder, 'page.png')))).toBe(
      `${register.settings.baseUrl}verify/#${entry.reference}`,
    );
  }
});

describe.each(documents.map(({ entry, document }) => [entry.id, document] as const))('%s', (id, document) => {
  it('opens in LibreOffice, with every word', ({ skip }) => {
    if (!installed('soffice')) skip('not checked: LibreOffice is not installed');
    const read = squeeze(asText(`${id}.docx`));
    expect(wordsOf(asPlainText(document)).filter((piece) => !read.includes(squeeze(piece)))).toEqual([]);
  });

  it('opens in LibreOffice as OpenDocument, with the same words and numbers in the same order', ({ skip }) => {
    if (!installed('soffice')) skip('not checked: LibreOffice is not installed');
    // Between the number of a table and its caption stands a colon in the file, as in Word's.
    const read = asText(`${id}.odt`).replace(/^((?:Table|Figure) \d+):/gm, '$1');
    expect(difference(read, numberedWords(asPlainText(document)))).toBe('');
  });

  it('is valid OpenDocument 1.3, by jing', ({ skip }) => {
    const schemas = process.env['ODF_SCHEMAS'] ?? '';
    if (schemas === '' || !installed('jing'))
      skip('not checked: jing and a folder ODF_SCHEMAS of OASIS are not at hand');
    const parts = [...odtParts(readFileSync(join(folder, `${id}.odt`)))].filter(([path]) => path.endsWith('.xml'));
    for (const [path, text] of parts) {
      const file = join(folder, path.replace('/', '-'));
      writeFileSync(file, text);
      const schema = `OpenDocument-v1.3-${path.startsWith('META-INF') ? 'manifest-' : ''}schema.rng`;
      const { status, stdout } = spawnSync('jing', ['-i', join(schemas, schema), file], { encoding: 'utf8' });
      expect([path, status, stdout]).toEqual([path, 0, '']);
    }
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

it('reads the letters of words from right to left out of a PDF, by poppler', async ({ skip }) => {
  if (!installed('pdftotext')) skip('not checked: poppler is not installed');
  const document = (await largeDocuments()).find(({ name }) => name === 'names from right to left')?.document;
  if (document === undefined) throw new Error('there is no such document');
  const path = join(folder, 'names.pdf');
  writeFileSync(path, await renderPdf(document, { printer, fonts: await loadFonts(), printStyles, tasks }));
  // It marks directions with signs of its own, and puts spaces between some letters.
  const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s\u202A-\u202E]/g, '');
  const read = bare(execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }));
  const words = wordsOf(document)
    .flatMap(stretchesOf)
    .flatMap(({ text, direction }) => (direction === 'rtl' ? text.split(/[^\p{L}\p{M}]+/u) : []));
  expect(new Set(words).size).toBeGreaterThan(10);
  expect(words.filter((word) => !read.includes(bare(word)))).toEqual([]);
});

it('counts references as the OpenDocument text has them', async ({ skip }) => {
  if (!installed('soffice')) skip('not checked: LibreOffice is not installed');
  const fields = /(<text:(?:bookmark-ref|sequence) [^>]*>)[^<]*/g;
  const files = unzipSync(await renderOdt(SAMPLE, noPainter));
  const content = strFromU8(files['content.xml'] ?? new Uint8Array());
  expect(content.match(fields)?.length).toBeGreaterThan(3);
  writeFileSync(
    join(folder, 'fields.odt'),
    zipSync({ ...files, 'content.xml': strToU8(content.replace(fields, '$1?')) }, { level: 0 }),
  );
  const pdf = byOffice(join(folder, 'fields.odt'), 'pdf');
  const said = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  for (const words of [
    'purposes in Table 1,',
    'See also clause 2.1.',
    'information in Table 2 is',
    'Table 2: Who sends',
  ])
    expect(squeeze(said)).toContain(squeeze(words));
});

/** What LibreOffice says that a file says. */
function asText(name: string): string {
  return readFileSync(byOffice(join(folder, name), 'txt:Text (encoded):UTF8'), 'utf8').replace('\uFEFF', '');
}

/** Has LibreOffice make another form of a file, and says where that is. */
function byOffice(path: string, form: string): string {
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  execFileSync('soffice', ['--headless', profile, '--convert-to', form, '--outdir', folder, path], { stdio: 'ignore' });
  return path.replace(/\w+$/, form.slice(0, 3));
}

function installed(program: string): boolean {
  return spawnSync('which', [program]).status === 0;
}

function squeeze(text: string): string {
  return text.replaceAll(/[\s☐☒]+/gu, '');
}
