/** `sitemap.xml` and `robots.txt`: which pages there are, for search engines. */
import { baseOf, webAddress } from '../../register/web-address.ts';
import { PATHS } from '../links.ts';
import type { Page } from '../layout.ts';
import type { SiteFile } from '../page.ts';
import type { Published } from '../published.ts';
import { lastDay } from './events.ts';
import { element, file } from './xml.ts';

/** So many addresses may stand in one map. */
const MOST = 50_000;

const NAMESPACE = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** One map, or several with a list of them; none where the register does not say where it stands, since a map needs whole addresses. */
export function sitemap(site: Published, pages: readonly Pick<Page, 'path'>[], most = MOST): readonly SiteFile[] {
  const days = daysByPath(site);
  const urls = pages
    .map(({ path }) => path)
    .toSorted()
    .map((path) => entryOf('url', webAddress(site, path), days.get(path)));
  if (baseOf(site.settings) === undefined) return [];
  if (urls.length <= most)
    return [{ path: PATHS.sitemap, content: file(element('urlset', { xmlns: NAMESPACE }, ...urls)) }];
  const maps = Array.from({ length: Math.ceil(urls.length / most) }, (_, index) => ({
    path: PATHS.sitemapPart(index + 1),
    content: file(element('urlset', { xmlns: NAMESPACE }, ...urls.slice(index * most, (index + 1) * most))),
  }));
  const list = maps.map(({ path }) => entryOf('sitemap', webAddress(site, path), undefined));
  return [{ path: PATHS.sitemap, content: file(element('sitemapindex', { xmlns: NAMESPACE }, ...list)) }, ...maps];
}

/** Everything may be read by everyone. It counts only where the register stands at the root of its host. */
export function robots(site: Published): SiteFile {
  const map = webAddress(site, PATHS.sitemap);
  return {
    path: PATHS.robots,
    content: `User-agent: *\nAllow: /\n${map === undefined ? '' : `\nSitemap: ${map}\n`}`,
  };
}

function entryOf(name: string, address: string | undefined, day: string | undefined): ReturnType<typeof element> {
  return element(
    name,
    {},
    element('loc', {}, address ?? ''),
    ...(day === undefined ? [] : [element('lastmod', {}, day)]),
  );
}

/** The day of the last event of each agreement, by its page. */
function daysByPath(site: Published): ReadonlyMap<string, string> {
  return new Map(
    site.entries.flatMap((entry) => {
      const day = lastDay(site, entry);
      return day === undefined ? [] : [[PATHS.agreement(entry.id), day] as const];
    }),
  );
}
