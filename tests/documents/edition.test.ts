/** The released wording: every name in it exists, so that a misspelt condition cannot pass for an absent field. */
import { readdirSync, readFileSync } from 'node:fs';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { resolve, type SchemaPart } from '../../src/agreement/schemas.ts';
import { BLOCKS } from '../../src/documents/blocks/index.ts';
import { schemas } from '../helpers/example.ts';

const TOP = ['terms', 'publisher', 'effective', 'lead', 'framework', 'has'];
const HAS = [
  'specialCategory',
  'criminalOffence',
  'confidential',
  'deceased',
  'lawEnforcement',
  'policyDocument',
  'processors',
  'openJoining',
  'health',
];
const root = schemas.agreement.schema;

describe.each(readdirSync('templates/editions'))('edition %s', (edition) => {
  const source = readFileSync(`templates/editions/${edition}/agreement.md`, 'utf8');
  const tree = Handlebars.parse(source);

  it('uses only names that exist', () => {
    expect(pathsIn(tree).filter((path) => !known(path))).toEqual([]);
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
    expect(source).not.toMatch(/\{\{\{|\{\{&/);
  });

  it('gives each section an id of its own', () => {
    const ids = [...source.matchAll(/^#+ .*\{#([a-z0-9-]+)\}$/gm)].map((match) => match[1]);
    const headings = source.match(/^#+ /gm) ?? [];
    expect(ids.length).toBe(headings.length);
    expect(new Set(ids).size).toBe(ids.length);
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
  if (['block', 'is', 'if', 'each'].includes(first) && rest.length === 0) return true;
  if (!TOP.includes(first)) return false;
  if (first === 'has') return rest.length === 1 && HAS.includes(rest[0] ?? '');
  let part: SchemaPart | undefined = root;
  for (const step of first === 'terms' ? rest : [])
    part = part === undefined ? undefined : resolve(part, root).properties?.[step];
  return part !== undefined;
}
