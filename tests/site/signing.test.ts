/** Who has signed, on the page of an agreement and in the data: from the records, as far as the public may see them. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Entry } from '../../src/register/entry.ts';
import { registerCsv } from '../../src/site/data/register-csv.ts';
import { signingData } from '../../src/site/data/signing-data.ts';
import { PATHS } from '../../src/site/links.ts';
import { published } from '../../src/site/published.ts';
import { openSite } from '../../src/site/site.ts';
import { readExample } from '../helpers/example.ts';
import { elements } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const register = await readExample('examples/mereshire');

/** The register with one of its agreements changed. */
function within(id: string, change: (entry: Entry) => Entry) {
  return { ...register, entries: register.entries.map((entry) => (entry.id === id ? change(entry) : entry)) };
}

const same = (entry: Entry): Entry => entry;

function said(id: string, language: 'en' | 'cy' = 'en', change = same): string {
  const context = { ...siteContext(), register: within(id, change), data: 'when-asked' as const };
  const path = `${language === 'cy' ? 'cy/' : ''}${PATHS.agreement(id)}`;
  const page = String(openSite(context).file(path)?.content);
  return (elements(page).find(({ name }) => name === 'body')?.text ?? '').replaceAll(/\s+/g, ' ');
}

function data(id: string, change = same): unknown {
  const site = published({ ...siteContext(), register: within(id, change) });
  const entry = site.entry(id);
  return entry === undefined ? undefined : signingData(site, entry);
}

describe('the page of an agreement', () => {
  it('says who decided what, which version binds them, and what each proof is worth', () => {
    const page = said('mereshire-exploitation');
    expect(page).toContain('In force Fully signed');
    expect(page).toContain('Everybody who has to has signed version 2.1.');
    expect(page).toContain(
      'Mereshire Police Agreed to version 2.1 Version 2.1, since 1 October 2026 Assistant Chief Constable, on 15 September 2026: a signature with a key of this body. It was checked, and anyone can check it again.',
    );
    expect(page).toMatch(
      /Mere Academy as one of: Schools in Mereshire Agreed to version 2\.1 Version 2\.1, since 2 November 2026/,
    );
    expect(page).toContain('This proves little, since a sender’s address can be made up.');
    expect(page).toContain('Schools in Mereshire: each joins for itself');
  });

  it('says from which day a body is bound that joins later', () => {
    const later = '2027-01-04' as IsoDate;
    const page = said('mereshire-exploitation', 'en', (entry) => ({
      ...entry,
      signing: {
        ...entry.signing,
        decisions: entry.signing.decisions.map((one) =>
          one.organisation === 'mereshire-police' ? { ...one, since: later } : one,
        ),
        bound: entry.signing.bound.filter(({ organisation }) => organisation !== 'mereshire-police'),
      },
    }));
    expect(page).toContain('Mereshire Police Agreed to version 2.1 None yet: version 2.1 from 4 January 2027');
  });

  it('names who is missing, with the word that sharing which protects never waits', () => {
    const page = said('mereshire-housing-options');
    expect(page).toContain('Suspended Signed in part');
    expect(page).toContain('Still missing: 1 of 3. Lawful sharing that protects someone never waits for a signature.');
    expect(page).toContain('Mere Homes Not signed yet No version');
  });

  it('tells conditions, and that an adoption is on record', () => {
    const all: Partial<Entry> = { show: 'all', withheld: undefined };
    expect(said('mereshire-money-recovery', 'en', (entry) => ({ ...entry, ...all }))).toContain(
      'Agreed to version 1.2, on conditions Each match is looked at by a person',
    );
    expect(said('mereshire-charter')).toContain('Adoption on record');
  });

  it('says it in Welsh', () => {
    expect(said('mereshire-exploitation', 'cy')).toContain('Llofnodwyd gan bawb');
    expect(said('mereshire-housing-options', 'cy')).toContain('Yn eisiau o hyd: 1 o 3.');
  });

  it('says what became of a signed version whose words changed', () => {
    const page = said('mereshire-housing-options', 'en', (entry) => ({
      ...entry,
      signing: { ...entry.signing, state: 'void', decisions: [], bound: [] },
    }));
    expect(page).toContain('No longer signed');
    expect(page).toContain('the words have changed since or a key is not safe any more');
  });

  it('says that it has lapsed once its last day has passed and nobody ended it, and waits for nobody', () => {
    const lapsed = (entry: Entry): Entry => ({
      ...entry,
      standing: { ...entry.standing, status: 'ended', ends: '2026-11-01' as IsoDate },
    });
    const page = said('mereshire-exploitation', 'en', lapsed);
    expect(page).not.toContain('Fully signed');
    expect(page).toContain('Version 2.1 lapsed: 1 November 2026 was its last day');
    expect(said('mereshire-housing-options', 'en', lapsed)).not.toContain('Not signed yet');
    expect(data('mereshire-exploitation', lapsed)).toMatchObject({
      state: 'lapsed',
      missing: null,
      missingCount: null,
    });
  });

  it('says when conditions were met, and what proves the version that binds who declined the next', () => {
    const page = said('mereshire-exploitation', 'en', (entry) => ({
      ...entry,
      signing: {
        ...entry.signing,
        decisions: entry.signing.decisions.map((one) => ({ ...one, version: '2.2', stands: 'declined' as const })),
        bound: entry.signing.bound.map((one) => ({ ...one, conditionsMet: '2026-11-03' as IsoDate })),
      },
    }));
    expect(page).toContain('Version 2.1, since 1 October 2026; its conditions were met on 3 November 2026');
    expect(page).toContain('For version 2.1: Assistant Chief Constable, on 15 September 2026: a signature with a key');
  });

  const carried = (entry: Entry): Entry => ({
    ...entry,
    signing: {
      ...entry.signing,
      decisions: entry.signing.decisions.map((one) => ({
        ...one,
        version: '2.0',
        carried: { version: '2.1', since: '2026-10-01' as IsoDate },
      })),
      bound: entry.signing.bound.map((one) => ({
        ...one,
        version: '2.0',
        carried: { version: '2.1', since: '2026-10-01' as IsoDate },
      })),
    },
  });

  it('tells a sign-off that carries over from a signature of these words', () => {
    const page = said('mereshire-exploitation', 'en', carried);
    expect(page).not.toContain('Everybody who has to has signed');
    expect(page).toContain('Nobody has to sign version 2.1 again: what was signed of an earlier version carries over,');
    expect(page).toContain(
      'Mereshire Police Agreed to version 2.0 It carries over to version 2.1: only editorial changes since. Version 2.1, since 1 October 2026',
    );
    expect(said('mereshire-exploitation', 'cy', carried)).toContain('Mae’n parhau ar gyfer fersiwn 2.1');
    expect(data('mereshire-exploitation', carried)).toMatchObject({
      state: 'fully',
      decisions: [{ version: '2.0', carriedOverTo: '2.1', boundBy: '2.1' }, {}, {}, {}, {}, {}],
    });
    const some = (entry: Entry): Entry => ({
      ...carried(entry),
      signing: { ...carried(entry).signing, state: 'partly' },
    });
    expect(said('mereshire-exploitation', 'en', some)).toContain(
      'What some signed of an earlier version carries over,',
    );
  });

  it('names nobody where the parties are withheld, and no proof where the record is', () => {
    const withheld =
      (...sections: readonly string[]) =>
      (entry: Entry): Entry => ({
        ...entry,
        withheld: { sections, because: 'It would warn people' },
      });
    const page = said('mereshire-housing-options', 'en', withheld('parties'));
    expect(page).toContain('Who takes part is not published, and so who has signed is not either.');
    expect(page).not.toContain('Harbour Youth Agreed');
    expect(said('mereshire-housing-options', 'en', withheld('record'))).not.toContain('Director of Resources, on');
    expect(data('mereshire-housing-options', withheld('parties'))).toEqual({
      state: 'partly',
      decisions: null,
      missing: null,
      missingCount: 1,
    });
    expect(data('mereshire-housing-options', withheld('record'))).toMatchObject({
      decisions: [
        { conditions: null, records: null },
        { conditions: null, records: null },
      ],
    });
  });

  it('says nothing of it where nobody signs, and that no record is kept where none is asked for', () => {
    expect(said('mereshire-shore-road-flood')).not.toContain('Who has signed');
    expect(said('mereshire-fire-home-safety')).not.toContain('Who has signed');
    expect(data('mereshire-shore-road-flood')).toBeNull();
  });
});

