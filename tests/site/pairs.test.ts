/** Who shares with whom: the pairs, their table in one piece and in parts, and their file of data. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { Register } from '../../src/register/register.ts';
import { pairsCsv } from '../../src/site/data/pairs-csv.ts';
import { PATHS } from '../../src/site/links.ts';
import { type Pair, pairsOf } from '../../src/site/pairs.ts';
import { facetIndex } from '../../src/site/facet-index.ts';
import { organisations } from '../../src/site/facets/organisations.ts';
import { organisationDetails } from '../../src/site/organisation-details.ts';
import { sharingPages } from '../../src/site/pages/sharing.ts';
import { createLayout } from '../../src/site/layout.ts';
import { dataFiles } from '../../src/site/data/data-files.ts';
import { published } from '../../src/site/published.ts';
import { readExample } from '../helpers/example.ts';
import { elements } from '../helpers/html.ts';
import { siteOf } from '../helpers/published.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const said = ({ from, to, how, current, suspended, ended }: Pair): string =>
  `${from.text} ${how} ${to.text}: ${[...current, ...suspended, ...ended].map(({ id }) => id).join()}`;

function pagesOf(change?: (register: Register) => Register): ReadonlyMap<string, string> {
  const context = siteContext(undefined, change);
  const site = published(context);
  const sizes = new Map(dataFiles(site).map(({ path, bytes }) => [path, bytes]));
  const render = createLayout(context, site, sizes);
  return new Map(sharingPages(site).map((page) => [page.path, String(render(page).content)]));
}

/** Whom the rows of a page name, in their order. */
function rowsOf(html: string): readonly string[] {
  return [...html.matchAll(/<th [^>]*scope="row"[^>]*>(.*?)<\/th>\s*<td[^>]*>(.*?)<\/td>/g)].map((row) =>
    `${row[1]} → ${row[2]}`.replaceAll(/<[^>]*>/g, ''),
  );
}

