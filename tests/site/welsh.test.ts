/** The Welsh site beside the English one: the same pages, linked to each other, with every word told in its language. */
import { beforeAll, describe, expect, it } from 'vitest';
import { purposeTitle, TITLES } from '../../src/site/facets/purpose-titles.ts';
import { tellLanguages, own, withoutMarks } from '../../src/site/language-marks.ts';
import { PATHS } from '../../src/site/links.ts';
import type { SiteFile } from '../../src/site/page.ts';
import { published } from '../../src/site/published.ts';
import { composeSite, searchOf } from '../../src/site/site.ts';
import type { Register } from '../../src/register/register.ts';
import { ENGLISH } from '../helpers/english.ts';
import { law } from '../helpers/example.ts';
import { brokenLinks, elements, htmlFaults, pagesOf } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const inBoth = (register: Register): Register => ({
  ...register,
  settings: {
    ...register.settings,
    languages: ['en', 'cy'],
    welsh: { title: 'Rhannu gwybodaeth', themes: { learning: 'Dysgu ac addysg' } },
  },
});

const context = siteContext((text) => `${text} §`, inBoth);
let files: readonly SiteFile[] = [];
let welsh: ReadonlyMap<string, string> = new Map();
let english: ReadonlyMap<string, string> = new Map();

beforeAll(() => {
  files = composeSite(context);
  const all = [...pagesOf(files)];
  welsh = new Map(all.filter(([path]) => path.startsWith('cy/')));
  english = new Map(all.filter(([path]) => !path.startsWith('cy/')));
});

describe('a register in English and Welsh', () => {
  it('has a Welsh page for each English one, at a path that follows from it', () => {
    // Lists stand in the order of their words, which is another in Welsh.
    expect([...welsh.keys()].sort()).toEqual([...english.keys()].map((path) => `cy/${path}`).sort());
    // Beside the pages stand their data, and nothing else.
    expect(
      files
        .map(({ path }) => path)
        .filter((path) => path.startsWith('cy/') && !welsh.has(path.replace(/\.json$/, '.html'))),
    ).toEqual([]);
  });

  it('links each page straight to its counterpart', () => {
    for (const [path, html] of [...welsh, ...english]) {
      const other = path.startsWith('cy/') ? path.slice(3) : `cy/${path}`;
      const href = /<a class="govuk-language-navigation__link" href="([^"]*)" rel="alternate"/.exec(html)?.[1] ?? '';
      expect(new URL(href, `https://x.example/${path}`).pathname, path).toBe(`/${other}`);
      // Search engines take whole addresses alone.
      const told = [...html.matchAll(/<link rel="alternate" hreflang="([^"]*)" href="([^"]*)">/g)];
      const place = (page: string): string => `https://sharing.mereshire.example/${page.replace(/index\.html$/, '')}`;
      const here = path.replace(/^cy\//, '');
      expect(told.map(([, tag, address]) => `${tag} ${address}`)).toEqual([
        `en-GB ${place(here)}`,
        `cy ${place(`cy/${here}`)}`,
      ]);
    }
  });

  it('has links that lead somewhere, and stays in its language', () => {
    const sources = context.register.entries.flatMap(({ id, versions }) =>
      [id, ...versions.map(({ version }) => `${id}@${version}`)].map(PATHS.source),
    );
    const others = [...[...context.downloads.values()].flat().map((download) => download.path), ...sources];
    const known = new Set([...files.map((file) => file.path), ...others, PATHS.manifest, PATHS.checkList]);

    expect(brokenLinks(welsh, known)).toEqual([]);
    const home = elements(welsh.get('cy/index.html') ?? '');
    const away = home.filter(({ name, attributes }) => name === 'a' && attributes.get('href')?.startsWith('../'));
    expect(away.map(({ attributes }) => attributes.get('href')).filter((href) => href?.endsWith('.html'))).toEqual([
      '../index.html',
    ]);
  });

  it('is valid HTML in Welsh', async () => {
    for (const path of ['cy/index.html', 'cy/about/index.html', `cy/${PATHS.agreement('night-shelter')}`])
      expect(await htmlFaults(welsh.get(path) ?? ''), path).toEqual([]);
  });

  it('tells a text of the register from a word of the page', () => {
    for (const [path, html] of welsh) {
      expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="cy" /);
      expect(html).not.toMatch(/[\uFDD0\uFDD1]/);
      for (const { text, lang } of texts(html)) {
        if (/\p{L}{3}[\p{L}\s.,’]* §/u.test(text)) expect(lang, `${path}: ${text}`).toBe('en-GB');
        if (WELSH_WORDS.test(text)) expect(lang, `${path}: ${text}`).toBe('cy');
      }
    }
  });

  it('says the register’s own texts in Welsh where it has them', () => {
    const home = welsh.get('cy/index.html') ?? '';
    expect(texts(home)).toContainEqual({ text: 'Dysgu ac addysg', lang: 'cy' });
    expect(elements(home).find(({ name }) => name === 'h1')?.text).toBe('Rhannu gwybodaeth');
    expect(english.get('index.html')).not.toContain('Dysgu ac addysg');
  });

  it('changes nothing of the English pages but the way to Welsh', () => {
    const alone = pagesOf(composeSite(siteContext((text) => `${text} §`)));
    const strip = (html: string): string =>
      html
        .replaceAll(/\s*<link rel="alternate" hreflang="[^"]*" href="[^"]*">/g, '')
        .replace(/\s*<nav class="govuk-language-navigation [\s\S]*?<\/nav>/, '');
    expect([...english].map(([path, html]) => [path, strip(html)])).toEqual([...alone]);
  });
});

