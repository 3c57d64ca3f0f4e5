/** The page “Check a copy” in a real browser, over HTTP and from a file: what it says of files of each form, under the policy of the pages. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Browser } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PATHS } from '../../src/site/links.ts';
import { type BuiltSite, buildSite, heavyPages } from '../helpers/built-site.ts';
import { readExample } from '../helpers/example.ts';
import { openPage } from '../helpers/in-the-browser.ts';
import { localBrowser } from '../helpers/local-browser.ts';
import { DOCUMENTS, ID as SAMPLE } from '../helpers/published-folder.ts';

const ID = 'mereshire-exploitation';
const REFERENCE = (await readExample('examples/mereshire')).entries.find(({ id }) => id === ID)?.reference ?? '';
const folder = mkdtempSync(join(tmpdir(), 'concordat-copies-'));
let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  site = await buildSite('examples/mereshire');
  browser = await localBrowser();
});
afterAll(async () => {
  await browser?.close();
  site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A document that says that it is of the register's agreement, which did not publish it. */
function altered(form: 'docx' | 'odt'): Uint8Array {
  const parts = Object.entries(unzipSync(DOCUMENTS[form] ?? new Uint8Array()));
  const said = (part: Uint8Array): Uint8Array =>
    Buffer.from(Buffer.from(part).toString().replace(`>${SAMPLE}<`, `>${ID}<`));
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, /custom|meta/.test(name) ? said(part) : part])));
}

describe.each(['http', 'file'] as const)('the page that checks a copy, from %s', (from) => {
  it.each<readonly [string, () => Uint8Array, RegExp]>([
    [
      'published',
      () => site.files.find(({ path }) => path === `agreements/${ID}/${ID}.md`)?.bytes ?? Buffer.from(''),
      /^Yes: /,
    ],
    ['docx', () => altered('docx'), /^Altered, or not the published file\. This file says that it is version 2\.0 of/],
    ['odt', () => altered('odt'), /^Altered, or not the published file\. This file says that it is version 2\.0 of/],
    ['unknown', () => Buffer.from('PK of nothing'), /^Not known here\./],
  ])('says what it is: %s', async (name, make, said) => {
    writeFileSync(join(folder, name), make());
    const { page, faults } = await openPage(browser, site, PATHS.verify, { from, scripts: 'on' });
    const [chooser] = await Promise.all([page.waitForFileChooser(), page.click('#Check-file')]);
    await chooser.accept([join(folder, name)]);
    await page.waitForFunction('document.getElementById("Check-answer").children.length > 0');
    expect(await page.$eval('#Check-answer p', (one) => one.textContent)).toMatch(said);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('shows the answer on a phone that a code was held before', async () => {
    const { page, faults } = await openPage(
      browser,
      site,
      `${PATHS.verify}#${REFERENCE}`,
      { from, scripts: 'on' },
      390,
    );
    // The browser goes to the line of the list some time after it loaded the page.
    await new Promise((later) => setTimeout(later, 500));
    const at = await page.$eval('#Look-answer', (one) => one.getBoundingClientRect().top);
    expect(await page.$eval('#Look-answer', (one) => one.textContent)).toContain('version 2.1');
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan((await page.evaluate('innerHeight')) as number);
    expect(faults).toEqual([]);
    await page.close();
  });

  it('is as light as every other page', () => {
    expect(heavyPages(site).filter((page) => page.startsWith(PATHS.verify))).toEqual([]);
  });
});