describe('pairs', () => {
  it('are those of flows, once for each direction, and of listings, which do not say who gives', () => {
    expect(pairsOf(siteOf()).map(said)).toMatchInlineSnapshot(`
      [
        "Harbour Youth gives Mereshire Council: mereshire-exploitation",
        "Harbour Youth gives Mereshire Police: mereshire-exploitation",
        "Harbour Youth gives NHS bodies in Mereshire: mereshire-exploitation",
        "Mereshire Council gives Harbour Youth: mereshire-exploitation",
        "Mereshire Council gives Mereshire Police: mereshire-exploitation",
        "Mereshire Council gives NHS bodies in Mereshire: mereshire-exploitation",
        "Mereshire Police gives Harbour Youth: mereshire-exploitation",
        "Mereshire Police gives Mereshire Council: mereshire-exploitation",
        "Mereshire Police gives NHS bodies in Mereshire: mereshire-exploitation",
        "NHS bodies in Mereshire gives Harbour Youth: mereshire-exploitation",
        "NHS bodies in Mereshire gives Mereshire Council: mereshire-exploitation",
        "NHS bodies in Mereshire gives Mereshire Police: mereshire-exploitation",
        "NHS bodies in Mereshire among NHS bodies in Mereshire: mereshire-exploitation",
        "Schools in Mereshire gives Mereshire Council: mereshire-exploitation",
      ]
    `);
  });

  it('are in the table, in its order, and in the file', () => {
    const site = siteOf();
    const html = pagesOf().get(PATHS.sharing) ?? '';
    expect(rowsOf(html)).toHaveLength(pairsOf(site).length);
    const rows = parse(pairsCsv(site), { bom: true, columns: true }) as readonly Record<string, string>[];
    expect(html).toContain(`It has ${rows.length} rows: one for each agreement of a pair`);
    expect(rows.length).toBeGreaterThan(pairsOf(site).length);
    expect(
      rows
        .filter((row) => row['Relation'] !== 'withheld')
        .map((row) => `${row['Source']} ${row['Target']} ${row['Reference']}`),
    ).toEqual(
      pairsOf(site).flatMap(({ from, to, current, suspended, ended }) =>
        [...current, ...suspended, ...ended].map(({ id }) => `${from.text} ${to.text} ${id}`),
      ),
    );
  });

  it('say that a party takes part within limits, and of no other', () => {
    const rows = (pagesOf().get(PATHS.sharing) ?? '').match(/<tr>[\s\S]*?<\/tr>/g) ?? [];
    const limited = rows.filter((row) => row.includes('(within limits)'));
    expect(limited.map((row) => rowsOf(row)[0])).toEqual(['Schools in Mereshire → Mereshire Council']);
  });

  it('have in the file the limits within which each takes part, in the words of the agreement', () => {
    const rows = parse(pairsCsv(siteOf()), { bom: true, columns: true }) as readonly Record<string, string>[];
    const told = rows.filter((row) => `${row['Source limits']}${row['Target limits']}` !== '');
    expect(told.map((row) => [row['Source'], row['Source limits'], row['Target'], row['Target limits']])).toEqual([
      [
        'Schools in Mereshire',
        'Only those that join take part. Only for children on the school’s own roll.',
        'Mereshire Council',
        '',
      ],
      // An agreement that withholds who shares.
      ['withheld', 'withheld', 'withheld', 'withheld'],
    ]);
  });

  it('have in the file the law on which each relies, and none of a listing or where it is withheld', async () => {
    const register = await readExample('examples/mereshire');
    const rows = parse(pairsCsv(published({ ...siteContext(), register })), {
      bom: true,
      columns: true,
    }) as readonly Record<string, string>[];
    const found = rows.filter((row) => row['Source'] === 'Harbour Youth' && row['Target'] === 'Mereshire Police');
    expect(found.map((row) => [row['Source powers'], row['Target powers']])).toEqual([
      ['', 'Children Act 2004 s.10; Children Act 2004 s.11; Common law policing purposes'],
    ]);
    const withheld = rows.filter((row) => row['Source'] === 'withheld');
    expect(withheld.map((row) => row['Source powers'])).toEqual(withheld.map(() => 'withheld'));
    const listed = rows.filter((row) => row['Reference'] === 'mereshire-fire-home-safety');
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.map((row) => row['Source powers'])).toEqual(listed.map(() => ''));
  });

  it('have in the file what the one gives to the other for, and not all that the agreement is for', async () => {
    const register = await readExample('examples/mereshire');
    const purposes = (withheld: readonly string[]): readonly (readonly unknown[])[] => {
      const entries = register.entries.map((entry) => ({ ...entry, withheld: { sections: withheld, because: '' } }));
      const rows = parse(pairsCsv(published({ ...siteContext(), register: { ...register, entries } })), {
        bom: true,
        columns: true,
      }) as readonly Record<string, string>[];
      return rows
        .filter((row) => row['Source'] === 'Schools in Mereshire' && row['Reference'] === 'mereshire-exploitation')
        .map((row) => [row['Target'], row['Purpose']]);
    };
    expect(purposes([])).toEqual([
      ['Mereshire Council', 'Decide how to keep a child safe'],
      ['Mereshire Police', 'Investigate offences against a child'],
    ]);
    expect(JSON.stringify(purposes(['purposes']))).not.toMatch(/keep a child safe|Investigate/);
  });

  it('tell in the file which unit of a body has limits where others have none', () => {
    const site = siteOf((register) => ({
      ...register,
      entries: register.entries.map((entry) => ({
        ...entry,
        parties: new Map(
          [...entry.parties].map(([name, party]) => [
            name,
            name === 'mereshire-police'
              ? { ...party, title: 'Roads policing', written: { ...party.written, condition: 'only on roads' } }
              : party,
          ]),
        ),
      })),
    }));
    const rows = parse(pairsCsv(site), { bom: true, columns: true }) as readonly Record<string, string>[];
    const limits = new Set(
      rows.filter((row) => row['Target'] === 'Mereshire Police').map((row) => row['Target limits']),
    );
    expect([...limits]).toEqual(['Roads policing: only on roads.']);
  });

  it('stay out of every file where the flows are withheld', () => {
    const none = siteOf((register) => ({
      ...register,
      entries: register.entries.map((entry) => ({ ...entry, withheld: { sections: ['flows'], because: '' } })),
    }));
    expect(pairsOf(none).filter(({ how }) => how !== 'with')).toEqual([]);
    const nobody = siteOf((register) => ({
      ...register,
      entries: register.entries.map((entry) => ({ ...entry, withheld: { sections: ['parties'], because: '' } })),
    }));
    expect(pairsOf(nobody)).toEqual([]);
  });
});

