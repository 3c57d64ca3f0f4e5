/** The second example, a register of listings: nothing of the published table is lost, and what is found in it is so. */
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../src/host/disk.ts';
import type { Entry } from '../src/register/entry.ts';
import { PATHS } from '../src/site/links.ts';
import { composeSite, searchOf } from '../src/site/site.ts';
import { checkFiles } from './helpers/check-files.ts';
import { readExample } from './helpers/example.ts';
import { brokenLinks, elements, htmlFaults, pagesOf } from './helpers/html.ts';
import { templates, WEIGHTS } from './helpers/site-fixture.ts';
import { PLAIN } from './helpers/theme.ts';

const ROOT = 'examples/essex-register';
const ECC = 'Essex County Council';

type Row = readonly [due: string, title: string, lead: string, others?: string];

/** The published table by its headings: the month of the review, the title, the lead and the other organisations. */
const PUBLISHED: Readonly<Record<string, readonly Row[]>> = {
  'Growing Essex Economy': [
    ['2018-02', 'VOA HMRC Information Sharing Protocol', 'Valuation Office Agency (VOA)', 'Braintree District Council'],
    [
      '2018-02',
      'VOA HMRC Information Sharing Agreement',
      'Valuation Office Agency (VOA)',
      'Braintree District Council',
    ],
    [
      '2019-05',
      'BEST Growth Hub Data Sharing Protocol',
      'Southend on Sea Borough Council',
      'Thurrock District Council',
    ],
  ],
  'Health and Wellbeing': [
    [
      '2018-07',
      'Emotional Well-being And Mental Health Service',
      ECC,
      'North East London Foundation Trust, Southend Borough Council, Thurrock Council',
    ],
    ['2018-10', 'Syrian Vulnerable Persons Resettlement Scheme DSP', 'Home Office'],
    [
      '2018-03',
      'Integrated Pre-Birth to 19 Health, Well-being and Family Support Services',
      ECC,
      'Virgin Care, Barnardos, Basildon and Thurrock University Hospitals NHS Foundation Trust, CHUFT, MEHT, Princess Alexandra Hospital NHS Trust, Southend University Hospital NHS Foundation Trust, Provide',
    ],
    [
      '2018-01',
      '3rd Party Access ISP',
      ECC,
      'Essex Cares LTD (ECL), Essex Police, Action for Children, Barnardos, Essex Partnership Foundation Trust (EPUT), Westminster Drug Project, Department for Works & Pensions, Anglia Ruskin University, Capita Resourcing Limited',
    ],
    [
      '2018-10',
      'Access to the Child Health Information System for Safeguarding Purposes',
      ECC,
      'Provide, NHS England - Eastern Region',
    ],
    [
      '2018-03',
      'SET LeDeR Information Sharing Agreement',
      'Learning Disabilities Morality Review (LeDeR)',
      'Partners from Health and Social Care organisations within Essex',
    ],
    ['2019-02', 'New Born Data', 'Provide', 'Norfolk County Council'],
    [
      '2019-08',
      'Inside Out Programme - Commissioning Coaching for Children in Care',
      ECC,
      'The Children Society (TCS) - East Tavistock Institute of Human Relations (TIHR)',
    ],
  ],
  'Learning and Education': [
    ['2017-09', 'Attendance Solutions', ECC, 'NHS England Midlands & East'],
    ['2017-10', 'Education Planning', ECC, 'NHS England Midlands & East'],
    [
      '2018-01',
      'School Penalty Notice for Non-Attendance',
      ECC,
      'Education Welfare Advisory & Support Service (EWASS)',
    ],
    ['2018-01', 'School Penalty Notice for Non-Attendance (Aquinas)', ECC, 'Aquinas'],
    [
      '2019-01',
      'Client Caseload Information System (CCIS) Information Sharing Framework',
      ECC,
      'Thurrock Unitary Authority, Southend Borough Council, Kent County Council, Medway, Royal Borough of Kingston, 15billion, East Sussex',
    ],
    ['2017-11', 'Local Authority Data Sharing Agreement Twice Yearly Reports', 'Skills Funding Agency'],
    ['2017-09', 'Information Sharing Agreement with Education and Learning Services', ECC],
    ['2017-11', 'Social Worker Productivity Project', 'PA Consulting Services Limited', 'Essex County Council'],
    ['2019-08', 'Hertfordshire School Admissions', ECC, 'Hertfordshire County Council'],
    ['2019-01', 'Exhange of 16-19 Funded Provision Information', 'Department of Education', 'Essex County Council'],
  ],
  'Safer Community': [
    ['2017-10', 'FGM', ECC, 'Barnardos'],
    ['2022-12', 'Troubled Families Programme', 'DCLG', 'Essex County Council'],
    ['2017-11', 'DPaRS ISP', ECC, 'Basildon Borough Council, Essex Police, University of Essex'],
    ['2017-11', 'ECC ISP - TCA', ECC, 'Basildon Borough Council, Essex Police, University of Essex'],
    ['2018-05', 'Safeguarding ISP', ECC, 'Please see appendix D for full list of signatories'],
    [
      '2018-11',
      'Basildon Community Safety Partnership ISP',
      'Basildon Borough Council',
      'Essex Police, Essex Community Rehabilitation Co , National Probation Service, Essex CC, Essex Fire & Rescue Service, Basildon & Brentwood Clinical Commissioning Group (CCG)',
    ],
  ],
};

