/**
 * A small register, made by code, for the tests of the site: agreements in
 * every state, a framework, a listing, groups and classes, guidance. None of
 * its bodies exists. `dress` lets a test change every text on its way in.
 */
import { editionOf } from '../../src/agreement/editions.ts';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { readFileSync } from 'node:fs';
import { unified } from 'unified';
import { fileSpan } from '../../src/base/position.ts';
import { type IsoDate, parseDate } from '../../src/base/dates.ts';
import { shortReference } from '../../src/base/short-reference.ts';
import { sha256 } from '../../src/host/environment.ts';
import type { Guidance, Organisation } from '../../src/agreement/register-files.ts';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import type { WrittenRegister } from '../../src/agreement/written/concordat.ts';
import type { WrittenGuidance } from '../../src/agreement/written/guidance.ts';
import type { Law } from '../../src/law/law.ts';
import type { Document } from '../../src/documents/document.ts';
import type { Entry } from '../../src/register/entry.ts';
import { linkParties } from '../../src/register/party.ts';
import { NOT_ASKED } from '../../src/register/signing.ts';
import { loadWeights } from '../../src/register/compare/weigh.ts';
import type { Register } from '../../src/register/register.ts';
import { standing } from '../../src/register/status.ts';
import type { Source } from '../../src/source/source.ts';
import type { Download, SiteContext, Templates } from '../../src/site/page.ts';
import { SAMPLE } from './sample-document.ts';
import { assets } from './schemas.ts';
import { plainLayout } from './plain-layout.ts';
import { PLAIN } from './theme.ts';
import { type Dress, exploitation, organisationFacts, SECRET } from './site-fixture-data.ts';

/** In tests all is made already. */
interface Maps {
  readonly documents: ReadonlyMap<string, Document>;
  readonly downloads: ReadonlyMap<string, readonly Download[]>;
}

export const TODAY = date('2026-11-21');
/** The tool's own. */
export const WEIGHTS = await loadWeights(assets);
const AS_IT_IS: Dress = (text) => text;

/** Everything that the site is made from. */
export function siteContext(
  dress: Dress = AS_IT_IS,
  change: (register: Register) => Register = (register) => register,
): SiteContext & Maps {
  const organisations = organisationFiles(dress);
  const entries = entriesOf(dress, organisations);
  const register: Register = {
    settings: settings(dress),
    today: TODAY,
    packs: [],
    law: LAW,
    editions: new Map([
      ['2026.1', editionOf('2026.1', '', { words: templates().source('editions/2026.1/words.yaml') })],
    ]),
    organisations,
    entries,
    guidance: guidanceFiles(dress),
    unreadable: ['broken-folder'],
    findings: [],
  };
  return {
    register: change(register),
    documents: documents(dress),
    downloads: DOWNLOADS,
    templates: templates(),
    theme: PLAIN,
    weights: WEIGHTS,
    layOut: plainLayout,
  };
}

/** The tool's own templates, with a style sheet of one rule. */
export function templates(styles = 'body{margin:0}'): Templates {
  const place = (path: string): URL => new URL(`../../templates/${path}`, import.meta.url);
  return {
    source: (path) => readFileSync(place(path), 'utf8'),
    styles,
    assets: new Map(
      ['site.js', 'search.js', 'sort.js', 'verify.js', 'search.css', 'agreement.schema.json'].map((name) => [
        name,
        name.endsWith('.json') ? '{}' : '',
      ]),
    ),
  };
}

function settings(dress: Dress): WrittenRegister {
  return {
    title: dress('Information sharing in Mereshire'),
    publisher: 'mereshire-council',
    introduction: [
      dress(
        'This register lists every agreement under which services in Mereshire tell each other things about people.',
      ),
      dress('You can read who shares what, why, and whom to ask.'),
    ],
    baseUrl: 'https://sharing.mereshire.example/',
    contact: 'sharing@mereshire.example',
    themes: {
      'safer-community': dress('Safer communities'),
      'health-and-care': dress('Health and care'),
      learning: dress('Learning and education'),
    },
    review: { notice: '3 months' },
    accessibility: {
      tested: '2026-10-20',
      method: dress('By keyboard, and with a screen reader'),
      contact: 'access@mereshire.example',
      problems: [dress('Wide tables in the PDF files are hard to follow with a screen reader.')],
    },
  };
}

