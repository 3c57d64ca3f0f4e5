/** What is made from the schemas is fresh, and every field is described. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FILE_KINDS, resolve, type SchemaPart } from '../src/agreement/schemas.ts';
import { generate } from '../scripts/generate.mjs';
import { STANDARD_METHODS } from '../src/register/names.ts';
import { schemas } from './helpers/example.ts';

describe('generated files', () => {
  it('are what `npm run generate` writes', async () => {
    for (const [path, text] of await generate())
      expect([path, readFileSync(path, 'utf8') === text]).toEqual([path, true]);
  });
});

describe('the schemas', () => {
  it('name every standard way of sending', () => {
    const { description } = schemas.agreement.schema.$defs?.['flow']?.properties?.['method'] ?? {};
    for (const method of STANDARD_METHODS) expect(description).toContain(method);
  });

  it.each(FILE_KINDS)('describe every field of %s, and let no unknown one pass', (kind) => {
    const root = schemas[kind].schema;
    const faults: string[] = [];
    const visit = (written: SchemaPart, path: string): void => {
      const part = resolve(written, root);
      if ((written.description ?? part.description ?? '').length < 3) faults.push(`${path} is not described`);
      if (part.properties !== undefined && part.additionalProperties !== false)
        faults.push(`${path} takes unknown fields`);
      for (const [name, child] of Object.entries(part.properties ?? {})) visit(child, `${path}/${name}`);
      const inner = [
        part.items,
        part.additionalProperties === false ? undefined : part.additionalProperties,
        part.then?.properties ? part.then : undefined,
      ];
      for (const child of inner)
        if (child?.properties !== undefined || child?.$ref !== undefined) visit(child, `${path}/*`);
    };
    visit(root, '');
    expect(faults).toEqual([]);
  });

  it.each(FILE_KINDS)('of %s bound every text before a pattern reads it', (kind) => {
    const faults: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('pattern' in value && typeof value.pattern === 'string' && !('maxLength' in value)) faults.push(path);
      for (const [key, child] of Object.entries(value)) visit(child, `${path}/${key}`);
    };
    visit(schemas[kind].schema, '');
    expect(faults).toEqual([]);
  });
});
