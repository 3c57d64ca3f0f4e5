/** What is wrong with a page in a real browser: what axe finds, what the console says, what it asks of elsewhere, what it keeps, how wide it is. */
import { source as axe } from 'axe-core';
import type { Browser, Page } from 'puppeteer';
import type { BuiltSite } from './built-site.ts';

/** How a page comes to a reader. */
export interface Way {
  readonly from: 'http' | 'file';
  readonly scripts: 'on' | 'off';
}

export const WAYS: readonly Way[] = [
  { from: 'http', scripts: 'on' },
  { from: 'http', scripts: 'off' },
  { from: 'file', scripts: 'on' },
  { from: 'file', scripts: 'off' },
];

/** A phone, a tablet and a desk, in pixels. */
export const WIDTHS = [320, 768, 1280] as const;

/** A desk's window, and how far a reader may zoom in it (WCAG 2.2, 1.4.4 and 1.4.10). */
const WINDOW = { width: 1280, height: 900 };
const ZOOMS = [2, 4] as const;

/**
 * Zooms as a browser does: a page has a fraction of the window, in width and in
 * height, and each of its pixels is drawn on so many of the screen. So media
 * queries, what sticks and what is measured in parts of the window all follow.
 */
export async function zoomTo(page: Page, zoom: number): Promise<void> {
  await page.setViewport({
    width: Math.floor(WINDOW.width / zoom),
    height: Math.floor(WINDOW.height / zoom),
    deviceScaleFactor: zoom,
  });
}

/** Opens a page in one way. `faults` grows as things go wrong. */
export async function openPage(
  browser: Browser,
  site: BuiltSite,
  path: string,
  { from, scripts }: Way,
  width: number = WINDOW.width,
  zoom = 1,
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('console', (message) => faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`error: ${String(error)}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(`answered ${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(site.roots[from]) && request.url() !== 'data:,')
      faults.push(`left the site: ${request.url()}`);
  });
  if (zoom === 1) await page.setViewport({ width, height: WINDOW.height });
  else await zoomTo(page, zoom);
  await page.setJavaScriptEnabled(scripts === 'on');
  await page.goto(`${site.roots[from]}${path}`, { waitUntil: 'load' });
  if (from === 'http' && scripts === 'on') await page.waitForFunction(SEARCHED);
  // From here on the page's own scripts have run, or never will: what asks the page needs a script of its own.
  if (scripts === 'off') await page.setJavaScriptEnabled(true);
  return { page, faults };
}

/** The page that searches answers its address before it is done. */
const SEARCHED =
  '!document.getElementById("Search") || document.getElementById("Search").dataset.answered !== undefined';

/** Everything that is wrong with a page that came in one way, at these widths; one line each. */
export async function faultsOf(
  browser: Browser,
  site: BuiltSite,
  path: string,
  way: Way,
  widths: readonly number[] = WIDTHS,
): Promise<readonly string[]> {
  const { page, faults } = await openPage(browser, site, path, way, widths[0]);
  const found: string[] = [];
  try {
    await page.evaluate(axe);
    for (const width of widths) {
      await page.setViewport({ width, height: 900 });
      const said = [...(await violations(page)), ...(await tooWide(page))];
      found.push(...said.map((line) => `${width} pixels: ${line}`));
    }
    for (const zoom of ZOOMS) {
      await zoomTo(page, zoom);
      const said = [...(await tooWide(page)), ...(await hiddenByZoom(page))];
      found.push(...said.map((line) => `at ${100 * zoom} %: ${line}`));
    }
    found.push(...(await kept(page)));
  } finally {
    await page.close();
  }
  return [...faults, ...found].map((fault) => `${path} (${way.from}, scripts ${way.scripts}): ${fault}`);
}

/** Success criteria of WCAG 2.0 to 2.2 at A and AA, and axe's best practices. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function violations(page: Page): Promise<readonly string[]> {
  const options = {
    runOnly: { type: 'tag', values: TAGS },
    rules: { 'target-size': { enabled: true } },
    resultTypes: ['violations'],
  };
  return (await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then((r) => r.violations.map((v) => v.id + ': ' + v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join(' | ')))`,
  )) as readonly string[];
}

async function tooWide(page: Page): Promise<readonly string[]> {
  const pixels = (await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )) as number;
  return pixels > 0 ? [`${pixels} pixels too wide`] : [];
}

/** What stays in view and leaves less than half of the window to the page, and text that is cut off in a box that does not scroll. */
async function hiddenByZoom(page: Page): Promise<readonly string[]> {
  return (await page.evaluate(`(() => {
    const named = (one) => one.tagName.toLowerCase() + [...one.classList].map((name) => '.' + name).join('');
    const found = [];
    for (const one of document.querySelectorAll('body *')) {
      const style = getComputedStyle(one);
      if (!one.checkVisibility()) continue;
      const { height, width } = one.getBoundingClientRect();
      if ((style.position === 'fixed' || style.position === 'sticky') && style.top !== 'auto' && height > innerHeight / 2 && width > innerWidth / 2)
        found.push(named(one) + ' covers the window');
      const cuts = (way) => style[way] === 'hidden' || style[way] === 'clip';
      if (height > 2 && cuts('overflowY') && one.scrollHeight > one.clientHeight + 2 && one.textContent.trim() !== '')
        found.push(named(one) + ' is cut off');
    }
    return [...new Set(found)];
  })()`)) as readonly string[];
}

/** Cookies, and whatever else a page can keep on somebody's machine. */
async function kept(page: Page): Promise<readonly string[]> {
  const cookies = (await page.browserContext().cookies()).map(({ name }) => `cookie ${name}`);
  const stored = (await page.evaluate(`(async () => [
    document.cookie,
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
    ...(globalThis.caches === undefined ? [] : await caches.keys()),
    ...(location.protocol === 'file:' ? [] : await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ].filter((one) => one !== ''))()`)) as readonly string[];
  return [...cookies, ...stored].map((one) => `kept: ${one}`);
}
