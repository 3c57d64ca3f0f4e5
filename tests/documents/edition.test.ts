/** The released wording: every name in it exists, so that a misspelt condition cannot pass for an absent field. */
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { resolve, type SchemaPart } from '../../src/agreement/schemas.ts';
import { BLOCKS } from '../../src/documents/blocks/index.ts';
import { clausePath, readClause } from '../../src/documents/standard-clauses.ts';
import { sha256 } from '../../src/host/environment.ts';
import { editions, schemas } from '../helpers/example.ts';

const TOP = ['terms', 'publisher', 'effective', 'lead', 'framework', 'signing', 'has'];
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
  'ownDecisionSteps',
  'ownPrecedence',
  'ownNotices',
  'health',
];
/** SHA-256 of the words of each edition: its template, then its clauses in their order, then its other papers by name. */
const RELEASED: Readonly<Record<string, string>> = {
  '2026.1': '6a2da00ae0ba886c2a5308c228c98e2c9ea75780147e56862155182533fa3ea3',
};
const root = schemas.agreement.schema;

describe.each(readdirSync('templates/editions'))('edition %s', (edition) => {
  const source = readFileSync(`templates/editions/${edition}/agreement.md`, 'utf8');
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
    ];
    const hash = sha256(new TextEncoder().encode(words.join('\0')));
    // Other words need a new version of the clause in a new edition: agreements in force keep theirs.
    expect(hash).toBe(RELEASED[edition]);
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
      Object.entries(resolve(root.properties?.[name] ?? {}, root).properties ?? {}).map(
        ([field, part]) => [`${name}.${field}`, part['x-label'] ?? ''] as const,
      ),
    );
    expect(fields.filter(([, label]) => label.length < 3 || label.length > 45)).toEqual([]);
    expect(fields.length).toBeGreaterThan(50);
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
