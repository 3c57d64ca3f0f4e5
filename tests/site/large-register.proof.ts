/** A register of 2,000 agreements: no list grows past its page, nothing is left out, and the work grows with the register. */
import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/documents/document.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { published } from '../../src/site/published.ts';
import { createLayout } from '../../src/site/layout.ts';
import { PAGE_BYTES } from '../../src/site/paging.ts';
import { PAGES } from '../../src/site/pages.ts';
import { graphLayout } from '../../src/host/graph-layout.ts';
import { PATHS } from '../../src/site/links.ts';
import { neighboursView } from '../../src/site/network/view.ts';
import { sharingPages } from '../../src/site/pages/sharing.ts';
import { pairsOf } from '../../src/site/pairs.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { withMany, withManySharers } from '../helpers/many-agreements.ts';
import { siteContext } from '../helpers/site-fixture.ts';

/** What pages say of the sizes of files that are not made here. */
const SIZES = Object.assign(new Map<string, number>(), { get: () => 1000 });

/** The texts of a long agreement and of a short one, which the agreements have in turn; their versions too. */
const texts = await composed();

async function composed(): Promise<readonly Document[]> {
  const register = await readExample('.');
  const context = composeContext(register);
  return register.entries
    .filter(({ agreement }) => agreement.valid && agreement.kind === 'agreement')
    .map((entry) => composeAgreement(entry, context));
}

function pagesOf(count: number): { readonly pages: ReadonlyMap<string, string>; readonly ms: number } {
  const context = {
    ...siteContext(undefined, withMany(count)),
    // One in ten is long: as many pages as all of them would be would fill the memory of this test.
    documents: {
      get: (key: string) => {
        const number = Number(/\d+/.exec(key)?.[0]);
        return number % 10 === 0 ? texts[(number / 10) % texts.length] : undefined;
      },
    },
  };
  const start = process.cpuUsage();
  const site = published(context);
  const render = createLayout(context, site, SIZES);
  const pages = new Map(
    PAGES.flatMap((family) => family.pages(site, site.entries)).map((page) => [
      page.path,
      String(render(page).content),
    ]),
  );
  return { pages, ms: process.cpuUsage(start).user / 1000 };
}

describe('a register of 2,000 agreements', () => {
  const { pages, ms } = pagesOf(2000);

  it('has no page that has more than it may', () => {
    const sizes = [...pages].map(([path, html]) => [path, Buffer.byteLength(html)] as const);
    expect(sizes.filter(([, size]) => size >= PAGE_BYTES)).toEqual([]);
  });

  it('has the long texts, and the versions that were in force before, each on pages of its own', () => {
    const paths = [...pages.keys()];
    expect(
      paths.filter((path) => /^agreements\/agreement-\d+\/text\/part-\d+\.html$/.test(path)).length,
    ).toBeGreaterThan(500);
    expect(paths.filter((path) => /\/v\/[^/]+\/index\.html$/.test(path)).length).toBeGreaterThan(200);
    expect(paths.filter((path) => /\/v\/[^/]+\/text\/index\.html$/.test(path)).length).toBeGreaterThan(10);
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

  it('takes processor time that grows as the register does', () => {
    const small = pagesOf(500).ms;
    // Four times the agreements: what grew with their square would take sixteen times as long.
    expect(ms).toBeLessThan(small * 4 * 2);
  });
});

describe('a register of 300 agreements in two languages, with its pictures', () => {
  it.each(['en', 'cy'] as const)('has no page in %s that has more than it may', async (language) => {
    const context = {
      ...siteContext(undefined, (register) => ({
        ...withMany(300)(register),
        settings: { ...register.settings, languages: ['en', 'cy'] },
      })),
      layOut: await graphLayout.load(),
    };
    const site = published(context, language);
    const render = createLayout(context, site, SIZES);
    const sizes = PAGES.flatMap((family) => family.pages(site, site.entries)).map(
      (page) => [page.path, Buffer.byteLength(String(render(page).content))] as const,
    );
    expect(sizes.filter(([, size]) => size >= PAGE_BYTES)).toEqual([]);
  });
});

describe('who shares with whom under 2,000 agreements of 464 bodies', () => {
  it('is pages as small as all others, with a picture that says what it leaves out, in little time', async () => {
    const context = { ...siteContext(undefined, withManySharers(2000, 464)), layOut: await graphLayout.load() };
    const site = published(context);
    const start = performance.now();
    const pages = sharingPages(site);
    const made = performance.now() - start;
    const render = createLayout(context, site, SIZES);
    const html = pages.map((page) => String(render(page).content));
    const laidOut = performance.now() - start;
    const before = performance.now();
    const networks = [...site.organisations].map(([id, { facts }]) =>
      neighboursView(site, id, facts.name, PATHS.organisation(id)),
    );
    const own = performance.now() - before;
    const first = html[0] ?? '';
    const svg = /<svg[\s\S]*<\/svg>/.exec(first)?.[0] ?? '';
    process.stdout.write(
      `${pairsOf(site).length} pairs on ${pages.length} pages: ${Math.round(made)} ms to make, ${Math.round(laidOut - made)} ms to lay out; ` +
        `picture ${Math.round(svg.length / 1000)} kB with ${svg.match(/<a /g)?.length} names; largest page ${Math.round(Math.max(...html.map((one) => Buffer.byteLength(one))) / 1000)} kB; ` +
        `${networks.length} pictures of organisations: ${Math.round(own)} ms\n`,
    );
    expect(html.filter((one) => Buffer.byteLength(one) >= PAGE_BYTES)).toEqual([]);
    expect(first).toMatch(/The picture shows \d+ of \d+ organisations/);
    expect(svg.match(/<a /g)?.length).toBeGreaterThan(15);
    expect(made).toBeLessThan(20_000);
    expect(own).toBeLessThan(20_000);
    for (const one of networks) expect(String(one?.svg ?? '').length).toBeLessThan(25_000);
  });
});
