/** The address of a page on the web: one, whoever tells it. */
import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { composeSite } from '../../src/site/site.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { elements, pagesOf } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const BASE = 'https://sharing.mereshire.example/';
const PAGE = `${BASE}agreements/mereshire-exploitation/`;

const files = new Map(composeSite(siteContext()).map(({ path, content }) => [path, String(content)]));
const told = (pages: ReadonlyMap<string, string>): readonly (readonly [string, string | undefined])[] =>
  [...pages].map(([path, html]) => [
    path,
    elements(html)
      .find(({ attributes }) => attributes.get('rel') === 'canonical')
      ?.attributes.get('href'),
  ]);

describe('the address of a page', () => {
  it('is told to search engines by the page and by the map alike', () => {
    const pages = told(pagesOf([...files].map(([path, content]) => ({ path, content }))));
    for (const [path, address] of pages) expect(address).toBe(`${BASE}${path.replace(/(^|\/)index\.html$/, '$1')}`);
    const map = [...(files.get('sitemap.xml') ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(new Set(map)).toEqual(new Set(pages.map(([, address]) => address)));
  });

  it('is the same in every file of data', async () => {
    const register = JSON.parse(files.get('register.json') ?? '');
    const of = (list: readonly { id: string; address: string }[], wanted: string): string | undefined =>
      list.find(({ id }) => id === wanted)?.address;
    expect(of(register.agreements, 'mereshire-exploitation')).toBe(PAGE);
    expect(of(register.organisations, 'mereshire-police')).toBe(`${BASE}organisations/mereshire-police/`);
    expect(JSON.parse(files.get('agreements/mereshire-exploitation/index.json') ?? '').address).toBe(PAGE);
    const linked = JSON.stringify(await jsonld.expand(JSON.parse(files.get('register.jsonld') ?? ''), {}));
    expect(linked).toContain(`"${PAGE}#agreement"`);
    for (const name of ['register.csv', 'pairs.csv', 'reviews.ics', 'feed.xml', 'register.jsonld']) {
      const text = (files.get(name) ?? '').replaceAll('\r\n ', '');
      expect(text).toContain(
        name === 'register.jsonld' ? '"agreements/mereshire-exploitation/"' : 'agreements/mereshire-exploitation/',
      );
      // Names of events in feeds stay as they were given out.
      expect(text.replaceAll(/<id>[^<]*<\/id>/g, '')).not.toContain('index.html');
    }
  });

  it('is told by no page of a register that does not say where it stands', () => {
    const nowhere = siteContext(undefined, ({ settings: { baseUrl: _none, ...settings }, ...rest }) => ({
      ...rest,
      settings,
    }));
    const pages = composeSite(nowhere).map(({ path, content }) => ({ path, content: String(content) }));
    expect(told(pagesOf(pages)).filter(([, address]) => address !== undefined)).toEqual([]);
    const twin = pages.find(({ path }) => path === 'agreements/mereshire-exploitation/index.json');
    expect(JSON.parse(twin?.content ?? '').address).toBeNull();
  });

  it('is whole on papers too where the settings leave out the slash at its end', async () => {
    const register = await readExample('examples/mereshire');
    const entry = register.entries.find(({ id }) => id === 'mereshire-exploitation');
    if (entry === undefined) throw new Error('there is no such agreement');
    const wordsAt = (baseUrl: string): string =>
      wordsOf(
        composeAgreement(entry, composeContext({ ...register, settings: { ...register.settings, baseUrl } })),
      ).join('\n');
    expect(wordsAt(BASE)).toContain(PAGE);
    expect(wordsAt(BASE.slice(0, -1))).toBe(wordsAt(BASE));
  });
});
