import { XmlDocument } from 'libxml2-wasm';
import { describe, expect, it } from 'vitest';
import { robots, sitemap } from '../../src/site/data/sitemap.ts';
import { composeSite } from '../../src/site/site.ts';
import { nowhere, siteOf } from '../helpers/published.ts';
import { siteContext } from '../helpers/site-fixture.ts';
import { mustHoldTo } from '../helpers/xml-schema.ts';

const BASE = 'https://sharing.mereshire.example/';

/** The addresses of a map, and the days that stand with them. */
function read(xml: string): readonly string[] {
  mustHoldTo('sitemap', xml);
  const document = XmlDocument.fromString(xml);
  const found = document.root
    .find('*', { s: 'http://www.sitemaps.org/schemas/sitemap/0.9' })
    .map((place) => place.content.trim().replaceAll(/\s+/g, ' '));
  document.dispose();
  return found;
}

describe('the map of the site', () => {
  it('names every page by its whole address, with the day of the last event of an agreement', () => {
    const files = composeSite(siteContext());
    const pages = files.map(({ path }) => path).filter((path) => path.endsWith('.html'));
    const map = read(String(files.find(({ path }) => path === 'sitemap.xml')?.content));
    expect(map.map((place) => place.replace(/\d{4}-\d{2}-\d{2}$/, ''))).toEqual(
      pages.toSorted().map((path) => `${BASE}${path.replace(/(^|\/)index\.html$/, '$1')}`),
    );
    expect(map).toContain(`${BASE}agreements/mereshire-exploitation/2026-10-01`);
    expect(map).toContain(`${BASE}agreements/`);
  });

  it('becomes a list of maps where one cannot hold them all', () => {
    const pages = ['a.html', 'b.html', 'c.html'].map((path) => ({ path }));
    const files = sitemap(siteOf(), pages, 2);
    expect(files.map(({ path, content }) => [path, ...read(String(content))])).toEqual([
      ['sitemap.xml', `${BASE}sitemap-1.xml`, `${BASE}sitemap-2.xml`],
      ['sitemap-1.xml', `${BASE}a.html`, `${BASE}b.html`],
      ['sitemap-2.xml', `${BASE}c.html`],
    ]);
  });

  it('is left out where the register does not say where it stands', () => {
    expect(sitemap(nowhere(), [{ path: 'index.html' }])).toEqual([]);
    expect(robots(nowhere()).content).toBe('User-agent: *\nAllow: /\n');
    expect(robots(siteOf()).content).toContain(`\nSitemap: ${BASE}sitemap.xml\n`);
  });

  it.each([
    ['https://x.example/a', 'https://x.example/a/'],
    ['https://x.example/a/?b=c#d', 'https://x.example/a/'],
    ['http://x.example', 'http://x.example/'],
  ])('takes %s for the place of the register', (baseUrl, address) => {
    const site = siteOf((register) => ({ ...register, settings: { ...register.settings, baseUrl } }));
    expect(read(String(sitemap(site, [{ path: 'index.html' }])[0]?.content))).toEqual([address]);
  });

  it.each(['javascript:alert(1)', 'x', 'ftp://x.example/'])('takes %s for no place', (baseUrl) => {
    const site = siteOf((register) => ({ ...register, settings: { ...register.settings, baseUrl } }));
    expect(sitemap(site, [{ path: 'index.html' }])).toEqual([]);
  });
});
