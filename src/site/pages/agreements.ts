/** All agreements in one list, by title. */
import { agreementRow } from '../agreement-rows.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';

export function agreementsPage(site: Published): readonly Page[] {
  return [
    {
      path: PATHS.agreements,
      template: 'agreements',
      title: site.t('agreements.heading'),
      description: site.t('agreements.description', { n: site.entries.length }),
      under: PATHS.home,
      trail: [],
      view: {
        count: site.t('common.agreements', { n: site.entries.length }),
        rows: site.entries.map((entry) => agreementRow(site, entry)),
      },
    },
  ];
}