const register = await readExample(ROOT);
const listings = register.entries.map((entry) => ({ ...entry, listed: entry.terms.listed ?? { register: '' } }));
const rows = Object.entries(PUBLISHED).flatMap(([theme, all]) => all.map((row) => ({ theme, row })));

/** The listing of a published title. */
function listingOf(title: string): Entry {
  const [found, ...more] = listings.filter(({ listed }) => listed.titleAsPublished === title);
  if (found === undefined || more.length > 0) throw new Error(`there is not one listing of ${title}`);
  return found;
}

describe('the register of listings', () => {
  it('has the four headings of the published one, with their counts', () => {
    expect(Object.values(register.settings.themes)).toEqual(Object.keys(PUBLISHED));
    const counts = Object.keys(register.settings.themes).map(
      (id) => register.entries.filter(({ terms }) => terms.themes.includes(id)).length,
    );
    expect(counts).toEqual([3, 8, 10, 6]);
    expect(register.entries).toHaveLength(27);
  });

  it.each(rows.map(({ theme, row }) => [row[1], theme, row] as const))(
    'has every column of %s',
    (title, theme, row) => {
      const [due, , lead, others] = row;
      const { terms, parties } = listingOf(title);
      const listed = terms.listed ?? { register: '' };
      const words = listed.partiesAsPublished?.replaceAll(/\s+/g, ' ').trim();
      expect([listed.theme, listed.reviewDue, listed.lead, words]).toEqual([theme, due, lead, others]);
      expect(terms.themes.map((id) => register.settings.themes[id])).toEqual([theme]);
      expect(Object.keys(terms.purposes ?? {}).length).toBeGreaterThan(0);
      const [first, ...rest] = parties.values();
      expect(first?.lead).toBe(true);
      // A cell that names organisations has a party for each; one with words only has a class; an empty one has none.
      expect(rest.length > 0).toBe(others !== undefined);
    },
  );

  it('says where each entry was taken from, and is none of an agreement', () => {
    for (const { listed, agreement, illustrative } of listings) {
      expect(agreement.kind).toBe('listing');
      expect(illustrative).toBe(false);
      expect(listed.register).toContain('Whole Essex Information Sharing Framework');
      expect(listed.url).toBe('https://weisf.essex.gov.uk/information-sharing-protocols/');
    }
  });

  it('keeps a slip beside what is right', () => {
    const { terms, parties } = listingOf('Exhange of 16-19 Funded Provision Information');
    expect(terms.title).toBe('Exchange of 16-19 Funded Provision Information');
    expect([...parties.values()][0]?.title).toBe('Department for Education');
  });

  it('has a body of today, or its successors, for each body that it names by a file', () => {
    const today = (id: string): readonly string[] => {
      const facts = register.organisations.get(id)?.facts;
      if (facts === undefined) return ['missing'];
      if (facts.until === undefined) return [];
      return facts.succeededBy === undefined ? [id] : facts.succeededBy.flatMap((next) => today(next.organisation));
    };
    expect([...register.organisations.keys()].flatMap(today)).toEqual([]);
  });

  it('finds each body by every name that the published register has for it', () => {
    const names = [...register.organisations.values()].flatMap(({ facts }) => [
      facts.name,
      ...(facts.alsoKnownAs ?? []),
    ]);
    const leads = rows.map(({ row: [, , lead] }) => lead);
    const known = (name: string): boolean => names.some((one) => one === name || name === `${one} (VOA)`);
    const misspelt = ['Learning Disabilities Morality Review (LeDeR)'];
    expect([...new Set(leads)].filter((lead) => !known(lead))).toEqual(misspelt);
  });

  it('relates what is nearly the same, both ways', () => {
    const related = (id: string): readonly string[] =>
      register.entries
        .filter((entry) => entry.id === id)
        .flatMap(({ terms }) => (terms.related ?? []).flatMap(({ agreement }) => agreement ?? []));
    for (const [one, other] of [
      ['voa-protocol', 'voa-agreement'],
      ['penalty-notice-ewass', 'penalty-notice-aquinas'],
      ['dpars', 'tca'],
    ] as const) {
      expect(related(one)).toEqual([other]);
      expect(related(other)).toEqual([one]);
    }
  });
});

