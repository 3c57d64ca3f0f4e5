/**
 * The vocabularies of `register.jsonld`, each in the version that its terms
 * were taken from, and how words of the law are said in them. A word that no
 * term matches stays with the general term: to say more would be to guess.
 */
import type { DataKind, Ground } from '../../agreement/written/agreement.ts';
import type { Special } from './facts.ts';

/** Versions, by their permanent addresses: terms have addresses without a version. */
export const CONFORMS_TO = [
  'https://www.w3.org/TR/2024/REC-vocab-dcat-3-20240822/',
  'https://w3id.org/dpv/2.3',
  'https://w3id.org/dpv/2.3/pd',
] as const;

/** Everything that the names in the file stand for. It is part of the file, so that nothing has to be fetched to read it. */
export const CONTEXT = {
  '@version': 1.1,
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  pd: 'https://w3id.org/dpv/pd#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  ...typed('@id', [
    'dcat:dataset',
    'dcat:distribution',
    'dcat:downloadURL',
    'dcat:hasVersion',
    'dcat:isVersionOf',
    'dcat:landingPage',
    'dcat:mediaType',
    'dcat:theme',
    'dcat:themeTaxonomy',
    'dcterms:conformsTo',
    'dcterms:language',
    'dcterms:publisher',
    'dcterms:relation',
    'dcterms:replaces',
    'dpv:hasDataController',
    'dpv:hasDataProcessor',
    'dpv:hasDataSource',
    'dpv:hasDataSubject',
    'dpv:hasEntity',
    'dpv:hasRecipient',
    'foaf:page',
    'skos:inScheme',
    'vcard:hasEmail',
  ]),
  ...typed('xsd:date', ['dcat:endDate', 'dcat:startDate', 'dcterms:issued', 'dcterms:modified']),
  ...typed('xsd:nonNegativeInteger', ['dcat:byteSize']),
} as const;

function typed(type: string, names: readonly string[]): Readonly<Record<string, { readonly '@type': string }>> {
  return Object.fromEntries(names.map((name) => [name, { '@type': type }]));
}

/** Points of Article 6(1), as DPV's own extension for the GDPR places them among its general legal bases. */
export const ARTICLE_6: Readonly<Record<NonNullable<Ground['article6']>[number], readonly string[]>> = {
  a: ['dpv:ExpressedConsent'],
  b: ['dpv:Contract'],
  c: ['dpv:LegalObligation'],
  d: ['dpv:VitalInterest'],
  e: ['dpv:OfficialAuthorityOfController', 'dpv:PublicInterest'],
  ea: [],
  f: ['dpv:LegitimateInterest'],
};

/** Points of Article 9(2), likewise. */
export const ARTICLE_9: Readonly<Record<NonNullable<Ground['article9']>[number], readonly string[]>> = {
  a: ['dpv:ExplicitlyExpressedConsent'],
  b: [],
  c: ['dpv:VitalInterest'],
  d: ['dpv:LegitimateInterest'],
  e: [],
  f: [],
  g: ['dpv:PublicInterest'],
  h: [],
  i: ['dpv:PublicInterest'],
  j: ['dpv:PublicInterest'],
};

/** What purposes are about, where DPV has a purpose of the same meaning. */
export const PURPOSES: Readonly<Record<string, string>> = {
  fraud: 'dpv:FraudPreventionAndDetection',
  'financial-crime': 'dpv:CounterMoneyLaundering',
  radicalisation: 'dpv:Counterterrorism',
  'health-management': 'dpv:ImproveHealthcare',
  'service-planning': 'dpv:ImprovePublicServices',
  workforce: 'dpv:HumanResourceManagement',
};

/** Special categories as kinds of personal data. */
export const SPECIAL: Readonly<Record<Special, readonly string[]>> = {
  'racial-ethnic': ['pd:Race', 'pd:EthnicOrigin'],
  political: ['pd:PoliticalOpinion'],
  religious: ['pd:ReligiousBelief'],
  union: ['pd:TradeUnionMembership'],
  genetic: ['pd:Genetic'],
  biometric: ['pd:Biometric'],
  health: ['pd:Health'],
  'sex-life': ['pd:Sexual'],
  'sexual-orientation': ['pd:SexualPreference'],
};

/** What information is, by how far people can be told from it. */
export const IDENTIFIABLE: Readonly<Record<NonNullable<DataKind['identifiability']>, string>> = {
  identifiable: 'dpv:PersonalData',
  pseudonymised: 'dpv:PseudonymisedData',
  aggregated: 'dpv:Data',
  anonymous: 'dpv:AnonymisedData',
};

/** Media types as RDF names them. */
export const MEDIA = {
  csv: mediaType('text/csv'),
  docx: mediaType('application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
  html: mediaType('text/html'),
  ics: mediaType('text/calendar'),
  json: mediaType('application/json'),
  jsonld: mediaType('application/ld+json'),
  md: mediaType('text/markdown'),
  odt: mediaType('application/vnd.oasis.opendocument.text'),
  pdf: mediaType('application/pdf'),
  xml: mediaType('application/atom+xml'),
} as const;

function mediaType(name: string): string {
  return `https://www.iana.org/assignments/media-types/${name}`;
}
