/** The page of each agreement: plain words first, facts and downloads, then where its whole text is. */
import type { Entry } from '../../register/entry.ts';
import { stateView } from '../agreement-state.ts';
import { agreementView, descriptionOf, hasHistory } from '../agreement-view.ts';
import { changesTo } from '../change-view.ts';
import { agreementData, sharingData } from '../data/agreement-data.ts';
import type { Page } from '../layout.ts';
import { themeTrail } from '../layout.ts';
import { PATHS } from '../links.ts';
import { type Published, versionsOf } from '../published.ts';

export function agreementPages(site: Published, entries = site.entries): readonly Page[] {
  return entries.map((entry) => {
    const versions = versionsOf(entry).length;
    return {
      path: PATHS.agreement(entry.id),
      template: 'agreement',
      title: entry.terms.title,
      description: descriptionOf(site, entry),
      under: PATHS.browse,
      trail: themeTrail(site, entry.terms.themes[0]),
      data: { agreement: agreementData(site, entry), sharing: sharingData(site, entry) },
      view: {
        ...agreementView(site, entry, entry.id),
        ...stateView(site, entry),
        changes: undefined,
        newest: newestOf(site, entry),
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

/** What the present version changed: first what matters most to people. */
function newestOf(site: Published, entry: Entry): object | undefined {
  const changes = changesTo(site, entry, entry.terms.version ?? '');
  if (changes === undefined) return undefined;
  return {
    title: changes.title,
    kind: changes.kind,
    first: changes.first,
    href: `${changes.href}#Page-changes`,
    all: site.t('changes.all', { n: changes.n }),
  };
}
