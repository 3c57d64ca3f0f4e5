/** On which page things stand, read from PDFs that the browser printed and from small ones made by hand. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/base/ports.ts';
import { readPageNumbers } from '../../src/documents/pdf/page-numbers.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { smallPdf } from '../helpers/small-pdf.ts';
import { pagesOf } from '../host/read-pdf.ts';

/** Names that are hard to write in an address or in a PDF. */
const IDS = ['plain', 'tŷ-ŵyr', 'a(b)', 'c#d', 'endobj', 'e%41f', 'g[h]', 'straße-中'];

describe('the page on which an id stands', () => {
  it('is read from the list of destinations', async () => {
    const read = await readPageNumbers(smallPdf(12, { first: 1, 'a#25C5#25B7': 11, endobj: 12 }));
    expect([...read]).toEqual([
      ['first', 1],
      ['aŷ', 11],
      ['endobj', 12],
    ]);
  });
});

describe('slow: in the browser', () => {
  let printer: Printer;
  beforeAll(() => {
    printer = makePrinter(process.env);
  });
  afterAll(() => printer.close());

  const page = (body: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title><style>@page { size: A4; margin: 25mm } h2 { break-before: page }</style></head><body><h1>Title</h1>${body}</body></html>`;
  const links = IDS.map((id) => `<a href="#${encodeURIComponent(id)}">to ${id}</a> `).join('');
  const headings = IDS.map((id, index) => `<h2 id="${id}">Heading${index}</h2>${'<p>Words</p>'.repeat(45)}`).join('');

  it.each(['keep', 'measure'] as const)('is where the text is, in what is printed to %s', async (purpose) => {
    const pdf = await printer.print(page(links + headings), purpose);
    const pages = await pagesOf(pdf);
    const found = IDS.map((id, index): [string, number] => [
      id,
      pages.findIndex((text) => text.includes(`Heading${index} `)) + 1,
    ]);
    expect(found.at(-1)?.[1]).toBeGreaterThan(IDS.length);
    expect(await readPageNumbers(pdf)).toEqual(new Map(found.sort(([a], [b]) => (a < b ? -1 : 1))));
  });

  it('is unknown where no link leads', async () => {
    expect((await readPageNumbers(await printer.print(page(headings), 'keep'))).size).toBe(0);
  });
});
