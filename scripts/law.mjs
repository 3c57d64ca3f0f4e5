/**
 * Writes the law as the tool parses it, so that not every start has to: YAML
 * takes long to read. It runs when the tool is built, after its modules are.
 */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseLawFile } from '../dist/tool/law/data.js';
import { PREPARED } from '../dist/tool/law/prepared.js';

const root = new URL('../', import.meta.url);
const FOLDER = 'schemas/law';

const names = (await readdir(new URL(FOLDER, root)))
  .filter((name) => name.endsWith('.yaml') && name !== 'edition.yaml')
  .sort();
const entries = await Promise.all(
  names.map(async (name) => {
    const path = `${FOLDER}/${name}`;
    const bytes = await readFile(new URL(path, root));
    return [path, { text: bytes.toString('utf8'), data: parseLawFile(bytes, path) }];
  }),
);
const target = fileURLToPath(new URL(PREPARED, root));
await mkdir(dirname(target), { recursive: true });
await writeFile(target, JSON.stringify(Object.fromEntries(entries)));
