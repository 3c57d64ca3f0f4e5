/** The page of each version that was in force before, kept for good. */
import { agreementView, descriptionOf } from '../agreement-view.ts';
import type { Page } from '../layout.ts';
import { themeTrail } from '../layout.ts';
import { PATHS } from '../links.ts';
import { type Published, versionsOf } from '../published.ts';

export function versionPages(site: Published): readonly Page[] {
  return site.entries.flatMap((current) =>
    versionsOf(current).map((kept) => ({
      path: PATHS.version(current.id, kept.version),
      template: 'agreement',
      title: site.t('agreement.with-version', { title: kept.entry.terms.title, version: kept.version }),
      description: `${site.t('version.earlier-version')} ${descriptionOf(site, kept.entry)}`,
      under: PATHS.home,
      trail: [
        ...themeTrail(site, current.terms.themes[0]),
        { text: current.terms.title, href: PATHS.agreement(current.id) },
        { text: site.t('versions.heading'), href: PATHS.versions(current.id) },
      ],
      view: {
        ...agreementView(site, kept.entry, `${current.id}@${kept.version}`),
        facts: [
          { term: site.t('fact.reference'), values: [{ text: current.id, href: undefined }] },
          { term: site.t('fact.version'), values: [{ text: kept.version, href: undefined }] },
          ...(kept.effective === undefined
            ? []
            : [{ term: site.t('fact.effective'), values: [{ text: site.date(kept.effective), href: undefined }] }]),
        ],
        tags: [{ text: site.t('version.tag'), colour: 'govuk-tag--grey' }],
        days: [],
        warnings: [],
        earlier: { version: kept.version, href: PATHS.agreement(current.id), current: current.terms.version ?? '' },
        related: [],
        history: undefined,
      },
    })),
  );
}
