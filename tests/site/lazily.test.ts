/** A site whose pages are made when they are asked for: each is the one that a build writes. */
import { describe, expect, it } from 'vitest';
import { openSite } from '../../src/site/site.ts';
import { PATHS } from '../../src/site/links.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const context = siteContext(undefined, (register) => ({
  ...register,
  settings: { ...register.settings, languages: ['en', 'cy'] },
}));

describe('a page that is asked for', () => {
  it('is the same as in the whole site, as is its data and every other file but the map of the site', () => {
    const [whole, one] = [openSite(context), openSite(context)];
    const all = [...whole.files()];
    expect(all.length).toBeGreaterThan(100);
    for (const { path, content } of all)
      expect([path, one.file(path)?.content]).toEqual([path, path === PATHS.sitemap ? undefined : content]);
  });

  it('is none where there is none', () => {
    const site = openSite(context);
    for (const path of ['nothing.html', 'agreements/nothing/index.html', 'cy/agreements/x.json', '../index.html', ''])
      expect(site.file(path)).toBeUndefined();
  });

  it('composes no document but its own', () => {
    const asked: string[] = [];
    const site = openSite({
      ...context,
      documents: {
        get(key) {
          asked.push(key);
          return context.documents.get(key);
        },
      },
    });
    site.file(PATHS.home);
    site.file('agreements/mereshire-exploitation/text/index.html');
    expect(new Set(asked.map((key) => key.split('@')[0]))).toEqual(new Set(['mereshire-exploitation']));
  });
});
