/** Lays pages out with the Handlebars templates of `templates/site/`. */
import { bodyName } from '../register/body-name.ts';
import { webAddress } from '../register/web-address.ts';
import Handlebars from 'handlebars';
import { nothingInAll } from './data/events.ts';
import { isInEnglishAlone } from './english-alone.ts';
import { isToldAsForeign, tellLanguages } from './language-marks.ts';
import { lastsUntil } from './lasts-until.ts';
import { addressFrom, folderOf, inFolder, linkOf, type MaybeLink, namedLink, PATHS, twinPath } from './links.ts';
import { onceForEach } from '../base/memo.ts';
import { type Language, type Piece, PLAIN_TAGS, type Values } from '../base/messages.ts';
import { LANGUAGES } from './messages.ts';
import type { SiteContext, SiteFile } from './page.ts';
import type { Published } from './published.ts';
import { settingsInWelsh } from './welsh-settings.ts';
import { textsInWelsh } from './welsh-entries.ts';
import { fileSize } from './words.ts';

/** What a page says of itself, and what its template shows. */
export interface Page {
  /** Path within the site. */
  readonly path: string;
  /** What stands for it in another language, where that may have no such page: for a later part of a list, the first. */
  readonly counterpart?: string | undefined;
  /** Its template, by the name in `templates/site/`. */
  readonly template: string;
  readonly title: string;
  /** One or two sentences for search engines. */
  readonly description: string;
  /** The entry of the navigation that it stands under, by its path. */
  readonly under: string;
  /** The pages above it, the home page left out. */
  readonly trail: readonly MaybeLink[];
  /** Every name that the template uses has to be there, `undefined` where there is nothing to show. */
  readonly view: { readonly [name: string]: unknown };
  /** What its data say besides: records under names of their own, as docs/register-data.md lists them. */
  readonly data?: { readonly [name: string]: unknown };
  /** Whether a table of it sorts where scripts run. */
  readonly sorts?: true;
  /** Whether it checks files where scripts run. */
  readonly checks?: true;
  /** A feed of what the page is about. */
  readonly feed?: string;
}

/** HTML that a renderer made of a document: the one thing that templates do not escape. */
export function documentHtml(html: string): Handlebars.SafeString {
  return new Handlebars.SafeString(html);
}

export function isDocumentHtml(value: unknown): boolean {
  return value instanceof Handlebars.SafeString;
}

const PARTIALS = [
  'series',
  'layout',
  'state',
  'facts',
  'links',
  'listing',
  'plain',
  'signing',
  'downloads',
  'changed',
  'changes',
  'changed-words',
  'tag',
  'day',
  'to',
  'list',
  'pager',
  'letters',
  'references',
  'exchanges',
  'limits',
  'pairs',
  'network',
] as const;

/** Sizes of files by their paths, in bytes; of files that are made when somebody asks for them, none is known. */
export type Sizes = Pick<ReadonlyMap<string, number | 'when-asked'>, 'get'>;

