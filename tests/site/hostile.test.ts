import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { editionFor } from '../../src/agreement/editions.ts';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { onceForEach } from '../../src/base/memo.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Register } from '../../src/register/register.ts';
import { composeSite, openSite } from '../../src/site/site.ts';
import { slug } from '../../src/site/facets/facet.ts';
import { PATHS } from '../../src/site/links.ts';
import { editions } from '../helpers/example.ts';
import { elements, pagesOf } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';
import { fieldsIn, withheldAlone, wordOf } from '../helpers/withheld-alone.ts';
import { mustHoldTo } from '../helpers/xml-schema.ts';

const HOSTILE = [
  '<script>alert(1)</script>',
  '</title></main><svg/onload=alert(1)>',
  '"><img src=x onerror="alert(1)">',
  "' onmouseover='alert(1)' x='",
  'javascript:alert(1)//',
  '{{x}} {{{y}}} {{&z}} {{> layout}} {{#each this}}',
  '<!-- --><![CDATA[ ]]>',
  '&lt;b&gt; &amp; &#60;i&#62; `x` $& $1 \\',
  '[a](javascript:alert(1)) *b* _c_ <https://x.example/> # d',
];

/** Several after each other in each field, few enough for tables to keep to their pages, or, in the long run, each alone. */
const TEXTS = process.env['PROOF'] === '1' ? HOSTILE : [HOSTILE.slice(0, 5).join(' '), HOSTILE.slice(5).join(' ')];

const plainFiles = new Map(composeSite(siteContext()).map(({ path, content }) => [path, String(content)]));
const plain = new Map([...plainFiles].filter(([path]) => path.endsWith('.html')));

