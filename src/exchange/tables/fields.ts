/** What a column of a register can be, by the headings that registers give it. */

export interface FieldKind {
  /** Its name in a mapping file. */
  readonly name: string;
  /** What it is, as a person chooses it. */
  readonly title: string;
  /** Whether two columns may be it. */
  readonly several?: true;
  /** Headings, folded. */
  readonly headings: readonly string[];
}

/** The field of a column that no field takes: it is kept in the entry, word for word. */
export const KEPT = 'keep';
/** The field of a column that a person left out, as one with names of persons: nothing of it is written. */
export const DROPPED = 'drop';

export const FIELDS = [
  {
    name: 'title',
    title: 'the title',
    headings: [
      'title',
      'name',
      'agreement',
      'agreement title',
      'agreement name',
      'title of agreement',
      'name of agreement',
      'title of protocol',
      'name of protocol',
      'protocol',
      'protocol title',
      'isp',
      'isp title',
      'name of isp',
      'isa',
      'isa title',
      'name of isa',
      'dsa',
      'dsa title',
      'name of dsa',
      'information sharing agreement',
      'information sharing protocol',
      'data sharing agreement',
      'what it is called',
      'project title',
      'application title',
      ...['isp', 'isa', 'dsa'].flatMap((short) => [`title of ${short}`, `${short} name`]),
      ...['information sharing agreement', 'information sharing protocol', 'data sharing agreement'].flatMap((long) => [
        `title of ${long}`,
        `name of ${long}`,
        `${long} title`,
        `${long} name`,
      ]),
      'title of the agreement',
      'name of the agreement',
      'title of document',
      'document title',
      'protocol name',
    ],
  },
  {
    name: 'purpose',
    title: 'what it is for, in whole sentences',
    headings: [
      'purpose',
      'purposes',
      'purpose of sharing',
      'purpose of the sharing',
      'purpose of agreement',
      'purpose of the agreement',
      'description',
      'aim',
      'aims',
      'objective',
      'objectives',
      'what for',
      'what it is for',
      'why',
      'reason for sharing',
      'why we share',
      'objective for processing',
      'objectives for processing',
    ],
  },
  { name: 'summary', title: 'a summary', headings: ['summary', 'short description', 'lay summary'] },
  {
    name: 'lead',
    title: 'the lead organisation',
    headings: [
      'lead',
      'lead organisation',
      'lead organization',
      'lead agency',
      'lead body',
      'lead partner',
      'lead authority',
      'lead controller',
      'led by',
      'who leads',
    ],
  },
  {
    name: 'parties',
    title: 'organisations that take part',
    several: true,
    headings: [
      'other organisations involved',
      'other organisations',
      'other organizations',
      'other partners',
      'other parties',
      'organisations involved',
      'organisations',
      'organisation',
      'organisation name',
      'organisation names',
      'name of organisation',
      'parties',
      'partners',
      'partner organisations',
      'partner agencies',
      'partners involved',
      'signatories',
      'controllers',
      'controller',
      'controller names',
      'controller name',
      'data controllers',
      'data controller',
      'data controller name',
      'data controllers names',
      'processors',
      'processor',
      'processor names',
      'processor name',
      'data processors',
      'data processor',
      'shared with',
      'sharing with',
      'who with',
      'with whom',
      'who shares',
      'who is involved',
      'who takes part',
      'who we share with',
    ],
  },
  {
    name: 'review',
    title: 'the day or month of the review',
    headings: [
      'review date',
      'review',
      'review due',
      'review due date',
      'review by',
      'date of review',
      'next review',
      'next review date',
      'date of next review',
      'due for review',
      'when reviewed',
      'next looked at',
    ],
  },
  { name: 'theme', title: 'the theme', headings: ['theme', 'themes', 'category', 'categories', 'section', 'topic'] },
  {
    name: 'starts',
    title: 'its first day',
    headings: [
      'start date',
      'start',
      'starts',
      'takes effect',
      'effective',
      'effective date',
      'effective from',
      'commencement date',
      'date from',
      'dsa start date',
      'agreement start date',
    ],
  },
  {
    name: 'ends',
    title: 'its last day',
    headings: ['end date', 'end', 'ends', 'expiry', 'expiry date', 'date to', 'dsa end date', 'agreement end date'],
  },
  {
    name: 'information',
    title: 'the information that is shared',
    headings: [
      'information',
      'disclosed information',
      'information disclosed',
      'information shared',
      'information items',
      'information to be shared',
      'what is shared',
      'what we share',
      'what information',
      'data',
      'data shared',
      'data items',
      'data to be shared',
      'dataset',
      'datasets',
      'data sets',
    ],
  },
  {
    name: 'areas',
    title: 'places',
    several: true,
    headings: ['area', 'areas', 'area name', 'area names', 'geography'],
  },
  {
    name: 'also-known-as',
    title: 'another name of it',
    headings: ['also known as', 'other name', 'other names', 'acronym', 'abbreviation', 'short name'],
  },
  {
    name: 'reference',
    title: 'its reference',
    headings: [
      'reference',
      'ref',
      'id',
      'reference number',
      'agreement reference',
      'isa reference',
      'dsa reference',
      'dars reference',
      'dars number',
      'information sharing agreement 0001',
    ],
  },
] as const satisfies readonly FieldKind[];

export type FieldName = (typeof FIELDS)[number]['name'];

/** Tables that many bodies publish in one form. */
export const LAYOUTS: readonly { readonly title: string; readonly headings: readonly string[] }[] = [
  {
    title: 'the register of the Whole Essex Information Sharing Framework',
    headings: ['title', 'purpose', 'lead organisation', 'other organisations involved', 'review date'],
  },
  {
    title: 'the register under Part 5 of the Digital Economy Act 2017',
    headings: [
      'information sharing agreement 0001',
      'name',
      'purpose',
      'information sharing benefits',
      'legal power disclosure',
      'disclosed information',
      'controllers',
      'controller names',
      'information sharing method',
      'processors',
      'processor names',
      'retention period',
      'start date',
      'end date',
      'review date',
      'contact',
      'areas',
      'area names',
    ],
  },
  {
    title: 'the register.csv of concordat',
    headings: [
      'reference',
      'title',
      'purpose',
      'lead organisation',
      'other organisations',
      'review date',
      'status since',
    ],
  },
  {
    title: 'a register of uses of NHS data',
    headings: ['title', 'organisation name', 'objective for processing', 'datasets', 'sublicensing'],
  },
];

/** A heading as it is compared: small letters and digits, words with a space between. */
export function foldHeading(heading: string): string {
  return heading
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}
