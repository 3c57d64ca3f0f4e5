/** The larger pieces of the register that the tests of the site use: its organisations, and an agreement that has everything. */
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import type { WrittenOrganisation } from '../../src/agreement/written/organisation.ts';

/** Turns each text of the register into another. */
export type Dress = (text: string) => string;

/** A word that only what is not published contains: no page may have it. */
export const SECRET = 'Zanzibar';

/** The facts of every organisation, by id. */
export function organisationFacts(dress: Dress): Readonly<Record<string, WrittenOrganisation>> {
  return {
    'mereshire-council': {
      name: dress('Mereshire Council'),
      kind: 'council',
      nation: 'england',
      alsoKnownAs: [dress('Mereshire County and District Council')],
      description: dress('A unitary council with all the functions of local government.'),
      website: 'https://www.mereshire.example/',
      identifiers: { ico: dress('Z1234567'), gss: 'E10000099' },
      contacts: {
        dataProtectionOfficer: 'dpo@mereshire.example',
        sharing: 'sharing@mereshire.example',
        rights: dress('Write to: Information Rights, County Hall, Mereshire'),
      },
      approvers: [dress('Data Protection Officer'), dress('Director of Children’s Services')],
      verified: {
        source: dress('The council’s own website'),
        date: '2026-11-01',
        doubt: dress('The telephone number may have changed.'),
      },
    },
    'mereshire-police': {
      name: dress('Mereshire Police'),
      kind: 'police',
      nation: 'england',
      legalName: dress('Chief Constable of Mereshire'),
      description: dress('The police force of the county.'),
      from: '1974-04-01',
    },
    'mereshire-icb': { name: dress('NHS Mereshire Integrated Care Board'), kind: 'icb', nation: 'england' },
    'mere-valley-ccg': {
      name: dress('Mere Valley Clinical Commissioning Group'),
      kind: 'ccg',
      until: '2022-06-30',
      succeededBy: [{ organisation: 'mereshire-icb', date: '2022-07-01', how: dress('By order') }],
    },
    'mere-valley-trust': {
      name: dress('Mere Valley NHS Foundation Trust'),
      kind: 'nhs-trust',
      contacts: { caldicottGuardian: 'caldicott@mere-valley.example' },
    },
    'mereshire-nhs-bodies': {
      name: dress('NHS bodies in Mereshire'),
      kind: 'group',
      members: [
        { organisation: 'mereshire-icb', from: '2022-07-01' },
        { organisation: 'mere-valley-trust' },
        { organisation: 'mere-valley-ccg', until: '2022-06-30' },
      ],
    },
    'mereshire-schools': {
      name: dress('Schools in Mereshire'),
      kind: 'class',
      kindsOfBody: ['school', 'academy'],
      description: dress('Every school and academy in the county.'),
    },
    'harbour-youth': { name: dress('Harbour Youth'), kind: 'charity', identifiers: { charity: dress('0000000') } },
    'northgate-systems': {
      name: dress('Northgate Systems Limited'),
      kind: 'company',
      identifiers: { companiesHouse: dress('00000000') },
    },
    'secret-agency': { name: `${SECRET} Agency`, kind: 'department' },
  };
}