function organisationFiles(dress: Dress): ReadonlyMap<string, Organisation> {
  return new Map(
    Object.entries(organisationFacts(dress)).map(([id, facts]) => [
      id,
      { id, facts, source: source(`organisations/${id}.yaml`, '') },
    ]),
  );
}

type Changes = Partial<WrittenAgreement> & Pick<WrittenAgreement, 'title' | 'summary'>;

function entriesOf(dress: Dress, organisations: ReadonlyMap<string, Organisation>): readonly Entry[] {
  const owner = {
    organisation: 'mereshire-council',
    unit: dress('Children’s Services'),
    role: dress('Safeguarding Partnership Manager'),
  };
  const make = (id: string, changes: Changes, more: Partial<Entry> = {}): Entry =>
    entry(id, { themes: ['safer-community'], publish: 'yes', binding: 'no', owner, ...changes }, organisations, more);
  const charter = make('mereshire-charter', {
    kind: 'framework',
    title: dress('The Mereshire sharing charter'),
    summary: dress('Terms that agreements in the county have in common.'),
    version: '3.0',
    effective: '2025-01-01',
    themes: ['safer-community', 'health-and-care'],
    record: { log: [inForce('2025-01-01', dress)] },
    review: { every: '2 years', tests: ['law'] },
  });
  const hidden = make(
    'hidden-framework',
    { kind: 'framework', title: `${SECRET} framework`, summary: SECRET, publish: 'no' },
    { unpublished: 'not-marked' },
  );
  const full = exploitation(dress, owner);
  const earlier = make('mereshire-exploitation', {
    ...full,
    version: '1.0',
    effective: '2024-10-01',
    summary: dress('The first text of this agreement.'),
  });
  return [
    make('attendance', {
      kind: 'listing',
      title: dress('Attendance Solutions'),
      summary: dress('Lets the welfare service send regular updates to issue penalty notices.'),
      themes: ['learning'],
      listed: {
        register: dress('The register of Fenshire'),
        url: 'https://register.fenshire.example/protocols',
        retrieved: '2026-11-01',
        theme: dress('Learning and Education'),
        reviewDue: '2017-09',
        titleAsPublished: dress('Attendence Solutions'),
        partiesAsPublished: dress('NHS Fenshire, Fenshire Police'),
        lead: dress('Fenshire County Council'),
      },
    }),
    charter,
    make(
      'draft-agreement',
      { title: `${SECRET} draft`, summary: SECRET, owner: { organisation: 'secret-agency', role: SECRET } },
      { unpublished: 'draft' },
    ),
    make('ended-agreement', {
      title: dress('Troubled families in Mereshire'),
      summary: dress('The council and the police looked together at which families needed help.'),
      version: '1.2',
      effective: '2019-01-01',
      record: {
        log: [
          inForce('2019-01-01', dress),
          {
            date: '2024-03-31',
            event: 'ended',
            by: dress('Head of Service'),
            note: dress('The programme came to an end.'),
          },
        ],
      },
      parties: { 'mereshire-council': { lead: 'yes' }, 'mereshire-police': {} },
    }),
    make(
      'hospital-discharge',
      {
        title: dress('Leaving hospital safely'),
        summary: dress('The hospital trust tells the council who needs care at home after a stay in hospital.'),
        themes: ['health-and-care'],
        publish: { show: 'summary', because: dress('The procedure would show how to get round the checks.') },
        version: '1.0',
        effective: '2026-09-15',
        review: { every: '1 year', tests: ['law'] },
        parties: { 'mere-valley-trust': { lead: 'yes' }, 'mereshire-council': {} },
        purposes: {
          care: {
            title: dress('Arrange care at home'),
            necessity: `${SECRET} necessity`,
            about: ['direct-care'],
            lawEnforcement: 'no',
          },
        },
        data: {
          secret: {
            title: SECRET,
            items: [SECRET],
            subjects: ['patients'],
            specialCategory: ['health'],
            criminalOffence: 'no',
            confidential: 'yes',
          },
        },
        record: { log: [{ date: '2026-09-15', event: 'in-force', by: SECRET, note: SECRET }] },
      },
      {
        show: 'summary',
        withheld: { sections: ['data'], because: dress('The procedure would show how to get round the checks.') },
        illustrative: true,
      },
    ),
    make('mereshire-exploitation', full, {
      framework: charter,
      illustrative: true,
      versions: [{ version: '1.0', effective: date('2024-10-01'), entry: earlier, files: [] }],
    }),
    make(
      'night-shelter',
      {
        title: dress('Safe places to sleep'),
        summary: dress('Shelters and the police share worries about people who sleep rough.'),
        version: '1.0',
        effective: '2025-12-15',
        framework: 'hidden-framework 1.0',
        related: [
          { agreement: 'draft-agreement', relation: 'linked', description: SECRET },
          { agreement: 'hospital-discharge', relation: 'linked' },
        ],
        replaces: ['ended-agreement', 'secret-old'],
        review: { every: '1 year', tests: ['law'] },
        record: { log: [inForce('2025-12-15', dress)] },
        parties: { 'harbour-youth': { lead: 'yes' }, 'mereshire-police': {} },
      },
      { framework: hidden },
    ),
    make(
      'secret-agreement',
      { title: SECRET, summary: SECRET, parties: { 'secret-agency': {} } },
      { unpublished: 'not-signed' },
    ),
    make('suspended-agreement', {
      title: dress('School transport'),
      summary: dress('Bus companies and schools share who travels.'),
      themes: ['learning'],
      version: '1.0',
      effective: '2026-01-10',
      review: { every: '1 year', tests: ['law'] },
      record: {
        log: [inForce('2026-01-10', dress), { date: '2026-06-01', event: 'suspended', by: dress('Head of Transport') }],
      },
      parties: {
        'mereshire-council': { lead: 'yes', unit: dress('Transport') },
        'mereshire-schools': { joining: 'open' },
      },
    }),
    hidden,
  ];
}

