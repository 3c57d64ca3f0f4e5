/** What a build keeps: nothing that changed is taken from it, and nothing that did not is made again. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import type { Fonts, Printer } from '../../src/base/ports.ts';
import { keepIn } from '../../src/build/keep.ts';
import type { Document } from '../../src/documents/document.ts';
import { type KeptKind, RENDERERS, renderShort } from '../../src/documents/renderers.ts';
import { sha256 } from '../../src/host/environment.ts';
import { makePrinter } from '../../src/host/printer.ts';
import type { Entry } from '../../src/register/entry.ts';
import { fonts } from '../helpers/read-back.ts';
import { memoryCache } from '../helpers/memory-cache.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { tasks } from '../helpers/tasks.ts';

const LOGO = { bytes: new Uint8Array([1, 2, 3]), alternative: 'Mereshire', width: 42, height: 14 };
const DOCUMENT: Document = { ...SAMPLE, theme: { ...SAMPLE.theme, logo: LOGO } };
const printer: Pick<Printer, 'describe'> = { describe: async () => 'Chromium 1' };
const GIVEN = { hash: sha256, fonts, printStyles: 'p {}', printer: printer as Printer };

/** Whether a file is made again, after one was made of `DOCUMENT` and `GIVEN`. */
async function isMadeAgain(
  document: Document,
  given: Partial<typeof GIVEN> = {},
  kind: KeptKind = 'pdf',
  more: readonly Uint8Array[] = [],
): Promise<boolean> {
  const cache = memoryCache();
  await keepIn(cache, GIVEN)('pdf', DOCUMENT, [], async () => new Uint8Array([1]));
  await keepIn(cache, GIVEN)('docx', DOCUMENT, [], async () => new Uint8Array([2]));
  let again = false;
  await keepIn(cache, { ...GIVEN, ...given })(kind, document, more, async () => {
    again = true;
    return new Uint8Array([3]);
  });
  return again;
}

describe('what is kept', () => {
  it('is found for a document that says the same, though it was composed anew', async () => {
    expect(await isMadeAgain(structuredClone(DOCUMENT))).toBe(false);
    expect(await isMadeAgain(structuredClone(DOCUMENT), {}, 'docx')).toBe(false);
  });

  it('is made again where anything in the document differs', async () => {
    const { theme, blocks, cover, properties, running, furniture } = DOCUMENT;
    const others: readonly Partial<Document>[] = [
      ...(['id', 'title', 'language'] as const).map((name) => ({ [name]: `${DOCUMENT[name]}x` })),
      { layout: 'sheet' },
      { blocks: blocks.slice(1) },
      { cover: { ...cover, summary: 'x' } },
      { properties: { ...properties, digest: 'x' } },
      { running: { ...running, notice: 'x' } },
      { furniture: { ...furniture, page: 'x' } },
      { theme: { ...theme, line: theme.line + 0.1 } },
      { theme: { ...theme, logo: undefined } },
      { theme: { ...theme, logo: { ...LOGO, bytes: new Uint8Array([1, 2, 4]) } } },
      { theme: { ...theme, logo: { ...LOGO, alternative: 'x' } } },
    ];
    for (const other of others) expect(await isMadeAgain({ ...DOCUMENT, ...other }), JSON.stringify(other)).toBe(true);
  });

  it('is made again in another format, with a source in it, with other fonts, and a PDF by another browser or with another style', async () => {
    const newer: Fonts = { ...fonts, packagesFor: () => [{ name: 'font', version: '2', files: {} }] };
    const browser = { describe: async () => 'Chromium 2' } as Printer;
    expect(await isMadeAgain(DOCUMENT, {}, 'odt')).toBe(true);
    expect(await isMadeAgain(DOCUMENT, {}, 'one-page')).toBe(true);
    expect(await isMadeAgain(DOCUMENT, {}, 'pdf', [new Uint8Array([1])])).toBe(true);
    expect(await isMadeAgain(DOCUMENT, { fonts: newer })).toBe(true);
    expect(await isMadeAgain(DOCUMENT, { fonts: newer }, 'docx')).toBe(true);
    expect(await isMadeAgain(DOCUMENT, { printStyles: 'p { }' })).toBe(true);
    expect(await isMadeAgain(DOCUMENT, { printer: browser })).toBe(true);
  });

  it('needs no browser where nothing is printed', async () => {
    const none = { describe: () => Promise.reject(new Error('there is no browser')) } as unknown as Printer;
    expect(await isMadeAgain(DOCUMENT, { printer: none }, 'docx')).toBe(false);
    await expect(isMadeAgain(DOCUMENT, { printer: none })).rejects.toThrow('there is no browser');
  });
});

describe('documents that are printed (slow)', () => {
  const browser = makePrinter(process.env);
  afterAll(() => browser.close());
  const printStyles = readFileSync('templates/documents/print.css', 'utf8');
  const [first, second, long] = (['One', 'Two', 'Three'] as const).map((title): Document => {
    const children = [{ type: 'text', value: title }] as const;
    const text = { type: 'paragraph', children } as const;
    // Three is longer than a page.
    const blocks = Array.from({ length: title === 'Three' ? 99 : 1 }, () => text);
    return { ...SAMPLE, layout: 'sheet', title, blocks };
  });
  if (first === undefined || second === undefined || long === undefined) throw new Error('there are three');

  it('are printed if they changed and not otherwise, and are the same bytes with and without what is kept', async () => {
    const cache = memoryCache();
    const entry = {} as Entry; // nothing is asked of it where no source is attached
    let printed = 0;
    const counting: Printer = {
      ...browser,
      print(html, purpose) {
        printed += 1;
        return browser.print(html, purpose);
      },
    };
    const context = () => {
      const given = { printer: counting, fonts, printStyles };
      return { ...given, tasks, source: 'not-attached', keep: keepIn(cache, { ...given, hash: sha256 }) } as const;
    };
    const build = async (...documents: readonly Document[]) => {
      printed = 0;
      const render = context();
      const made = [];
      for (const document of documents)
        made.push(await RENDERERS.pdf.render(document, entry, render), await renderShort(document, render));
      return { printed, made };
    };
    const anew = await build(first, long);
    expect(anew.printed).toBe(4);
    expect(anew.made.map((one) => one === undefined)).toEqual([false, false, false, true]);
    expect(await build(structuredClone(first), structuredClone(long))).toEqual({ printed: 0, made: anew.made });
    expect((await build(first, second)).printed).toBe(2);
    cache.kept.clear();
    expect(await build(first, long)).toEqual(anew);
  });
});
