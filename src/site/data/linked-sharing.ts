/** What is shared under an agreement, as linked data: purposes, kinds of data, parties and legal bases in terms of DPV. */
import type { Entry } from '../../register/entry.ts';
import type { Party } from '../../register/party.ts';
import { addressWithin } from '../../register/web-address.ts';
import { PATHS } from '../links.ts';
import { partiesOf, type Published } from '../published.ts';
import {
  article6Citation,
  basesOf,
  type DataFacts,
  factsOf,
  type GroundFacts,
  powersOf,
  type PurposeFacts,
  retentionWords,
  sidesOf,
} from './facts.ts';
import { ARTICLE_6, ARTICLE_9, IDENTIFIABLE, PURPOSES, SPECIAL } from './vocabularies.ts';

/** A thing with its address and its properties. */
export type Node = { readonly [property: string]: unknown };

/** Nothing where nothing of it is published. */
export function sharingNode(site: Published, entry: Entry): Node | undefined {
  const { purposes = [], data = [], subjects = [], lawful = [] } = factsOf(site, entry);
  const parties = partiesOf(entry);
  if (purposes.length + data.length + parties.length === 0) return undefined;
  const here = (part: string): string => addressWithin(site, `${PATHS.agreement(entry.id)}#${part}`);
  const addressOf = (party: Party): string =>
    party.organisation !== undefined && site.organisations.has(party.organisation.id)
      ? organisationAddress(site, party.organisation.id)
      : here(`party-${party.name}`);
  const listing = entry.agreement.kind === 'listing';
  const sides = sidesOf(site, entry);
  const those = (of: (party: Party) => boolean): readonly string[] => [...new Set(parties.filter(of).map(addressOf))];
  return {
    '@id': here('sharing'),
    '@type': 'dpv:Process',
    ...some(
      'dpv:hasPurpose',
      purposes.map((purpose) => purposeNode(site, here, purpose)),
    ),
    ...some(
      'dpv:hasPersonalData',
      data.filter(isPersonal).map((kind) => dataNode(here, kind)),
    ),
    ...some(
      'dpv:hasData',
      data.filter((kind) => !isPersonal(kind)).map((kind) => dataNode(here, kind)),
    ),
    ...some(
      'dpv:hasDataSubject',
      subjects.map(({ name }) => here(`people-${name}`)),
    ),
    // A listing says whom another register names, and not what they are in the agreement.
    ...some('dpv:hasEntity', listing ? those(() => true) : []),
    ...some('dpv:hasDataController', listing ? [] : those(({ role }) => role === 'controller')),
    ...some('dpv:hasDataProcessor', listing ? [] : those(({ role }) => role === 'processor')),
    ...some(
      'dpv:hasDataSource',
      those(({ name }) => sides?.gives.includes(name) ?? false),
    ),
    ...some(
      'dpv:hasRecipient',
      those(({ name }) => sides?.receives.includes(name) ?? false),
    ),
    ...some('dpv:hasLegalBasis', basisNodes(lawful)),
    ...some(
      'dpv:hasApplicableLaw',
      powersOf(lawful).map((title) => ({ '@type': 'dpv:Law', 'dcterms:title': title })),
    ),
    ...some(
      'dpv:hasStorageCondition',
      (retentionWords(site, entry) ?? []).map((words) => ({
        '@type': 'dpv:StorageDuration',
        'dcterms:description': words,
      })),
    ),
  };
}

/** The people whose information is shared, and the parties that have no entry of their own. */
export function namedIn(site: Published, entry: Entry): readonly Node[] {
  const { subjects = [] } = factsOf(site, entry);
  const here = (part: string): string => addressWithin(site, `${PATHS.agreement(entry.id)}#${part}`);
  return [
    ...subjects.map(({ name, title }) => ({
      '@id': here(`people-${name}`),
      '@type': 'dpv:DataSubject',
      'dcterms:title': title,
    })),
    ...partiesOf(entry)
      .filter(({ organisation }) => organisation === undefined || !site.organisations.has(organisation.id))
      .map(({ name, title }) => ({
        '@id': here(`party-${name}`),
        '@type': ['foaf:Agent', 'dpv:LegalEntity'],
        'foaf:name': title,
      })),
  ];
}

export function organisationAddress(site: Published, id: string): string {
  return addressWithin(site, `${PATHS.organisation(id)}#organisation`);
}

/** A property, where it has values. */
export function some(property: string, values: readonly unknown[]): Node {
  return values.length === 0 ? {} : { [property]: values };
}

function purposeNode({ law }: Published, here: (part: string) => string, purpose: PurposeFacts): Node {
  const terms = purpose.about.flatMap((word) => (Object.hasOwn(PURPOSES, word) ? (PURPOSES[word] ?? []) : []));
  return {
    '@id': here(`purpose-${purpose.name}`),
    '@type': ['dpv:Purpose', ...new Set(terms)],
    'dcterms:title': purpose.title,
    ...some(
      'dcterms:subject',
      purpose.about.map((word) => law.abouts.get(word)?.title ?? word),
    ),
    ...some('dcterms:description', purpose.necessity === undefined ? [] : [purpose.necessity]),
  };
}

function dataNode(here: (part: string) => string, kind: DataFacts): Node {
  const special = (kind.specialCategory ?? []).flatMap((word) => SPECIAL[word]);
  return {
    '@id': here(`data-${kind.name}`),
    '@type': [
      kind.identifiability === undefined ? 'dpv:Data' : IDENTIFIABLE[kind.identifiability],
      ...(special.length > 0 ? ['dpv:SpecialCategoryPersonalData', ...special] : []),
      ...(kind.criminalOffence === true ? ['dpv:SensitivePersonalData', 'pd:Criminal'] : []),
    ],
    'dcterms:title': kind.title,
    ...some('dcterms:description', kind.items.length === 0 ? [] : [kind.items.join('; ')]),
    ...some(
      'dpv:hasDataSubject',
      kind.subjects.map((name) => here(`people-${name}`)),
    ),
  };
}

function isPersonal({ identifiability }: DataFacts): boolean {
  return identifiability === 'identifiable' || identifiability === 'pseudonymised';
}

/** Each ground once, with the term of its kind; of other provisions of the law no more is said than their names. */
function basisNodes(grounds: readonly GroundFacts[]): readonly Node[] {
  const terms = new Map<string, readonly string[]>([
    ...Object.entries(ARTICLE_6).map(([point, found]) => [article6Citation(point), found] as const),
    ...Object.entries(ARTICLE_9).map(([point, found]) => [`UK GDPR Article 9(2)(${point})`, found] as const),
  ]);
  return basesOf(grounds).map((citation) => ({
    '@type': ['dpv:LegalBasis', ...(terms.get(citation) ?? [])],
    'dcterms:title': citation,
  }));
}
