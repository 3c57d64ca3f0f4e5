/** The page of each version that was in force before, kept for good. */
import { longDate } from '../../base/dates.ts';
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
      title: `${kept.entry.terms.title}, version ${kept.version}`,
      description: `An earlier version. ${descriptionOf(kept.entry)}`,
      under: PATHS.home,
      trail: [
        ...themeTrail(site, current.terms.themes[0]),
        { text: current.terms.title, href: PATHS.agreement(current.id) },
        { text: 'History', href: PATHS.versions(current.id) },
      ],
      view: {
        ...agreementView(site, kept.entry, `${current.id}@${kept.version}`),
        facts: [
          { term: 'Reference', values: [{ text: current.id, href: undefined }] },
          { term: 'Version', values: [{ text: kept.version, href: undefined }] },
          ...(kept.effective === undefined
            ? []
            : [{ term: 'Takes effect', values: [{ text: longDate(kept.effective), href: undefined }] }]),
        ],
        tags: [{ text: 'Earlier version', colour: 'govuk-tag--grey' }],
        days: [],
        warnings: [],
        earlier: { version: kept.version, href: PATHS.agreement(current.id), current: current.terms.version ?? '' },
        related: [],
        history: undefined,
      },
    })),
  );
}
