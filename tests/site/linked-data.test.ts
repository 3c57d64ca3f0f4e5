import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, it } from 'vitest';
import { registerJsonld } from '../../src/site/data/register-jsonld.ts';
import type { Published } from '../../src/site/published.ts';
import { nowhere, openExample, siteOf } from '../helpers/published.ts';
import { SECRET } from '../helpers/site-fixture-data.ts';

const FILES = [
  { path: 'register.csv', bytes: 1234 },
  { path: 'feed.xml', bytes: 99 },
];
const BASE = 'https://sharing.mereshire.example/';
const AGREEMENT = `${BASE}agreements/mereshire-exploitation/`;

/** Refuses the network: everything that it takes to read the file has to be in it. */
async function refuse(address: string): Promise<never> {
  throw new Error(`${address} was asked for`);
}

/** The statements of the register, as another program reads them; `safe` fails on anything that it would have to drop. */
async function statements(site: Published, base?: string): Promise<readonly string[]> {
  const document = JSON.parse(registerJsonld(site, FILES));
  const options = { documentLoader: refuse, safe: true, ...(base === undefined ? {} : { base }) };
  expect((await jsonld.expand(document, options)).length).toBeGreaterThan(0);
  const quads = await jsonld.toRDF(document, { ...options, format: 'application/n-quads' });
  return quads.trimEnd().split('\n');
}

const NAMES: Readonly<Record<string, string>> = {
  a: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  dpv: 'https://w3id.org/dpv#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  pd: 'https://w3id.org/dpv/pd#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
};

/** `dcat:Catalog` in full. */
function full(name: string): string {
  const [prefix = '', local = ''] = name.split(':');
  return `<${NAMES[prefix] ?? ''}${local}>`;
}

describe('register.jsonld', () => {
  let quads: readonly string[];
  let example: readonly string[];
  beforeAll(async () => {
    quads = await statements(siteOf());
    example = await statements(await openExample());
  });

  it.each([
    [`${BASE}#catalogue`, 'a', full('dcat:Catalog')],
    [`${BASE}#catalogue`, 'dcterms:title', '"Information sharing in Mereshire"'],
    [`${BASE}#catalogue`, 'dcterms:publisher', `<${BASE}organisations/mereshire-council/#organisation>`],
    [`${BASE}#catalogue`, 'dcterms:conformsTo', '<https://www.w3.org/TR/2024/REC-vocab-dcat-3-20240822/>'],
    [`${BASE}#catalogue`, 'dcterms:conformsTo', '<https://w3id.org/dpv/2.3>'],
    [`${BASE}#catalogue`, 'dcat:dataset', `<${AGREEMENT}#agreement>`],
    [`${AGREEMENT}#agreement`, 'a', full('dcat:Dataset')],
    [`${AGREEMENT}#agreement`, 'dcat:version', '"2.1"'],
    [`${AGREEMENT}#agreement`, 'dcterms:issued', '"2026-10-01"^^<http://www.w3.org/2001/XMLSchema#date>'],
    [`${AGREEMENT}#agreement`, 'skos:note', '"Illustrative: no body named here has agreed to this text."'],
    [`${AGREEMENT}#agreement`, 'dcat:theme', `<${BASE}themes/safer-community/#theme>`],
    [`${AGREEMENT}#agreement`, 'dcat:hasVersion', `<${BASE}agreements/mereshire-exploitation/v/1.0/#agreement>`],
    [`${AGREEMENT}#agreement`, 'dcterms:relation', `<${BASE}agreements/mereshire-charter/#agreement>`],
    [`${AGREEMENT}#agreement`, 'dpv:hasProcess', `<${AGREEMENT}#sharing>`],
    [`${AGREEMENT}#sharing`, 'a', full('dpv:Process')],
    [`${AGREEMENT}#sharing`, 'dpv:hasPurpose', `<${AGREEMENT}#purpose-protect>`],
    [`${AGREEMENT}#sharing`, 'dpv:hasPersonalData', `<${AGREEMENT}#data-health>`],
    [`${AGREEMENT}#sharing`, 'dpv:hasDataController', `<${BASE}organisations/mereshire-police/#organisation>`],
    [`${AGREEMENT}#sharing`, 'dpv:hasDataProcessor', `<${BASE}organisations/northgate-systems/#organisation>`],
    [`${AGREEMENT}#sharing`, 'dpv:hasDataSource', `<${BASE}organisations/mereshire-schools/#organisation>`],
    [`${AGREEMENT}#data-health`, 'a', full('dpv:SpecialCategoryPersonalData')],
    [`${AGREEMENT}#data-health`, 'a', full('pd:Health')],
    [`${AGREEMENT}#data-concern`, 'a', full('pd:Criminal')],
    [`${AGREEMENT}#data-health`, 'dpv:hasDataSubject', `<${AGREEMENT}#people-child>`],
    [`${AGREEMENT}#people-child`, 'dcterms:title', '"Children who may be at risk"'],
    [`${BASE}organisations/mereshire-police/#organisation`, 'foaf:name', '"Mereshire Police"'],
  ])('says of %s: %s %s', (subject, property, object) => {
    const name = property === 'a' ? `<${NAMES['a']}>` : full(property);
    expect(quads).toContain(`<${subject}> ${name} ${object} .`);
  });

  it('gives the files with their size and kind', () => {
    const file = quads
      .find((quad) => quad.includes(`${full('dcat:downloadURL')} <${BASE}register.csv>`))
      ?.split(' ')[0];
    expect(quads).toContain(
      `${file} ${full('dcat:byteSize')} "1234"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .`,
    );
    expect(quads).toContain(
      `${file} ${full('dcat:mediaType')} <https://www.iana.org/assignments/media-types/text/csv> .`,
    );
  });

  it('uses no term that its vocabularies do not have', async () => {
    const known = new Set(readFileSync('tests/fixtures/open-data/dpv-2.3-terms.txt', 'utf8').split('\n').map(full));
    const all = [...quads, ...example].join('\n');
    const used = new Set([...all.matchAll(/<https:\/\/w3id\.org\/dpv(?:\/pd)?#\w+>/g)].map(([term]) => term));
    expect([...used].filter((term) => !known.has(term))).toEqual([]);
    expect(used.size).toBeGreaterThan(15);
  });

  it('cites the grounds that are stated', async () => {
    const all = example;
    const ground = all
      .find((quad) => quad.includes(`${full('dcterms:title')} "UK GDPR Article 6(1)(c)"`))
      ?.split(' ')[0];
    expect(all).toContain(`${ground} <${NAMES['a']}> ${full('dpv:LegalObligation')} .`);
    expect(all.some((quad) => quad.includes(`${full('dpv:hasLegalBasis')} ${ground} `))).toBe(true);
  });

  it('says nothing of what is not published', () => {
    expect(quads.join('\n')).not.toContain(SECRET);
    const summary = `${BASE}agreements/hospital-discharge/`;
    expect(quads.some((quad) => quad.includes(`<${summary}#sharing> ${full('dpv:hasPurpose')}`))).toBe(true);
    expect(quads.some((quad) => quad.includes(`<${summary}#sharing> ${full('dpv:hasPersonalData')}`))).toBe(false);
  });

  it('has addresses from its own place where the register names none', async () => {
    const there = await statements(nowhere(), 'https://elsewhere.example/sharing/register.jsonld');
    expect(there).toContain(
      `<https://elsewhere.example/sharing/index.html#catalogue> <${NAMES['a']}> ${full('dcat:Catalog')} .`,
    );
  });
});
