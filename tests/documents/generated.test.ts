/**
 * Every format says the same in the same order, and as the same, whatever an author wrote.
 * `npm run proof` reads 200 documents that a generator made in every format;
 * `npm test` takes a few, and leaves out the PDFs, for each of which a browser works for seconds.
 */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/documents/docx.ts';
import { renderMarkdown } from '../../src/documents/markdown.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { faultsOf } from '../conformance/pdf/index.ts';
import { drawable, generatedDocuments, largeDocuments } from '../helpers/generated-documents.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { fonts, numberedWords } from '../helpers/read-back.ts';
import {
  asHtml,
  differenceInHtml,
  differenceInOdt,
  differenceInPdf,
  differenceInWord,
} from '../helpers/structure/compare.ts';
import { differenceInMarkdown } from '../helpers/structure/markdown.ts';
import { tasks } from '../helpers/tasks.ts';

const proof = process.env['PROOF'] === '1';
const all = proof ? [...(await largeDocuments()), ...generatedDocuments(197)] : generatedDocuments(6);
const printStyles = readFileSync('templates/documents/print.css', 'utf8');
const printer = makePrinter(process.env);
afterAll(() => printer.close());

describe.each(all)('what $name says', ({ document: written }) => {
  const document = drawable(written);

  it('is what its page says', () => {
    expect(numberedWords(document).length).toBeGreaterThan(200);
    expect(differenceInHtml(asHtml(document), document)).toBe('');
  });

  it('is what its Word document says', async () => {
    expect(differenceInWord(await renderDocx(document, noPainter), document)).toBe('');
  });

  it('is what its OpenDocument text says', async () => {
    expect(differenceInOdt(await renderOdt(document, noPainter), document)).toBe('');
  });

  it('is what its Markdown says', () => {
    expect(differenceInMarkdown(renderMarkdown(document), document)).toBe('');
  });

  it.runIf(proof)('is what its PDF says, which meets every condition', async () => {
    const bytes = await renderPdf(document, { printer, fonts, printStyles, tasks });
    expect((await differenceInPdf(bytes, document)).said).toBe('');
    expect(await faultsOf(bytes, document)).toEqual({});
  });
});
