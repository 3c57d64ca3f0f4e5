/**
 * Every format says the same words in the same order, whatever an author wrote.
 * `npm run proof` reads 200 documents that a generator made in every format;
 * `npm test` takes a few, and leaves out the PDFs, for each of which a browser works for seconds.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/documents/docx.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { drawable, generatedDocuments, largeDocuments } from '../helpers/generated-documents.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { difference, numberedWords, readPrint, wordsOfHtml, wordsOfOdt, wordsOfWord } from '../helpers/read-back.ts';

const proof = process.env['PROOF'] === '1';
const all = proof ? [...(await largeDocuments()), ...generatedDocuments(198)] : generatedDocuments(6);
const styles = readFileSync('templates/documents/print.css', 'utf8');
const printer = makePrinter(process.env);
afterAll(() => printer.close());

describe.each(all)('the words and numbers of $name', ({ document: written }) => {
  const document = drawable(written);
  const expected = numberedWords(document);

  it('are those of its page', () => {
    expect(expected.length).toBeGreaterThan(200);
    expect(difference(wordsOfHtml(document), expected)).toBe('');
  });

  it('are those of its Word document', async () => {
    expect(difference(wordsOfWord(await renderDocx(document, noPainter)), expected)).toBe('');
  });

  it('are those of its OpenDocument text', async () => {
    expect(difference(wordsOfOdt(await renderOdt(document, noPainter)), expected)).toBe('');
  });

  it.runIf(proof)('are those of its PDF', async () => {
    expect(difference((await readPrint(document, styles, printer)).words, expected)).toBe('');
  });
});
