import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerDea } from '../../src/site/data/register-dea.ts';
import { openExample, siteOf } from '../helpers/published.ts';

/** The fields of the register with what it let each hold, as its own definition gave them. */
const FIELDS = {
  'information-sharing-agreement-0001': 'string',
  name: 'string',
  purpose: 'text',
  'information-sharing-benefits': 'string',
  'legal-power-disclosure': 'string', // a code there, of a list that is not published any more
  'disclosed-information': 'text',
  controllers: 'curies',
  'controller-names': 'strings',
  'information-sharing-method': 'text',
  processors: 'curies',
  'processor-names': 'strings',
  'retention-period': 'period',
  'start-date': 'datetime',
  'end-date': 'datetime',
  'review-date': 'datetime',
  contact: 'string',
  areas: 'codes',
  'area-names': 'strings',
} as const;

/** What its own checker took for each kind of value. */
const KINDS: Readonly<Record<(typeof FIELDS)[keyof typeof FIELDS], RegExp>> = {
  string: /^\S(.*\S)?$/,
  strings: /^\S(.*\S)?$/,
  text: /^\S(.*\S)?$/,
  curies: /^[a-z][a-z\d-]*:[\w\d_/.%-]*$/,
  codes: /^([a-z][a-z\d-]*:[\w\d_/.%-]*|[EWSNK]\d{8})$/,
  period: /^P(?!$)(\d+Y)?(\d+M)?(\d+D)?(T(?!$)(\d+H)?)?$/,
  datetime: /^\d{4}(-\d{2}(-\d{2})?)?$/,
};

type Row = Readonly<Record<keyof typeof FIELDS, string>>;

function read(csv: string): readonly Row[] {
  return parse(csv, { bom: true, columns: true });
}

/** Several values, as that register wrote and read them. */
function split(cell: string): readonly string[] {
  const [row = []] = cell === '' ? [] : (parse(cell, { delimiter: ';', relax_quotes: false }) as string[][]);
  return row;
}

describe('register-dea.csv', () => {
  let rows: readonly Row[];
  let made: readonly Row[];
  beforeAll(async () => {
    rows = read(registerDea(await openExample()));
    made = read(
      registerDea(
        siteOf((register) => ({
          ...register,
          organisations: new Map(
            [...register.organisations].map(([id, file]) => [
              id,
              id === 'mereshire-police'
                ? { ...file, facts: { ...file.facts, identifiers: { dea: 'government-organisation:D99' } } }
                : file,
            ]),
          ),
          entries: register.entries.map((entry) => ({
            ...entry,
            parties: new Map(
              [...entry.parties].map(([name, party]) => [
                name,
                name === 'mereshire-police' && party.organisation !== undefined
                  ? {
                      ...party,
                      organisation: {
                        ...party.organisation,
                        facts: { ...party.organisation.facts, identifiers: { dea: 'government-organisation:D99' } },
                      },
                    }
                  : name === 'harbour-youth'
                    ? { ...party, title: 'Harbour; “Youth” "H"' }
                    : party,
              ]),
            ),
          })),
        })),
      ),
    );
  });

  it('has the 18 fields in their order, a row for each agreement, and values as that register took them', () => {
    for (const all of [rows, made]) {
      expect(Object.keys(all[0] ?? {})).toEqual(Object.keys(FIELDS));
      for (const row of all)
        for (const [field, kind] of Object.entries(FIELDS)) {
          const cell = row[field as keyof Row];
          const values = ['curies', 'codes', 'strings'].includes(kind)
            ? split(cell)
            : [cell].filter((one) => one !== '');
          for (const value of values) expect(value, `${row.name}: ${field}`).toMatch(KINDS[kind]);
        }
    }
    expect(made).toHaveLength(7);
  });

  it('says who discloses and who receives, by code or else by name', () => {
    const row = made.find(({ name }) => name.startsWith('Protecting children'));
    expect(row?.controllers).toBe('government-organisation:D99');
    expect(split(row?.['controller-names'] ?? '')).toEqual([
      'Mereshire Council',
      'NHS bodies in Mereshire',
      'Schools in Mereshire',
      'Harbour; “Youth” "H"',
    ]);
    expect(split(row?.['processor-names'] ?? '')).toContain('Northgate Systems Limited');
    expect(split(row?.['processor-names'] ?? '')).not.toContain('Schools in Mereshire');
    expect(row).toMatchObject({
      'disclosed-information': 'Who the child is; The worry, and the adult it is about; Relevant health history',
      'retention-period': 'P25Y',
      'start-date': '2024-10-01',
      'review-date': '2027-10-01',
      contact: 'Write to: Information Rights, County Hall, Mereshire',
      areas: 'E10000099',
      'area-names': '',
    });
  });

  it('keeps a month a month, leaves empty what is not known, and says of words that they are withheld', () => {
    expect(made.find(({ name }) => name === 'Attendance Solutions')).toMatchObject({
      'information-sharing-agreement-0001': 'attendance',
      'review-date': '2017-09',
      'start-date': '',
      'controller-names': '',
      'processor-names': '',
    });
    expect(made.find(({ name }) => name === 'Leaving hospital safely (illustrative)')).toMatchObject({
      purpose: 'Arrange care at home',
      'disclosed-information': 'withheld',
      'legal-power-disclosure': 'withheld',
      'information-sharing-benefits': 'withheld',
      'information-sharing-method': 'withheld',
      'retention-period': '',
    });
    expect(made.find(({ name }) => name.startsWith('Troubled'))).toMatchObject({ 'end-date': '2024-03-31' });
  });

  it('names the power of the Act with its objective', () => {
    const row = rows.find((one) => one['legal-power-disclosure'].includes('Digital Economy Act 2017'));
    expect(row?.['legal-power-disclosure']).toMatch(/^Digital Economy Act 2017 s\.\d+ \(.+\)/);
  });
});
