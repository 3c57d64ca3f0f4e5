/**
 * The twin of a page: the same facts for software, as `index.json` beside
 * `index.html`. What the register knows of the agreements and organisations on
 * the page comes as records; whatever else the page shows stands in `content`.
 * docs/register-data.md describes it.
 */
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import { baseOf, webAddress } from '../../register/web-address.ts';
import { isDocumentHtml, type Page } from '../layout.ts';
import { withoutMarks } from '../language-marks.ts';
import { folderOf, inFolder, PATHS, twinPath } from '../links.ts';
import type { SiteFile } from '../page.ts';
import type { Published } from '../published.ts';
import { agreementRow, isAgreementRow, othersOf } from '../agreement-rows.ts';
import { stateOf, stateSince, statusText } from '../words.ts';
import { oneLine } from './facts.ts';
import { licenceOf } from './register-json.ts';

/** Makes the twins of a site's pages, in the words of their language. */
export function createTwins(site: Published): (page: Page) => SiteFile {
  const { settings } = site;
  const folder = folderOf(site, site.language);
  const here = (path: string): string => inFolder(folder, path);
  const register = {
    title: settings.title,
    publisher: { id: settings.publisher, name: bodyName(site.organisations, settings.publisher) },
    asAt: site.today,
    address: baseOf(settings) ?? null,
    licence: licenceOf(site),
    page: here(PATHS.home),
    data: PATHS.json,
  };
  const agreements = new Map(
    site.entries.map((entry) => [
      PATHS.agreement(entry.id),
      { ...agreementInShort(site, entry), page: here(PATHS.agreement(entry.id)) },
    ]),
  );
  const organisations = new Map(
    [...site.organisations.values()].map(({ id, facts }) => [
      PATHS.organisation(id),
      { id, name: facts.name, page: here(PATHS.organisation(id)) },
    ]),
  );
  return (page) => {
    const links = new Set<string>();
    const content = plain(page.view, (path) => {
      links.add(path.split('#')[0] ?? '');
      return here(path);
    });
    links.delete(page.path);
    const linked = <T>(records: ReadonlyMap<string, T>): readonly T[] =>
      [...links].flatMap((link) => records.get(link) ?? []);
    const twin = {
      page: here(page.path),
      address: webAddress(site, here(page.path)) ?? null,
      kind: page.template,
      title: page.title,
      description: page.description,
      language: site.language,
      register,
      above: page.trail.map(({ text, href }) => ({ title: text, page: href === undefined ? null : here(href) })),
      ...page.data,
      agreements: linked(agreements),
      organisations: linked(organisations),
      content,
    };
    return { path: twinPath(here(page.path)), content: `${withoutMarks(JSON.stringify(twin))}\n` };
  };
}

/** An agreement as a row of a list shows it. */
function agreementInShort(site: Published, entry: Entry): object {
  const { terms, standing, agreement } = entry;
  const { purposes, lead, ended } = agreementRow(site, entry);
  return {
    id: entry.id,
    kind: agreement.kind,
    title: terms.title,
    purposes: purposes.map(oneLine),
    lead: lead.text,
    others: othersOf(site, entry).map(({ text }) => text),
    status: stateOf(entry),
    statusText: statusText(entry, site),
    statusSince: stateSince(entry) ?? null,
    ended: ended.join(' '),
    reviewState: standing.review,
    reviewDue: standing.reviewDue ?? null,
    version: terms.version ?? null,
    illustrative: entry.illustrative,
  };
}

/** What a page shows, without what only its look needs; `meet` is told of each page of the site that it leads to, and says where that is. */
function plain(value: unknown, meet: (path: string) => string): unknown {
  if (typeof value === 'string') return PAGE.test(value) ? meet(value) : value;
  if (value === null || typeof value !== 'object') return typeof value === 'function' ? undefined : value;
  if (isDocumentHtml(value)) return undefined;
  if (Array.isArray(value)) return value.map((item) => plain(item, meet) ?? null);
  // Its record is in the twin already.
  if (isAgreementRow(value)) {
    const href = meet(value.href);
    for (const body of [value.lead, ...value.others]) if (body.href !== undefined) meet(body.href);
    return { href };
  }
  const found: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    const made = LOOKS.has(name) ? undefined : plain(inner, meet);
    if (made !== undefined) found[name] = made;
  }
  return found;
}

/** The path of a page, whatever field it stands in. */
const PAGE = /^[^\s:]+\.html(#|$)/;

/** Classes that colour labels, and the list of all paths. */
const LOOKS: ReadonlySet<string> = new Set(['colour', 'paths']);
