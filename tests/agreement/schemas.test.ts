/** The tool's own schemas: they are compiled in every start, so that they are looked at closely only here. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';
import { FILE_KINDS } from '../../src/agreement/schemas.ts';

it.each(FILE_KINDS)('the schema of %s is a sound schema', (kind) => {
  const ajv = new Ajv2020();
  expect([ajv.validateSchema(JSON.parse(readFileSync(`schemas/${kind}.schema.json`, 'utf8'))), ajv.errors]).toEqual([
    true,
    null,
  ]);
});
