/** axe finds nothing on any kind of page, at the width of a desk and of a phone, and pages need no script. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { source as axe } from 'axe-core';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FACETS } from '../../src/site/facets/index.ts';
import { findBrowser } from '../../src/host/browser.ts';
import { type Session, startSession } from '../../src/host/browser-session.ts';
import { TODAY } from '../helpers/example.ts';
import { plannedSite } from '../helpers/planned-site.ts';

let folder = '';
let session: Session;
let paths: readonly string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-axe-'));
  const files = await plannedSite('examples/mereshire', TODAY, {
    formats: ['docx', 'md', 'json'],
    drafts: 'with-drafts',
  });
  for (const { path, bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  paths = files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
  const found = await findBrowser(process.env);
  if (!('executable' in found)) throw new Error(found.why);
  session = await startSession(found, process.env);
});

afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('slow: every kind of page, in the browser', () => {
  // `npm run proof` tries each kind at both widths, `npm test` at one of them.
  const all = process.env['PROOF'] === '1';
  it.each([1280, 375])('has nothing that axe finds, %d pixels wide', async (width) => {
    const tried = kinds(paths).filter((_, index) => all || (index % 2 === 0) === (width === 1280));
    expect(tried.length).toBeGreaterThanOrEqual(10);
    const found = await inBrowser(session.browser, width, tried);
    expect(found).toEqual([]);
  });

  it('would be found wanting if it were', async () => {
    const path = 'broken.html';
    writeFileSync(
      join(folder, path),
      '<!doctype html><html><head><title></title></head><body><img src="x.png"><p style="color:#ccc;background:#fff">faint</p></body></html>',
    );
    const found = await inBrowser(session.browser, 1280, [path]);
    expect(found.join(' ')).toMatch(/image-alt/);
    expect(found.join(' ')).toMatch(/color-contrast/);
  });
});

describe('slow: a page that gets old, from a file, in the browser', () => {
  const PAGE = 'agreements/mereshire-exploitation/index.html';

  it.each([
    ['on the day that it was made', '2026-11-21', [], false],
    ['on the day of the review', '2027-11-02', [], false],
    ['on the day after', '2027-11-03', ['review due 2 November 2027 Passed since this page was made'], true],
  ])('says so or not, %s', async (_when, day, said, older) => {
    const page = await session.browser.newPage();
    const errors: string[] = [];
    page.on('console', (message) => errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.evaluateOnNewDocument(
      `{ const Old = Date; globalThis.Date = class extends Old { constructor() { super('${day}T12:00:00'); } }; }`,
    );
    await page.goto(pathToFileURL(join(folder, PAGE)).href);
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

/** Facets whose pages have one template, so that those of one stand for all. */
const ALIKE = FACETS.filter(({ template, rows }) => template === undefined && rows === undefined).map(
  ({ folder }) => folder,
);

/** One page of each kind: pages of agreements, organisations and so on stand for all of theirs, and two Welsh ones for theirs. */
function kinds(all: readonly string[]): readonly string[] {
  const byKind = new Map<string, string>();
  for (const path of all.filter((one) => !one.startsWith('cy/') || WELSH.has(one))) {
    const [first = '', ...rest] = path.replace(/^reviews\/(month|owner)\//, 'reviews-$1/').split('/');
    const kind = [ALIKE.includes(first) ? ALIKE[0] : first, ...rest]
      .map((step, index) => (index === 1 && step !== 'index.html' ? '*' : index === 3 ? '*' : step))
      .join('/');
    if (!byKind.has(kind)) byKind.set(kind, path);
  }
  return [...byKind.values()];
}

const WELSH = new Set(['cy/index.html', 'cy/agreements/mereshire-exploitation/index.html']);

async function inBrowser(browser: Browser, width: number, pages: readonly string[]): Promise<readonly string[]> {
  const page = await browser.newPage();
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: 900 });
  const found: string[] = [];
  for (const path of pages) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    await page.evaluate(axe);
    const violations = (await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(" | ")))',
    )) as readonly string[];
    found.push(...violations.map((violation) => `${path} ${violation}`));
    const overflow = (await page.evaluate(
      'document.documentElement.scrollWidth - document.documentElement.clientWidth',
    )) as number;
    if (overflow > 0) found.push(`${path} is ${overflow} pixels too wide`);
  }
  await page.close();
  return found;
}
