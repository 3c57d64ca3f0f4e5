/** Composes the site: every page with its data, its style sheet, and the register as data. */
import { onceFor } from '../base/memo.ts';
import type { SearchRecord } from '../base/ports.ts';
import type { Entry } from '../register/entry.ts';
import { dataFiles } from './data/data-files.ts';
import { createTwins } from './data/page-twin.ts';
import { searchRecords } from './data/search-records.ts';
import { robots, sitemap } from './data/sitemap.ts';
import { withoutMarks } from './language-marks.ts';
import { createLayout, type Page, type Sizes } from './layout.ts';
import { folderOf, inFolder, PATHS } from './links.ts';
import type { SiteContext, SiteFile } from './page.ts';
import { PAGES, type PageFamily } from './pages.ts';
import { saysWho } from './exchanges.ts';
import { type Published, published } from './published.ts';
import { siteThemeStyles } from './theme-styles.ts';

/** What the search pages find, each in its language: the build makes the index of it. */
export function searchOf(context: SiteContext): readonly SearchRecord[] {
  return inEachLanguage(context, published(context)).flatMap((site) =>
    searchRecords(site).map((record) => ({
      ...record,
      path: inFolder(folderOf(site, site.language), record.path),
      content: withoutMarks(record.content),
      shown: Object.fromEntries(
        Object.entries(record.shown).map(([name, text]) => [name, withoutMarks(text)]),
      ) as SearchRecord['shown'], // the same names
    })),
  );
}

/** Whether a page shows who shares with whom as a picture, for which places have to be found. */
export function drawsNetwork(context: SiteContext): boolean {
  return published(context).entries.some((entry) => entry.standing.status !== 'ended' && saysWho(entry));
}

/** The register in the words of each language of the site. */
function inEachLanguage(context: SiteContext, english: Published): readonly Published[] {
  return english.languages.map((language) => (language === english.language ? english : published(context, language)));
}

/**
 * Every file of the site but the downloads of agreements and the manifest,
 * which the build adds. Throws if a template is missing or broken.
 */
export function composeSite(context: SiteContext): readonly SiteFile[] {
  return [...openSite(context).files()];
}

/** A site whose files are made when somebody asks for them. */
export interface Site {
  /** All of them, one at a time: pages of thousands of agreements need not all be kept as texts until the last is made. */
  files(): Generator<SiteFile>;
  /** The one of that path: no other page is laid out for it, and of other agreements nothing is composed. A site map names every page, and is among the files alone. */
  file(path: string): SiteFile | undefined;
}

export function openSite(context: SiteContext): Site {
  const site = published(context);
  const data = onceFor(dataFiles);
  const bytesOf = onceFor((of: Published) => new Map(data(of).map(({ path, bytes }) => [path, bytes])));
  const sizes: Sizes = {
    // Every page says how large some files of data are: to know it, all of them would have to be made.
    get: (path) => (context.data === 'when-asked' ? context.data : bytesOf(site).get(path)),
  };
  const shelves = inEachLanguage(context, site).map((one) => shelfOf(context, one, sizes));
  const assets = (): readonly SiteFile[] => [
    { path: PATHS.styles, content: context.templates.styles + siteThemeStyles(context.theme) },
    ...[...context.templates.assets].map(([name, content]) => ({ path: PATHS.asset(name), content })),
  ];
  return {
    *files() {
      const laidOut: { readonly path: string }[] = [];
      const all = function* (shelf: Shelf, pages: Iterable<Page>): Generator<SiteFile> {
        for (const page of pages) {
          const file = shelf.layOut(page);
          laidOut.push({ path: file.path });
          yield file;
          yield* shelf.twin(page);
        }
      };
      for (const shelf of shelves) yield* all(shelf, shelf.pages());
      // One agreement after the other, so that its text is made once and not kept until the last.
      for (const entry of site.entries) for (const shelf of shelves) yield* all(shelf, shelf.pagesOf(entry));
      yield* data(site).map(({ path, content }) => ({ path, content }));
      yield* sitemap(site, laidOut);
      yield robots(site);
      yield* assets();
    },
    file(path) {
      for (const shelf of shelves) {
        const page = shelf.page(path);
        if (page !== undefined) return shelf.layOut(page);
        const twinned = path.endsWith('.json') ? shelf.page(path.replace(/json$/, 'html')) : undefined;
        const twin = twinned === undefined ? [] : shelf.twin(twinned);
        if (twin[0]?.path === path) return twin[0];
      }
      if (path.endsWith('.html')) return undefined;
      const others = [...assets(), robots(site)];
      return others.find((file) => file.path === path) ?? data(site).find((file) => file.path === path);
    },
  };
}

/** The pages of one language. */
interface Shelf {
  /** Those of the register as a whole. */
  pages(): Generator<Page>;
  /** Those of an agreement. */
  pagesOf(entry: Entry): Generator<Page>;
  page(path: string): Page | undefined;
  layOut(page: Page): SiteFile;
  /** Its data beside it; nothing where a download has that name. */
  twin(page: Page): readonly SiteFile[];
}

function shelfOf(context: SiteContext, site: Published, sizes: Sizes): Shelf {
  const folder = folderOf(site, site.language);
  const twinOf = onceFor(createTwins);
  const whole = onceFor((family: PageFamily) => family.pages(site, site.entries));
  const layOut = createLayout(context, site, sizes);
  return {
    *pages() {
      for (const { of, pages } of PAGES) if (of === 'register') yield* pages(site, site.entries);
    },
    *pagesOf(entry) {
      const own = site.entry(entry.id);
      if (own === undefined) return;
      for (const { of, pages } of PAGES) if (of === 'agreement') yield* pages(site, [own]);
    },
    page(path) {
      if (!path.startsWith(folder) || !path.endsWith('.html')) return undefined;
      const inner = path.slice(folder.length);
      const id = /^agreements\/([^/]+)\/./.exec(inner)?.[1];
      const entry = id === undefined ? undefined : site.entry(id);
      const found = (page: Page): boolean => page.path === inner;
      for (const family of PAGES) {
        const pages =
          family.of === 'register'
            ? id === undefined
              ? whole(family)
              : []
            : entry === undefined
              ? []
              : family.pages(site, [entry]);
        const page = pages.find(found);
        if (page !== undefined) return page;
      }
      return undefined;
    },
    layOut,
    twin(page) {
      const twin = twinOf(site)(page);
      // An agreement called `index` has a file of that name already.
      const [, id, version] = /^agreements\/([^/]+)\/(?:v\/([^/]+)\/)?[^/]+$/.exec(page.path) ?? [];
      const key = version === undefined ? (id ?? '') : `${id}@${version}`;
      return context.downloads.get(key)?.some(({ path }) => path === twin.path) === true ? [] : [twin];
    },
  };
}