function inForce(day: string, dress: Dress): NonNullable<WrittenAgreement['record']>['log'][number] {
  return { date: day, event: 'in-force', by: dress('Safeguarding Partnership Manager') };
}

function entry(
  id: string,
  terms: WrittenAgreement,
  organisations: ReadonlyMap<string, Organisation>,
  more: Partial<Entry>,
): Entry {
  return {
    id,
    agreement: {
      id,
      kind: terms.kind ?? 'agreement',
      terms,
      body: { type: 'root', children: [] },
      source: source(`agreements/${id}/agreement.md`, ''),
      attachments: [],
      valid: true,
    },
    terms,
    origins: new Map(),
    framework: undefined,
    parties: linkParties(terms, organisations, TODAY),
    standing: standing(terms, TODAY, { count: 3, unit: 'month' }),
    coverage: { answers: [] },
    digest: `sha256:${'0123456789abcdef'.repeat(4)}`,
    reference: shortReference({ id, version: terms.version ?? '', digest: '' }, sha256),
    signing: {
      ...NOT_ASKED,
      state: terms.illustrative === 'yes' || terms.kind === 'listing' ? 'not-asked' : 'unsigned',
    },
    illustrative: terms.illustrative === 'yes',
    unpublished: undefined,
    show: 'all',
    withheld: undefined,
    versions: [],
    ...more,
  };
}

function guidanceFiles(dress: Dress): readonly Guidance[] {
  const rules: WrittenGuidance = {
    title: dress('Golden rules for sharing'),
    summary: dress('Short rules for anyone who must decide whether to share information.'),
    kind: 'principles',
    edition: dress('2024'),
    from: '2024-04-19',
    audience: ['practitioners'],
    source: dress('National advice'),
    url: 'https://www.advice.example/rules',
    checked: '2026-11-21',
    doubt: dress('A new edition has been announced.'),
    supersedes: [{ title: dress('Older advice'), edition: dress('2018'), until: '2024-04' }],
    themes: ['safer-community'],
  };
  const myths: WrittenGuidance = {
    title: dress('Myths about sharing'),
    summary: dress('What people believe, and what is so.'),
    kind: 'myths',
  };
  return [
    {
      id: 'golden-rules',
      facts: rules,
      source: source(
        'guidance/golden-rules.md',
        `#### A level too deep\n\nSome words first, with a [link](#1-what-next).\n\n## The rules\n\n1. The child’s safety comes first.\n2. Ask.\n\n| word | meaning |\n| --- | --- |\n| harm | what hurts |\n\n### 1. What next\n\nRead [the advice](https://www.advice.example/).\n`,
      ),
    },
    { id: 'myths', facts: myths, source: source('guidance/myths.md', '') },
  ];
}