/** Makes the function that renders pages of a site. A name that a template uses and a page lacks throws. `sizes` are those of the files of data, by path. */
export function createLayout(
  { templates }: SiteContext,
  site: Published,
  sizes: Sizes = new Map(),
): (page: Page) => SiteFile {
  const folder = folderOf(site, site.language);
  const address = (options: Handlebars.HelperOptions, target: string): string =>
    addressFrom(inFolder(folder, pathOf(options)), inFolder(folder, target));
  // The language of what is in English alone, for a link to it on a page that is not; else empty.
  const foreign = (target: string | undefined): string =>
    site.language !== 'en' && target !== undefined && isInEnglishAlone(target) ? LANGUAGES.en.tag : '';
  const foreignWords = (target: string | undefined): string =>
    foreign(target) === '' ? '' : ` ${site.t('download.in-english')}`;
  const helpers: Readonly<Record<Helper, Handlebars.HelperDelegate>> = {
    sizeOf(path: string) {
      const bytes = sizes.get(path);
      if (bytes === undefined) throw new Error(`no file of data: ${path}`);
      return bytes === 'when-asked' ? site.t('download.when-asked') : fileSize(bytes);
    },
    link: (target: string, options: Handlebars.HelperOptions) => address(options, target),
    foreign,
    // What such a link ends with.
    inEnglish: foreignWords,
    // A page in another language.
    other: (language: Language, path: string, options: Handlebars.HelperOptions) =>
      addressFrom(inFolder(folder, pathOf(options)), inFolder(folderOf(site, language), path)),
    t: (key: string, { hash }: Handlebars.HelperOptions) => site.t(key, hash as Values),
    rich: (key: string, options: Handlebars.HelperOptions) =>
      new Handlebars.SafeString(
        richHtml(site.pieces(key, options.hash), options.hash, (inner, target) => {
          const href = Handlebars.escapeExpression(address(options, target));
          const words = Handlebars.escapeExpression(foreignWords(target));
          const language = foreign(target) === '' ? '' : ` hreflang="${foreign(target)}"`;
          return `<a href="${href}"${language}>${inner}${words}</a>`;
        }),
      ),
    once: onceHelper(),
  };
  // Partials stand in the middle of lines: the line end of their files would become a space.
  const partials = Object.fromEntries(
    PARTIALS.map((name) => [name, compiled(templates.source(`site/partials/${name}.hbs`).trim())]),
  );
  const welsh = new Set([...settingsInWelsh(site.settings), ...textsInWelsh(site.entries)]);
  return (page) => {
    const descriptionIn =
      site.language === 'cy' && isToldAsForeign(page.description, welsh) ? LANGUAGES.en.tag : undefined;
    const template = compiled(templates.source(`site/${page.template}.hbs`));
    const html = template({ ...page.view, layout: { ...frame(page, site), descriptionIn } }, { helpers, partials });
    return {
      path: inFolder(folder, page.path),
      content: markAddresses(site.language === 'cy' ? tellLanguages(html, LANGUAGES.en.tag, welsh) : html),
    };
  };
}

const HELPERS = {
  link: true,
  foreign: true,
  inEnglish: true,
  other: true,
  sizeOf: true,
  t: true,
  rich: true,
  once: true,
} as const;

type Helper = keyof typeof HELPERS;

/** Pages in each language, and those of a register that is built again, are made from the same templates: each is compiled once. */
const compiled = onceForEach((source) =>
  Handlebars.compile(source, { strict: true, knownHelpers: HELPERS, knownHelpersOnly: true, preventIndent: true }),
);

/** Links whose words are their address get a class, whoever wrote them: on paper their address is not written again. */
function markAddresses(html: string): string {
  return html.replace(
    /<a (href="https?:\/\/([^"/]+)([^"]*)"[^>]*>(?:https?:\/\/)?([^<\s]+)<\/a>)/g,
    (link, rest, host, path, text) =>
      text.startsWith(host) && `${host}${path}`.startsWith(text.replace(/\/$/, ''))
        ? `<a class="site-address" ${rest}`
        : link,
  );
}

/**
 * `{{#once thing "part"}}…{{/once}}`: a block that shows nothing but its thing,
 * and is laid out once for all pages that lie equally deep. Lists of agreements
 * show the same rows on many pages.
 */
function onceHelper(): Handlebars.HelperDelegate {
  const made = new WeakMap<object, Map<string, Handlebars.SafeString>>();
  return (thing: object, part: string, options: Handlebars.HelperOptions) => {
    const steps = pathOf(options).split('/').length;
    const known = made.get(thing) ?? new Map<string, Handlebars.SafeString>();
    made.set(thing, known);
    const key = `${part} ${steps}`;
    // No folder has this name, so that its links fit every page of this depth.
    const root = { layout: { path: `${new Array(steps).fill('-').join('/')}.html` } };
    const html = known.get(key) ?? new Handlebars.SafeString(options.fn(thing, { data: { ...options.data, root } }));
    known.set(key, html);
    return html;
  };
}

function pathOf({ data }: Handlebars.HelperOptions): string {
  return (data.root as { layout: { path: string } }).layout.path; // `frame` put it there
}