describe('what is found in it', () => {
  it('is that all 27 are overdue, that each should have left, and that three name one body', async () => {
    const found = await checkFiles(diskFiles(ROOT));
    const of = (code: string): readonly (string | undefined)[] =>
      found.filter((finding) => finding.code === code).map(({ agreement }) => agreement);
    const ids = register.entries.map(({ id }) => id);
    expect(of('review/overdue')).toEqual(ids);
    expect(of('review/past-removal')).toEqual(ids);
    expect(of('register/lone-lead')).toEqual([
      'education-and-learning-services',
      'syrian-resettlement',
      'twice-yearly-reports',
    ]);
    expect(found).toHaveLength(27 + 27 + 3);
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('its site', () => {
  const context = {
    register,
    documents: new Map(),
    downloads: new Map(),
    templates: templates(),
    theme: PLAIN,
    weights: WEIGHTS,
  };
  const files = composeSite(context);
  const pages = pagesOf(files);
  const text = (path: string): string =>
    (elements(pages.get(path) ?? '').find(({ name }) => name === 'main')?.text ?? '').replaceAll(/\s+/g, ' ').trim();

  it('shows four themes with their counts, and 27 that are overdue', () => {
    const home = text(PATHS.home);
    for (const [index, theme] of Object.keys(PUBLISHED).entries())
      expect(home).toContain(`${theme} ${[3, 8, 10, 6][index]} agreements`);
    expect(home).toContain('27 overdue for review');
  });

  it.each(rows.map(({ theme, row }) => [row[1], theme, row] as const))(
    'shows the entry as published: %s',
    (title, theme, [due, , lead, others]) => {
      const page = text(PATHS.agreement(listingOf(title).id));
      const [year] = due.split('-');
      const name = new Date(`${due}-15`).toLocaleString('en-GB', { month: 'long', timeZone: 'UTC' });
      expect(page).toContain(
        `The entry as published Title ${title} Lead organisation ${lead} Other organisations ${others ?? 'None'} Theme ${theme} Review date ${name} ${year}`,
      );
      expect(page).toContain('This register does not hold the text of this agreement. It is listed in Whole Essex');
      expect(page).toContain('The day on which the entry was taken from there is not recorded.');
    },
  );

  it('says on every page that others made the copy, and of whose register', () => {
    for (const [path, html] of pages)
      expect(html, path).toMatch(
        /It is not the register of <a href="https:\/\/weisf\.essex\.gov\.uk\/[^"]*">the Whole Essex Information Sharing Framework<\/a> itself/,
      );
    expect(JSON.parse(String(files.find(({ path }) => path === PATHS.json)?.content)).copyOf).toMatchObject({
      title: 'the Whole Essex Information Sharing Framework',
    });
  });

  it('tells what is overdue as of the day of the page, and what this register read into an entry', () => {
    const read = register.entries.filter(({ terms }) => terms.flows !== undefined);
    expect(read).toHaveLength(11);
    for (const entry of register.entries) {
      const page = text(PATHS.agreement(entry.id));
      expect(page.includes('The entry does not say who gives information to whom.'), entry.id).toBe(
        read.includes(entry),
      );
      expect(page).toMatch(
        /That day had passed on 21 November 2026, when this page was made\. This register has not asked/,
      );
    }
  });

  it('says which organisations have ended, and what came after them today', () => {
    expect(text(PATHS.agreement('pre-birth-to-19'))).toContain(
      'Mid Essex Hospital Services NHS Trust: ended on 31 March 2020. What came after it: Mid and South Essex NHS Foundation Trust',
    );
    expect(text(PATHS.agreement('twice-yearly-reports'))).toContain(
      'Skills Funding Agency: ended on 31 March 2017. What came after it: Department for Education',
    );
    expect(text(PATHS.organisation('mid-essex-hospital-trust'))).toContain(
      'This organisation ended on 31 March 2020. What came after it: Mid and South Essex NHS Foundation Trust',
    );
  });

  it('claims of nobody to be a controller, since the entries do not', () => {
    const data = files.find(({ path }) => path === PATHS.json)?.content;
    expect(
      JSON.parse(String(data)).agreements.flatMap(({ parties }: { parties: { role: unknown }[] }) =>
        parties.map(({ role }) => role),
      ),
    ).toEqual(expect.not.arrayContaining(['controller']));
    expect(text(PATHS.organisation('essex-county-council'))).not.toContain('Controller');
  });

  it('claims of no entry that it is in force, or that nothing in it is sensitive, since the entries do not', () => {
    const data = JSON.parse(String(files.find(({ path }) => path === PATHS.json)?.content));
    expect(new Set(data.agreements.map(({ status }: { status: string }) => status))).toEqual(new Set(['listed']));
    expect(pages.has(PATHS.facetValue('information', 'not-sensitive'))).toBe(false);
    expect(text(PATHS.facetValue('information', 'sensitivity-not-stated'))).toContain(
      'Personal and sensitive information',
    );
    for (const { path, content } of files.filter((file) => /^agreements\/[^/]+\/index\.json$/.test(file.path)))
      expect(String(content), path).not.toMatch(/"in-force"|"identifiable"/);
  });

  it('leaves no question of a person out because an entry does not answer it', () => {
    const said = text(PATHS.agreement('third-party-access'));
    expect(said).toContain(
      'Which law do they rely on? The entry of the register that lists this agreement does not say.',
    );
    expect(said).toContain('How long is it kept? The entry of the register that lists this agreement does not say.');
    expect(said).toContain('the law lets you ask each organisation what it holds about you');
  });

  it('says of nobody that they give or receive, on no page and in no file', () => {
    const police = text(PATHS.organisation('essex-police'));
    expect(police).toContain('With whom it takes part');
    expect(police).toContain('Listings do not say who gives information to whom.');
    for (const path of [
      PATHS.organisation('essex-police'),
      PATHS.organisation('essex-county-council'),
      PATHS.agreement('third-party-access'),
      PATHS.agreement('basildon-community-safety'),
    ])
      expect(text(path), path).not.toMatch(
        /(gives?|receives?) (and receives )?information(?! to whom)|Gives to|Receives from/,
      );
    const sharing = text(PATHS.sharing);
    expect(sharing).toMatch(/24 listings say who takes part, and not who gives\./);
    expect(sharing).toContain('Takes the lead Takes part');
    for (const { path, content } of files.filter((file) => /\.(csv|jsonld)$/.test(file.path)))
      expect(String(content), path).not.toMatch(/Gives information to|"dpv:has(Recipient|DataSource)": [^{]/);
  });

  it('gives software each entry as published too', () => {
    const data = JSON.parse(String(files.find(({ path }) => path === PATHS.json)?.content));
    const found = data.agreements.map(({ listed }: { listed: Record<string, string | null> }) => [
      listed['reviewDue'],
      listed['title'],
      listed['lead'],
      listed['parties'],
    ]);
    expect(found.sort()).toEqual(
      rows.map(({ row: [due, title, lead, others] }) => [due, title, lead, others ?? null]).sort(),
    );
  });

  it('blames nobody for a review that only its list says is overdue', () => {
    const page = text(PATHS.reviews);
    expect(page).toContain('27 of them are entries of another register. This register has not asked those who keep');
    expect(page).toContain('Not stated. Listed by');
    expect(page).not.toContain('Who has to see to it');
  });

  it('says in no file that who lists an agreement keeps it up to date', () => {
    const lister = 'Whole Essex Information Sharing Framework';
    const claim =
      /Kept up to date by|Keeps the agreement up to date|Reviews that Whole Essex|Write to:? Keeper|Owner Whole Essex|"owner":\{|"Owner","values":\[\{"text":"Whole/;
    const words = ({ path, content }: (typeof files)[number]): string =>
      path.endsWith('.html')
        ? text(path)
        : /json(?:ld)?$/.test(path)
          ? JSON.stringify(JSON.parse(String(content)))
          : String(content).replaceAll('\r\n ', '');
    for (const file of files.filter(({ path }) => /\.(html|json|jsonld|csv|ics|xml)$/.test(path)))
      expect(words(file), file.path).not.toMatch(claim);
    expect(text(PATHS.organisation('whole-essex-information-sharing-framework'))).not.toContain('Reviews that are due');
    const page = text(PATHS.agreement('fgm'));
    expect(page).toContain(`Owner Not stated Listed by ${lister}`);
    expect(page).toContain(
      `The entry does not say who keeps the agreement up to date. You can ask those who list it. Who lists it: Keeper of the register, at ${lister}`,
    );
    const file = (path: string): string => String(files.find((one) => one.path === path)?.content);
    const table: readonly Readonly<Record<string, string>>[] = parse(file(PATHS.csv), { bom: true, columns: true });
    expect(new Set(table.map((row) => [row['Owner'], row['Role'], row['Listed by']].join('|')))).toEqual(
      new Set([`||${lister}`]),
    );
    for (const one of JSON.parse(file(PATHS.json)).agreements) {
      expect(one).toMatchObject({ owner: null, listedBy: { role: 'Keeper of the register' } });
    }
    expect(file(PATHS.jsonld)).toContain('Keeper of the register (lists it, and is not known to keep it up to date)');
    expect(file(PATHS.jsonld)).not.toContain('"Keeper of the register"');
  });

  it('gives a review that has only a month as that month, in the calendar and in what a search shows', () => {
    const days = String(files.find(({ path }) => path === PATHS.calendar)?.content).replaceAll('\r\n ', '');
    expect(days).toContain('SUMMARY:Review due in October 2017: FGM');
    expect(days.match(/The entry gives only the month\\, /g)).toHaveLength(27);
    for (const { shown } of searchOf(context)) expect(shown.dueText).toMatch(/^review due [A-Z][a-z]+ \d{4}$/);
  });

  it('is valid, and its links lead somewhere', async () => {
    const some = [PATHS.home, PATHS.agreement('pre-birth-to-19'), PATHS.organisation('skills-funding-agency')];
    expect((await Promise.all(some.map((path) => htmlFaults(pages.get(path) ?? '')))).flat()).toEqual([]);
    expect(brokenLinks(pages, new Set([...files.map(({ path }) => path), PATHS.manifest, PATHS.checkList]))).toEqual(
      [],
    );
  });
});
