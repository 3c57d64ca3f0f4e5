/**
 * Every kind of page in a real browser: at the width of a phone, a tablet and a
 * desk, with scripts and without, over HTTP from a sub-path and from a file, in
 * both languages. Its pages come from registers that differ: one that shows every
 * field in two languages, one of listings, one of agreements as long as real
 * ones, and one with so many that it has pages of its own for what others list on one.
 */
import { readdirSync } from 'node:fs';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite, heavyPages, kindOf, type StandIn, standIns } from '../helpers/built-site.ts';
import { keyboardFaults } from '../helpers/by-keyboard.ts';
import { brokenLinks, htmlFaults } from '../helpers/html.ts';
import { faultsOf, openPage, WAYS, type Way } from '../helpers/in-the-browser.ts';
import { localBrowser } from '../helpers/local-browser.ts';
import { withMany } from '../helpers/many-agreements.ts';

let sites: readonly BuiltSite[] = [];
let browser: Browser;
let pages: readonly StandIn[] = [];

beforeAll(async () => {
  sites = [
    await buildSite('examples/mereshire'),
    await buildSite('examples/essex-register'),
    await buildSite('.'),
    await buildSite('examples/mereshire', withMany(120)),
  ];
  pages = [...standIns(sites), ...standIns(sites, 'cy')];
  browser = await localBrowser();
});

afterAll(async () => {
  await browser?.close();
  for (const site of sites) site.close();
});

describe('every kind of page, in the browser', () => {
  it('is tried', () => {
    const templates = readdirSync('templates/site').filter((name) => name.endsWith('.hbs'));
    const kinds = new Set(pages.map(({ site, path }) => kindOf(site, path)));
    expect([...kinds].sort()).toEqual(templates.map((name) => name.replace('.hbs', '')).sort());
  });

  it.each(WAYS)('has no fault at any width: from $from, scripts $scripts', async (way) => {
    const found: string[] = [];
    for (const { site, path } of pages) found.push(...(await faultsOf(browser, site, path, way)));
    expect(found).toEqual([]);
  });

  it('keeps within the screen of a phone with letters of twice the size (WCAG 1.4.4)', async () => {
    const found: string[] = [];
    for (const { site, path } of pages) {
      const { page } = await openPage(browser, site, path, { from: 'file', scripts: 'off' }, 320);
      await page.evaluate("document.documentElement.style.fontSize = '200%'");
      const over = Number(
        await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth'),
      );
      // One pixel is what rounding leaves.
      if (over > 1) found.push(`${path}: ${over} pixels`);
      await page.close();
    }
    expect(found).toEqual([]);
  });

  it.each<readonly [Way, width: number, zoom: number]>([
    [{ from: 'http', scripts: 'on' }, 1280, 1],
    [{ from: 'http', scripts: 'on' }, 320, 1],
    [{ from: 'http', scripts: 'on' }, 1280, 4],
    [{ from: 'file', scripts: 'off' }, 1280, 1],
  ])('can be used by keyboard alone: %j, %d pixels, zoomed %d times', async (way, width, zoom) => {
    const found: string[] = [];
    for (const { site, path } of pages) {
      const { page, faults } = await openPage(browser, site, path, way, width, zoom);
      found.push(...[...(await keyboardFaults(page)), ...faults].map((fault) => `${path}: ${fault}`));
      await page.close();
    }
    expect(found).toEqual([]);
  });
});

describe('every page', () => {
  it('has links that lead somewhere, and to a place that is there', () => {
    const broken = sites.flatMap((site) => brokenLinks(site.pages, new Set(site.files.map(({ path }) => path))));
    expect(broken).toEqual([]);
  });

  it('is under 100 kB', () => {
    expect(sites.flatMap(heavyPages)).toEqual([]);
  });

  it('is valid HTML', async () => {
    const found: string[] = [];
    for (const site of sites)
      for (const [path, html] of site.pages)
        found.push(...(await htmlFaults(html)).map((fault) => `${path}: ${fault}`));
    expect(found).toEqual([]);
  });
});
