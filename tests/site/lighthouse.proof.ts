/**
 * Lighthouse gives a page of every kind 100 for accessibility, best practices and search engines.
 * It lies apart from the tool, since it is large: `npm ci --prefix bench/lighthouse` brings it.
 */
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltSite, buildSite, kindOf, standIns } from '../helpers/built-site.ts';
import { localBrowser } from '../helpers/local-browser.ts';

const PROGRAM = 'bench/lighthouse/node_modules/lighthouse/core/index.js';

/** What is used of Lighthouse. */
type Lighthouse = (
  address: string,
  flags: object,
  config: undefined,
  page: Page,
) => Promise<{ readonly lhr: Result } | undefined>;

interface Result {
  readonly categories: Readonly<
    Record<
      string,
      { readonly score: number | null; readonly auditRefs: readonly { readonly id: string; readonly weight: number }[] }
    >
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string }>>;
}

const CATEGORIES = ['accessibility', 'best-practices', 'seo'];

let site: BuiltSite;
let browser: Browser;

beforeAll(async () => {
  site = await buildSite('examples/mereshire');
  browser = await localBrowser();
});

afterAll(async () => {
  await browser?.close();
  site?.close();
});

describe('Lighthouse', () => {
  it.runIf(existsSync(PROGRAM) || process.env['LIGHTHOUSE'] === 'required').each(['mobile', 'desktop'] as const)(
    'gives every kind of page 100: %s',
    async (form) => {
      const { default: lighthouse } = (await import(pathToFileURL(PROGRAM).href)) as { readonly default: Lighthouse };
      const found: string[] = [];
      const tried = new Set<string>();
      const pages = [...standIns([site]), ...standIns([site], 'cy').slice(-2)];
      // What a wide screen changes are the styles: few pages tell.
      for (const { path } of form === 'mobile' ? pages : pages.slice(-6)) {
        const page = await browser.newPage();
        // The policy of a page lets it load nothing, and would keep Lighthouse from asking for robots.txt.
        await page.setBypassCSP(true);
        const done = await lighthouse(`${site.roots.http}${path}`, flags(form), undefined, page);
        await page.close();
        if (done === undefined) throw new Error(`${path} was not looked at`);
        tried.add(kindOf(site, path));
        found.push(...faultsIn(done.lhr).map((fault) => `${path}: ${fault}`));
      }
      process.stdout.write(`Lighthouse, ${form}: ${tried.size} kinds of page\n`);
      expect(found).toEqual([]);
    },
  );
});

function flags(form: 'mobile' | 'desktop'): object {
  const desktop = { mobile: false, width: 1350, height: 940, deviceScaleFactor: 1, disabled: false };
  return {
    onlyCategories: CATEGORIES,
    logLevel: 'error',
    throttlingMethod: 'provided',
    formFactor: form,
    ...(form === 'desktop' ? { screenEmulation: desktop } : {}),
  };
}

/** Each category that has less than all, with what took it away. */
function faultsIn({ categories, audits }: Result): readonly string[] {
  return CATEGORIES.flatMap((name) => {
    const category = categories[name];
    if (category?.score === 1) return [];
    const failed = (category?.auditRefs ?? []).filter(({ id, weight }) => {
      const score = audits[id]?.score;
      return weight > 0 && score !== null && score !== undefined && score < 1;
    });
    return [`${name} ${(category?.score ?? 0) * 100}: ${failed.map(({ id }) => audits[id]?.title ?? id).join('; ')}`];
  });
}
