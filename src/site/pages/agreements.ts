/** All agreements in one list, by title. */
import { agreementRow } from '../agreement-rows.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { count } from '../words.ts';

export function agreementsPage(site: Published): readonly Page[] {
  return [
    {
      path: PATHS.agreements,
      template: 'agreements',
      title: 'All agreements, A to Z',
      description: `All ${count(site.entries.length, 'agreement')} of the register, by title.`,
      under: PATHS.home,
      trail: [],
      view: {
        count: count(site.entries.length, 'agreement'),
        rows: site.entries.map((entry) => agreementRow(site, entry)),
      },
    },
  ];
}