describe('what there is in English alone', () => {
  const files = (pages: ReadonlyMap<string, string>): readonly string[] =>
    [...pages.values()].flatMap((html) =>
      [...html.matchAll(/<a href="[^"]*\.(?:pdf|docx|odt|md)"([^>]*)>(.*?)<\/a>/g)].map(
        ([, more, text = '']) => `${more} ${text.replaceAll(/<[^>]*>/g, '')}`,
      ),
    );

  it('is said to be where it can be downloaded, on Welsh pages and no others', () => {
    expect(files(welsh).length).toBeGreaterThan(20);
    for (const file of files(welsh)) expect(file).toMatch(/\(yn Saesneg\)$/);
    expect(files(welsh).filter((file) => file.includes('PDF')).length).toBeGreaterThan(3);
    for (const file of files(welsh).filter((one) => one.includes('PDF'))) expect(file).toContain(' hreflang="en-GB"');
    for (const file of files(english)) expect(file).not.toMatch(/hreflang|English/);
  });

  it('is said to be at every link to a text, to data, to a feed or to a calendar', () => {
    const kinds = [
      /^\/agreements\/[^/]+\/(?:v\/[^/]+\/)?text\/[^/]+\.html$/,
      /^\/guidance\/[^/]+\/index\.html$/,
      /^\/(?:register(?:-dea)?|pairs)\.(?:csv|json|jsonld)$/,
      /^\/(?:organisations\/[^/]+\/)?feed\.xml$/,
      /^\/(?:organisations\/[^/]+\/)?reviews\.ics$/,
    ];
    const links = [...welsh].flatMap(([path, html]) =>
      // The contents of a text are in English, and are marked; on its own pages it is said at the top.
      [...html.replace(/<div class="site-index"[\s\S]*?<\/div>/, '').matchAll(/<a ([^>]*)>([\s\S]*?)<\/a>/g)].flatMap(
        ([, more = '', text = '']) => {
          const href = / ?href="([^"]*)"/.exec(more)?.[1] ?? '';
          const to = new URL(href, `https://x.example/${path}`).pathname.replace(/^\/cy\//, '/');
          const kind = kinds.findIndex((pattern) => pattern.test(to));
          const within = path === `cy${to}` || (/\/text\//.test(path) && kind === 0);
          return kind < 0 || within ? [] : [{ kind, place: `${path} to ${to}`, more, text }];
        },
      ),
    );
    expect([...new Set(links.map(({ kind }) => kind))].sort()).toEqual([0, 1, 2, 3, 4]);
    expect(links.some(({ place }) => /text\/index\.html$/.test(place))).toBe(true);
    for (const { place, more, text } of links) {
      expect(more, place).toContain(' hreflang="en-GB"');
      expect(text.replaceAll(/<[^>]*>/g, ''), place).toMatch(/\(yn Saesneg\)$/);
    }
  });

  it('is said at the top of a text, and of a page of guidance', () => {
    const said = 'Mae’r testun ar y dudalen hon yn Saesneg.';
    const texts = [...welsh].filter(
      ([path]) => /\/text\/|^cy\/guidance\/./.test(path) && path !== 'cy/guidance/index.html',
    );
    expect(texts.length).toBeGreaterThan(2);
    for (const [path, html] of texts)
      expect(html, path).toMatch(new RegExp(`</h1>\\s*<p class="site-use">${said}</p>`));
    for (const html of english.values()) expect(html).not.toMatch(/The text on this page is in English/);
  });

  it('has its language where the description of a page is in it', () => {
    const of = (path: string): string | undefined =>
      /<meta name="description"( lang="[^"]*")?/.exec(welsh.get(path) ?? '')?.[1];
    const guidance = [...welsh.keys()].filter((path) => /^cy\/guidance\/[^/]+\/index/.test(path));
    expect(guidance.length).toBeGreaterThan(0);
    for (const path of guidance) expect(of(path), path).toBe(' lang="en-GB"');
    expect(of(`cy/${PATHS.agreement('night-shelter')}`)).toBe(' lang="en-GB"');
    expect(of('cy/reviews/index.html')).toBeUndefined();
    for (const html of english.values()) expect(html).not.toMatch(/<meta name="description" lang/);
    for (const [path, html] of welsh)
      if (/\/text\//.test(path)) expect(html, path).toMatch(/<meta name="description" content="[^"]*, yn Saesneg\.">/);
  });

  it('has its language in what a search shows', () => {
    const found = searchOf(context).filter(({ path }) => path.endsWith('mereshire-exploitation/index.html'));
    expect(found.map(({ language, shown: { wordsIn, namesIn } }) => [language, wordsIn, namesIn])).toEqual([
      ['en', '', ''],
      ['cy', 'en-GB', 'en-GB'],
    ]);
  });
});

describe('what people choose by', () => {
  it('is in Welsh: kinds of sensitive information, and purposes', () => {
    const site = published(context, 'cy');
    expect(withoutMarks(purposeTitle(site, 'housing'))).toBe('Tai a digartrefedd');
    expect(purposeTitle(site, 'own-purpose')).toBe('Own purpose');
    const kinds = texts(welsh.get(`cy/${PATHS.search}`) ?? '');
    expect(kinds).toContainEqual({ text: 'Iechyd', lang: 'cy' });
    expect(kinds.filter(({ text }) => text === 'Health')).toEqual([]);
  });

  it('has a Welsh name for each purpose of the law data, which it names in English as they do', () => {
    expect(Object.entries(TITLES).map(([id, key]) => [id, ENGLISH.t(key)])).toEqual(
      [...law.abouts].map(([id, { title }]) => [id, title]),
    );
  });
});

describe('the languages of a page', () => {
  const tell = (body: string, known: readonly string[] = []): string =>
    tellLanguages(`<html lang="cy"><body>${body}</body></html>`, 'en', new Set(known)).slice(22, -14);

  it.each([
    [`<h1>Title</h1>`, '<h1 lang="en">Title</h1>'],
    [`<h1>${own('Teitl')}</h1>`, '<h1>Teitl</h1>'],
    [`<p>${own('Gan ')}The Board${own('.')}</p>`, '<p>Gan <span lang="en">The Board</span>.</p>'],
    [`<p>${own(`Gan ${own('y corff')} yma`)}: a</p>`, '<p>Gan y corff yma<span lang="en">: a</span></p>'],
    ['<p><b>A</b>, <i>12</i></p>', '<p><b lang="en">A</b>, <i>12</i></p>'],
    ['<p>Teitl hysbys.</p>', '<p>Teitl hysbys.</p>'],
    [`<a title="${own('Gweld')} it" href="x">&lt;</a>`, '<a title="Gweld it" href="x">&lt;</a>'],
    ['<code>npm run</code><p>a@x.example</p>', '<code>npm run</code><p>a@x.example</p>'],
    ['<div lang="en"><p>A</p></div>', '<div lang="en"><p>A</p></div>'],
    [`<svg><text>A ${own('b')}</text></svg>`, '<svg><text><tspan lang="en">A</tspan> b</text></svg>'],
    ['<br>x', '<br><span lang="en">x</span>'],
  ])('of %j are told', (body, told) => {
    expect(tell(body, ['Teitl hysbys'])).toBe(told);
  });

  it('never let a text that holds the marks change the page', () => {
    expect(tell('<p>\uFDD1\uFDD1a \uFDD0b</p><p>c</p>')).toBe('<p><span lang="en">a</span> b</p><p lang="en">c</p>');
  });
});

/** Some words that the catalogue alone has. */
const WELSH_WORDS = /\b(?:gytundeb|chytundeb|cytundeb|gofrestr|cyhoeddi|adolygiad|Sefydliadau|yn rhoi ac yn derbyn)\b/;

/** Each text of a page that says something, with the language in which it would be read out. */
function texts(html: string): readonly { readonly text: string; readonly lang: string }[] {
  const found: { text: string; lang: string }[] = [];
  const open: string[] = [];
  const body = html.slice(html.indexOf('<body'));
  for (const [, end, name = '', lang, text] of body.matchAll(
    /<(\/)?([a-z0-9]+)(?:(?:"[^"]*"|[^">])*? lang="([^"]*)")?(?:"[^"]*"|[^">])*>|([^<]+)/g,
  )) {
    if (text !== undefined) {
      if (/\p{L}/u.test(text)) found.push({ text: text.trim(), lang: open.at(-1) ?? 'cy' });
    } else if (end !== undefined) open.pop();
    else if (!['br', 'hr', 'col', 'img', 'wbr'].includes(name)) open.push(lang ?? open.at(-1) ?? 'cy');
  }
  return found;
}
