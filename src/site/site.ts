/** Composes the site: every page with its data, its style sheet, and the register as data. */
import type { SearchRecord } from '../base/ports.ts';
import { dataFiles } from './data/data-files.ts';
import { createTwins } from './data/page-twin.ts';
import { searchRecords } from './data/search-records.ts';
import { robots, sitemap } from './data/sitemap.ts';
import { withoutMarks } from './language-marks.ts';
import { createLayout } from './layout.ts';
import { folderOf, inFolder, PATHS } from './links.ts';
import type { SiteContext, SiteFile } from './page.ts';
import { PAGES } from './pages.ts';
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
  return [...siteFiles(context)];
}

/** The same, one at a time: pages of thousands of agreements need not all be kept as texts until the last is made. */
export function* siteFiles(context: SiteContext): Generator<SiteFile> {
  const site = published(context);
  const data = dataFiles(site);
  const sizes = new Map(data.map(({ path, bytes }) => [path, bytes]));
  // An agreement called `index` has a file of that name already.
  const files = new Set([...context.downloads.values()].flatMap((all) => all.map(({ path }) => path)));
  const laidOut: { readonly path: string }[] = [];
  for (const one of inEachLanguage(context, site)) {
    const layOut = createLayout(context, one, sizes);
    const twinOf = createTwins(one);
    for (const make of PAGES)
      for (const page of make(one)) {
        const file = layOut(page);
        laidOut.push({ path: file.path });
        yield file;
        const twin = twinOf(page);
        if (!files.has(twin.path)) yield twin;
      }
  }
  yield* data.map(({ path, content }) => ({ path, content }));
  yield* sitemap(site, laidOut);
  yield robots(site);
  yield { path: PATHS.styles, content: context.templates.styles + siteThemeStyles(context.theme) };
  for (const [name, content] of context.templates.assets) yield { path: PATHS.asset(name), content };
}