/** The agreement that has everything. */
export function exploitation(dress: Dress, owner: WrittenAgreement['owner']): WrittenAgreement {
  return {
    title: dress('Protecting children from exploitation in Mereshire'),
    summary: dress(
      'The council, police, health services, schools and a charity tell each other what they need to know when a child may be at risk of exploitation.',
    ),
    alsoKnownAs: [dress('The exploitation panel agreement')],
    edition: '2026.1',
    version: '2.1',
    effective: '2026-10-01',
    framework: 'mereshire-charter 3.0',
    themes: ['safer-community', 'health-and-care'],
    areas: ['E10000099'],
    classification: 'OFFICIAL',
    publish: 'yes',
    binding: 'no',
    illustrative: 'yes',
    owner,
    parties: {
      'mereshire-council': { lead: 'yes', labels: ['partners'] },
      'mereshire-police': { labels: ['partners'] },
      'mereshire-nhs-bodies': { labels: ['partners', 'nhs'] },
      'mereshire-schools': { joining: 'open', condition: dress('Only for children on the school’s own roll') },
      'harbour-youth': { labels: ['partners'] },
      'northgate-systems': { role: 'processor' },
      ...Object.fromEntries(
        ['Housing', 'Leisure', 'Libraries', 'Licensing', 'Planning', 'Transport'].map((unit) => [
          unit.toLowerCase(),
          { organisation: 'mereshire-council', unit: dress(unit) },
        ]),
      ),
    },
    subjects: {
      child: { title: dress('Children who may be at risk'), vulnerable: 'yes' },
      suspect: { title: dress('People suspected of exploiting a child'), status: 'suspect' },
    },
    purposes: {
      protect: {
        title: dress('Decide how to keep a child safe'),
        necessity: dress('No one body sees enough of a child’s life to judge the danger'),
        benefits: [{ to: dress('Children'), text: dress('They get help sooner') }],
        about: ['safeguarding-children'],
        lawEnforcement: 'no',
      },
      investigate: {
        title: dress('Investigate offences against a child'),
        necessity: dress('Police records alone seldom show who the offenders are'),
        about: ['crime-investigation'],
        lawEnforcement: 'yes',
      },
    },
    data: {
      identity: {
        title: dress('Who the child is'),
        items: [dress('Name'), dress('Date of birth')],
        subjects: ['child'],
        specialCategory: ['none'],
        criminalOffence: 'no',
        confidential: 'no',
      },
      concern: {
        title: dress('The worry, and the adult it is about'),
        items: [dress('What was seen or said')],
        subjects: ['child', 'suspect'],
        specialCategory: ['none'],
        criminalOffence: 'yes',
        confidential: 'yes',
      },
      health: {
        title: dress('Relevant health history'),
        items: [dress('Emergency attendances')],
        subjects: ['child'],
        specialCategory: ['health', 'sex-life'],
        criminalOffence: 'no',
        confidential: 'yes',
      },
    },
    flows: {
      panel: {
        between: ['partners'],
        purposes: ['protect'],
        data: ['all'],
        method: ['secure-email'],
        frequency: 'case-by-case',
      },
      report: {
        from: ['mereshire-schools'],
        to: ['mereshire-council'],
        purposes: ['protect'],
        data: ['identity', 'concern'],
        method: ['web-form'],
        frequency: 'case-by-case',
      },
    },
    retention: [
      { data: ['identity', 'health'], keep: '25 years', after: dress('the child’s date of birth'), then: 'destroy' },
      {
        parties: ['mereshire-police'],
        data: ['all'],
        keep: '6 years',
        after: dress('the last relevant contact'),
        then: 'review',
        reviewEvery: '5 years',
      },
    ],
    rights: {
      contactPoint: 'mereshire-council',
      answeredBy: dress('The body that holds the information answers'),
      privacyInformation: dress('Each body’s privacy notice tells people about this sharing'),
      exceptions: [dress('People are not told where that would put a child in danger')],
      complaints: dress('Complain first to the body that holds the information'),
    },
    review: { every: '1 year', by: ['partners'], tests: ['purpose', 'law'] },
    related: [
      { area: dress('Private fostering'), relation: 'out-of-scope', description: dress('It has rules of its own') },
    ],
    record: {
      log: [
        { date: '2024-10-01', event: 'in-force', by: dress('Safeguarding Partnership Manager'), version: '1.0' },
        {
          date: '2026-10-01',
          event: 'reviewed',
          by: dress('Head of Information Governance'),
          outcome: dress('Continued, with changes'),
          tests: ['purpose', 'law'],
          evidence: dress('Minutes of the board'),
        },
      ],
    },
  };
}
