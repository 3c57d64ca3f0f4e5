import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Register } from '../../src/register/register.ts';
import { MOST_EVENTS, organisationFeed, registerFeed } from '../../src/site/data/feeds.ts';
import { PATHS } from '../../src/site/links.ts';
import { composeSite } from '../../src/site/site.ts';
import { nowhere, siteOf } from '../helpers/published.ts';
import { siteContext } from '../helpers/site-fixture.ts';
import { SECRET } from '../helpers/site-fixture-data.ts';
import { mustHoldTo } from '../helpers/xml-schema.ts';

const BASE = 'https://sharing.mereshire.example/';

interface ReadFeed {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly updated: string;
  readonly rights: string | undefined;
  readonly author: string | undefined;
  readonly links: readonly string[];
  readonly entries: readonly {
    readonly id: string | undefined;
    readonly title: string;
    readonly updated: string;
    readonly content: string | undefined;
    readonly link: string | undefined;
  }[];
}

/** A feed as another program reads it, if it is one. */
function read(xml: string): ReadFeed {
  mustHoldTo('atom', xml);
  const { id, title, updated, rights, authors, links, entries } = parseAtomFeed(xml);
  return {
    id,
    title: title?.value,
    updated: String(updated),
    rights: rights?.value,
    author: authors?.[0]?.name,
    links: (links ?? []).map(({ rel, href }) => `${rel} ${href}`),
    entries: (entries ?? []).map((entry) => ({
      id: entry.id,
      title: entry.title?.value ?? '',
      updated: String(entry.updated),
      content: entry.content?.value,
      link: entry.links?.[0]?.href,
    })),
  };
}

/** The register with a log of its own for one agreement. */
function withLog(
  log: NonNullable<Register['entries'][number]['terms']['record']>['log'],
): (register: Register) => Register {
  return (register) => ({
    ...register,
    entries: register.entries.map((entry) =>
      entry.id === 'night-shelter' ? { ...entry, terms: { ...entry.terms, record: { log } } } : entry,
    ),
  });
}

describe('an entry about a day that has passed', () => {
  it('says what the text of that day said, and nothing of it where that is not kept', () => {
    const today = (register: Register): Register => ({
      ...register,
      entries: register.entries.map((entry) =>
        entry.id === 'mereshire-exploitation'
          ? { ...entry, terms: { ...entry.terms, title: 'Today’s title', summary: 'Newcomer takes part.' } }
          : entry,
      ),
    });
    const of = (change: (register: Register) => Register): ReadFeed['entries'] =>
      read(registerFeed(siteOf(change))).entries.filter(({ id }) => id?.includes('/mereshire-exploitation/'));
    const [, changed, first] = of(today);
    expect(changed?.content).toContain('Newcomer takes part.');
    expect(first?.content).not.toContain('Newcomer');
    expect(first?.title).toBe('Protecting children from exploitation in Mereshire (illustrative): came into force');
    const unkept = of((register) => {
      const all = today(register);
      return { ...all, entries: all.entries.map((entry) => ({ ...entry, versions: [] })) };
    });
    expect(unkept.filter(({ updated }) => updated < '2026-10').map(({ content }) => content)).not.toContainEqual(
      expect.stringContaining('Newcomer'),
    );
  });
});

