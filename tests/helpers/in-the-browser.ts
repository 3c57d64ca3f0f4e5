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

/** A phone (and 1,280 pixels at 400 %), a tablet and a desk, in pixels. */
export const WIDTHS = [320, 768, 1280] as const;

/** What 1,280 pixels are at 200 %: only the width of the page is looked at. */
const ZOOMED = 640;

/** Opens a page in one way. `faults` grows as things go wrong. */
export async function openPage(
  browser: Browser,
  site: BuiltSite,
  path: string,
  { from, scripts }: Way,
  width = 1280,
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
  await page.setViewport({ width, height: 900 });
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
    await page.setViewport({ width: ZOOMED, height: 900 });
    found.push(...(await tooWide(page)).map((line) => `at 200 %: ${line}`), ...(await kept(page)));
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
