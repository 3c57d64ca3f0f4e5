/**
 * Every format says the same in the same order, and as the same: each file that
 * is built is read back and compared with the tree, heading by heading and cell by cell.
 * `npm run proof` reads the files of every agreement, `npm test` every page, and the files of a few agreements.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/base/ports.ts';
import { composePaper } from '../../src/documents/compose-paper.ts';
import type { Document } from '../../src/documents/document.ts';
import { fileName, papersOf } from '../../src/documents/papers.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import { drawnWordsOf } from '../../src/documents/words.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { composeContext } from '../helpers/example.ts';
import { rawNames } from '../helpers/raw-names.ts';
import { build, difference, drawnInOdt, drawnInWord, drawnOnPage, fonts, numberedWords } from '../helpers/read-back.ts';
import {
  differenceInJson,
  differenceInOdt,
  differenceInPdf,
  differenceInWord,
  differenceOnPages,
  textPagesOf,
} from '../helpers/structure/compare.ts';
import { differenceInMarkdown } from '../helpers/structure/markdown.ts';
import { tasks } from '../helpers/tasks.ts';

/** A framework, an agreement with everything in it, and the longest. */
const SAMPLED = ['mereshire-charter', 'mereshire-exploitation', 'west-yorkshire-mental-health-crisis'];
const only = process.env['PROOF'] === '1' ? [] : SAMPLED;
const registers = [await build('examples/mereshire', only), await build('.', only)];
const all = registers.flatMap(({ register, documents, files }) => {
  const context = composeContext(register);
  return documents.map(({ folder, entry, document }) => ({
    name: folder,
    id: entry.id,
    entry,
    document,
    files,
    context,
  }));
});

it('reads agreements, frameworks and earlier versions', () => {
  const names = all.map(({ name }) => name);
  expect(names).toContain('agreements/mereshire-charter');
  expect(names).toContain('agreements/mereshire-exploitation/v/2.0');
  expect(all.filter(({ name, id, files }) => files.has(`${name}/${id}.docx`)).map(({ id }) => id)).toEqual(
    expect.arrayContaining(SAMPLED),
  );
  for (const { entries } of registers[1] === undefined ? [] : [registers[1].register])
    expect(names).toEqual(expect.arrayContaining(entries.map(({ id }) => `agreements/${id}`)));
});

it.each(registers)('shows no name as it is written for the computer', (built) => {
  expect(rawNames(built)).toEqual([]);
});

describe.each(all)('what $name says', ({ name, id, entry, document, files, context }) => {
  const pages = textPagesOf(files, name).map(([, page]) => page);

  it('is much', () => {
    const words = numberedWords(document);
    expect(words.length).toBeGreaterThan(5000);
    expect(words).toContain(document.title);
  });

  it('is what its page says', () => {
    expect(differenceOnPages(pages, document)).toBe('');
  });

  it('stands in its pictures on the page', () => {
    expect(difference(pages.map(drawnOnPage).join(''), drawnWordsOf(document).join(''))).toBe('');
  });

  // Of an earlier version, the files are those that were released with it.
  const made = files.has(`${name}/${id}.docx`);
  it.runIf(made)('is what its Word document says', () => {
    expect(differenceInWord(files.get(`${name}/${id}.docx`), document)).toBe('');
  });

  it.runIf(made)('is what its OpenDocument text says', () => {
    expect(differenceInOdt(files.get(`${name}/${id}.odt`), document)).toBe('');
  });

  const forms = papersOf(entry).filter(({ group }) => group === 'form');
  it.runIf(made && forms.length > 0)('is what its forms in Word say', () => {
    for (const form of forms) {
      const tree = composePaper(form, document, entry, context, 0);
      if (tree === undefined) throw new Error('there is no such form');
      expect(differenceInWord(files.get(`${name}/${fileName(id, form, 'docx')}`), tree)).toBe('');
    }
  });

  it.runIf(made)('stands in its pictures in Word', () => {
    expect(difference(drawnInWord(files.get(`${name}/${id}.docx`)), drawnWordsOf(document).join(''))).toBe('');
  });

  it.runIf(made)('stands in its pictures in OpenDocument', () => {
    expect(difference(drawnInOdt(files.get(`${name}/${id}.odt`)), drawnWordsOf(document).join(''))).toBe('');
  });

  it.runIf(made)('is what its Markdown says', () => {
    expect(differenceInMarkdown(files.get(`${name}/${id}.md`), document)).toBe('');
  });

  it.runIf(made)('is what its JSON file says', () => {
    expect(differenceInJson(files.get(`${name}/${id}.json`), document)).toBe('');
  });
});

describe('slow: in the browser', () => {
  let printer: Printer;
  beforeAll(() => {
    printer = makePrinter(process.env);
  });
  afterAll(() => printer.close());

  it('an agreement says what its PDF says', async () => {
    const document = all.find(({ id }) => id === 'mereshire-exploitation')?.document;
    if (document === undefined) throw new Error('there is no such agreement');
    const read = await differenceInPdf(await print(document), document);
    expect(read.said).toBe('');
    expect(drawnWordsOf(document).length).toBeGreaterThan(5);
    expect(difference(read.drawn, drawnWordsOf(document).join(''))).toBe('');
  });

  it('its one-page papers say what their PDFs say', async () => {
    const one = all.find(({ id }) => id === 'mereshire-exploitation');
    if (one === undefined) throw new Error('there is no such agreement');
    for (const paper of papersOf(one.entry).filter(({ group }) => group === 'short')) {
      const tree = composePaper(paper, one.document, one.entry, one.context, 0);
      if (tree === undefined) throw new Error('there is no such paper');
      expect((await differenceInPdf(await print(tree), tree)).said).toBe('');
    }
  });

  function print(document: Document): Promise<Uint8Array> {
    const printStyles = readFileSync('templates/documents/print.css', 'utf8');
    return renderPdf(document, { printer, fonts, printStyles, tasks });
  }
});
