/** All agreements by title, A to Z. */
import { everyAgreement } from '../facet-index.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import { listPages } from '../list-pages.ts';
import type { Published } from '../published.ts';

export function agreementsPage(site: Published): readonly Page[] {
  const { t, entries } = site;
  const title = t('agreements.title');
  return listPages(site, everyAgreement(site), { folder: 'agreements', caption: title }).map(
    ({ path, counterpart, first, suffix, list }) => ({
      path,
      counterpart,
      template: 'agreements',
      title: first ? title : t('list.part-title', { title, part: suffix }),
      description: t('agreements.description', { n: entries.length }),
      under: PATHS.browse,
      trail: [
        { text: t('layout.browse'), href: PATHS.browse },
        ...(first ? [] : [{ text: title, href: PATHS.agreements }]),
      ],
      view: { heading: title, list },
    }),
  );
}
