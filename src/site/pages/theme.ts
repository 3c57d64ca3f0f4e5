/** The page of each theme. */
import { agreementRow } from '../agreement-rows.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';

export function themePages(site: Published): readonly Page[] {
  return site.themes.map((theme) => ({
    path: PATHS.theme(theme.id),
    template: 'theme',
    title: theme.title,
    description: site.t('theme.description', { n: theme.entries.length, theme: theme.title }),
    under: PATHS.home,
    trail: [],
    view: {
      title: theme.title,
      count: site.t('common.agreements', { n: theme.entries.length }),
      rows: theme.entries.map((entry) => agreementRow(site, entry)),
      guidance: site.guidance
        .filter((page) => page.facts.themes?.includes(theme.id))
        .map((page) => ({ text: page.facts.title, href: PATHS.guidancePage(page.id) })),
      others: site.themes
        .filter((other) => other !== theme)
        .map((other) => ({ text: other.title, href: PATHS.theme(other.id) })),
    },
  }));
}
