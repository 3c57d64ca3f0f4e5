/** The released wording: every name in it exists, so that a misspelt condition cannot pass for an absent field. */
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { resolve, type SchemaPart } from '../../src/agreement/schemas.ts';
import { BLOCKS } from '../../src/documents/blocks/index.ts';
import { readCatalogue } from '../../src/base/messages.ts';
import { clausePath, readClause } from '../../src/documents/standard-clauses.ts';
import { wordingOf } from '../../src/documents/wording.ts';
import { sha256 } from '../../src/host/environment.ts';
import { editions, schemas } from '../helpers/example.ts';
import { keysInCode } from '../helpers/message-keys.ts';

const TOP = ['ends', 'owner', 'terms', 'publisher', 'effective', 'lead', 'framework', 'signing', 'has'];
const HAS = [
  'binding',
  'memorandum',
  'framework',
  'freedomOfInformation',
  'specialCategory',
  'criminalOffence',
  'confidential',
  'deceased',
  'lawEnforcement',
  'policyDocument',
  'processors',
  'processorContract',
  'openJoining',
  'signed',
  'signedOnPlatform',
  'adopted',
  'governingLaw',
  'ownDecisionSteps',
  'ownPrecedence',
  'ownNotices',
  'health',
];
/** SHA-256 of the words of each edition: its template, its clauses in their order, its other papers by name, its catalogue. */
const RELEASED: Readonly<Record<string, string>> = {
  '2026.1': 'a1b3dcfa99b7a714e10167ce500c34ada29b3ea7dfd1360ad27c7b9cf8d45706',
};
const root = schemas.agreement.schema;

