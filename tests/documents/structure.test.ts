/**
 * The comparison of each format with the tree sees what words alone do not show.
 * Each file is broken in one way, and the comparison has to say so.
 */
import { readFileSync } from 'node:fs';
import { ParseSpeeds, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderDocx } from '../../src/documents/docx.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { listAt, put } from '../../src/documents/pdf/objects.ts';
import { elementsBelow, treeOf } from '../../src/documents/pdf/tags.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { odtParts } from '../helpers/odt-file.ts';
import { fonts } from '../helpers/read-back.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { asHtml, differenceInHtml, differenceInPdf } from '../helpers/structure/compare.ts';
import { ODT, piecesOfOdtParts } from '../helpers/structure/odt.ts';
import { firstDifference } from '../helpers/structure/piece.ts';
import { piecesOfTree } from '../helpers/structure/tree.ts';
import { piecesOfParts, WORD } from '../helpers/structure/word.ts';
import { partsOf } from '../helpers/word-file.ts';
import { tasks } from '../helpers/tasks.ts';

const proof = process.env['PROOF'] === '1';

/** What is there, and what takes its place. */
type Change = readonly [from: RegExp, to: string | ((...found: string[]) => string)];

function changed(text: string, [from, to]: Change): string {
  const after = typeof to === 'string' ? text.replace(from, to) : text.replace(from, to);
  expect(after).not.toBe(text);
  return after;
}

const deeper = (_all: string, before = '', level = '', after = ''): string => `${before}${Number(level) + 1}${after}`;

const IN_HTML: Readonly<Record<string, Change>> = {
  'a ticked box that is empty': [/Ticked box/, 'Box to tick'],
  'a cell in another column': [/(<td[^>]*>Every party<\/td>)(<td.*?<\/td>)/, '$2$1'],
  'a row before another': [/(<tr><th scope="row".{0,40}Finding.*?<\/tr>)(<tr>.*?<\/tr>)/, '$2$1'],
  'all headings a level lower': [/(<h)([2-5])(?=[ >])/g, deeper],
  'a number that is another': [/(<span class="doc-number">)2\.2(<\/span> Kinds)/, '$12.3$2'],
  'a point that is a paragraph': [/<li>(whom to call when something changes\.)<\/li>/, '<p>$1</p>'],
  'a point a list too deep': [/<li>(weekly;)<\/li>/, '<li><ul><li>$1</li></ul></li>'],
  'a title that heads nothing': [/<th scope="col">(Who)<\/th>/, '<td>$1</td>'],
  'a caption that is a paragraph': [/<caption>(.*?)<\/caption>/, '<tr><td>$1</td></tr>'],
  'a warning that is a note': [/doc-callout-warning/, 'doc-callout-note'],
  'an entry of the contents at another level': [/doc-contents-2/, 'doc-contents-1'],
};