/** A message with links and strong words: text is escaped, and nothing but these tags is written. */
function richHtml(
  pieces: readonly Piece[],
  values: Readonly<Record<string, unknown>>,
  link: (inner: string, target: string) => string,
): string {
  return pieces
    .map((piece) => {
      if (typeof piece === 'string') return Handlebars.escapeExpression(piece);
      if ('value' in piece) {
        const { text = '', href } = piece.value as Partial<MaybeLink>; // what a message may show besides text
        const inner = Handlebars.escapeExpression(text);
        return href === undefined ? inner : link(inner, href);
      }
      const inner = richHtml(piece.pieces, values, link);
      if (PLAIN_TAGS.has(piece.tag)) return `<${piece.tag}>${inner}</${piece.tag}>`;
      const href = values[piece.tag];
      return href === undefined ? inner : link(inner, String(href));
    })
    .join('');
}

/** What every page shows around its own content. */
function frame(page: Page, site: Published): { readonly [name: string]: unknown } {
  const { settings } = site;
  return {
    path: page.path,
    lang: LANGUAGES[site.language].tag,
    // The language of texts that are as they are on every page.
    foreign: site.language === 'en' ? undefined : LANGUAGES.en.tag,
    languages: site.languages.length < 2 ? [] : site.languages.map((language) => languageOf(site, language, page)),
    title: page.title,
    home: page.path === PATHS.home,
    description: page.description,
    register: settings.title,
    publisher: bodyName(site.organisations, settings.publisher),
    contact: settings.contact === undefined ? undefined : linkOf(settings.contact),
    navigation: navigation(site).map((item) => ({
      ...item,
      current: item.href === page.under,
      here: item.href === page.path,
    })),
    trail: page.trail,
    asAt: site.date(site.today),
    address: webAddress(site, inFolder(folderOf(site, site.language), page.path)),
    day: site.today,
    until: lastsUntil(site, page.path),
    script: PATHS.asset('site.js'),
    search:
      page.path === PATHS.search ? { script: PATHS.asset('search.js'), styles: PATHS.asset('search.css') } : undefined,
    sort: page.sorts === true ? PATHS.asset('sort.js') : undefined,
    check: page.checks === true ? { list: PATHS.checkList, script: PATHS.asset('verify.js') } : undefined,
    illustrative: illustrativeNotice(site),
    copy: copyNotice(site),
    paths: PATHS,
    twin: twinPath(inFolder(folderOf(site, site.language), page.path)),
    feed: page.feed,
    nothingIn: nothingInAll(site),
  };
}

/** A language as its name in the language navigation. */
function languageOf(site: Published, language: Language, { path, counterpart = path }: Page): object {
  const folder = folderOf(site, language);
  // Search engines are told of pages that say the same alone.
  const address = counterpart === path ? webAddress(site, inFolder(folder, path)) : undefined;
  return { language, here: language === site.language, address, counterpart, ...LANGUAGES[language] };
}

/** Whose register this is a copy of. Without a link the name stands alone. */
function copyNotice({ settings: { copyOf } }: Published): { readonly of: MaybeLink } | undefined {
  return copyOf === undefined ? undefined : { of: namedLink(copyOf.title, copyOf.url) };
}

/** What pages say where agreements of the register are models that nobody has signed. */
function illustrativeNotice({ illustrative, t }: Published): string | undefined {
  if (illustrative === 'all') return t('layout.illustrative-all');
  return illustrative === 'some' ? t('layout.illustrative-some') : undefined;
}

function navigation({ guidance, t }: Published): readonly { readonly text: string; readonly href: string }[] {
  return [
    { text: t('layout.browse'), href: PATHS.browse },
    { text: t('layout.people'), href: PATHS.people },
    { text: t('layout.organisations'), href: PATHS.organisations },
    { text: t('layout.reviews'), href: PATHS.reviews },
    { text: t('layout.search'), href: PATHS.search },
    ...(guidance.length === 0 ? [] : [{ text: t('layout.guidance'), href: PATHS.guidance }]),
    { text: t('layout.about'), href: PATHS.about },
  ];
}

/** The theme that leads to an agreement, for its trail. */
export function themeTrail(site: Published, theme: string | undefined): readonly MaybeLink[] {
  const found = theme === undefined ? undefined : site.themes.find(({ id }) => id === theme);
  return found === undefined ? [] : [{ text: found.title, href: PATHS.theme(found.id) }];
}
