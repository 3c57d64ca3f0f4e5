/**
 * Prints HTML as PDF in a browser that can reach nothing: no network, no
 * files, no scripts. The page itself is made by concordat from text that is
 * not trusted, so each of these walls stands even if another fails.
 */
import type { Page } from 'puppeteer';
import type { Printer } from '../base/ports.ts';
import { PrintError } from '../base/print-error.ts';
import { turns } from '../base/turns.ts';
import { findBrowser, type FoundBrowser, NoBrowserError } from './browser.ts';
import { type Session, startSession } from './browser-session.ts';
import { toldVersion } from './browser-version.ts';
import { isolate, type Wall, WALLS } from './walls.ts';

type Purpose = 'keep' | 'measure';

/** How long (in milliseconds) one page may take before its browser is given up. */
const PATIENCE = 35_000;

/** A browser grows with every document, so that it is replaced after so many. */
const PRINTED_PER_BROWSER = 100;

export interface PrinterOptions {
  /** How many pages of the browser print at once; one if it is left out. */
  readonly pages?: number;
  /** In milliseconds. */
  readonly patience?: number;
  readonly walls?: readonly Wall[];
}

interface Running {
  readonly session: Session;
  /** Pages that wait for a document. */
  readonly idle: Page[];
}

/**
 * A printer with one browser. A browser that hangs or dies is replaced and what
 * it printed tried once more, by itself, so that it fails only for a fault of
 * its own. `print` and `describe` throw `NoBrowserError` if there is no browser
 * that starts, `print` a `PrintError` if the page defeats two of them.
 */
export function makePrinter(
  env: NodeJS.ProcessEnv,
  { pages = 1, patience = PATIENCE, walls = WALLS }: PrinterOptions = {},
): Printer {
  const inTurn = turns(pages);
  let found: Promise<FoundBrowser> | undefined;
  let running: Promise<Running> | undefined;
  let known: Promise<string> | undefined;
  let printed = 0;
  let closed = false;

  const finding = (): Promise<FoundBrowser> => {
    found ??= find(env);
    return found;
  };

  /** What the browser says of its version: before it is started if it can. */
  const version = (): Promise<string> => {
    known ??= finding().then(
      async (browser) =>
        (await toldVersion(browser)) ??
        inTurn(1, async () => (await (await start()).session.browser.version()).replace(/^.*\//, '')),
    );
    return known;
  };

  const start = (): Promise<Running> => {
    if (running !== undefined) return running;
    printed = 0;
    running = finding().then(async (browser) => ({ session: await startSession(browser, env, walls), idle: [] }));
    return running;
  };

  const attempt = async (html: string, purpose: Purpose): Promise<Uint8Array> => {
    if (closed) throw new Error('the printer is closed');
    const own = start();
    try {
      const current = await own;
      printed += 1;
      return await within(patience, Promise.race([printOn(current, html, purpose), current.session.crash]));
    } catch (error) {
      // Others that print at the same time fail with it, and are tried again as well.
      if (running === own) running = undefined;
      await own.then(({ session }) => session.kill()).catch(() => undefined);
      throw error;
    }
  };

  const printOn = async ({ session, idle }: Running, html: string, purpose: Purpose): Promise<Uint8Array> => {
    const page = idle.pop() ?? (await newPage(session, walls));
    const pdf = await draw(page, html, purpose, patience);
    if (page.url() !== 'about:blank') throw new Error('the page tried to go to another address');
    idle.push(page);
    return pdf;
  };

  const stop = async (): Promise<void> => {
    const ending = await running?.catch(() => undefined);
    running = undefined;
    await ending?.session.close();
  };

  return {
    async print(html, purpose) {
      if (printed >= PRINTED_PER_BROWSER)
        await inTurn(pages, async () => {
          if (printed >= PRINTED_PER_BROWSER) await stop();
        });
      try {
        return await inTurn(1, () => attempt(html, purpose));
      } catch (error) {
        if (error instanceof NoBrowserError || closed) throw error;
      }
      try {
        return await inTurn(pages, () => attempt(html, purpose));
      } catch (error) {
        if (error instanceof NoBrowserError) throw error;
        throw new PrintError(
          `A page could not be printed: ${error instanceof Error ? error.message : String(error)}. Try again; if it happens again, tell the maintainers of concordat which agreement it was.`,
        );
      }
    },
    async describe() {
      const { product, origin } = await finding();
      return `${product} ${await version()}, ${origin}`;
    },
    async close() {
      await inTurn(pages, async () => {
        closed = true;
        await stop();
      });
    },
  };
}

async function find(env: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  const found = await findBrowser(env);
  if ('executable' in found) return found;
  throw new NoBrowserError(found);
}

/**
 * A page in a context of its own, with the walls around it. It takes one
 * document after another: a new page for each takes nearly twice the time, and
 * what a page had before is gone when it is filled anew.
 */
async function newPage({ browser }: Session, walls: readonly Wall[]): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await isolate(page, walls);
  return page;
}

async function draw(page: Page, html: string, purpose: Purpose, timeout: number): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout });
  await loadFonts(page);
  return page.pdf({
    tagged: purpose === 'keep',
    outline: purpose === 'keep',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: false,
    waitForFonts: true,
    timeout,
  });
}

/**
 * Loads every font of the page. The browser itself loads a font when text on
 * the screen needs it, but running heads exist on paper only: text of theirs in
 * a font that nothing else uses would be missing.
 */
async function loadFonts(page: Page): Promise<void> {
  // Scripts are forbidden to the page, not to us. As a string: this code runs in the browser.
  const failed: unknown = await page.evaluate(
    "Promise.all([...document.fonts].map((face) => face.load())).then(() => document.fonts.ready).then(() => '', (error) => String(error))",
  );
  if (failed !== '') throw new Error(`an embedded font cannot be used (${String(failed)})`);
}

async function within<Value>(milliseconds: number, work: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new Error(`the browser did not answer within ${milliseconds / 1000} seconds`)),
      milliseconds,
    );
  });
  // The work goes on after it has been given up, and then fails unseen.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}
