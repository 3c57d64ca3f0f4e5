import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { pairsCsv } from '../../src/site/data/pairs-csv.ts';
import { COLUMNS, registerCsv } from '../../src/site/data/register-csv.ts';
import { registerDea } from '../../src/site/data/register-dea.ts';
import { registerJson } from '../../src/site/data/register-json.ts';
import { ENGLISH } from '../helpers/english.ts';
import { nowhere, openExample, siteOf } from '../helpers/published.ts';
import { PATHS } from '../../src/site/links.ts';
import { composeSite } from '../../src/site/site.ts';
import { pagesOf } from '../helpers/html.ts';
import { faults } from '../helpers/schemas.ts';
import { siteContext } from '../helpers/site-fixture.ts';

/** Rows of a table as another reader reads them, each by its headers. */
function read(csv: string): readonly Readonly<Record<string, string>>[] {
  return parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' });
}

describe('the terms of use of this repository’s own register', () => {
  it('are those of the file LICENSE', () => {
    const [, named] = /^licence:\n {2}title: (.*)$/m.exec(readFileSync('concordat.yaml', 'utf8')) ?? [];
    expect(readFileSync('LICENSE', 'utf8').split('\n')[0]).toBe(named);
  });
});

describe('register.json', () => {
  const register = JSON.parse(registerJson(siteOf()));

  it('has the fields that scripts rely on', () => {
    expect(Object.keys(register)).toEqual(
      expect.arrayContaining(['title', 'publisher', 'asAt', 'agreements', 'organisations']),
    );
    expect(register.asAt).toBe('2026-11-21');
    for (const agreement of register.agreements) {
      expect(Object.keys(agreement)).toEqual(
        expect.arrayContaining([
          'id',
          'title',
          'summary',
          'status',
          'reviewState',
          'themes',
          'lead',
          'parties',
          'effective',
          'reviewDue',
          'version',
          'digest',
          'documents',
          'illustrative',
        ]),
      );
    }
  });

  it('says of a listing what its entry says, in its words, as the table does', async () => {
    const site = await openExample();
    const listing = JSON.parse(registerJson(site)).agreements.find(
      ({ id }: { id: string }) => id === 'mereshire-fire-home-safety',
    );
    const row = read(registerCsv(site)).find(({ Reference }) => Reference === 'mereshire-fire-home-safety');
    const purpose = 'To reduce deaths and injuries from fires in the home';
    expect([listing.purposes, listing.retention]).toEqual([[purpose], ['Six years after the last visit']]);
    expect(listing.listedBy.contact).toBe('dpo@mereshire-fire.example');
    expect(row).toMatchObject({
      Purpose: purpose,
      'How long it is kept': 'Six years after the last visit',
      Contact: 'dpo@mereshire-fire.example',
    });
  });

  it('says how each agreement stands', () => {
    const of = (id: string): object => register.agreements.find((agreement: { id: string }) => agreement.id === id);
    expect(of('mereshire-exploitation')).toMatchObject({
      status: 'in-force',
      statusText: 'In force (illustrative)',
      reviewState: 'in-date',
      reviewDue: '2027-10-01',
      themes: ['safer-community', 'health-and-care'],
      lead: { party: 'mereshire-council', organisation: 'mereshire-council', name: 'Mereshire Council' },
      version: '2.1',
      effective: '2026-10-01',
      illustrative: true,
      notice: 'Illustrative: no body named here has agreed to this text.',
      documents: [
        {
          paper: 'agreement',
          format: 'pdf',
          path: 'agreements/mereshire-exploitation/mereshire-exploitation.pdf',
          bytes: 312_400,
        },
        { format: 'docx' },
        { format: 'odt' },
        { format: 'md' },
        { format: 'json' },
        {
          paper: 'in-short',
          format: 'pdf',
          path: 'agreements/mereshire-exploitation/mereshire-exploitation-in-short.pdf',
        },
        { paper: 'disclosure-request', format: 'docx' },
      ],
      versions: [{ version: '1.0' }],
    });
    expect(of('attendance')).toMatchObject({
      kind: 'listing',
      reviewState: 'overdue',
      reviewDue: '2017-09-30',
      digest: null,
      lead: { name: 'Fenshire County Council' },
      parties: [{ name: 'NHS Fenshire, Fenshire Police' }],
    });
    expect(of('hospital-discharge')).toMatchObject({ published: 'summary', documents: [] });
    expect(of('draft-agreement')).toBeUndefined();
  });

  it('counts what is not published', () => {
    expect(register.unpublished).toEqual({ draft: 1, 'not-marked': 1, 'not-signed': 1, invalid: 1 });
  });

  it('tells what is shared, and null where that is not published', () => {
    const of = (id: string): object => register.agreements.find((agreement: { id: string }) => agreement.id === id);
    expect(of('mereshire-exploitation')).toMatchObject({
      subjects: ['Children who may be at risk', 'People suspected of exploiting a child'],
      data: [
        { title: 'Who the child is', specialCategory: [], criminalOffence: false },
        { title: 'The worry, and the adult it is about', criminalOffence: true },
        { title: 'Relevant health history', specialCategory: ['health', 'sex-life'] },
      ],
      specialCategoryData: true,
      criminalOffenceData: true,
      methods: ['Secure e-mail', 'Secure web form'],
      lawfulBases: [],
      impactAssessment: null,
      framework: { id: 'mereshire-charter', version: '3.0' },
      owner: { contact: 'sharing@mereshire.example' },
    });
    expect(of('hospital-discharge')).toMatchObject({
      purposes: ['Arrange care at home'],
      subjects: null,
      data: null,
      specialCategoryData: null,
      lawfulBases: null,
      retention: null,
    });
    expect(of('night-shelter')).toMatchObject({ framework: null });
  });

  it.each([
    ['of every state', async () => siteOf()],
    ['with all that is stated in law', async () => openExample()],
    ['with no address', async () => nowhere()],
  ])('holds to its schema, which names every field: agreements %s', async (_name, site) => {
    expect(faults('register', JSON.parse(registerJson(await site())))).toEqual([]);
  });

  it('says within which limits each party takes part, and nothing of it in a listing', () => {
    const { agreements } = JSON.parse(registerJson(siteOf()));
    type Limited = { name: string; condition: string | null; joinsFirst: boolean | null };
    const parties = agreements.flatMap(({ parties: all, kind }: { parties: Limited[]; kind: string }) =>
      all.map((party) => ({ ...party, kind })),
    ) as (Limited & { kind: string })[];
    const of = (test: (party: Limited & { kind: string }) => boolean): readonly unknown[] =>
      parties.filter(test).map(({ name, condition, joinsFirst }) => [name, condition, joinsFirst]);
    expect(of(({ condition }) => condition !== null)).toEqual([
      ['Schools in Mereshire', 'Only for children on the school’s own roll', true],
    ]);
    expect(
      new Set(of(({ kind }) => kind === 'listing').map((one) => JSON.stringify(one).replace(/^\["[^"]*"/, ''))),
    ).toEqual(new Set([',null,null]']));
    expect(of(({ kind, joinsFirst }) => kind !== 'listing' && joinsFirst === null)).toEqual([]);
  });
});

describe('register.csv', () => {
  it('has a row for each agreement, with a mark for spreadsheets', () => {
    const csv = registerCsv(siteOf());
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows = read(csv);
    expect(rows.map((row) => row['Title'])).toEqual([
      'Attendance Solutions',
      'Leaving hospital safely',
      'Protecting children from exploitation in Mereshire',
      'Safe places to sleep',
      'School transport',
      'The Mereshire sharing charter',
      'Troubled families in Mereshire',
    ]);
    expect(rows[0]).toMatchObject({ Status: 'Listed elsewhere', 'Review date': '2017-09-30' });
    expect(rows[2]).toMatchObject({
      Status: 'In force (illustrative)',
      Page: 'https://sharing.mereshire.example/agreements/mereshire-exploitation/',
      Information: 'Who the child is; The worry, and the adult it is about; Relevant health history',
      'Special category data': 'Yes',
      'Impact assessment': '',
    });
    // Every organisation, not only those that a page has room for.
    expect(rows[2]?.['Other organisations']?.split('; ')).toHaveLength(11);
    expect(rows[1]).toMatchObject({
      Information: 'withheld',
      'Special category data': 'withheld',
      'How long it is kept': 'withheld',
    });
  });

  it('says which agreements share a kind of information with a body', async () => {
    const site = await openExample();
    type Kind = { readonly name: string; readonly specialCategory: readonly string[] | null };
    const sharing = (special: string, receiver: string) =>
      (JSON.parse(registerJson(site)).agreements as readonly Readonly<Record<string, unknown>>[])
        .filter(({ data, flows }) => {
          const kinds = ((data ?? []) as readonly Kind[]).filter((kind) => kind.specialCategory?.includes(special));
          return ((flows ?? []) as readonly Readonly<Record<string, readonly string[]>>[]).some(
            (flow) => flow['to']?.includes(receiver) && kinds.some(({ name }) => flow['data']?.includes(name)),
          );
        })
        .map(({ id }) => id);
    expect(sharing('health', 'mereshire-police')).toEqual(['mereshire-exploitation']);
    const [first] = JSON.parse(registerJson(site)).agreements.find(
      ({ id }: { id: string }) => id === 'mereshire-exploitation',
    ).flows;
    expect(first.purposes[0]).toMatch(/^[A-Z].* /);
  });

  it('gives no flow of an agreement that withholds a part of it', async () => {
    const site = await openExample();
    for (const part of ['flows', 'parties', 'purposes', 'data']) {
      const entries = site.entries.map((entry) => ({ ...entry, withheld: { sections: [part], because: 'Test.' } }));
      for (const { id, flows } of JSON.parse(registerJson({ ...site, entries })).agreements)
        expect(flows, `${id}, ${part}`).toBeNull();
    }
  });

  it('counts parties and bodies, and names members and recipients as the records do', async () => {
    const site = await openExample();
    const rows = read(registerCsv(site));
    const records = JSON.parse(registerJson(site)).agreements;
    type Named = { readonly name: string };
    for (const [index, row] of rows.entries()) {
      const { parties, bodies, recipients } = records[index];
      expect(row['Bodies']).toBe(row['Bodies'] === 'withheld' || bodies === null ? row['Bodies'] : String(bodies));
      const members = parties.flatMap((party: { members: readonly Named[] }) => party.members);
      for (const { name } of members) expect(row['Members']).toContain(name);
      expect(row['Recipients']).toBe(
        recipients?.map(({ name }: Named) => name).join('; ') ?? (records[index].kind === 'listing' ? '' : 'withheld'),
      );
    }
    const of = (id: string) => rows.find(({ Reference }) => Reference === id);
    expect(of('mereshire-exploitation')).toMatchObject({
      Parties: '7',
      // Two NHS bodies in place of their group, and the one school that joined.
      Bodies: '8',
      Members: expect.stringMatching(/^NHS bodies in Mereshire: .*, .*; Schools in Mereshire: Mere Academy$/),
    });
    // Those who receive only what is not of a special category stand in the one column alone.
    expect(of('mereshire-missing-children')).toMatchObject({
      Recipients: 'Mereshire Council; Mereshire Police',
      'Recipients of special category data': '',
    });
    const closed = read(registerCsv(siteOf())).find(({ Reference }) => Reference === 'hospital-discharge');
    expect(closed).toMatchObject({ Recipients: 'withheld', 'Recipients of special category data': 'withheld' });
  });

  it('says what each column holds, on the page of the data and in its documentation', () => {
    const page = pagesOf(composeSite(siteContext())).get(PATHS.data) ?? '';
    const documentation = readFileSync('docs/register-data.md', 'utf8');
    const [row] = read(registerCsv(siteOf()));
    expect(Object.keys(row ?? {})).toEqual(COLUMNS.map(({ header }) => header));
    for (const { header, meaning: key } of COLUMNS) {
      const meaning = ENGLISH.t(key);
      expect(documentation).toContain(`| \`${header}\` | ${meaning} |`);
      expect(page).toContain(`>${header}</th>`);
      expect(page).toContain(`>${meaning}</td>`);
    }
  });

  it('cites the law that is stated', async () => {
    const row = read(registerCsv(await openExample())).find(({ Reference }) => Reference === 'mereshire-exploitation');
    expect(row?.['Lawful bases']).toMatch(/^UK GDPR Article 6\(1\)\(\w+\); .*DPA 2018 Schedule 1 paragraph \d+/);
    expect(row?.['Legal powers']).toContain('Act');
    expect(row?.['How long it is kept']).toMatch(/: \d+ years after /);
  });

  it.each(['=HYPERLINK("https://x.example","y")', '+1', '-1', '@SUM(1)', '＝1', '\t=1', '\r=1', ' =1'])(
    'writes %j so that no spreadsheet runs it, in every table',
    (formula) => {
      const site = siteOf((register) => ({
        ...register,
        entries: register.entries.map((entry) => ({ ...entry, terms: { ...entry.terms, title: formula } })),
      }));
      for (const [csv, column] of [
        [registerCsv(site), 'Title'],
        [pairsCsv(site), 'Agreement'],
        [registerDea(site), 'name'],
      ] as const) {
        const rows = read(csv);
        expect(rows.length, column).toBeGreaterThan(0);
        for (const row of rows) expect(row[column]?.replace(' (illustrative)', ''), column).toBe(`'${formula.trim()}`);
      }
    },
  );

  it('survives quotes, commas and line ends in a text', () => {
    const title = 'He said "no, \r\n never"; \n so';
    const csv = registerCsv(
      siteOf((register) => ({
        ...register,
        entries: register.entries.map((entry) => ({ ...entry, terms: { ...entry.terms, title } })),
      })),
    );
    for (const row of read(csv)) expect(row['Title']).toBe('He said "no, never"; so');
  });
});
