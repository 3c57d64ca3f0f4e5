/**
 * What building everything takes at the most, in memory of Node and of the
 * browser together, and how long: the program as people start it, with each
 * format, and nothing kept from before. What the processes share is counted once
 * (Linux: the proportional set size), looked at twice a second.
 *
 *     node bench/memory.mjs [agreements…]
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { generate } from './generate.mjs';
import { writeAll } from './write-all.mjs';

const counts = process.argv.slice(2).map(Number);
const TOOL = resolve('dist/tool/main.js');
process.stdout.write(
  '| agreements | clock | at the most | of it in the browser | published files |\n| --- | --- | --- | --- | --- |\n',
);
for (const count of counts.length > 0 ? counts : [20, 200]) {
  const { seconds, most, browser, files } = await built(count);
  const gigabytes = (kilobytes) => `${(kilobytes / 1e6).toFixed(2)} GB`;
  process.stdout.write(
    `| ${count} | ${seconds.toFixed(0)} s | ${gigabytes(most)} | ${gigabytes(browser)} | ${files} |\n`,
  );
}
const [cpu] = cpus();
const load = loadavg()[0].toFixed(1);
process.stdout.write(
  `Node ${process.version}, ${availableParallelism()} cores (${cpu?.model.trim()}), load ${load}.\n`,
);

async function built(count) {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
  const [root, out] = ['register', 'site'].map((name) => join(folder, name));
  try {
    writeAll(root, generate(count));
    const words = ['--max-old-space-size=12000', TOOL, 'build', '--root', root, '--out', out, '--today', '2026-11-21'];
    const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), CI: '' };
    const begun = performance.now();
    const child = spawn(process.execPath, words, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const said = [];
    child.stderr.on('data', (bytes) => said.push(bytes));
    let [most, browser] = [0, 0];
    const look = setInterval(() => {
      const [node, others] = takenBy(child.pid);
      if (node + others > most) [most, browser] = [node + others, others];
    }, 500);
    const status = await new Promise((done) => child.on('close', done));
    clearInterval(look);
    const seconds = (performance.now() - begun) / 1000;
    if (status === null || status === 2) throw new Error(Buffer.concat(said).toString('utf8').slice(-2000));
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).length;
    return { seconds, most, browser, files };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** In kilobytes: of a process, and of all that it started. */
function takenBy(pid) {
  const parents = new Map();
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    const stat = read(`/proc/${name}/stat`);
    parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
  }
  const ours = new Set([pid]);
  for (let before = 0; before < ours.size; ) {
    before = ours.size;
    for (const [one, parent] of parents) if (ours.has(parent)) ours.add(one);
  }
  const size = (one) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${one}/smaps_rollup`))?.[1] ?? 0);
  ours.delete(pid);
  return [size(pid), [...ours].reduce((sum, one) => sum + size(one), 0)];
}

/** Nothing of a process that has ended meanwhile. */
function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
