/** Who gives what to whom under an agreement, and under each of its versions: the picture of its text, and a table that says the same. */
import { renderBlocks } from '../../documents/html.ts';
import { type FlowRow, flowRows, flowRowSize, limitsIn } from '../flow-rows.ts';
import { documentHtml, type Page, themeTrail } from '../layout.ts';
import { PATHS } from '../links.ts';
import { PAGE_BYTES, pager, parts } from '../paging.ts';
import type { Published } from '../published.ts';
import { type TextOf, textsOf } from './text.ts';

export function flowsPages(site: Published, entries = site.entries): readonly Page[] {
  return entries.flatMap((entry) => textsOf(site, entry).flatMap((text) => pagesOf(site, text)));
}

/** What a page may have (in characters), less what stands around the picture and the table. */
const ROOM = PAGE_BYTES - 14_000;

/** What the limits may have of it. */
const LIMITS = 10_000;

function pagesOf(site: Published, { entry, key, page, title, state }: TextOf): readonly Page[] {
  const rows = flowRows(site, entry);
  if (rows.length === 0) return [];
  const pictures = picturesOf(site, entry, key);
  const besides = pictures.reduce((sum, picture) => sum + picture.length, 0);
  const size = ROOM - limitsView(limitsIn(site, entry, rows)).size;
  const divided = parts<FlowRow>(rows, flowRowSize, { items: Number.POSITIVE_INFINITY, size, besides });
  return divided.map(({ number, items }): Page => {
    const which = { title, part: number, parts: divided.length };
    return {
      path: PATHS.flows(key, number),
      template: 'flows',
      title: site.t('flows.title', which),
      description: site.t('flows.description', { title }),
      under: PATHS.browse,
      trail: [...themeTrail(site, entry.terms.themes[0]), { text: title, href: page }],
      data: {
        agreement: entry.id,
        flows: { version: entry.terms.version ?? null, part: number, parts: divided.length },
      },
      view: {
        ...state,
        of: title,
        pictures: number === 1 ? pictures.map(documentHtml) : [],
        rows: items,
        limits: limitsView(limitsIn(site, entry, items)).view,
        full: site.document(key, entry) === undefined ? undefined : PATHS.text(key, 'index.html'),
        pager: pager(number, divided.length, (other) => PATHS.flows(key, other)),
      },
    };
  });
}

/** As many limits as the page has room for, with what they take up; nothing to show if there are none. */
function limitsView(limits: readonly string[]): { readonly size: number; readonly view: object | undefined } {
  const told: string[] = [];
  let size = 0;
  for (const limit of limits) {
    if (size + limit.length > LIMITS) break;
    told.push(limit);
    size += limit.length + 10;
  }
  return { size, view: limits.length === 0 ? undefined : { told, more: limits.length - told.length } };
}

/** The figures of the text, as its page shows them. */
function picturesOf(site: Published, entry: TextOf['entry'], key: string): readonly string[] {
  const blocks = site.document(key, entry)?.blocks ?? [];
  return blocks.filter(({ type }) => type === 'diagram').map((block) => renderBlocks([block], { headingOffset: 1 }));
}
