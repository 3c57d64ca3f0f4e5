/** The table of references is complete, and the names that it knows are those that there are. */
import { describe, expect, it } from 'vitest';
import { resolve, type SchemaPart } from '../../src/agreement/schemas.ts';
import type { WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { FIELDS, referencesOf } from '../../src/register/references.ts';
import { MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { schemas } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

/** Names that name nothing else: they are words of their own. */
const OWN_WORDS = new Set(['parties/*/labels', 'requests/forms', 'review/tests', 'record/log/*/tests']);

describe('references', () => {
  it('has every field of the schema that holds names', () => {
    const root = schemas.agreement.schema;
    const fields = [...namePaths(root, root, ''), 'framework', 'listed/file']
      .filter((path) => !OWN_WORDS.has(path))
      .sort();
    expect([...FIELDS.map(([path]) => path)].sort()).toEqual(fields);
  });

  it('gives the pointer and the target of each name', () => {
    const terms = {
      themes: ['a'],
      owner: { organisation: 'b', role: 'c' },
      parties: { d: {}, e: { organisation: 'f', labels: ['g'] }, h: { name: 'H' } },
      jointControl: { i: { parties: ['d'], purposes: ['all'], tasks: { j: ['everyone'] } } },
    } as unknown as WrittenAgreement;
    expect(referencesOf(terms).map(({ pointer, name, to, part }) => `${pointer} ${name} ${to} ${part}`)).toEqual([
      '/themes/0 a theme value',
      '/owner/organisation b organisation value',
      '/parties/e/organisation f organisation value',
      '/jointControl/i/parties/0 d party-or-label value',
      '/jointControl/i/purposes/0 all purpose value',
      '/jointControl/i/tasks/j/0 everyone party-or-label value',
      '/parties/d d organisation key',
    ]);
  });

  it('passes over what has another shape', () => {
    const terms = {
      themes: { a: 'b' },
      owner: 'c',
      flows: ['d'],
      jointControl: 'none',
      publish: 'yes',
    } as unknown as WrittenAgreement;
    expect(referencesOf(terms)).toEqual([]);
  });
});

describe('the register that is made up', () => {
  // Another example is a copy of somebody's register.
  it('uses every field of every file, but accepts nothing and copies nobody', async () => {
    const register = await registerOf(memoryFiles(MERESHIRE));
    const used = {
      agreement: register.entries.map((entry) => entry.agreement.terms),
      organisation: [...register.organisations.values()].map((organisation) => organisation.facts),
      guidance: register.guidance.map((page) => page.facts),
      concordat: [register.settings],
    };
    for (const [kind, files] of Object.entries(used)) {
      const root = schemas[kind as keyof typeof used].schema;
      const missing = [...fieldPaths(root, root, '')].filter(
        (path) => !/^(record\/accept|copyOf)/.test(path) && !files.some((file) => has(file, path.split('/'))),
      );
      expect(missing, kind).toEqual([]);
    }
  });
});

/** The paths of fields whose value is one name or a list of names; keys of maps are `*`. */
function namePaths(part: SchemaPart, root: SchemaPart, path: string): readonly string[] {
  if (part.$ref === '#/$defs/name' || part.$ref === '#/$defs/names') return [path];
  return below(part, root, path).flatMap(([inner, child]) => namePaths(child, root, inner));
}

function fieldPaths(part: SchemaPart, root: SchemaPart, path: string): readonly string[] {
  const inner = below(part, root, path);
  return [
    ...(path === '' || path.endsWith('*') ? [] : [path]),
    ...inner.flatMap(([child, schema]) => fieldPaths(schema, root, child)),
  ];
}

function below(part: SchemaPart, root: SchemaPart, path: string): readonly (readonly [string, SchemaPart])[] {
  const own = resolve(part, root);
  const schema = own.if?.type === 'object' || own.if?.type === 'array' ? resolve(own.then ?? {}, root) : own;
  const at = (step: string): string => (path === '' ? step : `${path}/${step}`);
  return [
    ...Object.entries(schema.properties ?? {}).map(([name, child]) => [at(name), child] as const),
    ...(schema.additionalProperties ? [[at('*'), schema.additionalProperties] as const] : []),
    ...(schema.items === undefined ? [] : [[at('*'), schema.items] as const]),
  ];
}

function has(value: unknown, [step, ...rest]: readonly string[]): boolean {
  if (step === undefined) return value !== undefined;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, child]) => (step === '*' || key === step) && has(child, rest));
}
