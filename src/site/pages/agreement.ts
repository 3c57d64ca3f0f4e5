/** The page of each agreement: plain words first, facts and downloads, then the whole text. */
import { agreementView, daysOf, descriptionOf, hasHistory, tagsOf, warningsOf } from '../agreement-view.ts';
import type { Page } from '../layout.ts';
import { themeTrail } from '../layout.ts';
import { PATHS } from '../links.ts';
import { type Published, versionsOf } from '../published.ts';

export function agreementPages(site: Published): readonly Page[] {
  return site.entries.map((entry) => {
    const versions = versionsOf(entry).length;
    return {
      path: PATHS.agreement(entry.id),
      template: 'agreement',
      title: entry.terms.title,
      description: descriptionOf(site, entry),
      under: PATHS.home,
      trail: themeTrail(site, entry.terms.themes[0]),
      view: {
        ...agreementView(site, entry, entry.id),
        tags: tagsOf(site, entry),
        days: daysOf(site, entry),
        warnings: warningsOf(site, entry),
        earlier: undefined,
        history: hasHistory(entry)
          ? {
              href: PATHS.versions(entry.id),
              text: site.t('agreement.history', { n: versions }),
            }
          : undefined,
      },
    };
  });
}
