/** The contents of a PDF say on which page each heading stands, and it stands there. */
import { readFileSync } from 'node:fs';
import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/base/ports.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Document } from '../../src/documents/document.ts';
import { withoutSpaceMarks } from '../../src/documents/pdf/artifacts.ts';
import { nameBookmarks } from '../../src/documents/pdf/navigation.ts';
import { operationsOf } from '../../src/documents/pdf/content-stream.ts';
import { printSettled } from '../../src/documents/pdf/print-settled.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { tagsOfPdf, tagsWith } from '../helpers/pdf-tags.ts';
import { fonts } from '../helpers/read-back.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { bookmarksOf, pagesOf } from '../host/read-pdf.ts';
import { tasks } from '../helpers/tasks.ts';

const printStyles = readFileSync('templates/documents/print.css', 'utf8');

interface Printed {
  readonly purpose: string;
  /** The page numbers that it showed. */
  readonly shown: readonly string[];
}

/** Prints every heading on the pages given, one list a printing; says what it was asked to print. */
function fakePrinter(
  document: Document,
  pages: readonly number[],
): { readonly printer: Printer; readonly printed: Printed[] } {
  const ids = document.blocks.flatMap((block) => (block.type === 'contents' ? block.entries.map(({ id }) => id) : []));
  const printed: Printed[] = [];
  return {
    printed,
    printer: {
      print: async (html, purpose) => {
        const page = pages[printed.length] ?? 0;
        printed.push({
          purpose,
          shown: [...html.matchAll(/<\/span>(\d+)<\/span><\/a>/g)].map(([, shown = '']) => shown),
        });
        return smallPdf(9, Object.fromEntries(ids.map((id) => [id, page])));
      },
      describe: async () => '',
      close: async () => undefined,
    },
  };
}

describe('page numbers in the contents', () => {
  const entries = SAMPLE.blocks.flatMap((block) => (block.type === 'contents' ? block.entries : []));
  const shows = (page: number): readonly string[] => entries.map(() => String(page));
  const render = (pages: readonly number[], document: Document = SAMPLE) => {
    const { printer, printed } = fakePrinter(document, pages);
    return { printed, pdf: printSettled(document, { printer, fonts, printStyles, tasks }) };
  };

  it('are learnt from one printing and shown in the next', async () => {
    const { printed, pdf } = render([3, 3]);
    await pdf;
    expect(entries.length).toBeGreaterThan(1);
    expect(printed).toEqual([
      { purpose: 'measure', shown: [] },
      { purpose: 'keep', shown: shows(3) },
    ]);
  });

  it('are put right if they moved what they number', async () => {
    const { printed, pdf } = render([3, 4, 4]);
    await pdf;
    expect(printed.at(-1)).toEqual({ purpose: 'keep', shown: shows(4) });
  });

  it('are never shown if they do not settle', async () => {
    const { printed, pdf } = render([3, 4, 5, 6]);
    await expect(pdf).rejects.toThrow('do not settle');
    expect(printed).toHaveLength(3);
  });

  it('cost nothing where there are no contents', async () => {
    const blocks = SAMPLE.blocks.filter(({ type }) => type !== 'contents');
    const { printed, pdf } = render([3], { ...SAMPLE, blocks });
    await pdf;
    expect(printed).toEqual([{ purpose: 'keep', shown: [] }]);
  });
});

describe('slow: in the browser', () => {
  let printer: Printer;
  beforeAll(() => {
    printer = makePrinter(process.env);
  });
  afterAll(() => printer.close());

  it('each heading stands on the page that the contents say, and the foot of that page says so too', async () => {
    const register = await readExample('examples/mereshire');
    const entry = register.entries.find(({ id }) => id === 'mereshire-exploitation');
    if (entry === undefined) throw new Error('there is no such agreement');
    const document = composeAgreement(entry, composeContext(register));
    const pdf = await renderPdf(document, { printer, fonts, printStyles, tasks });

    const tags = await tagsOfPdf(pdf);
    const headings = tags.flatMap((page, index) =>
      tagsWith(page, /^H[1-6]$/).map(({ text }): [string, number] => [squeeze(text), index + 1]),
    );
    const found = new Map(headings.reverse());
    const entries = document.blocks.flatMap((block) => (block.type === 'contents' ? block.entries : []));
    expect(entries.length).toBeGreaterThan(40);
    // What is heard of an entry is one link, "19.1 Oversight page 18". pdf.js leaves spaces out, and says again on a
    // page, without their words, which links of the same list stand on others.
    const links = tags.flatMap((page) => tagsWith(page, /^Link$/).map(({ text }) => squeeze(text)));
    expect(links.filter((text) => text !== '').slice(0, entries.length)).toEqual(
      entries.map(({ number, title }) => {
        const heading = squeeze(number + title);
        return `${heading}page${found.get(heading)}`;
      }),
    );
    expect(new Set(found.values()).size).toBeGreaterThan(10);

    // A heading at the top of a page, too, is said once.
    const bookmarks = (await bookmarksOf(pdf)).map(squeeze);
    expect(bookmarks).toEqual(expect.arrayContaining(entries.map(({ number, title }) => squeeze(number + title))));
    expect(bookmarks).toHaveLength(headings.length);
    expect(bookmarks).toContain('Contents');

    const feet = (await pagesOf(pdf)).map((text) => /page \d+ of \d+/.exec(text)?.[0]);
    expect(feet).toEqual(feet.map((_, index) => `page ${index + 1} of ${feet.length}`));
  });
});

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

describe('a bookmark', () => {
  const named = async (written: string, heading: string): Promise<string | undefined> => {
    const pdf = await PDFDocument.create();
    const item = pdf.context.register(pdf.context.obj({ Title: PDFHexString.fromText(written) }));
    pdf.catalog.set(PDFName.of('Outlines'), pdf.context.obj({ First: item, Last: item, Count: 1 }));
    nameBookmarks(pdf, [heading]);
    return pdf.context.lookup(item, PDFDict).lookup(PDFName.of('Title'), PDFHexString).decodeText();
  };

  it('has the words of its heading where the browser gives them as drawn, from right to left', async () => {
    expect(await named('Work with םילשורי תייריע (2026)', 'Work with עיריית ירושלים (2026)')).toBe(
      'Work with עיריית ירושלים (2026)',
    );
  });

  it('that is of another heading is a fault', async () => {
    await expect(named('Parties', 'Purposes')).rejects.toThrow(/bookmark "Parties"/);
  });
});

describe('a space that does not break', () => {
  it('is a space without a mark of its own, since some readers say nothing after one', () => {
    const stream = '/P <</MCID 0>> BDC BT <01> Tj /Span<</ActualText <feff00a0> >> BDC <02> Tj EMC <03> Tj ET EMC';
    expect(withoutSpaceMarks(operationsOf(stream)).map(({ source }) => source)).toEqual([
      '/P <</MCID 0>> BDC',
      'BT',
      '<01> Tj',
      '<02> Tj',
      '<03> Tj',
      'ET',
      'EMC',
    ]);
  });

  it('leaves marks that say how letters are read', () => {
    const stream = '/P <</MCID 0>> BDC /Span<</ActualText <feff00650301> >> BDC <02> Tj EMC EMC';
    expect(withoutSpaceMarks(operationsOf(stream))).toHaveLength(5);
  });
});
