import { describe, expect, it } from 'vitest';
import type { Register } from '../../src/register/register.ts';
import { PATHS } from '../../src/site/links.ts';
import { composeSite } from '../../src/site/site.ts';
import { siteContext } from '../helpers/site-fixture.ts';

function fileOf(path: string, change?: (register: Register) => Register): string {
  return String(composeSite(siteContext(undefined, change)).find((file) => file.path === path)?.content);
}

describe('register.json', () => {
  const register = JSON.parse(fileOf(PATHS.json));

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
});

describe('register.csv', () => {
  it('has a row for each agreement, with a mark for spreadsheets', () => {
    const csv = fileOf(PATHS.csv);
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const [header, ...rows] = read(csv.slice(1));
    expect(header).toEqual(
      expect.arrayContaining(['Title', 'Purpose', 'Lead organisation', 'Other organisations', 'Review date']),
    );
    expect(rows.map((row) => row[header?.indexOf('Title') ?? -1])).toEqual([
      'Attendance Solutions',
      'Leaving hospital safely',
      'Protecting children from exploitation in Mereshire',
      'Safe places to sleep',
      'School transport',
      'The Mereshire sharing charter',
      'Troubled families in Mereshire',
    ]);
    expect(rows.every((row) => row.length === header?.length)).toBe(true);
    const listing = rows[0] ?? [];
    expect(listing[header?.indexOf('Status') ?? -1]).toBe('Listed elsewhere');
    expect(listing[header?.indexOf('Review date') ?? -1]).toBe('2017-09-30');
    expect(rows[2]?.[header?.indexOf('Status') ?? -1]).toBe('In force (illustrative)');
    // Every organisation, not only those that a page has room for.
    expect(rows[2]?.[header?.indexOf('Other organisations') ?? -1]?.split('; ')).toHaveLength(11);
  });

  it.each(['=HYPERLINK("https://x.example","y")', '+1', '-1', '@SUM(1)', '＝1', '\t=1', ' =1'])(
    'writes %j so that no spreadsheet runs it',
    (formula) => {
      const csv = fileOf(PATHS.csv, (register) => ({
        ...register,
        entries: register.entries.map((entry) => ({ ...entry, terms: { ...entry.terms, title: formula } })),
      }));
      const [header, ...rows] = read(csv.slice(1));
      for (const row of rows) expect(row[header?.indexOf('Title') ?? -1]).toBe(`'${formula.trim()}`);
    },
  );
});

/** Reads CSV as RFC 4180 writes it. */
function read(csv: string): readonly (readonly string[])[] {
  return csv
    .trimEnd()
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map((match) =>
        (match[1] ?? match[2] ?? '').replaceAll('""', '"'),
      ),
    );
}
