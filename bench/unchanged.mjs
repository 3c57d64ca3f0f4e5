/**
 * What a build costs in which nothing changed: the program as people start it,
 * beside a program that hashes the sources and does nothing else. Both are
 * started in turns, each with all that starting Node takes; beside them stands
 * what it takes to see all published files once, which no build can do without
 * that is to notice a change in one of them.
 *
 *     node bench/unchanged.mjs [agreements] [formats]
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from './generate.mjs';
import { started } from './started.mjs';
import { writeAll } from './write-all.mjs';

const [count = '100', formats = 'html'] = process.argv.slice(2);
const TURNS = 7;
const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
const [register, site] = ['register', 'site'].map((name) => join(folder, name));
const DAY = ['--today', '2026-11-21'];
const BUILD = ['dist/tool/main.js', 'build', '--root', register, '--out', site, '--formats', formats, ...DAY];
const HASH = `
const [{ createHash }, { readdirSync, readFileSync }] = [require('node:crypto'), require('node:fs')];
for (const entry of readdirSync(${JSON.stringify(register)}, { recursive: true, withFileTypes: true }))
  if (entry.isFile()) createHash('sha256').update(readFileSync(entry.parentPath + '/' + entry.name)).digest('hex');
`;
const SEE = `
const { lstatSync, readdirSync } = require('node:fs');
const see = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) see(folder + '/' + entry.name);
    else lstatSync(folder + '/' + entry.name);
};
see(${JSON.stringify(site)});
`;
try {
  const sources = [...generate(Number(count))];
  writeAll(register, sources);
  const first = taken(BUILD, /Wrote \d+ files/);
  const names = ['nothing', 'hash', 'see', 'again'];
  const turns = Array.from({ length: TURNS }, () => ({
    nothing: taken(['-e', '']),
    hash: taken(['-e', HASH]),
    see: taken(['-e', SEE]),
    again: taken(BUILD, /Nothing changed/),
  }));
  const [nothing, hash, see, again] = names.map((name) => median(turns.map((turn) => turn[name])));
  const published = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const [cpu] = cpus();
  say(
    `${count} agreements, ${sources.length} sources, ${published.length} published files; medians of ${TURNS} turns.`,
  );
  say(
    `Node ${process.version}, ${availableParallelism()} cores (${cpu?.model.trim()}), load ${loadavg()[0].toFixed(1)}.`,
  );
  say('| what | processor | clock |\n| --- | --- | --- |');
  row('the first build', first);
  row('the next one, nothing changed', again);
  row('hashing the sources', hash);
  row('seeing the published files', see);
  row('starting Node', nothing);
  say(`Against hashing: ${ratio(again, hash)}; without what starting Node takes: ${ratio(again, hash, nothing)}.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function row(what, { processor, clock }) {
  say(`| ${what} | ${processor.toFixed(3)} s | ${clock.toFixed(3)} s |`);
}

function ratio(one, other, less = { processor: 0, clock: 0 }) {
  const of = (kind) => ((one[kind] - less[kind]) / (other[kind] - less[kind])).toFixed(1);
  return `${of('processor')} (clock ${of('clock')})`;
}

/** Seconds of the processor and of the clock that a process of Node takes, which is to say certain words. */
function taken(words, said = /(?:)/) {
  const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), CI: '' };
  const { stderr, processor, clock } = started([process.execPath, ...words], env);
  if (!said.test(stderr)) throw new Error(stderr);
  return { processor, clock };
}

function median(all) {
  const middle = (kind) => all.map((one) => one[kind]).sort((a, b) => a - b)[Math.floor(all.length / 2)];
  return { processor: middle('processor'), clock: middle('clock') };
}
