/** Every format says the same words and numbers in the same order: each file that is built is read back and compared with the tree. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/base/ports.ts';
import { composePaper } from '../../src/documents/compose-paper.ts';
import { fileName, papersOf } from '../../src/documents/papers.ts';
import { drawnWordsOf } from '../../src/documents/words.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { composeContext } from '../helpers/example.ts';
import { rawNames } from '../helpers/raw-names.ts';
import {
  build,
  difference,
  drawnInOdt,
  drawnInWord,
  drawnOnPage,
  numberedWords,
  readPrint,
  wordsOfJson,
  wordsOfOdt,
  wordsOfPage,
  wordsOfWord,
} from '../helpers/read-back.ts';

const registers = [await build('examples/mereshire'), await build('.')];
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
  for (const { entries } of registers[1] === undefined ? [] : [registers[1].register])
    expect(names).toEqual(expect.arrayContaining(entries.map(({ id }) => `agreements/${id}`)));
});

it.each(registers)('shows no name as it is written for the computer', (built) => {
  expect(rawNames(built)).toEqual([]);
});

describe.each(all)('the words and numbers of $name', ({ name, id, entry, document, files, context }) => {
  const expected = numberedWords(document);

  it('are many', () => {
    expect(expected.length).toBeGreaterThan(5000);
    expect(expected).toContain(document.title);
  });

  it('are those of its page', () => {
    expect(difference(wordsOfPage(files.get(`${name}/index.html`)), expected)).toBe('');
  });

  it('stand in its pictures on the page', () => {
    expect(difference(drawnOnPage(files.get(`${name}/index.html`)), drawnWordsOf(document).join(''))).toBe('');
  });

  // Of an earlier version, the files are those that were released with it.
  const made = files.has(`${name}/${id}.docx`);
  it.runIf(made)('are those of its Word document', () => {
    expect(difference(wordsOfWord(files.get(`${name}/${id}.docx`)), expected)).toBe('');
  });

  it.runIf(made)('are those of its OpenDocument text', () => {
    expect(difference(wordsOfOdt(files.get(`${name}/${id}.odt`)), expected)).toBe('');
  });

  const forms = papersOf(entry).filter(({ group }) => group === 'form');
  it.runIf(made && forms.length > 0)('are those of its forms in Word', () => {
    for (const form of forms) {
      const tree = composePaper(form, document, entry, context, 0);
      if (tree === undefined) throw new Error('there is no such form');
      expect(difference(wordsOfWord(files.get(`${name}/${fileName(id, form, 'docx')}`)), numberedWords(tree))).toBe('');
    }
  });

  it.runIf(made)('stand in its pictures in Word', () => {
    expect(difference(drawnInWord(files.get(`${name}/${id}.docx`)), drawnWordsOf(document).join(''))).toBe('');
  });

  it.runIf(made)('stand in its pictures in OpenDocument', () => {
    expect(difference(drawnInOdt(files.get(`${name}/${id}.odt`)), drawnWordsOf(document).join(''))).toBe('');
  });

  it.runIf(made)('are those of its JSON file', () => {
    expect(difference(wordsOfJson(files.get(`${name}/${id}.json`)), expected)).toBe('');
  });
});

describe('slow: in the browser', () => {
  let printer: Printer;
  beforeAll(() => {
    printer = makePrinter(process.env);
  });
  afterAll(() => printer.close());

  it('the words and numbers of an agreement are those of its PDF', async () => {
    const styles = readFileSync('templates/documents/print.css', 'utf8');
    const document = all.find(({ id }) => id === 'mereshire-exploitation')?.document;
    if (document === undefined) throw new Error('there is no such agreement');
    const read = await readPrint(document, styles, printer);
    expect(difference(read.words, numberedWords(document))).toBe('');
    expect(drawnWordsOf(document).length).toBeGreaterThan(5);
    expect(difference(read.drawn, drawnWordsOf(document).join(''))).toBe('');
  });

  it('the words of its one-page papers are those of their PDFs', async () => {
    const styles = readFileSync('templates/documents/print.css', 'utf8');
    const one = all.find(({ id }) => id === 'mereshire-exploitation');
    if (one === undefined) throw new Error('there is no such agreement');
    for (const paper of papersOf(one.entry).filter(({ group }) => group === 'short')) {
      const tree = composePaper(paper, one.document, one.entry, one.context, 0);
      if (tree === undefined) throw new Error('there is no such paper');
      expect(difference((await readPrint(tree, styles, printer)).words, numberedWords(tree))).toBe('');
    }
  });
});
