/**
 * A sample of what tests/site/browser.proof.ts tries in full: pages of the built
 * site in a real browser, and that each fault it looks for would be seen.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite, heavyPages, standIns } from '../helpers/built-site.ts';
import { keyboardFaults } from '../helpers/by-keyboard.ts';
import { htmlFaults } from '../helpers/html.ts';
import { faultsOf, openPage, WAYS, WIDTHS } from '../helpers/in-the-browser.ts';
import { localBrowser } from '../helpers/local-browser.ts';

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([buildSite('examples/mereshire'), localBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

describe('pages of every kind, in the browser', () => {
  it('have nothing that is found in a sample of them', async () => {
    const pages = [...standIns([site]), ...standIns([site], 'cy')].map(({ path }) => path);
    expect(pages.length).toBeGreaterThan(30);
    // Whole agreements take axe seconds each.
    const short = pages.filter((path) => (site.pages.get(path)?.length ?? 0) < 50_000);
    const tries = fc.sample(
      fc.record({
        path: fc.constantFrom(...short),
        way: fc.constantFrom(...WAYS),
        width: fc.constantFrom(...WIDTHS),
      }),
      { numRuns: 4, seed: 20261121 },
    );
    const found: string[] = [];
    for (const { path, way, width } of tries) found.push(...(await faultsOf(browser, site, path, way, [width])));
    expect(found).toEqual([]);
  });

  it('are each under 100 kB', () => {
    expect(heavyPages(site)).toEqual([]);
  });

  it('are valid HTML in Welsh too', async () => {
    const pages = standIns([site], 'cy').filter(({ path }) => (site.pages.get(path)?.length ?? 0) < 50_000);
    const faults = await Promise.all(
      pages.map(async ({ path }) => (await htmlFaults(site.pages.get(path) ?? '')).map((fault) => `${path} ${fault}`)),
    );
    expect(faults.flat()).toEqual([]);
  });

  it('can be used by keyboard alone', async () => {
    const { page } = await openPage(browser, site, 'agreements/mereshire-exploitation/index.html', {
      from: 'file',
      scripts: 'on',
    });
    expect(await keyboardFaults(page)).toEqual([]);
    await page.close();
  });

  it('sort where they say that they do, and let the keyboard past their pictures', async () => {
    const { page } = await openPage(browser, site, 'sharing/index.html', { from: 'file', scripts: 'on' });
    expect(await page.evaluate('document.querySelectorAll("th button").length')).toBeGreaterThan(1);
    expect((await keyboardFaults(page)).filter((fault) => /sort|picture/.test(fault))).toEqual([]);
    await page.close();
  });

  it('show on paper what can only be opened on a screen, and nothing to click', async () => {
    const { page } = await openPage(browser, site, 'organisations/mereshire-council/index.html', {
      from: 'file',
      scripts: 'on',
    });
    const seen = (selector: string): Promise<unknown> =>
      page.evaluate(`[...document.querySelectorAll('${selector}')].map((one) => one.checkVisibility())`);
    const NEVER = '.site-navigation, .govuk-breadcrumbs, .govuk-skip-link, .site-jumps';
    const INSIDE = 'main details > :not(summary)';
    expect(await seen(NEVER)).toContain(true);
    expect(await seen(INSIDE)).toContain(false);
    await page.emulateMediaType('print');
    expect(await seen(NEVER)).not.toContain(true);
    expect(await seen(INSIDE)).not.toContain(false);
    const written = await page.evaluate(
      `[...document.querySelectorAll('main a[href^="http"]')].map((one) => [one.textContent, getComputedStyle(one, '::after').content])`,
    );
    // The address of its website is there in words.
    expect(written).toContainEqual(['https://www.mereshire.example/', 'none']);
    await page.close();
  });

  it('are as wide on paper as the paper, and begin with what they have to say', async () => {
    for (const path of ['index.html', 'text/index.html', 'flows/index.html']) {
      const { page } = await openPage(browser, site, `agreements/mereshire-exploitation/${path}`, {
        from: 'file',
        scripts: 'on',
      });
      await page.emulateMediaType('print');
      // A4 with margins of 20 mm. A browser prints all of a page smaller where one thing on it is wider.
      await page.setViewport({ width: 642, height: 971 });
      expect(await page.evaluate('document.scrollingElement.scrollWidth')).toBe(642);
      const pushed = `[...document.querySelectorAll('.site-full__cover, .site-answer li:has(li), section, table')].filter((one) => getComputedStyle(one).breakInside === 'avoid').length`;
      expect(await page.evaluate(pushed)).toBe(0);
      const NAVIGATION = '.doc-contents, .site-pager, .site-jumps, .site-states, .site-panel .site-on-screen';
      expect(
        await page.evaluate(`[...document.querySelectorAll('${NAVIGATION}')].some((one) => one.checkVisibility())`),
      ).toBe(false);
      await page.close();
    }
  });
});

describe('a page with faults', () => {
  const BROKEN = `<!doctype html><html><head><title></title><style>a:focus{outline:none}</style></head><body>
    <img src="https://elsewhere.example/x.png"><p style="color:#ccc;background:#fff;width:2000px">faint</p>
    <script>localStorage.setItem('kept', 'x'); console.log('said')</script>
    <a href="#a">one</a><a href="#b" tabindex="3">two</a>
    <a href="#c" style="position:fixed;left:0;top:-99px">three</a>
    <div style="position:fixed;top:740px;height:130px;width:100%"></div><p style="height:1em;overflow:hidden;width:4em">words that are cut off</p>
    <details><summary onclick="return false">four</summary></details>
    <button onkeydown="if (event.key === 'Tab') event.preventDefault()">five</button><a href="#d">six</a></body></html>`;

  it('is found wanting in each', async () => {
    writeFileSync(join(fileURLToPath(site.roots.file), 'broken.html'), BROKEN);
    const way = { from: 'file', scripts: 'on' } as const;
    const found = (await faultsOf(browser, site, 'broken.html', way, [1280])).join('\n');
    for (const fault of [
      'image-alt',
      'color-contrast',
      'left the site: https://elsewhere.example/x.png',
      'console: said',
      'too wide',
      'at 200 %',
      'at 400 %: div covers the window',
      'at 400 %: p is cut off',
      'kept: kept',
    ])
      expect(found).toContain(fault);
    const { page } = await openPage(browser, site, 'broken.html', way);
    const keys = (await keyboardFaults(page)).join('\n');
    for (const fault of [
      /“one” .* looks the same with the focus/,
      /“two” .* has an order of its own/,
      /“three” .* has the focus where it cannot be seen/,
      /Tab does not reach a “six”/,
      /the first stop is not the skip link/,
      /Shift and Tab do not lead back to/,
      /Enter does nothing on summary “four”/,
    ])
      expect(keys).toMatch(fault);
    await page.close();
  });
});

describe('a page that gets old, from a file, in the browser', () => {
  const PAGE = 'agreements/mereshire-exploitation/index.html';

  it.each([
    ['on the day that it was made', '2026-11-21', [], false],
    ['on the last day before notice of the review', '2027-08-01', [], false],
    ['on the day of the review, when it is due', '2027-11-02', [], true],
    ['on the day after', '2027-11-03', ['review due 2 November 2027 Passed since this page was made'], true],
  ])('says so or not, %s', async (_when, day, said, older) => {
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(
      `{ const Old = Date; globalThis.Date = class extends Old { constructor() { super('${day}T12:00:00'); } }; }`,
    );
    await page.goto(`${site.roots.file}${PAGE}`);
    expect(
      await page.evaluate(
        'Array.from(document.querySelectorAll(".site-passed"), (mark) => mark.previousElementSibling.textContent + " " + mark.textContent)',
      ),
    ).toEqual(said);
    expect(await page.evaluate('document.getElementById("Page-older").checkVisibility()')).toBe(older);
    expect(errors).toEqual([]);
    await page.close();
  });
});
