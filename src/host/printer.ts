/**
 * Prints HTML as PDF in a browser that can reach nothing: no network, no
 * files, no scripts. The page itself is made by concordat from text that is
 * not trusted, so each of these walls stands even if another fails.
 */
import type { Page } from 'puppeteer';
import type { Printer } from '../base/ports.ts';
import { findBrowser, type FoundBrowser, NoBrowserError } from './browser.ts';
import { type Session, startSession } from './browser-session.ts';
import { toldVersion } from './browser-version.ts';
import { isolate, type Wall, WALLS } from './walls.ts';

/** A page could not be printed, though there is a browser. The message says why and what to do. */
export class PrintError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'PrintError';
  }
}

type Purpose = 'keep' | 'measure';

/** How long (in milliseconds) one page may take before its browser is given up. */
const PATIENCE = 35_000;

/** A browser grows with every page, so that it is replaced after so many. */
const PAGES_PER_BROWSER = 50;

/**
 * A printer that prints one page at a time; whoever wants more at once makes
 * several. A browser that hangs or dies is replaced and the page tried once
 * more. `print` and `describe` throw `NoBrowserError` if there is no browser
 * that starts, `print` a `PrintError` if the page defeats two of them.
 */
export function makePrinter(
  env: NodeJS.ProcessEnv,
  patience: number = PATIENCE,
  walls: readonly Wall[] = WALLS,
): Printer {
  let found: Promise<FoundBrowser> | undefined;
  let running: { readonly session: Session; pages: number } | undefined;
  let known: Promise<string> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let closed = false;

  const inTurn = <Value>(work: () => Promise<Value>): Promise<Value> => {
    const turn = queue.then(() => {
      if (closed) throw new Error('the printer is closed');
      return work();
    });
    queue = turn.catch(() => undefined);
    return turn;
  };

  const finding = (): Promise<FoundBrowser> => {
    found ??= find(env);
    return found;
  };

  /** What the browser says of its version: before it is started if it can. */
  const version = (): Promise<string> => {
    known ??= finding().then(
      async (browser) =>
        (await toldVersion(browser)) ??
        inTurn(async () => (await (await start()).session.browser.version()).replace(/^.*\//, '')),
    );
    return known;
  };

  const start = async (): Promise<NonNullable<typeof running>> => {
    if (running !== undefined && running.pages >= PAGES_PER_BROWSER) await stop('close');
    if (running === undefined) {
      const browser = await finding();
      running = { session: await startSession(browser, env, walls), pages: 0 };
    }
    return running;
  };

  const stop = async (how: 'close' | 'kill'): Promise<void> => {
    const ending = running?.session;
    running = undefined;
    await ending?.[how]();
  };

  const attempt = async (html: string, purpose: Purpose): Promise<Uint8Array> => {
    const current = await start();
    current.pages += 1;
    const printed = printPage(current.session, html, purpose, patience, walls);
    return within(patience, Promise.race([printed, current.session.crash]));
  };

  return {
    print: (html, purpose) =>
      inTurn(async () => {
        for (let tries = 1; ; tries += 1) {
          try {
            return await attempt(html, purpose);
          } catch (error) {
            await stop('kill');
            if (error instanceof NoBrowserError) throw error;
            if (tries === 2)
              throw new PrintError(
                `A page could not be printed: ${error instanceof Error ? error.message : String(error)}. Try again; if it happens again, tell the maintainers of concordat which agreement it was.`,
              );
          }
        }
      }),
    async describe() {
      const { product, origin } = await finding();
      return `${product} ${await version()}, ${origin}`;
    },
    async close() {
      await queue;
      closed = true;
      await stop('close');
    },
  };
}

async function find(env: NodeJS.ProcessEnv): Promise<FoundBrowser> {
  const found = await findBrowser(env);
  if ('executable' in found) return found;
  throw new NoBrowserError(found);
}

async function printPage(
  { browser }: Session,
  html: string,
  purpose: Purpose,
  timeout: number,
  walls: readonly Wall[],
): Promise<Uint8Array> {
  // A context of its own: nothing of another document can be seen from this one.
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await isolate(page, walls);
    const pdf = await draw(page, html, purpose, timeout);
    if (page.url() !== 'about:blank') throw new Error('the page tried to go to another address');
    return pdf;
  } finally {
    // If the browser is gone, so is the context.
    await context.close().catch(() => undefined);
  }
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
