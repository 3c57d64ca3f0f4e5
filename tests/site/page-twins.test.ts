import { describe, expect, it } from 'vitest';
import { PATHS, twinPath } from '../../src/site/links.ts';
import { composeSite } from '../../src/site/site.ts';
import { faults } from '../helpers/schemas.ts';
import { siteContext } from '../helpers/site-fixture.ts';
import { SECRET } from '../helpers/site-fixture-data.ts';

const bilingual = siteContext(undefined, ({ settings, ...register }) => ({
  ...register,
  settings: { ...settings, languages: ['en', 'cy'] },
}));
const files = new Map(composeSite(bilingual).map(({ path, content }) => [path, String(content)]));
const pages = [...files.keys()].filter((path) => path.endsWith('.html'));

interface Twin {
  readonly page: string;
  readonly title: string;
  readonly agreements: readonly { readonly id: string; readonly page: string }[];
  readonly organisations: readonly { readonly page: string }[];
  readonly [field: string]: unknown;
}

function twin(page: string): Twin {
  return JSON.parse(files.get(twinPath(page)) ?? '');
}

/** Pages of agreements and of organisations to which the main part of a page leads. */
function linked(page: string): ReadonlySet<string> {
  const [, main = ''] = (files.get(page) ?? '').split(/<main[^>]*>|<\/main>/);
  const paths = [...main.matchAll(/ href="([^":#]+)/g)].map(([, href = '']) =>
    new URL(href, `https://x.example/${page}`).pathname.slice(1),
  );
  return new Set(
    paths.filter((path) => path !== page && /^(cy\/)?(agreements|organisations)\/[^/]+\/index\.html$/.test(path)),
  );
}

describe('the twin of a page', () => {
  it('stands beside every page, which links to it', () => {
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) {
      expect(files.has(twinPath(page)), page).toBe(true);
      const [, href] =
        /<link rel="alternate" type="application\/json" href="([^"]*)">/.exec(files.get(page) ?? '') ?? [];
      expect(href, page).toBe(twinPath(page.replace(/^.*\//, '')));
    }
  });

  it('holds to its schema', () => {
    for (const page of pages) expect(faults('page', twin(page)), page).toEqual([]);
  });

  it('has a record of every agreement and organisation that the page leads to', () => {
    for (const page of pages) {
      const { agreements, organisations } = twin(page);
      const records = new Set([...agreements, ...organisations].map((record) => record.page));
      expect(
        [...linked(page)].filter((path) => !records.has(path)),
        page,
      ).toEqual([]);
    }
  });

  it('says what the page says', () => {
    const home = JSON.stringify(twin(PATHS.home));
    for (const words of ['Safer communities', 'Leaving hospital safely', '1 October 2026'])
      expect(home).toContain(words);
    expect(twin(PATHS.agreement('mereshire-exploitation'))).toMatchObject({
      kind: 'agreement',
      register: { title: 'Information sharing in Mereshire', asAt: '2026-11-21' },
      agreement: { id: 'mereshire-exploitation', status: 'in-force', reviewDue: '2027-10-01' },
      sharing: {
        purposes: [{ name: 'protect' }, { name: 'investigate' }],
        flows: [{ name: 'panel' }, { name: 'report', from: ['mereshire-schools'], to: ['mereshire-council'] }],
        retention: [{ keep: '25 years' }, { keep: '6 years' }],
      },
    });
    expect(twin(PATHS.versions('mereshire-exploitation'))).toMatchObject({
      agreement: 'mereshire-exploitation',
      events: [
        { date: '2024-10-01', event: 'in-force' },
        { event: 'reviewed', by: 'Head of Information Governance' },
      ],
    });
    expect(twin(PATHS.version('mereshire-exploitation', '1.0'))).toMatchObject({
      version: { version: '1.0', effective: '2024-10-01', summary: 'The first text of this agreement.' },
    });
    expect(twin(PATHS.organisation('mereshire-icb'))).toMatchObject({
      organisation: { id: 'mereshire-icb', nation: 'england' },
      agreements: [{ id: 'mereshire-exploitation' }],
    });
    expect(JSON.stringify(twin(PATHS.guidancePage('golden-rules')))).toContain('The child’s safety comes first.');
    expect(JSON.stringify(twin(PATHS.reviews))).toContain('Safeguarding Partnership Manager');
  });

  it('is in the language of its page', () => {
    const welsh = twin(`cy/${PATHS.agreement('attendance')}`);
    expect(welsh).toMatchObject({
      page: `cy/${PATHS.agreement('attendance')}`,
      language: 'cy',
      register: { page: `cy/${PATHS.home}`, data: PATHS.json },
      agreement: { id: 'attendance', reviewDue: '2017-09-30' },
    });
    expect(JSON.stringify(welsh)).toContain('Medi 2017');
    expect([...files].filter(([path, text]) => path.endsWith('.json') && /[\uFDD0\uFDD1]/.test(text))).toEqual([]);
  });

  it('says nothing of what is not published, and of a summary no more than its page', () => {
    expect([...files].filter(([, text]) => text.includes(SECRET)).map(([path]) => path)).toEqual([]);
    expect(twin(PATHS.agreement('hospital-discharge'))).toMatchObject({
      sharing: { purposes: [{ title: 'Arrange care at home' }], data: null, flows: null, lawful: null },
    });
    const [event] = twin(PATHS.versions('hospital-discharge'))['events'] as readonly { readonly by: unknown }[];
    expect(event).toMatchObject({ event: 'in-force', by: null, note: null });
  });

  it('gives way to the file of an agreement that is called index', () => {
    const context = siteContext();
    const paths = composeSite({
      ...context,
      register: {
        ...context.register,
        entries: context.register.entries.map((entry) =>
          entry.id === 'night-shelter' ? { ...entry, id: 'index' } : entry,
        ),
      },
      downloads: new Map([
        ['index', [{ paper: 'agreement', format: 'json', path: 'agreements/index/index.json', bytes: 1 }]],
      ]),
    }).map(({ path }) => path);
    expect(paths).toContain('agreements/index/index.html');
    expect(paths).not.toContain('agreements/index/index.json');
  });
});
