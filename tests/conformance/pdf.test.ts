/**
 * Finished PDFs meet the conditions of PDF/UA-1 and PDF/A-2a that a program can
 * check. `documents.test.ts` puts the files of agreements to them.
 */
import { readFileSync } from 'node:fs';
import { arrayAsString, ParseSpeeds, PDFDocument, typedArrayFor } from '@cantoo/pdf-lib';
import { encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/base/ports.ts';
import type { Block, Document } from '../../src/documents/document.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import type { Logo } from '../../src/agreement/logo.ts';
import { withArtifacts } from '../../src/documents/pdf/artifacts.ts';
import { operationsOf } from '../../src/documents/pdf/content-stream.ts';
import { makeAnew, RENDERERS } from '../../src/documents/renderers.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import type { Entry } from '../../src/register/entry.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { tagsOfPdf, tagsWith } from '../helpers/pdf-tags.ts';
import { fonts } from '../helpers/read-back.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { differenceInPdf } from '../helpers/structure/compare.ts';
import { WITH_LONG_ROW } from '../helpers/table-rows.ts';
import { themeCalled } from '../helpers/theme.ts';
import { fontsOf } from '../host/read-pdf.ts';
import { open, type Opened, type Tagged, takeApart } from './pdf/check.ts';
import { DEFECTS, IN_BYTES } from './pdf/defects.ts';
import { lettersOn } from './pdf/fonts.ts';
import { CHECKS, faultsOf } from './pdf/index.ts';
import { tasks } from '../helpers/tasks.ts';

const printStyles = readFileSync('templates/documents/print.css', 'utf8');
const printer = makePrinter(process.env);
afterAll(() => printer.close());

/** A corner of it is clear. */
const LOGO: Logo = {
  bytes: encode({ width: 60, height: 20, data: Uint8Array.from({ length: 4800 }, (_, at) => at % 251), channels: 4 }),
  alternative: 'Mereshire County Council',
  width: 42,
  height: 14,
};
const RENDERING = { printer, fonts, printStyles, tasks };

function render(document: Document, by: Printer = printer, source?: Uint8Array): Promise<Uint8Array> {
  return renderPdf(document, { ...RENDERING, printer: by }, source);
}

/** The pictures of a PDF but for the boxes of its lists. */
function picturesIn({ elements }: Opened): readonly Tagged[] {
  return elements.filter(({ type, parent }) => type === 'Figure' && parent?.type !== 'Lbl');
}

/** What breaks one rule. */
function faultsBy(rule: string, opened: Opened, document = SAMPLE): readonly string[] | undefined {
  return CHECKS.find((check) => check.rule === rule)?.faults(opened, document);
}

/** The document with every kind of block. */
let sound: Uint8Array;
beforeAll(async () => {
  sound = await render(SAMPLE);
});

type Emphasised = Extract<Block, { readonly type: 'paragraph' }>['children'];

describe('every check', () => {
  it('has a name of its own, and a defect that it has to find', () => {
    const rules = CHECKS.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    expect([...Object.keys(DEFECTS), ...Object.keys(IN_BYTES)].sort()).toEqual([...rules].sort());
  });

  it('passes the document with every kind of block', async () => {
    expect(await faultsOf(sound, SAMPLE)).toEqual({});
  });

  it.each(Object.entries(DEFECTS))('%s fails where it is broken', async (rule, defect) => {
    const pdf = await PDFDocument.load(sound, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
    defect(pdf);
    expect(faultsBy(rule, takeApart(pdf, sound))?.length).toBeGreaterThan(0);
  });

  it.each(Object.entries(IN_BYTES))('%s fails where the bytes are broken', async (rule, defect) => {
    const broken = await open(typedArrayFor(defect(arrayAsString(sound))));
    expect(faultsBy(rule, broken)?.length).toBeGreaterThan(0);
  });
});

describe('slow: a finished PDF', () => {
  it('is the same bytes in another browser, time zone and language', async () => {
    const other = makePrinter({ ...process.env, TZ: 'Asia/Tokyo', LANG: 'fr_FR.UTF-8' });
    const there = await render(SAMPLE, other);
    await other.close();
    expect(Buffer.compare(sound, there)).toBe(0);
  });

  it('is the same bytes printed at the same time as others, and on a page that had another before', async () => {
    const several = makePrinter(process.env, { pages: 2 });
    const others = ['One', 'Two'].map((title) => ({ ...SAMPLE, title }));
    const made = await Promise.all([...others, SAMPLE].map((document) => render(document, several)));
    await several.close();
    expect(made.map((bytes) => Buffer.compare(sound, bytes) === 0)).toEqual([false, false, true]);
  });

  it('has a space where a line ends, so that nobody hears two words as one', async () => {
    const opened = await open(sound);
    const [first] = opened.pages;
    if (first === undefined) throw new Error('there is no page');
    expect(SAMPLE.cover.summary.length).toBeGreaterThan(100);
    expect(lettersOn(opened, first)).toContain(SAMPLE.cover.summary);
  });

  it('says in which language a passage is', async () => {
    const tags = (await tagsOfPdf(sound)).flatMap((page) => tagsWith(page, /^Span$/));
    const passages = tags.filter(({ language }) => language !== undefined);
    expect(passages.map(({ language }) => language)).toEqual(['cy-GB', 'cy-GB', 'ar']);
    expect(passages.slice(0, 2).map(({ text }) => text.trim())).toEqual([
      'Enwau a chyfeiriadau',
      'y Gweinidog Tai yng Nghymru',
    ]);
  });

  it('breaks a long row over two pages, and no other', async () => {
    const bytes = await render(WITH_LONG_ROW);
    const opened = await open(bytes);
    expect((await differenceInPdf(bytes, WITH_LONG_ROW)).said).toBe('');
    expect(faultsBy('own rows-1', opened, WITH_LONG_ROW)).toEqual([]);
    const short = JSON.parse(JSON.stringify(WITH_LONG_ROW).replaceAll(/(What is known[^"]{80})[^"]*/g, '$1'));
    expect(faultsBy('own rows-1', opened, short as Document)).toEqual(['table 2: row 3 is on pages 2 and 3']);
    expect(faultsBy('own rows-3', opened, WITH_LONG_ROW)).toEqual([]);
  });

  it('carries its source where that is asked for, and says that it does', async () => {
    const source = new TextEncoder().encode('# Ŵ\n');
    const bytes = await render(SAMPLE, printer, source);
    expect(await faultsOf(bytes, SAMPLE)).toEqual({});
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    expect(pdf.getAttachments().map(({ name, data }) => [name, new TextDecoder().decode(data)])).toEqual([
      ['agreement.md', '# Ŵ\n'],
    ]);
  });

  it('never carries a source that shows what is withheld', async () => {
    const small = { ...SAMPLE, blocks: [] };
    const source = { text: '# Source' };
    const more = { source: 'attached', keep: makeAnew } as const;
    const context = { ...RENDERING, ...more };
    const attached = async (withheld: Entry['withheld']): Promise<readonly string[]> => {
      // All that is asked of an entry here.
      const entry = { withheld, show: 'all', agreement: { source } } as Entry;
      const bytes = await RENDERERS.pdf.render(small, entry, context);
      const pdf = await PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false });
      return pdf.getAttachments().map(({ name }) => name);
    };
    expect(await attached(undefined)).toEqual(['agreement.md']);
    expect(await attached({ sections: ['security'], because: 'It would help thieves.' })).toEqual([]);
  });

  it('has a font for words that are both bold and slanted, where a browser would else draw them by itself', async () => {
    const children: Emphasised = [
      { type: 'strong', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'at once' }] }] },
    ];
    const urgent = { ...SAMPLE, blocks: [...SAMPLE.blocks, { type: 'paragraph' as const, children }] };
    expect(await faultsOf(await render(urgent), urgent)).toEqual({});
  });

  it('has another id where anything differs', async () => {
    const small = { ...SAMPLE, blocks: [] };
    const ids = await Promise.all(
      [small, { ...small, title: 'Another' }].map(async (document) =>
        String((await open(await render(document))).pdf.context.trailerInfo.ID),
      ),
    );
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('meets every condition in another face, and with a logo that is partly clear', async () => {
    const theme = { ...(await themeCalled('council')), logo: LOGO };
    const other = await loadFonts(theme.fonts.pdf);
    const context = { ...RENDERING, fonts: other };
    const bytes = await renderPdf({ ...SAMPLE, theme }, context);
    expect(await faultsOf(bytes, SAMPLE)).toEqual({});
    // The logo, the diagram and the code.
    expect(picturesIn(await open(bytes))).toHaveLength(3);
    expect([...fontsOf(bytes)].join()).toMatch(/Atkinson/);
    const none = { ...theme, logo: { ...LOGO, alternative: '' } };
    const silent = await renderPdf({ ...SAMPLE, theme: none }, context);
    expect(picturesIn(await open(silent))).toHaveLength(2);
  });

  it('keeps heads and feet out of the text where a name in them is written from right to left', () => {
    const foot = 'BT /F1 8 Tf <0001> Tj /ReversedChars BMC /Span<</ActualText <feff0646> >> BDC <0002> Tj EMC EMC ET';
    expect(withArtifacts(operationsOf(foot), new Set()).split('\n').at(0)).toBe('/Artifact <</Type /Pagination>> BDC');
    const text = `/P <</MCID 0>> BDC ${foot} EMC`;
    expect(withArtifacts(operationsOf(text), new Set())).not.toContain('Artifact');
    const mixed = 'BT /P <</MCID 0>> BDC <0001> Tj EMC /ReversedChars BMC <0002> Tj EMC ET';
    expect(withArtifacts(operationsOf(mixed), new Set()).split('\n')).toEqual([
      'BT',
      '/P <</MCID 0>> BDC',
      '<0001> Tj',
      'EMC',
      '/ReversedChars BMC',
      '/Artifact <</Type /Pagination>> BDC',
      '<0002> Tj',
      'EMC',
      'EMC',
      'ET',
    ]);
  });
});
