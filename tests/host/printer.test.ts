/** Printing with the real browser: slow tests, about half a second each. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import puppeteer from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Printer } from '../../src/base/ports.ts';
import { findBrowser } from '../../src/host/browser.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { startCanary } from './canary.ts';
import { fontsOf, outlineOf, pagesOf } from './read-pdf.ts';
import { group, processesWith, temporaryFolder } from './temporary.ts';

const fonts = await loadFonts();
let printer: Printer;

beforeAll(() => {
  printer = makePrinter(process.env);
});
afterAll(() => printer.close());

/** A page with everything that has an id or a place in the structure of a PDF. Only its foot is semi-bold. */
function page(words = ''): string {
  const table =
    '<table><thead><tr><th scope="col">What</th><th scope="col">How many</th></tr></thead><tr><th scope="row">Cars</th><td>2</td></tr></table>';
  const style = `${fonts.cssFor(`Tŷ ${words}`)} html { font: 11pt "Concordat", "Concordat Fallback", sans-serif } h2 { break-before: page }
    @page { size: A4; margin: 25mm; font-family: "Concordat", "Concordat Fallback"; @top-left { content: "OFFICIAL Tŷ" } @bottom-right { font-weight: 600; content: "page " counter(page) " of " counter(pages) } }`;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A title</title><style>${style}</style></head><body><h1 id="top">First heading</h1><p>Plain <em>slanted</em> <strong>bold</strong> Tŷ Ŵyr. ${words}</p>${table}<h2>Second heading</h2>${table}<p><a href="#top">Up</a> <a href="https://example.org/">Away</a></p></body></html>`;
}

describe('a printed page (slow)', () => {
  it('has its text, heads and feet on every page, the feet in a face that nothing else uses', async () => {
    const pages = await pagesOf(await printer.print(page(), 'keep'));
    expect(pages).toHaveLength(2);
    expect(pages[0]).toContain('Plain slanted bold Tŷ Ŵyr.');
    expect(pages[0]).toContain('OFFICIAL Tŷ');
    expect(pages[0]).toContain('page 1 of 2');
    expect(pages[1]).toContain('page 2 of 2');
  });

  it('embeds its fonts, and no font of the machine', async () => {
    const html = page('हिन्दी <span style="font-family: DejaVu Sans, Liberation Sans, monospace">other faces</span> 漢');
    const names = [...fontsOf(await printer.print(html, 'keep'))];
    expect(names).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^SourceSans3.*Regular$/),
        expect.stringMatching(/^SourceSans3.*SemiBold$/),
        expect.stringMatching(/^NotoSans/),
      ]),
    );
    expect(names.filter((name) => !/^(SourceSans3|NotoSans)/.test(name))).toEqual([]);
  });

  it('is tagged and has an outline', async () => {
    const pdf = await printer.print(page(), 'keep');
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Marked true');
    expect(await outlineOf(pdf)).toEqual(['First heading']);
  });

  it('has no tags and no outline where it is only measured', async () => {
    const pdf = await printer.print(page(), 'measure');
    expect(Buffer.from(pdf).toString('latin1')).not.toMatch(/StructTreeRoot|Outlines/);
  });

  it('is in turn where several are asked for at once', async () => {
    const printed = await Promise.all(['One', 'Two', 'Three'].map((words) => printer.print(page(words), 'keep')));
    const texts = await Promise.all(printed.map(pagesOf));
    expect(texts.map(([text]) => /One|Two|Three/.exec(text ?? '')?.[0])).toEqual(['One', 'Two', 'Three']);
  });

  it('tells which browser printed it', async () => {
    expect(await printer.describe()).toMatch(
      /^Chrom(?:e|ium) \d+(?:\.\d+)+, (?:from the npm package @sparticuz\/chromium 147\.0\.0|named by|installed)/,
    );
  });
});

describe('isolation (slow)', () => {
  it('lets nothing out and nothing in', async () => {
    const canary = await startCanary();
    onTestFinished(() => canary.close());
    for (const html of [canary.html, canary.fileHtml]) {
      const pdf = await printer.print(html, 'keep');
      const text = (await pagesOf(pdf)).join(' ');
      expect(text).toMatch(/Words/);
      expect(text).not.toContain('scripted-words');
      expect(text).not.toContain(canary.secret);
    }
    expect((await pagesOf(await printer.print(canary.html, 'keep'))).join(' ')).toMatch(/Still here.*The end/);
    await expect(printer.print(canary.fontHtml, 'keep')).rejects.toThrow('an embedded font cannot be used');
    expect(canary.hits).toEqual([]);
  });

  it('is needed: an ordinary browser asks for nearly all of it', async () => {
    const canary = await startCanary();
    onTestFinished(() => canary.close());
    const found = await findBrowser(process.env);
    if (!('executable' in found)) throw new Error(found.why);
    const browser = await puppeteer.launch({
      executablePath: found.executable,
      pipe: true,
      args: ['--no-sandbox', '--disable-gpu'],
      env: { HOME: temporaryFolder(), LD_LIBRARY_PATH: found.libraryPath },
    });
    try {
      for (const html of [canary.html, canary.fontHtml]) {
        const tab = await browser.newPage();
        await tab.setContent(html);
        await tab.pdf().catch(() => undefined);
      }
    } finally {
      await browser.close();
    }
    expect(new Set(canary.hits).size).toBeGreaterThan(25);
    expect(canary.hits).toEqual(
      expect.arrayContaining(['/prefetch', '/css-import', '/svg-image', '/font-face', '/script-fetch']),
    );
  });
});

describe.runIf(process.platform === 'linux')('a browser in trouble (slow)', () => {
  /** Puts temporary files where this test can see them all. */
  function watched(): string {
    const folder = temporaryFolder();
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = folder;
    onTestFinished(() => {
      if (before === undefined) delete process.env['TMPDIR'];
      else process.env['TMPDIR'] = before;
    });
    return folder;
  }

  /** The browser itself, which leads the group of its processes. */
  function leader(folder: string): number {
    const found = processesWith(folder).find(
      (process) => process.arguments.includes('--user-data-dir') && !process.arguments.includes('--type='),
    );
    if (found === undefined) throw new Error('no browser is running');
    return found.pid;
  }

  /** The processes of a browser that draw pages. */
  const renderers = (first: number): readonly number[] =>
    group(first).flatMap(({ pid, arguments: words }) => (words.includes('--type=renderer') ? [pid] : []));

  /** What is killed while a page is printed; the whole browser in the long run only. */
  const VICTIMS: readonly [string, (first: number) => readonly number[]][] = [
    ['what draws it', renderers],
    ...(process.env['PROOF'] === '1' ? ([['the browser', (first) => [-first]]] as [string, typeof renderers][]) : []),
  ];

  it('is replaced when it dies, and the page printed all the same', async () => {
    const folder = watched();
    const own = makePrinter(process.env);
    onTestFinished(() => own.close());
    const before = await pagesOf(await own.print(page(), 'keep'));
    process.kill(-leader(folder), 'SIGKILL');
    expect(await pagesOf(await own.print(page(), 'keep'))).toEqual(before);
    await own.close();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each(VICTIMS)('is replaced when %s is killed in the middle of a page', async (_what, victims) => {
    const folder = watched();
    const own = makePrinter(process.env, { pages: 2 });
    onTestFinished(() => own.close());
    await own.print(page(), 'measure');
    const [first, idle] = [leader(folder), renderers(leader(folder)).length];
    // The second asks for a page of its own: when that is there, both are being made.
    const long = page('<p>Words of a long page</p>'.repeat(1_000));
    const printed = Promise.all([own.print(long, 'measure'), own.print(long, 'measure')]);
    await expect.poll(() => renderers(first).length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(idle);
    for (const pid of victims(first)) process.kill(pid, 'SIGKILL');
    for (const pdf of await printed) expect((await pagesOf(pdf)).length).toBeGreaterThan(5);
    expect(leader(folder)).not.toBe(first);
    await own.close();
    expect(group(first)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is replaced when it hangs', async () => {
    const folder = watched();
    const own = makePrinter(process.env, { patience: 4_000, pages: 2 });
    onTestFinished(() => own.close());
    await own.print(page(), 'keep');
    const hung = leader(folder);
    process.kill(-hung, 'SIGSTOP');
    // What was printed beside it is not lost with it.
    const both = await Promise.all([own.print(page('One'), 'keep'), own.print(page('Two'), 'keep')]);
    const texts = await Promise.all(both.map(pagesOf));
    expect(texts.map(([text]) => /One|Two/.exec(text ?? '')?.[0])).toEqual(['One', 'Two']);
    expect(leader(folder)).not.toBe(hung);
    await own.close();
    expect(processesWith(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is explained when it does not start', async () => {
    const own = makePrinter({
      ...process.env,
      PUPPETEER_EXECUTABLE_PATH: execFileSync('which', ['false'], { encoding: 'utf8' }).trim(),
    });
    onTestFinished(() => own.close());
    await expect(own.print(page(), 'keep')).rejects.toThrow(
      /^Chrome, named by PUPPETEER_EXECUTABLE_PATH, does not start: .*PUPPETEER_EXECUTABLE_PATH to the full path/,
    );
  });

  it('is not started after the printer was closed', async () => {
    const own = makePrinter(process.env);
    await own.close();
    await expect(own.print(page(), 'keep')).rejects.toThrow('the printer is closed');
  });
});
