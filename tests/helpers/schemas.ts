/** The tool's own files and its schemas, each read and compiled once for all tests. */
import { readFileSync } from 'node:fs';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { loadSchemas } from '../../src/agreement/schemas.ts';
import { keptFiles } from '../../src/base/kept-files.ts';
import { diskFiles } from '../../src/host/disk.ts';

export const assets = keptFiles(diskFiles('.'));
export const schemas = await loadSchemas(assets);

/** Schemas of data that the project publishes. */
type Published = 'register' | 'page' | 'diff' | 'manifest';

/**
 * What is wrong with data that the project publishes: what their schema forbids, and fields that it does not name,
 * which readers have to pass over and the project has to describe.
 */
export function faults(schema: Published, value: unknown): readonly unknown[] {
  const validate = validators[schema]();
  return validate(value) ? [] : (validate.errors ?? []);
}

const validators = {
  register: lazy('register'),
  page: lazy('page'),
  diff: lazy('diff'),
  manifest: lazy('manifest'),
} as const;

function lazy(schema: Published): () => ValidateFunction {
  let made: ValidateFunction | undefined;
  return () => {
    made ??= compile(schema);
    return made;
  };
}

function compile(schema: Published): ValidateFunction {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  if (schema === 'page') ajv.addSchema(closed('register'));
  return ajv.compile(closed(schema));
}

function closed(schema: string): object {
  return JSON.parse(readFileSync(`schemas/${schema}.schema.json`, 'utf8'), (_key, value) =>
    value !== null && typeof value === 'object' && value.type === 'object' && value.properties !== undefined
      ? { ...value, additionalProperties: value.additionalProperties ?? false }
      : value,
  );
}
