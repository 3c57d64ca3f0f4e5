/** The PDFs of this repository's own agreements say the words and numbers of their trees, in the same order. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { drawnWordsOf } from '../../src/documents/words.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { build, difference, numberedWords, readPrint } from '../helpers/read-back.ts';

const { documents } = await build('.');
const styles = readFileSync('templates/documents/print.css', 'utf8');
const printer = makePrinter(process.env);
afterAll(() => printer.close());

describe.each(documents)('the words and numbers of $folder', ({ document }) => {
  it('are those of its PDF', async () => {
    const read = await readPrint(document, styles, printer);
    expect(difference(read.words, numberedWords(document))).toBe('');
    expect(difference(read.drawn, drawnWordsOf(document).join(''))).toBe('');
  });
});