describe.each(readdirSync('templates/editions'))('edition %s', (edition) => {
  const source = readFileSync(`templates/editions/${edition}/agreement.md`, 'utf8');
  const catalogue = readFileSync(`templates/editions/${edition}/words.yaml`, 'utf8');
  const messages = readCatalogue('en', catalogue);
  const clauses = [...(editions.get(edition)?.clauses ?? [])].map(([id, version]) =>
    readClause(id, version, readFileSync(`templates/${clausePath(id, version)}`, 'utf8')),
  );

  it('uses only names that exist', () => {
    for (const text of [source, ...clauses.map((clause) => clause.text)])
      expect(pathsIn(Handlebars.parse(text)).filter((path) => !known(path))).toEqual([]);
    const conditions = clauses.flatMap(({ when, unless }) => [...when, ...unless]);
    expect(conditions.filter((name) => !HAS.includes(name))).toEqual([]);
    expect(conditions.length).toBeGreaterThan(10);
  });

  it('has the words that it was released with', () => {
    const words = [
      source,
      ...clauses.map(({ id, version }) => readFileSync(`templates/${clausePath(id, version)}`, 'utf8')),
      ...[...(editions.get(edition)?.papers ?? [])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, words]) => words),
      catalogue,
    ];
    const hash = sha256(new TextEncoder().encode(words.join('\0')));
    // Other words need a new version of the clause in a new edition: agreements in force keep theirs.
    expect(hash).toBe(RELEASED[edition]);
  });

  it('names no place but by a link, which has its number in every format', () => {
    const bare = /\b(?:the|this) (?:table|section|annex|list)s? (?:on|of|says?)\b|\b(?:above|below)\b/i;
    const words = clauses.map(({ id, text }) => [id, text.replaceAll(/\[[^\]]*\]\(#[^)]*\)/g, 'LINK')] as const);
    expect(
      words.filter(([, text]) => bare.test(text.replaceAll(/tables? of LINK/g, 'LINK'))).map(([id]) => id),
    ).toEqual([]);
    expect(bare.test('The reason stands in the table above.')).toBe(true);
  });

  it('knows each clause by one id', () => {
    const asked = [...source.matchAll(/\{\{clause "([^"]+)" \d+\}\}/g)].map((match) => match[1]);
    expect(asked).toEqual(clauses.map(({ id }) => id));
    expect(asked.length).toBeGreaterThan(40);
  });

  it('asks only for blocks that exist', () => {
    const asked = [...source.matchAll(/\{\{block "([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(asked.filter((name) => !Object.hasOwn(BLOCKS, name))).toEqual([]);
    expect(asked.length).toBeGreaterThan(30);
  });

  it('asks for the facts only of sections that exist', () => {
    const asked = [...source.matchAll(/\{\{block "(?:facts|points)" "([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(asked.filter((name) => root.properties?.[name] === undefined)).toEqual([]);
  });

  it('has a label for every field of those sections', () => {
    const sections = [...source.matchAll(/\{\{block "facts" "([^"]+)"/g)].map((match) => match[1] ?? '');
    const fields = sections.flatMap((name) =>
      Object.keys(resolve(root.properties?.[name] ?? {}, root).properties ?? {}).map(
        (field) => `label.${name}.${field}`,
      ),
    );
    const labels = [...messages.keys()].filter((key) => key.startsWith('label.'));
    expect(labels.toSorted()).toEqual(fields.toSorted());
    const texts = labels.map((key) => wordingOf(editions, edition).t(key));
    expect(texts.filter((label) => label.length < 3 || label.length > 45)).toEqual([]);
    expect(fields.length).toBeGreaterThan(50);
  });

  it('holds every message that documents ask for, and no other', () => {
    const { asked, written } = keysInCode('src/documents');
    expect(asked.filter((key) => !messages.has(key))).toEqual([]);
    const known = new Set([...written, ...namesOfTheFormat().map((name) => `word.${name}`)]);
    expect([...messages.keys()].filter((key) => !key.startsWith('label.') && !known.has(key))).toEqual([]);
    // Each is read when it is first asked for.
    expect([...messages.values()].flatMap((message) => [...message().tags])).toEqual([]);
  });

  it('has no straight apostrophe in a message, which is a sign of their syntax', () => {
    expect(catalogue.split('\n').filter((line) => /\w'\w/.test(line))).toEqual([]);
  });

  it('prints nothing unescaped', () => {
    for (const text of [source, ...clauses.map((clause) => clause.text)]) expect(text).not.toMatch(/\{\{\{|\{\{&/);
  });

  it('gives each section an id of its own', () => {
    const ids = [...source.matchAll(/^#+ .*\{#([a-z0-9-]+)\}$/gm)].map((match) => match[1]);
    const headings = source.match(/^#+ /gm) ?? [];
    expect(ids.length).toBe(headings.length);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('the clause library', () => {
  it('has no clause that no edition uses', () => {
    const used = [...editions.values()].flatMap(({ clauses }) =>
      [...clauses].map(([id, version]) => clausePath(id, version)),
    );
    expect(
      readdirSync('templates/clauses')
        .map((name) => `clauses/${name}`)
        .sort(),
    ).toEqual([...new Set(used)].sort());
  });
});

describe('the check of names', () => {
  it('sees one that does not exist', () => {
    expect(
      pathsIn(Handlebars.parse('{{#if terms.breech}}{{/if}}{{#if has.nothing}}{{/if}}')).filter((path) => !known(path)),
    ).toEqual([
      ['terms', 'breech'],
      ['has', 'nothing'],
    ]);
  });
});

/** Names that people are free to choose, and many do. */
const USUAL = [
  'everyone',
  'nhs',
  'indefinitely',
  'secure-email',
  'web-form',
  'system-access',
  'case-by-case',
  'on-request',
  'dpia',
];

/** The words that agreements and the law data choose from, and those that the register works out. */
function namesOfTheFormat(): readonly string[] {
  const found = new Set<string>([...USUAL, 'in-date', 'due', 'overdue', 'draft', 'ended', 'not-in-force']);
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { enum: values, const: value } = node as { readonly enum?: unknown; readonly const?: unknown };
    for (const one of [...(Array.isArray(values) ? values : []), value]) if (typeof one === 'string') found.add(one);
    for (const child of Object.values(node)) walk(child);
  };
  for (const name of readdirSync('schemas').filter((name) => name.endsWith('.json')))
    walk(JSON.parse(readFileSync(`schemas/${name}`, 'utf8')));
  return [...found];
}

function pathsIn(node: unknown): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(pathsIn);
  const own =
    'type' in node && node.type === 'PathExpression' && 'parts' in node ? [node.parts as readonly string[]] : [];
  return [
    ...own,
    ...Object.entries(node)
      .filter(([key]) => key !== 'loc')
      .flatMap(([, child]) => pathsIn(child)),
  ];
}

function known([first = '', ...rest]: readonly string[]): boolean {
  if (['block', 'clause', 'is', 'if', 'each'].includes(first) && rest.length === 0) return true;
  if (!TOP.includes(first)) return false;
  if (first === 'has') return rest.length === 1 && HAS.includes(rest[0] ?? '');
  let part: SchemaPart | undefined = root;
  for (const step of first === 'terms' ? rest : [])
    part = part === undefined ? undefined : resolve(part, root).properties?.[step];
  return part !== undefined;
}