describe('the feed of a register', () => {
  it('tells what happened, newest first, as Atom', () => {
    const feed = read(registerFeed(siteOf()));
    expect(feed).toMatchObject({
      id: `${BASE}feed.xml`,
      title: 'Information sharing in Mereshire',
      updated: '2026-11-01T00:00:00Z',
      author: 'Mereshire Council',
    });
    const said = feed.entries.map(({ updated, title }) => `${updated.slice(0, 10)} ${title}`);
    expect(said).toEqual([
      '2026-11-01 Attendance Solutions: so listed by another register',
      '2026-10-01 Protecting children from exploitation in Mereshire (illustrative): reviewed',
      '2026-10-01 Protecting children from exploitation in Mereshire (illustrative): version 2.1 came into force',
      '2026-09-15 Leaving hospital safely (illustrative): came into force',
      '2026-06-01 School transport: suspended',
      '2026-01-10 School transport: came into force',
      '2025-12-15 Safe places to sleep: came into force',
      '2025-01-01 The Mereshire sharing charter: came into force',
      '2024-10-01 Protecting children from exploitation in Mereshire (illustrative): came into force',
      '2024-03-31 Troubled families in Mereshire: ended',
      '2019-01-01 Troubled families in Mereshire: came into force',
    ]);
  });

  it('says more of an event only where more than a summary is published', () => {
    const xml = registerFeed(siteOf());
    const of = (title: string): string | undefined =>
      read(xml).entries.find((entry) => entry.title.startsWith(title))?.content;
    expect(of('Protecting')).toContain('Continued, with changes');
    expect(of('Protecting')).toContain('This agreement is a model.');
    expect(of('Leaving')).toContain('On 15 September 2026: came into force.');
    expect(xml).not.toContain(SECRET);
  });

  it('does not change with the day of the build, but that it leaves out what is to come', () => {
    const on = (today: string): string =>
      registerFeed(siteOf((register) => ({ ...register, today: today as IsoDate })));
    expect(on('2026-11-22')).toBe(on('2029-01-01'));
    expect(read(on('2025-06-01')).entries[0]?.title).toContain('charter');
  });

  it('has a name for each event that stays when others are added', () => {
    const before = { date: '2026-03-01', event: 'left', by: 'Clerk', note: 'One' } as const;
    const ids = (log: Parameters<typeof withLog>[0]): readonly (string | undefined)[] =>
      read(registerFeed(siteOf(withLog(log)))).entries.map(({ id }) => id);
    const first = ids([before]);
    const more = ids([before, { ...before, note: 'Two' }, { date: '2026-04-01', event: 'reviewed', by: 'Clerk' }]);
    expect(new Set(more).size).toBe(more.length);
    expect(more).toEqual(expect.arrayContaining([...first]));
    expect(more).toContain(`${BASE}agreements/night-shelter/index.html#2026-03-01-left-2`);
    expect(more).toContain(`${BASE}agreements/night-shelter/index.html#2026-04-01-reviewed`);
  });

  it('has whole addresses; where the register says no place, names for good and links from its own place', () => {
    const here = read(registerFeed(siteOf()));
    expect(here.links).toEqual([`self ${BASE}feed.xml`, `alternate ${BASE}`]);
    expect(here.entries[1]?.link).toBe(`${BASE}agreements/mereshire-exploitation/v/`);
    const site = nowhere();
    const there = read(organisationFeed(site, 'mereshire-police', 'Mereshire Police'));
    expect(there.id).toBe('tag:register.invalid,2026:mereshire-council/organisations/mereshire-police/feed.xml');
    expect(there.links).toEqual(['alternate index.html']);
    expect(there.entries[0]?.id).toBe(
      'tag:register.invalid,2026:mereshire-council/agreements/mereshire-exploitation/index.html#2026-10-01-reviewed',
    );
    expect(there.entries[0]?.link).toBe('../../agreements/mereshire-exploitation/v/index.html');
  });

  it('has the licence of the data, where there is one', () => {
    const licence = { title: 'Open Government Licence v3.0', url: 'https://www.licence.example/' };
    const site = siteOf((register) => ({ ...register, settings: { ...register.settings, licence } }));
    expect(read(registerFeed(site)).rights).toBe('Open Government Licence v3.0 https://www.licence.example/');
  });

  it('stays readable when much happens, and when nothing does', () => {
    const log = Array.from(
      { length: MOST_EVENTS + 5 },
      () => ({ date: '2026-03-01', event: 'left', by: 'Clerk' }) as const,
    );
    expect(read(registerFeed(siteOf(withLog(log)))).entries).toHaveLength(MOST_EVENTS);
    const empty = read(registerFeed(siteOf((register) => ({ ...register, entries: [] }))));
    expect(empty).toMatchObject({ updated: '2026-11-21T00:00:00Z' });
  });

  it('is XML whatever texts hold', () => {
    const title = ']]> <b>&amp;</b> \u0000\u0008\ufffe\ud800 \u{1f600} "';
    const site = siteOf((register) => ({
      ...register,
      entries: register.entries.map((entry) => ({ ...entry, terms: { ...entry.terms, title } })),
    }));
    expect(read(registerFeed(site)).entries[0]?.title).toMatch(/^\]\]> <b>&amp;<\/b> +\u{1f600} ": /u);
  });
});

describe('a feed or calendar with nothing in it', () => {
  const NOTHING = 'There is nothing in it yet.';
  const pages = (change?: (register: Register) => Register): ReadonlyMap<string, string> =>
    new Map(composeSite(siteContext(undefined, change)).map(({ path, content }) => [path, String(content)]));

  it('is said to be so beside its link, and no other is', () => {
    const files = pages();
    const wrong = [...siteOf().organisations.keys()].flatMap((id) => {
      const html = files.get(PATHS.organisation(id)) ?? '';
      return [
        ['feed.xml', '<entry>'],
        ['reviews.ics', 'BEGIN:VEVENT'],
      ].flatMap(([name = '', mark = '']) => {
        const empty = !(files.get(`organisations/${id}/${name}`) ?? mark).includes(mark);
        const [line = ''] = new RegExp(`<li><a href="${name}"[^\n]*`).exec(html) ?? [];
        return line !== '' && line.includes(NOTHING) === empty ? [] : [`${id} ${name}`];
      });
    });
    expect(wrong).toEqual([]);
    expect(files.get(PATHS.organisation('mereshire-council'))).not.toContain(NOTHING);
  });

  it('is said to be so on every page where it is that of the whole register', () => {
    const files = pages((register) => ({ ...register, entries: [] }));
    for (const path of [PATHS.home, PATHS.data])
      expect(files.get(path)?.match(/<li>[^\n]*There is nothing in it yet\./g)).toHaveLength(
        path === PATHS.data ? 4 : 2,
      );
  });
});

describe('the feed of an organisation', () => {
  it('tells of the agreements in which it has a part, itself or in a group', () => {
    const titles = (id: string): readonly (string | undefined)[] => [
      ...new Set(read(organisationFeed(siteOf(), id, id)).entries.map(({ title }) => title.split(':')[0])),
    ];
    expect(titles('harbour-youth')).toEqual([
      'Protecting children from exploitation in Mereshire (illustrative)',
      'Safe places to sleep',
    ]);
    expect(titles('mereshire-icb')).toEqual(['Protecting children from exploitation in Mereshire (illustrative)']);
  });
});
