/**
 * What building the site costs, beside what Eleventy needs for the same pages.
 *
 *     npm ci --prefix bench/eleventy
 *     node bench/site.mjs [agreements]
 *
 * Ours reads the Markdown of generated agreements, checks it, composes every
 * document and writes pages, data beside each page, feeds, calendars, open data
 * and the index of the search; no PDF and no other documents. Eleventy reads one
 * JSON file and lays out the same pages: what stands around their content by a
 * template, and their content as HTML that is there already. So Eleventy is
 * spared most of the work; its pages are compared with ours.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { generate } from './generate.mjs';
import { pageData } from './page-data.mjs';

const count = Number(process.argv[2] ?? 2000);
const ELEVENTY = resolve('bench/eleventy');
const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
const [source, ours, theirs] = ['register', 'ours', 'theirs'].map((name) => join(folder, name));
try {
  for (const [path, bytes] of generate(count)) {
    const target = join(source, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, path === 'concordat.yaml' ? inEnglish(bytes) : bytes);
  }
  const tool = resolve('dist/tool/main.js');
  const all = ['build', '--today', '2026-11-21', '--formats', 'html'];
  said('concordat, from Markdown to the whole site', run(source, [tool, ...all, '--out', ours], {}, [0, 1, 3]));
  const program = join(ELEVENTY, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (existsSync(program)) {
    const data = pageData(ours);
    mkdirSync(join(ELEVENTY, 'site/_data'), { recursive: true });
    writeFileSync(join(ELEVENTY, 'site/_data/register.json'), JSON.stringify(data));
    const eleventy = run(ELEVENTY, [program, '--quiet'], { ELEVENTY_OUT: theirs }, [0]);
    said(`Eleventy, from JSON to its ${data.pages.length} pages`, eleventy);
    const differ = data.pages.filter(({ path }) => words(ours, path) !== words(theirs, path));
    process.stdout.write(
      `pages that differ: ${differ.length}${differ.length > 0 ? `, such as ${differ[0].path}` : ''}\n`,
    );
  } else process.stdout.write('Eleventy is not there: npm ci --prefix bench/eleventy\n');
} finally {
  rmSync(folder, { recursive: true, force: true });
  rmSync(join(ELEVENTY, 'site/_data'), { recursive: true, force: true });
}

/** Eleventy makes one page of each, and so do we. */
function inEnglish(bytes) {
  return new TextDecoder()
    .decode(bytes)
    .replace(/^languages: .*$/m, 'languages: [en]')
    .replace(/^welsh:\n(?: .*\n)+/m, '');
}

/** A program with its time and memory. Throws if it fails. */
function run(cwd, words, env, good) {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    ['--max-old-space-size=12000', '--import', resolve('bench/peak.mjs'), ...words],
    { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 2 ** 28 },
  );
  const seconds = (performance.now() - start) / 1000;
  const peak = Number(/peak (\d+)\s*$/.exec(stderr)?.[1]);
  if (!good.includes(status)) throw new Error(`${words[0]} ended with ${status}: ${(stderr || stdout).slice(-2000)}`);
  return { seconds, peak };
}

function said(name, { seconds, peak }) {
  process.stdout.write(
    `${count} agreements: ${name}: ${seconds.toFixed(1)} s, ${(peak / 1e9).toFixed(2)} GB at the most\n`,
  );
}

/** A page without the white space between its elements, with each address as it is from the root of the site. */
function words(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  return text
    .replaceAll(/(href|src)="(?![a-z]+:|#)([^"]*)"/g, (_all, name, to) => `${name}="${join(dirname(path), to)}"`)
    .replaceAll(/&#(x27|39);/g, "'")
    .replaceAll('&#x3D;', '=')
    .replaceAll(/\s+/g, ' ')
    .replaceAll('> <', '><')
    .trim();
}
