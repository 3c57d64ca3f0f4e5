/**
 * Writes what is made from the schemas, the law data and the templates: the TypeScript types of what people
 * write (`src/agreement/written/`) and the reference of the format
 * (`docs/agreement-format.md`), and the page of the standard clauses. The results are committed; a test fails when
 * they are stale.
 */
import { readFile, writeFile, mkdir } from 'node:fs/promises';
import { compile } from 'json-schema-to-typescript';
import { parse } from 'yaml';
import { clausesPage } from './clauses-page.mjs';
import { formatReference } from './format-reference.mjs';

const KINDS = ['agreement', 'translation', 'organisation', 'concordat', 'guidance', 'theme', 'sign-off', 'release'];

/** Every generated file: its path and its text. */
export async function generate() {
  const schemas = Object.fromEntries(
    await Promise.all(
      KINDS.map(async (kind) => [kind, JSON.parse(await readFile(`schemas/${kind}.schema.json`, 'utf8'))]),
    ),
  );
  const types = await Promise.all(
    KINDS.map(async (kind) => [`src/agreement/written/${kind}.ts`, await typesOf(kind, schemas[kind])]),
  );
  const { abouts } = parse(await readFile('schemas/law/abouts.yaml', 'utf8'));
  const { kinds } = parse(await readFile('schemas/law/kinds.yaml', 'utf8'));
  return new Map([
    ...types,
    ['docs/agreement-format.md', formatReference(schemas, { abouts, kinds })],
    ['docs/clauses.md', await clausesPage()],
  ]);
}

async function typesOf(kind, schema) {
  const { allOf: _conditions, ...unconditional } = JSON.parse(
    JSON.stringify(schema, (key, value) => (key === 'oneOf' ? undefined : value)),
  );
  const source = await compile({ ...unconditional, title: `Written${schema.title}` }, kind, {
    additionalProperties: false,
    bannerComment: `/** Made from schemas/${kind}.schema.json by \`npm run generate\`: what people write, with every list a list. */`,
    enableConstEnums: false,
    format: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 160 },
    unreachableDefinitions: true,
  });
  return source
    .replaceAll(/\n \*\n \* This interface was referenced by [^\n]*\n \* via [^\n]*\n/g, '\n')
    .replaceAll(/^( +)(\w+|'[^']+')(\??): /gm, '$1readonly $2$3: ')
    .replaceAll(/^( +)\[k: string\]: /gm, '$1readonly [k: string]: ');
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  await mkdir('src/agreement/written', { recursive: true });
  for (const [path, text] of await generate()) await writeFile(path, text);
}
