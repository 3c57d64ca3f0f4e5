/**
 * Addresses within the site. Links are relative and name the file itself, so
 * that the site works under any base path and from a folder on a disk.
 */

import type { Language } from '../base/messages.ts';

/** The folder of an agreement's text beside its page. */
export const TEXT_FOLDER = 'text/';

/** Where each kind of page lies within `dist/site/`. */
export const PATHS = {
  home: 'index.html',
  agreements: 'agreements/index.html',
  browse: 'browse/index.html',
  people: 'people/index.html',
  notPublished: 'not-published/index.html',
  organisations: 'organisations/index.html',
  /** Who shares with whom: a picture and a table of pairs. */
  sharing: 'sharing/index.html',
  guidance: 'guidance/index.html',
  reviews: 'reviews/index.html',
  search: 'search/index.html',
  /** A file of the index that the search page loads. */
  searchIndex: (path: string): string => `assets/search/${path}`,
  about: 'about/index.html',
  accessibility: 'accessibility/index.html',
  verify: 'verify/index.html',
  /** The short references that begin with a sign, where they are too many for one page. */
  references: (sign: string): string => `verify/references-${sign.toLowerCase()}.html`,
  manifest: 'manifest.json',
  /** What the page “Check a copy” looks into; the build makes it. */
  checkList: 'assets/published.js',
  json: 'register.json',
  csv: 'register.csv',
  pairs: 'pairs.csv',
  dea: 'register-dea.csv',
  jsonld: 'register.jsonld',
  data: 'data/index.html',
  feed: 'feed.xml',
  calendar: 'reviews.ics',
  sitemap: 'sitemap.xml',
  sitemapPart: (number: number): string => `sitemap-${number}.xml`,
  robots: 'robots.txt',
  styles: 'assets/site.css',
  /** The schema of agreements, by which digests are worked out. */
  schema: 'assets/agreement.schema.json',
  asset: (name: string): string => `assets/${name}`,
  agreement: (id: string): string => `agreements/${id}/index.html`,
  versions: (id: string): string => `agreements/${id}/v/index.html`,
  version: (id: string, version: string): string => `agreements/${id}/v/${version}/index.html`,
  /** The whole text of an agreement, on one page or on several; `key` as for the next. */
  text: (key: string, file: string): string => `agreements/${key.replace('@', '/v/')}/${TEXT_FOLDER}${file}`,
  /** Who gives what to whom, as a picture and as a table, on one page or on several; `key` as for the next. */
  flows: (key: string, part: number): string =>
    `agreements/${key.replace('@', '/v/')}/flows/${part === 1 ? 'index' : `page-${part}`}.html`,
  /** A file beside an agreement; `key` is its id, or `id@version` for a version that was in force before. */
  attached: (key: string, path: string): string => `agreements/${key.replace('@', '/v/')}/files/${path}`,
  /** The file that it is written in. */
  source: (key: string): string => `agreements/${key.replace('@', '/v/')}/source/agreement.md`,
  /** What a body signed, and its signature, beside the agreement. */
  statement: (id: string, name: string): string => `agreements/${id}/sign-off/${name}.json`,
  signature: (id: string, name: string): string => `agreements/${id}/sign-off/${name}.sig`,
  /** The keys of those who signed, for ssh-keygen. */
  allowedSigners: 'allowed_signers.txt',
  revokedKeys: 'revoked_keys.txt',
  organisation: (id: string): string => `organisations/${id}/index.html`,
  /** Everybody with whom an organisation shares information, where there are many. */
  exchanges: (id: string): string => `organisations/${id}/exchanges.html`,
  organisationFeed: (id: string): string => `organisations/${id}/feed.xml`,
  organisationCalendar: (id: string): string => `organisations/${id}/reviews.ics`,
  theme: (id: string): string => `themes/${id}/index.html`,
  /** The values of a facet, and one of them, by the facet's folder. */
  facet: (folder: string): string => `${folder}/index.html`,
  facetValue: (folder: string, id: string): string => `${folder}/${id}/index.html`,
  guidancePage: (id: string): string => `guidance/${id}/index.html`,
} as const;

/** Where the data of a page lie: beside it, under its own name. */
export function twinPath(page: string): string {
  return page.replace(/\.html$/, '.json');
}

/** A text that may be a link: `href` is a path within the site or a checked address of the web or of mail. */
export interface MaybeLink {
  readonly text: string;
  readonly href: string | undefined;
}

/** The address of a page's link: an outside address as it is, a path within the site relative to the page. Throws on any other. */
export function addressFrom(page: string, target: string): string {
  if (isWeb(target) || (target.startsWith('mailto:') && MAILBOX.test(target.slice('mailto:'.length)))) return target;
  const [path = '', fragment] = target.split('#');
  if (!/^[^/:\\?]+(\/[^/:\\?]+)*$/.test(path) || path.split('/').includes('..'))
    throw new Error(`no path within the site: ${target}`);
  return `${relative(page, path)}${fragment === undefined ? '' : `#${encodeURIComponent(fragment)}`}`;
}

/** The folder of a language: the first of a register has the root of its site, another one a folder of its own. */
export function folderOf({ languages }: { readonly languages: readonly Language[] }, language: Language): string {
  return language === (languages[0] ?? 'en') ? '' : `${language}/`;
}

/** Where a page lies in the folder of its language. Data and downloads are there once for all languages. */
export function inFolder(folder: string, target: string): string {
  return /^[^:]*\.html(?:#|$)/.test(target) ? `${folder}${target}` : target;
}

/** Texts of the register that may be followed: web addresses and mailboxes become links, anything else stays text. */
export function linkOf(text: string): MaybeLink {
  if (MAILBOX.test(text)) return { text, href: `mailto:${text}` };
  return { text, href: isWeb(text) ? text : undefined };
}

/** A text with a web address that may be missing or no web address. */
export function namedLink(text: string, address: string | undefined): MaybeLink {
  return { text, href: address !== undefined && isWeb(address) ? address : undefined };
}

/** A mailbox and nothing more: no subject, no further addresses. */
const MAILBOX = /^[^\s@<>"'`\\:/?&#%]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){1,8}$/i;

function isWeb(target: string): boolean {
  return /^https?:\/\/[^\s<>"'`\\]+$/i.test(target) && URL.canParse(target);
}

function relative(page: string, path: string): string {
  const from = page.split('/').slice(0, -1);
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared).map(encodeURIComponent)].join('/');
}