const parser = unified().use(remarkParse).use(remarkGfm);

function source(path: string, bodyText: string): Source {
  return {
    path,
    text: bodyText,
    data: {},
    body: parser.parse(bodyText),
    bodyText,
    has: () => false,
    locate: () => fileSpan(path),
    position: () => ({ line: 1, column: 1 }),
  };
}

function documents(dress: Dress): ReadonlyMap<string, Document> {
  const document = { ...SAMPLE, title: dress(SAMPLE.title) };
  const secret: Document = {
    ...document,
    blocks: [{ type: 'paragraph', children: [{ type: 'text', value: SECRET }] }],
  };
  return new Map([
    ['mereshire-exploitation', document],
    ['mereshire-exploitation@1.0', document],
    ['night-shelter', { ...document, blocks: document.blocks.filter((block) => block.type !== 'contents') }],
    ['hospital-discharge', secret],
    ['secret-agreement', secret],
  ]);
}

function filesOf(folder: string, id: string): readonly Download[] {
  const sizes = { pdf: 312_400, docx: 84_200, odt: 41_600, md: 9_800, json: 1_204_000 } as const;
  const own = (['pdf', 'docx', 'odt', 'md', 'json'] as const).map((format) => ({
    paper: 'agreement' as const,
    format,
    path: `${folder}/${id}.${format}`,
    bytes: sizes[format],
  }));
  if (folder.includes('/v/')) return own;
  const papers = (
    [
      ['in-short', 'pdf'],
      ['disclosure-request', 'docx'],
    ] as const
  ).map(([paper, format]) => ({ paper, format, path: `${folder}/${id}-${paper}.${format}`, bytes: 41_000 }));
  return [...own, ...papers];
}

const DOWNLOADS: Maps['downloads'] = new Map([
  ['mereshire-exploitation', filesOf('agreements/mereshire-exploitation', 'mereshire-exploitation')],
  ['mereshire-exploitation@1.0', filesOf('agreements/mereshire-exploitation/v/1.0', 'mereshire-exploitation')],
  ['night-shelter', filesOf('agreements/night-shelter', 'night-shelter')],
  ['hospital-discharge', filesOf('agreements/hospital-discharge', 'hospital-discharge')],
  ['secret-agreement', filesOf('agreements/secret-agreement', 'secret-agreement')],
]);

/** No law but the names of a few kinds of body: the site says nothing of law itself. */
const LAW: Law = {
  article6: new Map(),
  annex1: new Map(),
  article9: new Map(),
  article10: {
    id: 'criminal-offence',
    title: '',
    source: '',
    lastVerified: TODAY,
    evidence: 'knowledge',
    gives: '',
    schedule1Parts: [],
    url: '',
  },
  confidence: new Map(),
  schedule1: new Map(),
  notPolicyDocuments: new Map(),
  schedule8: new Map(),
  powers: new Map(),
  kinds: new Map([
    ['council', kind('council', 'Council with all local functions', 'Councils')],
    ['school', kind('school', 'School', 'Schools')],
  ]),
  abouts: new Map(),
  lawEnforcement: new Map(),
  deadlines: new Map(),
  unsafeWays: new Map(),
  delicateWords: new Map(),
  delicateNames: new Map(),
  riskSigns: new Map(),
  badReasons: new Map(),
  vulnerable: new Map(),
  approvedCountries: new Map(),
  transferRoutes: new Map(),
  wrongBorders: new Map(),
  placesAbroad: new Map(),
  retentionConventions: new Map(),
  superseded: new Map(),
  contexts: new Map(),
};

function kind(id: string, title: string, plural: string): NonNullable<ReturnType<Law['kinds']['get']>> {
  return {
    id,
    title,
    plural,
    source: '',
    lastVerified: TODAY,
    evidence: 'knowledge',
    publicAuthority: 'yes',
    competentAuthority: 'no',
    canBeController: 'yes',
  };
}

function date(text: string): IsoDate {
  const found = parseDate(text);
  if (found === undefined) throw new Error(`no day: ${text}`);
  return found;
}
