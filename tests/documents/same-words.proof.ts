/** The PDFs of this repository's own agreements say what their trees say, and as the same. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf } from '../../src/documents/pdf.ts';
import { drawnWordsOf } from '../../src/documents/words.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { build, difference, fonts } from '../helpers/read-back.ts';
import { differenceInPdf } from '../helpers/structure/compare.ts';
import { tasks } from '../helpers/tasks.ts';

const { documents } = await build('.');
const printStyles = readFileSync('templates/documents/print.css', 'utf8');
const printer = makePrinter(process.env);
afterAll(() => printer.close());

describe.each(documents)('what $folder says', ({ document }) => {
  it('is what its PDF says', async () => {
    const bytes = await renderPdf(document, { printer, fonts, printStyles, tasks });
    const read = await differenceInPdf(bytes, document);
    expect(read.said).toBe('');
    expect(difference(read.drawn, drawnWordsOf(document).join(''))).toBe('');
  });
});
