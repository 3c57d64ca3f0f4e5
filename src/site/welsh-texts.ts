/** The Welsh text of an agreement on its pages: as prose on the Welsh one, as a link on the English one. */
import type { Entry } from '../register/entry.ts';
import { proseHtml } from './prose-html.ts';
import type { Published } from './published.ts';

/** What a page says of an agreement's Welsh text. */
export function welshView(site: Published, entry: Entry): { readonly [name: string]: unknown } {
  const { welsh, kind } = entry.agreement;
  const inWelsh = site.language === 'cy';
  return {
    // An English page leads to it, where there is a Welsh one.
    counterpart: welsh !== undefined && !inWelsh && site.languages.includes('cy') ? welsh.facts.title : undefined,
    noWelsh: inWelsh && welsh === undefined && kind !== 'listing',
    welsh:
      welsh === undefined || !inWelsh
        ? undefined
        : {
            version: welsh.facts.translates,
            older: isOlder(entry) ? (entry.terms.version ?? '') : undefined,
            checked: welsh.facts.checked === undefined ? undefined : site.date(welsh.facts.checked),
            // Its sections have names of their own: where one is withheld, none is told from the others.
            text:
              entry.show === 'all' && entry.withheld === undefined && welsh.source.body.children.length > 0
                ? proseHtml(welsh.source, site.wording(), { headingOffset: 2, prefix: 'cy-' })
                : undefined,
          },
  };
}

/** Whether a Welsh text is of another version than the text beside it. */
function isOlder({ agreement, terms }: Entry): boolean {
  return agreement.welsh !== undefined && agreement.welsh.facts.translates !== terms.version;
}
