/**
 * What `check` costs, as a ratio to what reading the same YAML and Markdown
 * alone costs. Both are taken in turns in one run, since machines are noisy.
 *
 *     node bench/check.mjs [agreements] [rounds] [most]
 *
 * Ends with 1 if the median of the ratios is more than `most`.
 */
import { performance } from 'node:perf_hooks';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { LineCounter, parseDocument } from 'yaml';
import { readEditions } from '../dist/tool/agreement/editions.js';
import { loadSchemas } from '../dist/tool/agreement/schemas.js';
import { diskFiles } from '../dist/tool/host/disk.js';
import { sha256 } from '../dist/tool/host/environment.js';
import { loadLaw } from '../dist/tool/law/load-law.js';
import { checkSshSignature } from '../dist/tool/host/ssh-signature.js';
import { loadWeights } from '../dist/tool/register/compare/weigh.js';
import { loadPacks } from '../dist/tool/register/packs.js';
import { readRegister } from '../dist/tool/register/read-register.js';
import { RULES } from '../dist/tool/rules/index.js';
import { runRules } from '../dist/tool/rules/run.js';
import { generate } from './generate.mjs';

const count = Number(process.argv[2] ?? 2000);
const rounds = Number(process.argv[3] ?? 3);
const most = Number(process.argv[4] ?? Number.POSITIVE_INFINITY);
const contents = generate(count);
const files = memoryFiles(contents);
const assets = diskFiles('.');
const [schemas, law, packs, weights, { editions }] = await Promise.all([
  loadSchemas(assets),
  loadLaw(assets),
  loadPacks(assets),
  loadWeights(assets),
  readEditions(assets, files),
]);
const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm);

const ratios = [];
for (let round = 0; round < rounds; round += 1) {
  const alone = await timed(parse);
  const whole = await timed(check);
  ratios.push(whole / alone);
  process.stdout.write(
    `${count} agreements: reading alone ${(alone / 1000).toFixed(2)} s, check ${(whole / 1000).toFixed(2)} s, ratio ${(whole / alone).toFixed(2)}\n`,
  );
}
const median = ratios.sort((a, b) => a - b)[Math.floor(rounds / 2)];
process.stdout.write(`median ratio ${median.toFixed(2)}\n`);
if (median > most) {
  process.stdout.write(`That is more than ${most}.\n`);
  process.exitCode = 1;
}

async function timed(work) {
  globalThis.gc?.();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Reads every file as YAML with places and as Markdown, and does nothing with it. */
function parse() {
  const decoder = new TextDecoder();
  for (const [path, bytes] of contents) {
    const text = decoder.decode(bytes);
    const front = path.endsWith('.md') ? (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '') : text;
    parseDocument(front, { schema: 'failsafe', lineCounter: new LineCounter() });
    if (path.endsWith('.md')) markdown.parse(text);
  }
}

async function check() {
  const register = await readRegister({
    files,
    schemas,
    law,
    packs,
    hash: sha256,
    checkSignature: checkSshSignature,
    today: '2026-11-21',
    editions,
    weights,
  });
  runRules(RULES, register);
}

function memoryFiles(map) {
  const folders = new Map();
  for (const path of map.keys()) {
    const parts = path.split('/');
    for (let depth = 0; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/');
      if (!folders.has(folder)) folders.set(folder, new Map());
      folders.get(folder).set(parts[depth], depth === parts.length - 1 ? 'file' : 'folder');
    }
  }
  return {
    list: async (folder) =>
      [...(folders.get(folder) ?? [])]
        .map(([name, kind]) => ({ name, kind }))
        .sort((a, b) => (a.name < b.name ? -1 : 1)),
    // Bytes of their own each time, or they would not be parsed again.
    read: async (path) => map.get(path)?.slice(),
    size: async (path) => map.get(path)?.length,
  };
}
