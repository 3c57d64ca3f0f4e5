/** The whole text of each agreement, and of each of its versions, on one page or on several. */
import type { Entry } from '../../register/entry.ts';
import { stateView } from '../agreement-state.ts';
import { hasFlows } from '../flow-rows.ts';
import { documentHtml, type Page, themeTrail } from '../layout.ts';
import { PATHS } from '../links.ts';
import { pager } from '../paging.ts';
import { type Published, versionsOf } from '../published.ts';
import { textParts } from '../text-parts.ts';
import { keptState } from './version.ts';

export function textPages(site: Published, entries = site.entries): readonly Page[] {
  return entries.flatMap((entry) => textsOf(site, entry).flatMap((text) => pagesOf(site, text)));
}

/** The text of an agreement, and those of its earlier versions, for pages that each of them has. */
export function textsOf(site: Published, entry: Entry): readonly TextOf[] {
  return [
    {
      entry,
      key: entry.id,
      page: PATHS.agreement(entry.id),
      title: entry.terms.title,
      state: stateView(site, entry),
    },
    ...versionsOf(entry).map((kept) => ({
      entry: kept.entry,
      key: `${entry.id}@${kept.version}`,
      page: PATHS.version(entry.id, kept.version),
      title: site.t('agreement.with-version', { title: kept.entry.terms.title, version: kept.version }),
      state: keptState(site, entry, kept),
    })),
  ];
}

export interface TextOf {
  readonly entry: Entry;
  readonly key: string;
  /** The page that it is the text of. */
  readonly page: string;
  readonly title: string;
  /** What both pages say of the state of the agreement. */
  readonly state: { readonly [name: string]: unknown };
}

function pagesOf(site: Published, { entry, key, page, title, state }: TextOf): readonly Page[] {
  const document = site.document(key, entry);
  if (document === undefined) return [];
  const { parts, file } = textParts(document);
  const flows = hasFlows(site, entry);
  const hasFiles = site.downloads(key, entry).length > 0;
  return parts.map(({ number, cover, contents, text }) => {
    const which = { part: number, parts: parts.length };
    return {
      path: PATHS.text(key, file(number)),
      template: 'text',
      title: site.t('text.title', { title, ...which }),
      description: site.t('text.description', { title, ...which }),
      under: PATHS.browse,
      trail: [...themeTrail(site, entry.terms.themes[0]), { text: title, href: page }],
      data: { agreement: entry.id, text: { version: entry.terms.version ?? null, ...which } },
      view: {
        ...state,
        of: title,
        heading: site.t('text.heading', which),
        files: hasFiles ? `${page}#Page-downloads` : undefined,
        flows: flows ? PATHS.flows(key, 1) : undefined,
        parts: parts.length > 1 ? parts.length : undefined,
        cover: cover === '' ? undefined : documentHtml(cover),
        contents: contents === '' ? undefined : documentHtml(contents),
        text: documentHtml(text),
        pager: pager(number, parts.length, (other) => PATHS.text(key, file(other))),
      },
    };
  });
}