describe('a signed commit', () => {
  it('is told of as checked, in both languages, and gives nothing of who made it', () => {
    const page = said('mereshire-exploitation');
    expect(page).toContain(
      'a signed commit (an entry made with the program git), with a key of this body. It was checked.',
    );
    expect(said('mereshire-exploitation', 'cy')).toContain('(commit)');
    for (const text of [page, JSON.stringify(data('mereshire-exploitation'))]) expect(text).not.toContain('legal@');
    expect(JSON.stringify(data('mereshire-exploitation'))).toContain(
      '"method":"commit","evidence":null,"checked":true,"statement":null,"signature":null',
    );
  });
});

describe('the data', () => {
  it('hold the same for software', () => {
    expect(data('mereshire-housing-options')).toMatchObject({
      state: 'partly',
      decisions: [
        {
          organisation: 'harbour-youth',
          decision: 'agreed',
          boundBy: '1.1',
          records: [{ method: 'minute', checked: false }],
        },
        { organisation: 'mereshire-council', boundSince: '2026-06-01', records: [{ method: 'key', checked: true }] },
      ],
      missing: [{ party: 'mere-homes', organisation: 'mere-homes', why: 'nothing' }],
    });
  });

  it('tell it in the table', () => {
    const site = published({ ...siteContext(), register });
    const line = registerCsv(site)
      .split('\r\n')
      .find((row) => row.startsWith('mereshire-housing-options'));
    expect(line).toMatch(/,Signed in part,Harbour Youth; Mereshire Council,Mere Homes,/);
    const earlier = (entry: Entry): Entry => ({
      ...entry,
      signing: {
        ...entry.signing,
        decisions: entry.signing.decisions.map((one) => ({
          ...one,
          version: '1.0',
          carried: { version: '1.1', since: one.since },
        })),
      },
    });
    const other = published({ ...siteContext(), register: within('mereshire-housing-options', earlier) });
    const table = registerCsv(other);
    expect(table).toContain(',Signed in part,,Mere Homes,');
    expect(table).toMatch(/^mereshire-housing-options.*,Harbour Youth; Mereshire Council$/m);
  });
});
