/**
 * Every file of every agreement passes the checks of its format. `npm run
 * documents:check` goes through both registers of this repository, and prints of
 * each paper and format how many checks it passed and failed; `npm test` takes
 * the papers of one agreement. Where veraPDF or Microsoft's SDK is there, it
 * judges the same files.
 */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { composePaper } from '../../src/documents/compose-paper.ts';
import type { Document } from '../../src/documents/document.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { fitPage } from '../../src/documents/fit-page.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { type Paper, papersOf } from '../../src/documents/papers.ts';
import { renderOnePage, renderPdf } from '../../src/documents/pdf.ts';
import { forParties, signatureSheet } from '../../src/documents/signature-sheet.ts';
import { withoutUnpublishedNames } from '../../src/documents/unpublished-names.ts';
import { wordingOf } from '../../src/documents/wording.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePainter } from '../../src/host/painter.ts';
import { makePrinter } from '../../src/host/printer.ts';
import type { Entry } from '../../src/register/entry.ts';
import { textPagesOf } from '../helpers/structure/compare.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import * as odtChecks from '../helpers/odt-file-faults.ts';
import { odtParts } from '../helpers/odt-file.ts';
import { errorsBySdk } from '../helpers/open-xml-sdk.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { build, type Built, fonts } from '../helpers/read-back.ts';
import { SAMPLE } from '../helpers/sample-document.ts';
import { themeCalled } from '../helpers/theme.ts';
import { hasVeraPdf, judge } from '../helpers/verapdf.ts';
import { partsOf } from '../helpers/word-file.ts';
import { CHECKS as HTML } from './html/index.ts';
import { CHECKS as PDF, faultsOf } from './pdf/index.ts';
import { open } from './pdf/check.ts';
import { CHECKS as WORD } from './word/index.ts';
import { tasks } from '../helpers/tasks.ts';

const proof = process.env['PROOF'] === '1';
const printStyles = readFileSync('templates/documents/print.css', 'utf8');
const printer = makePrinter(process.env);
/** Pictures take their time, and no check looks into them. */
const painter = proof ? makePainter(fonts) : noPainter;
afterAll(() => printer.close());
const RENDERING = { printer, fonts, printStyles, tasks };

/** Where every PDF is kept for veraPDF, which reads files alone; those who run it need not be those who run this. */
const folder = proof ? mkdtempSync(join(tmpdir(), 'concordat-judged-')) : '';
const kept: string[] = [];
if (proof) chmodSync(folder, 0o755);
afterAll(() => {
  if (proof) rmSync(folder, { recursive: true, force: true });
});
/** A run that has to have it fails without it. */
const judges = proof && (hasVeraPdf() || process.env['VERAPDF'] === 'required');
if (proof && !judges) process.stdout.write('veraPDF: not checked\n');

function keep(name: string, bytes: Uint8Array): string {
  const file = join(folder, `${name.replaceAll(' ', '-')}.pdf`);
  writeFileSync(file, bytes);
  kept.push(file);
  return file;
}

/** Whether Microsoft's program runs here. */
const sdk = proof
  ? await errorsBySdk(await renderDocx(SAMPLE, painter)).then(
      () => true,
      (error: unknown) => {
        process.stdout.write(`Open XML SDK: not checked: ${String(error)}\n`);
        return false;
      },
    )
  : false;

/** A paper of an agreement, in a format. */
interface Case {
  readonly root: string;
  readonly entry: Entry;
  readonly paper: Paper;
  readonly format: 'pdf' | 'docx' | 'odt' | 'html';
  readonly look: string;
}

/** Which checks a file was put to, and what those say that failed. */
interface Verdict {
  readonly checks: number;
  readonly faults: Readonly<Record<string, readonly string[]>>;
}

/** In a quick run, all files of this one. */
const SAMPLED = 'mereshire-exploitation';

const roots = proof ? ['.', 'examples/mereshire'] : ['examples/mereshire'];
const registers = new Map(await Promise.all(roots.map(async (root) => [root, await readExample(root)] as const)));
/** Pages take a whole build. */
const sites: ReadonlyMap<string, Built> = new Map(
  proof ? await Promise.all(roots.map(async (root) => [root, await build(root)] as const)) : [],
);

const cases: readonly Case[] = [...registers].flatMap(([root, { entries }]) =>
  entries
    .filter(({ id, agreement }) => agreement.valid && agreement.kind !== 'listing' && (proof || id === SAMPLED))
    .flatMap((entry) =>
      papersOf(entry).flatMap((paper) => [
        ...(paper.formats ?? ['pdf', 'docx', 'odt']).flatMap((format) =>
          looksOf(paper, format).map((look) => ({ root, entry, paper, format, look })),
        ),
        ...(paper.group === 'agreement' &&
        entry.show === 'all' &&
        textPagesOf(sites.get(root)?.files ?? new Map(), folderOf(entry)).length > 0
          ? [{ root, entry, paper, format: 'html' as const, look: 'plain' }]
          : []),
      ]),
    ),
);

describe('slow: the files of agreements', () => {
  it('are of every format and group of papers', () => {
    const kinds = new Set(cases.map(({ paper, format }) => `${paper.group} ${format}`));
    const wanted = ['agreement pdf', 'agreement docx', 'agreement odt', 'short pdf', 'form docx'];
    expect([...kinds].sort()).toEqual([...wanted, ...(proof ? ['agreement html'] : [])].sort());
  });

  it.each(cases.map((one) => [nameOf(one), one] as const))('%s passes every check', async (name, one) => {
    const { checks, faults } = await verdictOn(name, one);
    const failed = Object.keys(faults).length;
    if (proof) process.stdout.write(`${name}: ${checks - failed} checks passed, ${failed} failed\n`);
    expect(faults).toEqual({});
  });
});