describe('an agreement that withholds who shares', () => {
  const hiding =
    (section: string) =>
    (register: Register): Register => ({
      ...register,
      entries: register.entries.map((entry) =>
        entry.id === 'mereshire-exploitation'
          ? { ...entry, withheld: { sections: [section], because: 'It would warn people' } }
          : entry,
      ),
    });

  it.each([
    ['flows', 'it does not publish who gives information to whom'],
    ['parties', 'it does not publish who takes part'],
  ])('%s: is named with the reason on the page of all, and withheld in the file', (section, what) => {
    const html = pagesOf(hiding(section)).get(PATHS.sharing) ?? '';
    expect(html).toMatch(
      new RegExp(
        `<li><a href="../agreements/mereshire-exploitation/index.html">[^<]*</a>[^:]*: ${what}[^<]*It would warn people`,
      ),
    );
    const rows = parse(pairsCsv(siteOf(hiding(section))), { bom: true, columns: true }) as readonly Record<
      string,
      string
    >[];
    expect(rows.find((row) => row['Reference'] === 'mereshire-exploitation')).toMatchObject({
      Source: 'withheld',
      Relation: 'withheld',
      Target: 'withheld',
    });
  });

  it('is named by the page of an organisation only where its parties are public', () => {
    const page = (section: string): string => {
      const site = siteOf(hiding(section));
      const own = organisationDetails(
        site,
        'mereshire-police',
        facetIndex(site, organisations).group('mereshire-police') ?? { current: [], ended: [] },
      );
      return JSON.stringify(own);
    };
    expect(page('flows')).toContain('mereshire-exploitation');
    expect(page('flows')).toContain('It would warn people');
    expect(page('parties')).not.toContain('mereshire-exploitation');
    expect(page('parties')).toContain('"nameless":1');
  });
});

describe('agreements that withhold who shares, more of them than a page names', () => {
  it('are counted by the page of an organisation', () => {
    const site = siteOf((register) => {
      const model = register.entries.find(({ id }) => id === 'mereshire-exploitation');
      if (model === undefined) throw new Error('there is no such agreement');
      const hiding = { ...model, withheld: { sections: ['flows'], because: '' } };
      return { ...register, entries: Array.from({ length: 25 }, (_, index) => ({ ...hiding, id: `hiding-${index}` })) };
    });
    const listing = facetIndex(site, organisations).group('mereshire-police') ?? { current: [], ended: [] };
    const own = organisationDetails(site, 'mereshire-police', listing);
    expect(own).toMatchObject({ moreUnsaid: 5, unsaid: Array.from({ length: 20 }, () => expect.anything()) });
  });
});

describe('an agreement that is suspended', () => {
  it('has its tag in the table, and is counted apart', () => {
    const html = pagesOf((register) => ({
      ...register,
      entries: register.entries.map((entry) =>
        entry.id === 'mereshire-exploitation'
          ? { ...entry, illustrative: false, standing: { ...entry.standing, status: 'suspended' as const } }
          : entry,
      ),
    })).get(PATHS.sharing);
    expect(html).toMatch(/exploitation in Mereshire<\/a> <strong class="govuk-tag[^>]*>\s*Suspended/);
    expect(html).toContain('none current, 1 suspended');
    expect(html).toMatch(
      /No current agreement says who gives information to whom\. 1 more says so, and is suspended\./,
    );
  });
});

describe('the table of pairs', () => {
  it('says how it is sorted, and leaves the rest to a script', () => {
    const heads = elements(pagesOf().get(PATHS.sharing) ?? '').filter(
      ({ name, attributes }) => name === 'th' && attributes.get('scope') === 'col',
    );
    expect(heads.map(({ attributes }) => attributes.get('aria-sort'))).toEqual([
      'ascending',
      'none',
      undefined,
      undefined,
      'none',
    ]);
    expect(heads.map(({ attributes }) => attributes.get('data-sort'))).toEqual([
      'text',
      'text',
      undefined,
      undefined,
      'number',
    ]);
  });
});
