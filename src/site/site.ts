/** Composes the site: every page, its style sheet, and the register as data. */
import type { SearchRecord } from '../base/ports.ts';
import { registerCsv } from './data/register-csv.ts';
import { registerJson } from './data/register-json.ts';
import { searchRecords } from './data/search-records.ts';
import { createLayout } from './layout.ts';
import { PATHS } from './links.ts';
import type { SiteContext, SiteFile } from './page.ts';
import { PAGES } from './pages.ts';
import { published } from './published.ts';
import { siteThemeStyles } from './theme-styles.ts';

/** What the search page finds: the build makes the index of it. */
export function searchOf(context: SiteContext): readonly SearchRecord[] {
  return searchRecords(published(context));
}

/**
 * Every file of the site but the downloads of agreements and the manifest,
 * which the build adds. Throws if a template is missing or broken.
 */
export function composeSite(context: SiteContext): readonly SiteFile[] {
  const site = published(context);
  const render = createLayout(context, site);
  return [
    ...PAGES.flatMap((pages) => pages(site)).map(render),
    { path: PATHS.styles, content: context.templates.styles + siteThemeStyles(context.theme) },
    ...[...context.templates.assets].map(([name, content]) => ({ path: PATHS.asset(name), content })),
    { path: PATHS.json, content: registerJson(site) },
    { path: PATHS.csv, content: registerCsv(site) },
  ];
}
