/**
 * `register.jsonld`: the register as a catalogue (DCAT 3), each agreement as a
 * dataset in it, and what is shared under it in terms of the Data Privacy
 * Vocabulary. Its context is part of the file. Addresses are those of the
 * pages: whole where the register says where it stands, else from the place of
 * the file. docs/register-data.md says what stands for what.
 */
import { parseDate } from '../../base/dates.ts';
import type { Organisation } from '../../agreement/register-files.ts';
import type { Entry } from '../../register/entry.ts';
import { ownerContact } from '../../register/owner-contact.ts';
import { addressWithin, baseOf } from '../../register/web-address.ts';
import { linkOf, PATHS, twinPath } from '../links.ts';
import { isShown, type Published, versionsOf } from '../published.ts';
import { statusText } from '../words.ts';
import { ILLUSTRATIVE_NOTICE } from './agreement-data.ts';
import { listerOf } from '../owner.ts';
import { lastDay } from './events.ts';
import { oneLine } from './facts.ts';
import { namedIn, type Node, organisationAddress, sharingNode, some } from './linked-sharing.ts';
import { licenceOf } from './register-json.ts';
import { CONFORMS_TO, CONTEXT, MEDIA } from './vocabularies.ts';

/** A file of the whole register. */
export interface Listed {
  readonly path: string;
  readonly bytes: number;
}

/** `files` are those that the register is also published as. */
export function registerJsonld(site: Published, files: readonly Listed[]): string {
  const base = baseOf(site.settings);
  const data = {
    '@context': { ...CONTEXT, ...(base === undefined ? {} : { '@base': base }) },
    '@graph': [
      catalogue(site),
      registerNode(site, files),
      ...site.themes.map(({ id, title }) => ({
        '@id': themeAddress(site, id),
        '@type': 'skos:Concept',
        'skos:prefLabel': title,
        'skos:inScheme': onHome(site, 'themes'),
      })),
      { '@id': onHome(site, 'themes'), '@type': 'skos:ConceptScheme', 'dcterms:title': site.settings.title },
      ...[...site.organisations.values()].map((organisation) => organisationNode(site, organisation)),
      ...site.entries.flatMap((entry) => [agreementNode(site, entry), ...namedIn(site, entry)]),
    ],
  };
  return `${JSON.stringify(data, undefined, 1)}\n`;
}

function onHome(site: Published, thing: 'catalogue' | 'register' | 'themes'): string {
  return addressWithin(site, `${PATHS.home}#${thing}`);
}

function themeAddress(site: Published, id: string): string {
  return addressWithin(site, `${PATHS.theme(id)}#theme`);
}

function agreementAddress(site: Published, id: string): string {
  return addressWithin(site, `${PATHS.agreement(id)}#agreement`);
}

function catalogue(site: Published): Node {
  const { settings } = site;
  return {
    '@id': onHome(site, 'catalogue'),
    '@type': 'dcat:Catalog',
    ...common(site),
    'dcterms:title': settings.title,
    'dcterms:description': (settings.introduction ?? [settings.title]).map(oneLine).join(' '),
    ...modified(site, site.entries),
    'dcterms:conformsTo': CONFORMS_TO,
    'dcat:themeTaxonomy': onHome(site, 'themes'),
    'foaf:page': addressWithin(site, PATHS.home),
    'dcat:dataset': [onHome(site, 'register'), ...site.entries.map(({ id }) => agreementAddress(site, id))],
  };
}

/** The register itself as a dataset: its files. */
function registerNode(site: Published, files: readonly Listed[]): Node {
  return {
    '@id': onHome(site, 'register'),
    '@type': 'dcat:Dataset',
    ...common(site),
    'dcterms:title': site.settings.title,
    'dcterms:description': site.t('data.description'),
    ...modified(site, site.entries),
    'dcat:landingPage': addressWithin(site, PATHS.data),
    'dcat:distribution': [
      ...files.map(({ path, bytes }) => distribution(site, path, bytes)),
      distribution(site, PATHS.jsonld, undefined),
    ],
  };
}