const IN_WORD: Readonly<Record<string, Change>> = {
  'a box that is a bullet': [/(<w:numId w:val=")[^"]*("\/>(?:(?!<w:numId ).)*Is somebody in danger now)/, '$12$2'],
  'a cell in another column': [/(<w:tc>(?:(?!<w:tc>).)*Every party.*?<\/w:tc>)(<w:tc>.*?<\/w:tc>)/, '$2$1'],
  'all headings a level lower': [/(w:val="Heading)(\d)(")/g, deeper],
  'a point that is a paragraph': [
    /<w:numPr><w:ilvl w:val="0"\/><w:numId w:val="2"\/><\/w:numPr>(?=(?:(?!<w:p>).)*who is at risk)/,
    '',
  ],
  'a point a list too deep': [/<w:ilvl w:val="2"\/>(?=(?:(?!<w:p>).)*weekly)/, '<w:ilvl w:val="3"/>'],
  'a title that heads nothing': [/<w:tblHeader\/>/, ''],
  'a caption that is a paragraph': [/w:val="Caption"/, 'w:val="BodyText"'],
  'a warning that is a note': [/CalloutWarning/, 'CalloutNote'],
  'an entry of the contents at another level': [/TOC2/, 'TOC1'],
  'a clause at another level': [/w:val="Subclause"/, 'w:val="Clause"'],
};

const IN_ODT: Readonly<Record<string, Change>> = {
  'a ticked box that is empty': [/☒/, '☐'],
  'a cell in another column': [
    /(<table:table-cell (?:(?!<table:table-cell ).)*Every party.*?<\/table:table-cell>)(<table:table-cell .*?<\/table:table-cell>)/,
    '$2$1',
  ],
  'all headings a level lower': [/(<text:h [^>]*text:outline-level=")(\d)(")/g, deeper],
  'a point that is a paragraph': [
    /<text:list-item>(<text:p [^>]*>whom to call when something changes\.<\/text:p>)<\/text:list-item>/,
    '<text:list-header>$1</text:list-header>',
  ],
  'a title that heads nothing': [/<\/?table:table-header-rows>/g, ''],
  'a caption that is a paragraph': [/text:style-name="Caption"/, 'text:style-name="Standard"'],
  'a warning that is a note': [/Callout_20_Warning/g, 'Callout_20_Note'],
  'an entry of the contents at another level': [
    /text:style-name="Contents_20_2"><text:a/,
    'text:style-name="Contents_20_1"><text:a',
  ],
};

const IN_PDF: Readonly<Record<string, (pdf: PDFDocument) => void>> = {
  'a cell in another column': (pdf) => {
    const row = elements(pdf, 'TR').filter((one) => listAt(one, 'K').length > 2)[2];
    if (row === undefined) throw new Error('there is no row');
    const [first, second, ...others] = listAt(row, 'K');
    put(
      row,
      'K',
      pdf.context.obj([first, ...others.slice(0, 1), second, ...others.slice(1)].flatMap((one) => one ?? [])),
    );
  },
  'all headings a level lower': (pdf) => {
    for (const level of [5, 4, 3, 2])
      for (const heading of elements(pdf, `H${level}`)) put(heading, 'S', PDFName.of(`H${level + 1}`));
  },
  'a title that heads nothing': (pdf) => retag(pdf, 'TH', 'TD'),
  'a caption that is a row': (pdf) => retag(pdf, 'Caption', 'TR'),
  'a point that is a paragraph': (pdf) => retag(pdf, 'L', 'Div'),
  'a box that nobody hears': (pdf) => {
    for (const label of elements(pdf, 'Lbl')) put(label, 'K', pdf.context.obj([]));
  },
  'a term that is a plain cell': (pdf) => put(elements(pdf, 'TH')[0] ?? pdf.catalog, 'S', PDFName.of('TD')),
  'a paragraph that is a quote': (pdf) => retag(pdf, 'P', 'BlockQuote'),
};

function elements(pdf: PDFDocument, role: string) {
  return [...elementsBelow(pdf, treeOf(pdf))].flatMap(({ dict, type }) => (type === role ? [dict] : []));
}

function retag(pdf: PDFDocument, from: string, to: string): void {
  const [first] = elements(pdf, from);
  if (first === undefined) throw new Error(`there is no ${from}`);
  put(first, 'S', PDFName.of(to));
}

describe('a page', () => {
  const html = asHtml(SAMPLE);
  it('says what the tree says', () => expect(differenceInHtml(html, SAMPLE)).toBe(''));
  it.each(Object.entries(IN_HTML))('is told from one with %s', (_what, change) => {
    expect(differenceInHtml(changed(html, change), SAMPLE)).not.toBe('');
  });
});

describe('a Word file', () => {
  const part = 'word/document.xml';
  const differ = (parts: ReadonlyMap<string, string>): string =>
    firstDifference(piecesOfParts(parts), piecesOfTree(SAMPLE, WORD), WORD);
  it('says what the tree says', async () => {
    expect(differ(partsOf(await renderDocx(SAMPLE, noPainter)))).toBe('');
  });
  it.each(Object.entries(IN_WORD))('is told from one with %s', async (_what, change) => {
    const parts = partsOf(await renderDocx(SAMPLE, noPainter));
    expect(differ(new Map([...parts, [part, changed(parts.get(part) ?? '', change)]]))).not.toBe('');
  });
});

describe('an OpenDocument text', () => {
  const part = 'content.xml';
  const differ = (parts: ReadonlyMap<string, string>): string =>
    firstDifference(piecesOfOdtParts(parts), piecesOfTree(SAMPLE, ODT), ODT);
  it('says what the tree says', async () => {
    expect(differ(odtParts(await renderOdt(SAMPLE, noPainter)))).toBe('');
  });
  it.each(Object.entries(IN_ODT))('is told from one with %s', async (_what, change) => {
    const parts = odtParts(await renderOdt(SAMPLE, noPainter));
    expect(differ(new Map([...parts, [part, changed(parts.get(part) ?? '', change)]]))).not.toBe('');
  });
});

describe('slow: a PDF', () => {
  const printer = makePrinter(process.env);
  afterAll(() => printer.close());
  let sound: Uint8Array;
  beforeAll(async () => {
    const printStyles = readFileSync('templates/documents/print.css', 'utf8');
    sound = await renderPdf(SAMPLE, { printer, fonts, printStyles, tasks });
  });

  it('says what the tree says', async () => expect((await differenceInPdf(sound, SAMPLE)).said).toBe(''));

  it.each(Object.entries(IN_PDF).slice(0, proof ? undefined : 2))('is told from one with %s', async (_what, defect) => {
    const pdf = await PDFDocument.load(sound, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    defect(pdf);
    const bytes = await pdf.save({ useObjectStreams: false });
    expect((await differenceInPdf(bytes, SAMPLE)).said).not.toBe('');
  });
});
