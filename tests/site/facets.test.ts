import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Register } from '../../src/register/register.ts';
import { PAGE_BYTES } from '../../src/site/paging.ts';
import { areaTitle, placesOf } from '../../src/site/facets/areas.ts';
import { counterparts } from '../../src/site/exchange-index.ts';
import { exchangeRow } from '../../src/site/organisation-details.ts';
import { FACETS } from '../../src/site/facets/index.ts';
import { slug } from '../../src/site/facets/facet.ts';
import { PATHS } from '../../src/site/links.ts';
import { parts } from '../../src/site/paging.ts';
import { published } from '../../src/site/published.ts';
import { composeSite } from '../../src/site/site.ts';
import { readExample } from '../helpers/example.ts';
import { brokenLinks, elements, pagesOf } from '../helpers/html.ts';
import { withMany } from '../helpers/many-agreements.ts';
import { siteOf } from '../helpers/published.ts';
import { siteContext, templates, WEIGHTS } from '../helpers/site-fixture.ts';
import { PLAIN } from '../helpers/theme.ts';

let pages: ReadonlyMap<string, string>;
let register: Register;

function site(of: Register): ReadonlyMap<string, string> {
  return pagesOf(
    composeSite({
      register: of,
      documents: new Map(),
      downloads: new Map(),
      templates: templates(),
      theme: PLAIN,
      weights: WEIGHTS,
    }),
  );
}

beforeAll(async () => {
  register = await readExample('examples/mereshire');
  pages = site(register);
});

const text = (path: string, all = pages): string =>
  (elements(all.get(path) ?? '').find(({ name }) => name === 'main')?.text ?? '').replaceAll(/\s+/g, ' ').trim();