/** A picture that the tool draws: boxes, lines, and text of which no sign is markup. Anything else stays in the page, and is found there. */
const PICTURE =
  /<svg viewBox="[-\d. ]+" role="img" aria-label="[^"<>&]*"(?: class="doc-box" width="12" height="12"| width="[\d.]+pt" height="[\d.]+pt" shape-rendering="crispEdges")?>(?:<(rect|path)(?: [a-z-]+="[-#\w. ]*")*><\/\1>|<text(?: [a-z-]+="[-#\w.]*")*>[^<]*<\/text>)*<\/svg>/g;

/** A picture of who shares with whom, or of reviews: besides, links that lead to pages of the site alone. */
const NETWORK =
  /<svg viewBox="[-\d. ]+" width="\d+" height="\d+" class="site-network[- a-z]*" role="group" aria-labelledby="\w+-title" aria-describedby="\w+-description"><title id="\w+-title">[^<]*<\/title><desc id="\w+-description">[^<]*<\/desc>(?:<\/?g(?: [a-z-]+="[-\w]*")*>|<(rect|path|circle)(?: [a-z-]+="[-#\w. ]*")*><\/\1>|<(?:text|tspan)(?: [a-z-]+="[-#\w.]*")*>|<a href="[-.\w/]*">|<\/(?:text|tspan|a)>|[^<])*<\/svg>/g;

/** A script of the site's own, which is a file and nothing else. */
const OWN_SCRIPT = /<script src="(\.\.\/)*assets\/[a-z]+\.js" defer><\/script>/g;

/** Words that came and went, which depend on each other's letters. Any other element stays in the page, and is found there. */
const WORDS =
  /<section class="site-change">\s*<h3>[^<]*<\/h3>(?:\s*<p(?: class="site-use")?>(?:[^<]|<\/?(?:ins|del)>|<span class="govuk-visually-hidden">[^<]*<\/span>)*<\/p>)*\s*<\/section>/g;

/** Areas and citations that nobody knows have a part in addresses: letters and digits alone. */
function withoutSlug(text: string, without: string): string {
  return text.replaceAll(`${slug(without)}-`, '');
}

/** Each element with its attributes and text, a piece of text taken out. */
function skeleton(html: string, without: string): readonly string[] {
  const clean = (text: string): string =>
    withoutSlug(text, without)
      .replaceAll(`${without} `, '')
      .replaceAll(without, '')
      // Files of data are larger where every text is longer.
      .replaceAll(/[\d.]+ [kM]B/g, 'size')
      .replaceAll(/\s+/g, ' ')
      .trim();
  return elements(html).map(
    ({ name, attributes, text }) =>
      `${name} ${[...attributes].map(([key, value]) => `${key}=${clean(value)}`).join(' ')} | ${clean(text)}`,
  );
}

/** The site with a text before every text of its register, made once for all tests of it. */
const siteWith = onceForEach((hostile) => composeSite(siteContext((text) => `${hostile} ${text}`)));

describe('hostile text in every field', () => {
  it.each(TEXTS)('%s comes out as text and changes no element', (hostile) => {
    const pages = pagesOf(siteWith(hostile));
    expect([...pages.keys()].map((path) => withoutSlug(path, hostile)).sort()).toEqual([...plain.keys()].sort());
    const flat = hostile.replaceAll(/\s+/g, ' ');
    for (const [path, whole] of pages) {
      const html = whole
        .replaceAll(PICTURE, '')
        .replaceAll(NETWORK, '')
        .replaceAll(OWN_SCRIPT, '')
        .replaceAll(WORDS, '');
      expect(html.includes('<script') || html.includes('<img') || html.includes('<svg'), path).toBe(false);
      expect(skeleton(html, flat), path).toEqual(
        skeleton(
          (plain.get(withoutSlug(path, hostile)) ?? '')
            .replaceAll(PICTURE, '')
            .replaceAll(NETWORK, '')
            .replaceAll(OWN_SCRIPT, '')
            .replaceAll(WORDS, ''),
          '§',
        ),
      );
    }
    const title = elements(pages.get(PATHS.home) ?? '').find(({ name }) => name === 'h1')?.text;
    expect(title).toBe(`${hostile} Information sharing in Mereshire`);
  });

  it.each(TEXTS)('%s stays a text in every file of data', (hostile) => {
    const files = new Map(siteWith(hostile).map(({ path, content }) => [path, String(content)]));
    const read: Readonly<Record<string, (text: string) => void>> = {
      json: JSON.parse,
      jsonld: JSON.parse,
      csv: (text) => parse(text, { bom: true, columns: true }),
      ics: (text) => ICAL.parse(text),
    };
    for (const [path, text] of files) {
      expect(() => read[path.slice(path.lastIndexOf('.') + 1)]?.(text), path).not.toThrow();
      if (path.endsWith('feed.xml')) mustHoldTo('atom', text);
      if (path.endsWith('.ics')) expect(text.match(/^BEGIN:/gm), path).toHaveLength(plainCount(path));
    }
    mustHoldTo('sitemap', files.get(PATHS.sitemap) ?? '');
  });

  it('never becomes an address', () => {
    const bad = 'javascript:alert(1)';
    const context = siteContext(undefined, (register) => ({
      ...register,
      settings: {
        ...register.settings,
        contact: bad,
        repository: bad,
        source: 'public',
        accessibility: { contact: 'data:text/html,x' },
      },
      organisations: new Map(
        [...register.organisations].map(([id, file]) => [
          id,
          {
            ...file,
            facts: {
              ...file.facts,
              website: bad,
              contacts: {
                sharing: ' https://x.example/"onclick="x',
                rights: 'mailto:x@y.example?bcc=z',
                breach: 'file:///etc/passwd',
              },
            },
          },
        ]),
      ),
      entries: register.entries.map((entry) => ({
        ...entry,
        terms: {
          ...entry.terms,
          owner: { ...entry.terms.owner, mailbox: bad },
          ...(entry.terms.listed === undefined ? {} : { listed: { ...entry.terms.listed, url: bad } }),
        },
      })),
      guidance: register.guidance.map((page) => ({
        ...page,
        facts: { ...page.facts, source: 'A source', url: 'vbscript:x' },
      })),
    }));
    for (const [path, html] of pagesOf(composeSite(context))) {
      for (const { attributes } of elements(html)) {
        const href = attributes.get('href');
        if (href !== undefined)
          expect(href, path).toMatch(/^(https:\/\/[\w./?&=-]+|mailto:[\w.@-]+|data:,|#[\w-]+|[\w./-]+(#[\w-]+)?)$/);
      }
      expect(
        elements(html).some(({ attributes }) => [...attributes.keys()].some((name) => name.startsWith('on'))),
      ).toBe(false);
    }
  });

  it('in a name that objects have already is a name like any other', () => {
    const context = siteContext(undefined, (register) => ({
      ...register,
      entries: register.entries.map((entry) => ({
        ...entry,
        terms: {
          ...entry.terms,
          themes: ['constructor'],
          data: {
            x: {
              title: 'Kind',
              items: ['a'],
              subjects: ['constructor', 'to-string'],
              specialCategory: ['none'],
              criminalOffence: 'no',
              confidential: 'no',
            },
          },
        },
      })),
    }));
    const html = pagesOf(composeSite(context)).get(PATHS.agreement('mereshire-exploitation')) ?? '';
    expect(html).toContain('Constructor');
    expect(html).not.toContain('native code');
  });
});

/** How many parts a calendar has. */
function plainCount(path: string): number {
  return plainFiles.get(path)?.match(/^BEGIN:/gm)?.length ?? 0;
}

describe('a section that is withheld', () => {
  const ID = 'mereshire-exploitation';
  /** What the agreement of the small register lacks. */
  const MORE: Partial<WrittenAgreement> = {
    lawful: {
      task: {
        purposes: ['all'],
        data: ['all'],
        article6: ['e'],
        powers: ['Children Act 2004 s.11'],
        objective: 'To act in time',
      },
    },
    methods: { 'secure-email': { title: 'Our own post' } },
    systems: { cases: { title: 'Our case records', use: 'To keep what was said' } },
    consent: { used: 'Only for some of it', ifRefused: 'Help goes on', withdrawnHow: 'By telling anyone of us' },
    dpia: { required: 'yes', reasons: ['It is sensitive'] },
    replaces: ['ended-agreement'],
  };
  const sections = editionFor(editions, '2026.1')?.sections ?? [];

  /** The agreement that has everything, once for each section: of each, one section alone is withheld, with a word of its own in every text that stands there. */
  function withheldEach(register: Register, open: Partial<Entry>): Register {
    const whole = register.entries.find(({ id }) => id === ID);
    if (whole === undefined) throw new Error('the agreement is not there');
    const terms = { ...whole.terms, ...MORE };
    // In the long run, those within others alone too.
    const alone = sections.filter(({ id, within }) => process.env['PROOF'] === '1' || id === within);
    const tried = alone.filter(({ id }) => fieldsIn(id, sections, terms).length > 0);
    const entries = tried.map(({ id }): Entry => {
      const entry = withheldAlone({ ...whole, terms }, id, fieldsIn(id, sections, terms), register);
      return { ...entry, id: `without-${id}`, agreement: { ...entry.agreement, id: `without-${id}` }, ...open };
    });
    return { ...register, entries: [...register.entries, ...entries] };
  }

  /** Every file that says a word which is withheld, with the section. */
  function telling(open: Partial<Entry> = {}): readonly string[] {
    const files = composeSite(siteContext(undefined, (register) => withheldEach(register, open)));
    return files.flatMap(({ path, content }) => {
      const found = new Set(String(content).match(/Quokka[a-z]+/g));
      return [...found].map((word) => `${path}: ${word}`);
    });
  }

  it('is in no page and no file of data, each section alone', () => {
    expect(sections.length).toBeGreaterThan(40);
    expect(telling()).toEqual([]);
  });

  it('would be found if it were there', () => {
    const found = telling({ withheld: undefined, show: 'all' });
    const paths = new Set(found.map((one) => one.replace(/: .*$/, '')));
    for (const path of [PATHS.csv, PATHS.jsonld, PATHS.flows('without-data', 1), PATHS.agreement('without-data')])
      expect([...paths], path).toContain(path);
    const words = new Set(found.map((one) => one.replace(/^.*: /, '')));
    for (const section of ['parties', 'purpose', 'data', 'lawful-basis', 'retention', 'rights', 'document-control'])
      expect([...words], section).toContain(wordOf(section));
  });

  it('does not say what the agreement replaced', () => {
    const said = (open: Partial<Entry>): boolean[] => {
      const site = openSite(siteContext(undefined, (register) => withheldEach(register, open)));
      const page = String(site.file(PATHS.agreement('without-document-control'))?.content);
      const nodes: readonly { readonly [name: string]: unknown }[] = JSON.parse(
        String(site.file(PATHS.jsonld)?.content),
      )['@graph'];
      const node = nodes.find((one) => String(one['@id']).includes('without-document-control'));
      return [page.includes('ended-agreement'), node !== undefined && 'dcterms:replaces' in node];
    };
    expect(said({})).toEqual([false, false]);
    expect(said({ withheld: undefined })).toEqual([true, true]);
  });
});

describe('the comparison itself', () => {
  it('sees an element, an attribute and a text that differ', () => {
    expect(skeleton('<p>a</p>', '§')).not.toEqual(skeleton('<p>a<b></b></p>', '§'));
    expect(skeleton('<p>a</p>', '§')).not.toEqual(skeleton('<p title="x">a</p>', '§'));
    expect(skeleton('<p>a</p>', '§')).not.toEqual(skeleton('<p>b</p>', '§'));
  });
});
