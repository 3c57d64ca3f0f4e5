/**
 * The twin of a page: the same facts for software, as `index.json` beside
 * `index.html`. What the register knows of the agreements and organisations on
 * the page comes as records; whatever else the page shows stands in `content`.
 * docs/register-data.md describes it.
 */
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import { isDocumentHtml, type Page } from '../layout.ts';
import { PATHS, twinPath } from '../links.ts';
import type { SiteFile } from '../page.ts';
import type { Published } from '../published.ts';
import { leadLink } from '../agreement-rows.ts';
import { statusText } from '../words.ts';
import { baseOf } from './addresses.ts';
import { licenceOf } from './register-json.ts';

/** Makes the twins of a site's pages. */
export function createTwins(site: Published): (page: Page) => SiteFile {
  const { settings } = site;
  const register = {
    title: settings.title,
    publisher: { id: settings.publisher, name: bodyName(site.organisations, settings.publisher) },
    asAt: site.today,
    address: baseOf(settings) ?? null,
    licence: licenceOf(site),
    page: PATHS.home,
    data: PATHS.json,
  };
  const agreements = new Map(site.entries.map((entry) => [PATHS.agreement(entry.id), agreementInShort(site, entry)]));
  const organisations = new Map(
    [...site.organisations.values()].map(({ id, facts }) => [
      PATHS.organisation(id),
      { id, name: facts.name, page: PATHS.organisation(id) },
    ]),
  );
  return (page) => {
    const links = new Set<string>();
    const content = plain(page.view, links) ?? {};
    links.delete(page.path);
    const linked = <T>(records: ReadonlyMap<string, T>): readonly T[] =>
      [...links].flatMap((link) => records.get(link) ?? []);
    const twin = {
      page: page.path,
      kind: page.template,
      title: page.title,
      description: page.description,
      language: site.language,
      register,
      above: page.trail.map(({ text, href }) => ({ title: text, page: href ?? null })),
      ...page.data,
      agreements: linked(agreements),
      organisations: linked(organisations),
      content,
    };
    return { path: twinPath(page.path), content: `${JSON.stringify(twin)}\n` };
  };
}

function agreementInShort(site: Published, entry: Entry): object {
  const { terms, standing, agreement } = entry;
  const lead = leadLink(site, entry);
  return {
    id: entry.id,
    kind: agreement.kind,
    title: terms.title,
    status: standing.status,
    statusText: statusText(entry, site),
    reviewState: standing.review,
    reviewDue: standing.reviewDue ?? null,
    version: terms.version ?? null,
    lead: lead.text,
    illustrative: entry.illustrative,
    page: PATHS.agreement(entry.id),
  };
}

/** What a page shows, without what only its look needs; `links` collects the pages of the site that it leads to. */
function plain(value: unknown, links: Set<string>): unknown {
  if (value === undefined || typeof value === 'function' || isDocumentHtml(value)) return undefined;
  if (Array.isArray(value)) return value.map((item) => plain(item, links) ?? null);
  if (value === null || typeof value !== 'object') return value;
  const found: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (LOOKS.has(name)) continue;
    if (typeof inner === 'string' && PAGE.test(inner)) links.add(inner.split('#')[0] ?? '');
    const made = plain(inner, links);
    if (made !== undefined) found[name] = made;
  }
  return found;
}

/** The path of a page, whatever field it stands in. */
const PAGE = /^[^\s:]+\/index\.html(#|$)/;

/** Classes that colour labels, and the list of all paths. */
const LOOKS: ReadonlySet<string> = new Set(['colour', 'paths']);
