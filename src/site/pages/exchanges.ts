/** Everybody with whom an organisation shares information, where its own page has no room for all. */
import { counterparts } from '../exchange-index.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import { exchangeRow, exchangesView, hasMoreExchanges } from '../organisation-details.ts';
import { PAGE_BYTES, pager, parts } from '../paging.ts';
import type { Published } from '../published.ts';

const LIMITS = { items: 50, size: PAGE_BYTES - 20_000 };

export function exchangePages(site: Published): readonly Page[] {
  const { t } = site;
  return [...site.organisations].flatMap(([id, { facts }]) => {
    const all = counterparts(site, id);
    if (!hasMoreExchanges(all)) return [];
    const path = (number: number): string =>
      number === 1 ? PATHS.exchanges(id) : `organisations/${id}/exchanges-${number}.html`;
    const divided = parts(all.map(exchangeRow(site)), (row) => JSON.stringify(row).length + 400, LIMITS);
    const title = t('organisation.exchanges-of', { name: facts.name });
    return divided.map(
      ({ number, items }): Page => ({
        path: path(number),
        counterpart: path(1),
        template: 'exchanges',
        title: number === 1 ? title : t('list.part-title', { title, part: t('list.page', { number }) }),
        description: title,
        under: PATHS.organisations,
        trail: [
          { text: t('layout.organisations'), href: PATHS.organisations },
          { text: facts.name, href: PATHS.organisation(id) },
        ],
        view: {
          heading: title,
          n: all.length,
          exchanges: exchangesView(site, id, all, items),
          pager: pager(number, divided.length, path),
        },
      }),
    );
  });
}
