/** By kind of information: how sensitive it is, and what kind of people it is about. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { specialTitle } from '../plain-what.ts';
import { PATHS } from '../links.ts';
import { at, isShown, type Published, withholding } from '../published.ts';
import { type AboutValue, because, type Facet, type FacetValue, type HasValue } from './facet.ts';

type DataKind = NonNullable<WrittenAgreement['data']>[string];
type Subject = NonNullable<WrittenAgreement['subjects']>[string];

export const data: Facet = {
  folder: 'information',
  title: 'facet.data.title',
  one: 'facet.data.one',
  lead: 'facet.data.lead',
  column: 'facet.data.column',
  onlyUsed: true,
  unstated: 'facet.data.unstated',
  known: (site) => [
    ...SENSITIVE.map((word) => named(site, word, 'facet.data.sensitive')),
    named(site, 'criminal-offence', 'facet.data.sensitive'),
    ...OTHER.map((word) => named(site, word, 'facet.data.other')),
    ...PEOPLE.map((word) => named(site, word, 'facet.data.people')),
  ],
  values: (site, entry) => [...kindValues(site, entry), ...peopleValues(site, entry)],
  about(site, { id }) {
    const text = at(ABOUT, id);
    const about = PEOPLE.some((one) => one === id) ? 'subjects' : 'data';
    return { paragraphs: text === undefined ? [] : [site.t(text)], ...unsaid(withholding(site, [about])) };
  },
};

/** A list by kinds of information leaves out what withholds them: readers are told, or they would take it for none. */
function unsaid({ length }: readonly Entry[]): AboutValue {
  return length === 0 ? {} : { unsaid: { n: length, page: PATHS.notPublished } };
}

const SENSITIVE = [
  'health',
  'racial-ethnic',
  'political',
  'religious',
  'union',
  'genetic',
  'biometric',
  'sex-life',
  'sexual-orientation',
] as const;
const OTHER = ['not-sensitive', 'sensitivity-not-stated', 'confidential', 'coded', 'counts', 'deceased'] as const;
const PEOPLE = ['vulnerable', 'victim', 'witness', 'suspect', 'convicted'] as const;

/** Words that are not those of the front matter, or say more plainly what those mean. */
const TITLES: Readonly<Record<string, string>> = {
  'criminal-offence': 'facet.data.criminal-offence',
  'not-sensitive': 'facet.data.not-sensitive',
  'sensitivity-not-stated': 'facet.data.sensitivity-not-stated',
  confidential: 'facet.data.confidential',
  coded: 'facet.data.coded',
  counts: 'facet.data.counts',
  deceased: 'facet.data.deceased',
  vulnerable: 'facet.data.vulnerable',
  victim: 'facet.data.victim',
  witness: 'facet.data.witness',
  suspect: 'facet.data.suspect',
  convicted: 'facet.data.convicted',
};

const ABOUT: Readonly<Record<string, string>> = {
  ...Object.fromEntries(SENSITIVE.map((word) => [word, 'facet.data.about-special'])),
  'criminal-offence': 'facet.data.about-criminal-offence',
  confidential: 'facet.data.about-confidential',
  coded: 'facet.data.about-coded',
};

function named(site: Published, id: string, group?: string): FacetValue {
  const title = at(TITLES, id);
  return {
    id,
    title: title === undefined ? specialTitle(site, id) : site.t(title),
    ...(group === undefined ? {} : { group: site.t(group) }),
  };
}

/** Each sort of information with the titles of what the agreement shares of it. */
function kindValues(site: Published, entry: Entry): readonly HasValue[] {
  if (!isShown(entry, 'data')) return [];
  const kinds = Object.values(entry.terms.data ?? {});
  if (kinds.length === 0) return [];
  const all: readonly HasValue[] = [
    ...SENSITIVE.map((word) => of(site, word, kinds, (kind) => kind.specialCategory?.includes(word) === true)),
    of(site, 'criminal-offence', kinds, (kind) => kind.criminalOffence === 'yes'),
    of(site, 'not-sensitive', kinds.every(isKnownNotSensitive) ? kinds : [], () => true),
    of(site, 'sensitivity-not-stated', kinds, (kind) => !isSensitive(kind) && !isKnownNotSensitive(kind)),
    of(site, 'confidential', kinds, (kind) => kind.confidential === 'yes'),
    of(site, 'coded', kinds, (kind) => kind.identifiability === 'pseudonymised'),
    of(
      site,
      'counts',
      kinds,
      ({ identifiability }) => identifiability === 'aggregated' || identifiability === 'anonymous',
    ),
    of(site, 'deceased', kinds, (kind) => kind.deceased === 'some' || kind.deceased === 'only'),
  ];
  return all.filter(({ why }) => why !== undefined && why.length > 0);
}

function isSensitive(kind: DataKind): boolean {
  return kind.criminalOffence === 'yes' || kind.specialCategory?.some((word) => word !== 'none') === true;
}

/** What an entry of another register leaves out may be anything. */
function isKnownNotSensitive({ criminalOffence, specialCategory }: DataKind): boolean {
  return criminalOffence === 'no' && specialCategory?.every((word) => word === 'none') === true;
}

function of(site: Published, id: string, kinds: readonly DataKind[], fits: (kind: DataKind) => boolean): HasValue {
  return { ...named(site, id), why: because(kinds.filter(fits).map((kind) => kind.title)) };
}

function peopleValues(site: Published, entry: Entry): readonly HasValue[] {
  if (!isShown(entry, 'subjects')) return [];
  const subjects: readonly Subject[] = Object.values(entry.terms.subjects ?? {});
  return PEOPLE.map((id) => ({
    ...named(site, id),
    why: because(
      subjects
        .filter(({ vulnerable, status }) => (id === 'vulnerable' ? vulnerable === 'yes' : status === id))
        .map(({ title }) => title),
    ),
  })).filter(({ why }) => why.length > 0);
}
