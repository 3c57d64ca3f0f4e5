/** A register of 2,000 agreements: no list grows past its page, nothing is left out, and the work grows with the register. */
import { describe, expect, it } from 'vitest';
import { published } from '../../src/site/published.ts';
import { createLayout } from '../../src/site/layout.ts';
import { PAGES } from '../../src/site/pages.ts';
import { withMany } from '../helpers/many-agreements.ts';
import { siteContext } from '../helpers/site-fixture.ts';

function pagesOf(count: number): { readonly pages: ReadonlyMap<string, string>; readonly ms: number } {
  const context = siteContext(undefined, withMany(count));
  const start = performance.now();
  const site = published(context);
  const render = createLayout(context, site);
  const pages = new Map(PAGES.flatMap((make) => make(site)).map((page) => [page.path, String(render(page).content)]));
  return { pages, ms: performance.now() - start };
}

describe('a register of 2,000 agreements', () => {
  const { pages, ms } = pagesOf(2000);

  it('has no page of 100 kB but for whole agreements', () => {
    const sizes = [...pages].map(([path, html]) => [path, Buffer.byteLength(html)] as const);
    const lists = sizes.filter(([path]) => !/^agreements\/[^/]+\//.test(path));
    expect(lists.filter(([, size]) => size >= 100_000)).toEqual([]);
  });

  it('leaves no agreement out', () => {
    const linked = new Set(
      [...pages]
        .filter(([path]) => /^agreements\/(index|page-\d+|ended(-\d+)?)\.html$/.test(path))
        .flatMap(([, html]) =>
          [...html.matchAll(/href="[./]*agreements\/(agreement-\d+)\/index.html"/g)].map((found) => found[1]),
        ),
    );
    expect(linked.size).toBe(2000);
  });

  it('takes time that grows as the register does', () => {
    const small = pagesOf(500).ms;
    expect(ms).toBeLessThan(small * 4 * 3);
  });
});
