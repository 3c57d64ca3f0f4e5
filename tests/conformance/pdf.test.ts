/**
 * Finished PDFs meet the conditions of PDF/UA-1 and PDF/A-2a that a program can
 * check. `npm run documents:check` checks every agreement of the repository.
 */
import { readFileSync } from 'node:fs';
import { arrayAsString, ParseSpeeds, PDFDocument, typedArrayFor } from '@cantoo/pdf-lib';
import { encode } from 'fast-png';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/base/ports.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Document } from '../../src/documents/document.ts';
import { renderPdf } from '../../src/documents/pdf.ts';
import type { Logo } from '../../src/agreement/logo.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { sha256 } from '../../src/host/environment.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { fonts } from '../helpers/read-back.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { themeCalled } from '../helpers/theme.ts';
import { fontsOf } from '../host/read-pdf.ts';
import { open, type Opened, takeApart } from './pdf/check.ts';
import { DEFECTS, IN_BYTES } from './pdf/defects.ts';
import { lettersOn } from './pdf/fonts.ts';
import { CHECKS } from './pdf/index.ts';

const all = process.env['PROOF'] === '1';
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

function render(document: Document, by: Printer = printer): Promise<Uint8Array> {
  return renderPdf(document, { printer: by, fonts, printStyles, hash: sha256 });
}

/** What breaks each rule that is broken. */
async function faultsOf(bytes: Uint8Array): Promise<Readonly<Record<string, readonly string[]>>> {
  const opened = await open(bytes);
  const found = CHECKS.map(({ rule, faults }) => [rule, faults(opened)] as const);
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
}

/** What breaks one rule. */
function faultsBy(rule: string, opened: Opened): readonly string[] | undefined {
  return CHECKS.find((check) => check.rule === rule)?.faults(opened);
}

describe('every check', () => {
  let sound: Uint8Array;
  beforeAll(async () => {
    sound = await render(SAMPLE);
  });

  it('has a name of its own, and a defect that it has to find', () => {
    const rules = CHECKS.map(({ rule }) => rule);
    expect(new Set(rules).size).toBe(rules.length);
    expect([...Object.keys(DEFECTS), ...Object.keys(IN_BYTES)].sort()).toEqual([...rules].sort());
  });

  it('passes the document with every kind of block', async () => {
    expect(await faultsOf(sound)).toEqual({});
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
    const [here, there] = [await render(SAMPLE), await render(SAMPLE, other)];
    await other.close();
    expect(Buffer.compare(here, there)).toBe(0);
  });

  it('has a space where a line ends, so that nobody hears two words as one', async () => {
    const opened = await open(await render(SAMPLE));
    const [first] = opened.pages;
    if (first === undefined) throw new Error('there is no page');
    expect(SAMPLE.cover.summary.length).toBeGreaterThan(100);
    expect(lettersOn(opened, first)).toContain(SAMPLE.cover.summary);
  });

  it('has another id where anything differs', async () => {
    const ids = await Promise.all(
      [SAMPLE, { ...SAMPLE, title: 'Another' }].map(async (document) =>
        String((await open(await render(document))).pdf.context.trailerInfo.ID),
      ),
    );
    expect(ids[0]).not.toBe(ids[1]);
  });

  it('meets every condition in another face, and with a logo that is partly clear', async () => {
    const theme = { ...(await themeCalled('council')), logo: LOGO };
    const other = await loadFonts(theme.fonts.pdf);
    const context = { printer, fonts: other, printStyles, hash: sha256 };
    const bytes = await renderPdf({ ...SAMPLE, theme }, context);
    expect(await faultsOf(bytes)).toEqual({});
    expect((await open(bytes)).elements.filter(({ type }) => type === 'Figure')).toHaveLength(1);
    expect([...fontsOf(bytes)].join()).toMatch(/Atkinson/);
    const none = { ...theme, logo: { ...LOGO, alternative: '' } };
    const silent = await renderPdf({ ...SAMPLE, theme: none }, context);
    expect((await open(silent)).elements.filter(({ type }) => type === 'Figure')).toEqual([]);
  });

  it.each(all ? ['.', 'examples/mereshire'] : ['examples/mereshire'])('of %s meets every condition', async (root) => {
    const register = await readExample(root);
    const shown = register.entries.filter(({ agreement }) => agreement.valid && agreement.kind !== 'listing');
    const context = composeContext(register);
    for (const entry of all ? shown : shown.filter(({ id }) => id === 'mereshire-exploitation')) {
      const faults = await faultsOf(await render(composeAgreement(entry, context)));
      const failed = Object.keys(faults).length;
      if (all) process.stdout.write(`${entry.id} pdf: ${CHECKS.length - failed} checks passed, ${failed} failed\n`);
      expect(faults, entry.id).toEqual({});
    }
  });
});