describe('the signature sheet of a pack', () => {
  const register = registers.get('examples/mereshire');
  const entry = register?.entries.find(({ id }) => id === 'mereshire-exploitation');
  if (register === undefined || entry === undefined) throw new Error('the example has no such agreement');
  const words = wordingOf(register.editions, entry.terms.edition);
  const agreement = forParties(composeAgreement(entry, composeContext(register)), true, words);
  const sheet = signatureSheet(agreement, words);
  if (sheet === undefined) throw new Error('it has no sheet');

  it('passes every check of its format', async () => {
    const parts = partsOf(await renderDocx(sheet, painter));
    const own = await verdict(WORD, (find) => find(parts, sheet));
    expect(own.faults).toEqual({});
    // The quick run prints enough already.
    if (!proof) return;
    const pdf = await ofPdf('signature-sheet', await renderPdf(sheet, RENDERING), sheet);
    process.stdout.write(`signature sheet: ${own.checks} checks of Word and ${pdf.checks} of PDF passed\n`);
    expect(pdf.faults).toEqual({});
  });
});

describe.runIf(proof)('veraPDF', () => {
  it.for(['ua1', '2a'] as const)('passes by %s what the checks pass', (flavour, { skip }) => {
    if (!judges) skip('not checked: veraPDF is not installed');
    const verdicts = judge(kept, flavour);
    for (const { file, broken } of verdicts)
      process.stdout.write(`${basename(file, '.pdf')} pdf: veraPDF ${flavour}: ${broken.length} rules failed\n`);
    expect(kept.length).toBeGreaterThan(10);
    expect(verdicts.filter(({ broken }) => broken.length > 0)).toEqual([]);
  });

  it('passes a PDF that carries its source', async ({ skip }) => {
    if (!judges) skip('not checked: veraPDF is not installed');
    const source = new TextEncoder().encode('# Source\n');
    const file = keep('with-source', await renderPdf(SAMPLE, RENDERING, source));
    for (const flavour of ['ua1', '3a'] as const) expect(judge([file], flavour)).toEqual([{ file, broken: [] }]);
  });
});

/** Papers of one page are fitted anew in each look. */
function looksOf({ group }: Paper, format: string): readonly string[] {
  if (group !== 'short' || format !== 'pdf') return ['plain'];
  return proof ? ['plain', 'council', 'police'] : ['council'];
}

function nameOf({ entry, paper, format, look }: Case): string {
  return [
    entry.id,
    ...(paper.group === 'agreement' ? [] : [paper.name]),
    ...(look === 'plain' ? [] : [look]),
    format,
  ].join(' ');
}

function folderOf({ id }: Entry): string {
  return `agreements/${id}`;
}

async function verdictOn(name: string, { root, entry, paper, format, look }: Case): Promise<Verdict> {
  const whole = registers.get(root);
  if (whole === undefined) throw new Error(`there is no register in ${root}`);
  // Pages are those of a build: what is published names no agreement that is not.
  const register = format === 'html' ? withoutUnpublishedNames(whole) : whole;
  const theme = await themeCalled(look);
  const context = { ...composeContext(register), theme };
  const agreement = composeAgreement(entry, context);
  const composed = (room: number): Document | undefined =>
    paper.group === 'agreement' ? agreement : composePaper(paper, agreement, entry, context, room);
  if (paper.group === 'short') {
    const rendering = { ...RENDERING, fonts: await loadFonts(theme.fonts.pdf) };
    const fitted = await fitPage(composed, (one) => renderOnePage(one, rendering));
    if (fitted === undefined) throw new Error('it has more than one page');
    expect((await open(fitted.bytes)).pages).toHaveLength(1);
    return ofPdf(name, fitted.bytes, fitted.document);
  }
  const document = composed(0);
  if (document === undefined) throw new Error('there is no such paper');
  switch (format) {
    case 'pdf':
      return ofPdf(name, await renderPdf(document, RENDERING), document);
    case 'docx': {
      const bytes = await renderDocx(document, painter);
      const parts = partsOf(bytes);
      const own = await verdict(WORD, (find) => find(parts, document));
      if (!sdk) return own;
      const errors = await errorsBySdk(bytes);
      process.stdout.write(`${name}: ${errors.length} errors by the Open XML SDK\n`);
      return errors.length === 0 ? own : { ...own, faults: { ...own.faults, 'Open XML SDK': errors } };
    }
    case 'odt': {
      const parts = odtParts(await renderOdt(document, painter));
      return verdict(odtChecks, (find) => find(parts, document));
    }
    case 'html': {
      const files = sites.get(root)?.files ?? new Map<string, Uint8Array>();
      const pages = textPagesOf(files, folderOf(entry)).map(
        ([path, bytes]) => [path, new TextDecoder().decode(bytes)] as const,
      );
      const all = pages.map(([, html]) => html);
      return verdict(HTML, async (find) => {
        const found = pages.map(([path, html]) => find({ html, all, document, path, files: new Set(files.keys()) }));
        return (await Promise.all(found)).flat();
      });
    }
  }
}

async function ofPdf(name: string, bytes: Uint8Array, document: Document): Promise<Verdict> {
  if (proof) keep(name, bytes);
  return { checks: PDF.length, faults: await faultsOf(bytes, document) };
}

async function verdict<Find>(
  checks: Readonly<Record<string, Find>>,
  ask: (find: Find) => readonly string[] | Promise<readonly string[]>,
): Promise<Verdict> {
  const found = await Promise.all(Object.entries(checks).map(async ([name, find]) => [name, await ask(find)] as const));
  return { checks: found.length, faults: Object.fromEntries(found.filter(([, faults]) => faults.length > 0)) };
}