describe('the facets', () => {
  it('each have a page of values, to which the page of all facets leads', () => {
    for (const { folder, ownIndex } of FACETS) expect(ownIndex || pages.has(PATHS.facet(folder)), folder).toBe(true);
    const browse = pages.get(PATHS.browse) ?? '';
    for (const folder of ['themes', 'organisations', 'purposes', 'information', 'powers', 'areas', 'status', 'people'])
      expect(browse).toContain(`href="../${folder}/index.html"`);
  });

  it('say of a power what it is, who relies on it and for what', () => {
    const said = text(PATHS.facetValue('powers', 'children-act-2004-s11'));
    expect(said).toContain('What it is Function that sharing serves');
    expect(said).toContain('Compared with its text, or a source that quotes it, on 21 November 2026');
    expect(said).toContain('Current (1) Ended (1) All (2)');
    expect(said).toContain(
      'Protecting children from exploitation in Mereshire Decide how to keep a child safeInvestigate offences against a child',
    );
  });

  it('lead from a law to the bodies that rely on it, and from a body to its laws', () => {
    const law = pages.get('powers/children-act-2004-s10/index.html') ?? '';
    const [, bodies = ''] = law.split('Who relies on it, by these agreements');
    const links = [...bodies.matchAll(/organisations\/([a-z-]+)\/index\.html/g)].map(([, id]) => id);
    expect(links).toContain('mereshire-police');
    for (const id of new Set(links)) {
      const [, laws = ''] = (pages.get(`organisations/${id}/index.html`) ?? '').split('The law that it relies on');
      const [own = ''] = laws.split('</ul>');
      expect(own, id).toContain('children-act-2004-s10/index.html');
      expect(own, id).toContain('agreements/mereshire-exploitation/index.html');
    }
    expect(pages.get('organisations/harbour-youth/index.html')).not.toContain('The law that it relies on');
  });

  it('lead from a member of a group to the laws that it relies on as one of the group, which the page of a law names once', () => {
    const lawsOn = (id: string): readonly string[] => {
      const [, laws = ''] = (pages.get(`organisations/${id}/index.html`) ?? '').split('The law that it relies on');
      return [...(laws.split('</ul>')[0] ?? '').matchAll(/powers\/([a-z0-9-]+)\/index\.html/g)].flatMap(
        ([, law = '']) => law,
      );
    };
    const group = lawsOn('mereshire-nhs-bodies');
    expect(group.length).toBeGreaterThan(0);
    for (const member of ['mere-valley-trust', 'mereshire-icb']) {
      expect(lawsOn(member), member).toEqual(expect.arrayContaining([...group]));
    }
    // It had left the group before the agreement took effect.
    expect(lawsOn('harbour-hospitals-trust')).toEqual([]);
    const [, bodies = ''] = (pages.get(`powers/${group[0]}/index.html`) ?? '').split(
      'Who relies on it, by these agreements',
    );
    expect(bodies.split('organisations/mereshire-nhs-bodies/index.html').length).toBe(2);
    expect(bodies).not.toContain('organisations/mereshire-icb/');
  });

  it('give no day of a check that comes after the day of the page', () => {
    const id = 'common-law-policing-purposes';
    const power = register.law.powers.get(id);
    if (power === undefined) throw new Error('the law data have no such power');
    const powers = new Map(register.law.powers).set(id, { ...power, lastVerified: '2026-11-22' as IsoDate });
    const later = site({ ...register, law: { ...register.law, powers } });
    const said = text(PATHS.facetValue('powers', id), later);
    expect(said).toContain('How far this was checked');
    expect(said).not.toContain('22 November 2026');
  });

  it('and every other page have a title of their own', () => {
    const titles = [...pages].map(([, html]) => elements(html).find(({ name }) => name === 'title')?.text);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('say what a code of an area stands for', () => {
    expect(areaTitle(published({ ...siteContext(), register }), 'E99000001')).toBe(
      'Area of Mereshire Council (area code E99000001)',
    );
    // The settings say that it is the place of that name, so that there is one page.
    expect(pages.has(PATHS.facetValue('areas', 'e99000001'))).toBe(false);
    expect(text(PATHS.facetValue('areas', 'mereshire'))).toContain('Finding fraud against public bodies in Mereshire');
    expect(areaTitle(siteOf(), 'E10000098')).toBe('Area code E10000098');
    expect(areaTitle(siteOf(), 'Mereshire')).toBe('Mereshire');
    const { areaCodes, ...settings } = siteOf().settings;
    expect(placesOf({ settings }, ['Mereshire', 'E99000001'])).toEqual(['Mereshire', 'E99000001']);
    expect(
      placesOf({ settings: { ...settings, areaCodes: { ...areaCodes, E99000001: 'Mereshire' } } }, [
        'Mereshire',
        'E99000001',
      ]),
    ).toEqual(['Mereshire']);
  });

  it('find agreements by situation, by kind of person and by what is sensitive', () => {
    expect(text(PATHS.facetValue('people', 'child-at-risk'))).toContain(
      'Whose information: Children who may be at risk',
    );
    const { people: _own, ...settings } = register.settings;
    const standard = site({ ...register, settings });
    expect(text(PATHS.facetValue('people', 'home'), standard)).toContain(
      'What it is for: Find a home, and offer counselling',
    );
    expect(text(PATHS.people, standard)).toContain('No agreement here says that it is about:');
    expect(text(PATHS.facetValue('information', 'health'))).toContain('UK GDPR Article 9');
    expect(text(PATHS.facetValue('purposes', 'fraud'))).toContain('Finding fraud against public bodies in Mereshire');
    expect(text(PATHS.facetValue('areas', 'mereshire'))).toContain(
      'Protecting children from exploitation in Mereshire',
    );
  });

  it('say how many withhold what would put them in a list, and lead to them', () => {
    const said = '1 agreement does not say publicly what it shares, and is not in this list. See which, and why.';
    expect(text(PATHS.facetValue('information', 'health'))).toContain(said);
    expect(pages.get(PATHS.facetValue('information', 'health'))).toContain('href="../../not-published/index.html"');
    const entries = register.entries.map((entry) => ({ ...entry, withheld: undefined, show: 'all' as const }));
    expect(text(PATHS.facetValue('information', 'health'), site({ ...register, entries }))).not.toContain(
      'not say publicly',
    );
    expect(pages.get(PATHS.search)).toMatch(
      /<p class="site-use">1 agreement does not say publicly what it shares, or who takes part\. Filters .*not-published\/index\.html/,
    );
  });

  it('keep what ended, with the reason, and what states no value', () => {
    expect(text(PATHS.facetValue('status', 'ended'))).toContain('None of these is current.');
    expect(text('status/ended/ended.html')).toMatch(/Ended on \d+ \w+ \d{4}\./);
    expect(text('areas/not-stated.html')).toContain('Home fire safety visits');
  });

  it('go by the kinds of people that a register names itself', () => {
    const people = {
      mover: { title: 'I am moving house', about: ['housing'] },
      anyone: { title: 'I live here', themes: ['emergencies'] },
      nobody: { title: 'I sail', subjects: ['sailor'] },
    };
    const own = site({ ...register, settings: { ...register.settings, people } });
    expect(text(PATHS.facetValue('people', 'mover'), own)).toContain('A home and someone to talk to');
    expect(text(PATHS.facetValue('people', 'anyone'), own)).toContain('It stands under the theme “Emergencies”.');
    expect(text(PATHS.people, own)).toContain(
      'No agreement here says that it is about: You are leaving hospital and need support at home; I sail.',
    );
    expect(own.has(PATHS.facetValue('people', 'home'))).toBe(false);
  });

  it('show reviews by how they stand, by month and by owner', () => {
    expect(text(PATHS.reviews)).toMatch(/No review is overdue\..* Later \(5\) /);
    expect(text(PATHS.facetValue('reviews/month', '2027-11'))).toContain('Home fire safety visits');
    expect(text(PATHS.facetValue('reviews/owner', 'mereshire-council'))).toContain(
      'Finding fraud against public bodies',
    );
  });

  it('say whom people like that can ask, with a contact where one is published', () => {
    const said = text(PATHS.facetValue('people', 'child-at-risk'));
    // Who takes the lead comes first, and what has no contact is left to the agreement's page.
    expect(said).toMatch(
      /Whom to ask Protecting children from exploitation in Mereshire Mereshire Council: your-information@mereshire\.example Harbour Youth: privacy@harbour-youth\.example Mere Valley NHS Foundation Trust: \S+/,
    );
    expect(said).toContain('Everybody whom “Protecting children from exploitation in Mereshire” names');
    expect(said).not.toMatch(/Whom to ask .*(Northgate|Safeguarding Partnership)/);
    const none = text(PATHS.organisation('mereshire-schools'));
    expect(none).toContain('The register has no contact of this organisation.');
    expect(none).toContain('Mereshire Council: sharing@mereshire.example');
    expect(none).toContain('This register: sharing@mereshire.example');
  });

  it('show of an organisation what it gives and receives', () => {
    expect(text(PATHS.organisation('mereshire-council'))).toContain(
      'Harbour Youth A home and someone to talk to Suspended; Protecting children from exploitation in Mereshire Protecting children from exploitation in Mereshire None Mere Homes A home and someone to talk to Suspended Nothing None Mereshire Fire and Rescue Authority Not stated Not stated Home fire safety visits',
    );
  });
});

describe('the limits within which a party takes part', () => {
  const LIMIT = "Only those that join take part. Only for children on the school's own roll.";

  it('stand beside what it gives and receives, on its own page and on those of the others', () => {
    const own = text(PATHS.organisation('mereshire-schools'));
    expect(own).toContain(`Controller; gives information and receives none ${LIMIT}`);
    expect(own).toContain(`It takes part within limits: Protecting children from exploitation in Mereshire: ${LIMIT}`);
    const council = text(PATHS.organisation('mereshire-council'));
    expect(council).toContain(
      `Schools in Mereshire ${LIMIT} Nothing Protecting children from exploitation in Mereshire`,
    );
    expect(council).not.toContain('It takes part within limits');
  });

  it('are told in the language of the page, and marked as English where the agreement is', () => {
    expect(pages.get(`cy/${PATHS.organisation('mereshire-schools')}`)).toContain(
      '<span class="site-note">Dim ond y rhai sy’n ymuno sy’n cymryd rhan. <span lang="en-GB">Only for children on the school',
    );
  });

  it('name the agreement where an organisation shares under several, unless they are the same under all', () => {
    const curly = LIMIT.replace("'", '’');
    const limits = (condition: string | undefined): readonly string[] | undefined => {
      const several = siteOf(({ entries, ...rest }) => ({
        ...rest,
        entries: entries.flatMap((entry) => {
          const schools = entry.parties.get('mereshire-schools');
          if (entry.id !== 'mereshire-exploitation' || schools === undefined) return [entry];
          const { condition: _none, ...written } = schools.written;
          const party = { ...schools, written: condition === undefined ? written : { ...written, condition } };
          const parties = new Map([...entry.parties, ['mereshire-schools', party]]);
          return [entry, { ...entry, id: 'another', terms: { ...entry.terms, title: 'Another agreement' }, parties }];
        }),
      }));
      const rows = counterparts(several, 'mereshire-council').map(exchangeRow(several));
      return rows.find(({ to }) => to.text === 'Schools in Mereshire')?.limits;
    };
    expect(limits(undefined)).toEqual([
      'Under Another agreement: Only those that join take part.',
      `Under Protecting children from exploitation in Mereshire: ${curly}`,
    ]);
    expect(limits('Only for children on the school’s own roll')).toEqual([curly]);
  });
});

describe('a long list', () => {
  const many = pagesOf(composeSite(siteContext(undefined, withMany(130))));
  const rows = (path: string): readonly string[] =>
    elements(many.get(path) ?? '')
      .filter(({ name, attributes }) => name === 'th' && attributes.get('scope') === 'row')
      .map(({ text: words }) => words);
  const parts130 = [...many.keys()].filter((path) => /^agreements\/(index|page-\d+)\.html$/.test(path));

  it('is cut into parts that leave nothing out, each a small page', () => {
    expect(parts130.length).toBeGreaterThan(2);
    const all = [...parts130.flatMap(rows), ...['agreements/ended.html'].flatMap(rows)];
    expect(all.length).toBe(130);
    expect(new Set(all).size).toBe(130);
    for (const path of parts130) expect((many.get(path) ?? '').length, path).toBeLessThan(PAGE_BYTES);
  });

  it('stands on its own page, and not on that of the framework over all of them', () => {
    const said = /All (\d+) agreements that stand under this framework/;
    const [path = '', framework = ''] = [...many].find(([, html]) => said.test(html)) ?? [];
    const count = Number(said.exec(framework)?.[1]);
    expect(count).toBeGreaterThan(20);
    const folder = path.replace(/^agreements/, 'frameworks').replace('index.html', '');
    expect(framework).toContain(`href="../../${folder}index.html"`);
    const parts = [...many.keys()].filter((one) => one.startsWith(folder));
    expect(new Set(parts.flatMap(rows)).size).toBe(count);
  });

  it('has ways to each letter and to the next part', () => {
    const some = new Map([...many].filter(([path]) => parts130.includes(path)));
    const broken = brokenLinks(some, new Set(many.keys()));
    expect(broken.filter((link) => /: [^ ]*\.html/.test(link))).toEqual([]);
    expect(text('agreements/index.html', many)).toMatch(/A B C D F H I S Y Agreements 1 to \d+ of/);
    expect(text('agreements/page-2.html', many)).toContain('Previous page');
  });

  it('has a part for one item at least, however long that is', () => {
    expect(parts(['aaaa', 'b', 'c'], (word) => word.length, { items: 2, size: 2 }).map(({ items }) => items)).toEqual([
      ['aaaa'],
      ['b', 'c'],
    ]);
    expect(parts([], () => 1, { items: 2, size: 2 })).toHaveLength(1);
  });
});

describe('a text as part of an address', () => {
  it('is letters and digits, and never nothing', () => {
    expect(slug('Ynys Môn / Anglesey')).toBe('ynys-mon-anglesey');
    expect(slug('../..')).toMatch(/^[a-z0-9]+$/);
    expect(slug('東京')).not.toBe(slug('京都'));
    const long = 'a'.repeat(200);
    expect(slug(`${long}1`)).not.toBe(slug(`${long}2`));
    expect(slug(long).length).toBeLessThanOrEqual(120);
  });
});