function agreementNode(site: Published, entry: Entry): Node {
  const { terms, standing } = entry;
  const sharing = sharingNode(site, entry);
  const framework = entry.framework === undefined ? undefined : site.entry(entry.framework.id);
  const effective = parseDate(terms.effective ?? '');
  return {
    '@id': agreementAddress(site, entry.id),
    '@type': 'dcat:Dataset',
    ...common(site),
    'dcterms:identifier': entry.id,
    'dcterms:title': oneLine(terms.title),
    'dcterms:description': oneLine(terms.summary),
    ...some('dcterms:alternative', terms.alsoKnownAs ?? []),
    ...(effective === undefined ? {} : { 'dcterms:issued': effective }),
    ...modified(site, [entry]),
    ...(effective === undefined && standing.ends === undefined
      ? {}
      : { 'dcterms:temporal': period(effective, standing.status === 'ended' ? standing.since : standing.ends) }),
    ...(terms.version === undefined ? {} : { 'dcat:version': terms.version }),
    'skos:note': [statusText(entry, site), ...(entry.illustrative ? [ILLUSTRATIVE_NOTICE] : [])],
    'dcat:theme': terms.themes.map((theme) => themeAddress(site, theme)),
    ...some(
      'dcterms:spatial',
      (terms.areas ?? []).map((area) => ({ '@type': 'dcterms:Location', 'skos:prefLabel': area })),
    ),
    'dcat:contactPoint': contactPoint(site, entry),
    'dcat:landingPage': addressWithin(site, PATHS.agreement(entry.id)),
    'dcat:distribution': [
      distribution(site, PATHS.agreement(entry.id), undefined),
      distribution(site, twinPath(PATHS.agreement(entry.id)), undefined),
      ...site.downloads(entry.id, entry).map(({ path, bytes }) => distribution(site, path, bytes)),
    ],
    ...some('dcterms:relation', framework === undefined ? [] : [agreementAddress(site, framework.id)]),
    ...some(
      'dcterms:replaces',
      (isShown(entry, 'replaces') ? (terms.replaces ?? []) : []).flatMap((id) =>
        site.entry(id) === undefined ? [] : [agreementAddress(site, id)],
      ),
    ),
    ...some(
      'dcat:hasVersion',
      versionsOf(entry).map(({ version, effective: day }) => ({
        '@id': addressWithin(site, `${PATHS.version(entry.id, version)}#agreement`),
        '@type': 'dcat:Dataset',
        'dcterms:title': oneLine(terms.title),
        'dcat:version': version,
        ...(day === undefined ? {} : { 'dcterms:issued': day }),
        'dcat:isVersionOf': agreementAddress(site, entry.id),
        'dcat:landingPage': addressWithin(site, PATHS.version(entry.id, version)),
      })),
    ),
    ...(sharing === undefined ? {} : { 'dpv:hasProcess': sharing }),
  };
}

function organisationNode(site: Published, { id, facts }: Organisation): Node {
  return {
    '@id': organisationAddress(site, id),
    '@type': ['foaf:Agent', facts.kind === 'group' || facts.kind === 'class' ? 'dpv:Entity' : 'dpv:LegalEntity'],
    'foaf:name': facts.name,
    'foaf:page': addressWithin(site, PATHS.organisation(id)),
  };
}

/** What every part of the catalogue says. */
function common(site: Published): Node {
  const licence = licenceOf(site);
  const url = licence?.url === undefined || licence.url === null ? undefined : linkOf(licence.url).href;
  return {
    'dcterms:publisher': organisationAddress(site, site.settings.publisher),
    'dcterms:language': LANGUAGES[site.language],
    ...(licence === null
      ? {}
      : {
          'dcterms:license':
            url === undefined
              ? { '@type': 'dcterms:LicenseDocument', 'dcterms:title': licence.title }
              : { '@id': url, '@type': 'dcterms:LicenseDocument', 'dcterms:title': licence.title },
        }),
  };
}

const LANGUAGES = {
  en: 'http://id.loc.gov/vocabulary/iso639-1/en',
  cy: 'http://id.loc.gov/vocabulary/iso639-1/cy',
} as const;

/** The day of the last event of any. */
function modified(site: Published, entries: readonly Entry[]): Node {
  const [day] = entries
    .flatMap((entry) => lastDay(site, entry) ?? [])
    .toSorted()
    .slice(-1);
  return day === undefined ? {} : { 'dcterms:modified': day };
}

function period(start: string | undefined, end: string | undefined): Node {
  return {
    '@type': 'dcterms:PeriodOfTime',
    ...(start === undefined ? {} : { 'dcat:startDate': start }),
    ...(end === undefined ? {} : { 'dcat:endDate': end }),
  };
}

function contactPoint(site: Published, entry: Entry): Node {
  const contact = ownerContact(entry, site.organisations);
  const href = contact === undefined ? undefined : linkOf(contact).href;
  const { role, organisation } = entry.terms.owner;
  return {
    '@type': 'vcard:Kind',
    'vcard:fn': listerOf(entry) === undefined ? role : site.t('data.lists-it', { role }),
    'vcard:organization-name': site.nameOf(organisation),
    ...(href?.startsWith('mailto:') ? { 'vcard:hasEmail': href } : {}),
  };
}

function distribution(site: Published, path: string, bytes: number | undefined): Node {
  const end = path.slice(path.lastIndexOf('.') + 1);
  const media = Object.entries(MEDIA).find(([name]) => name === end)?.[1];
  return {
    '@type': 'dcat:Distribution',
    'dcat:downloadURL': addressWithin(site, path),
    ...(media === undefined ? {} : { 'dcat:mediaType': media }),
    ...(bytes === undefined ? {} : { 'dcat:byteSize': String(bytes) }),
  };
}
