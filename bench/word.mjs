/**
 * What a Word file costs, beside pandoc making one of the same words: what
 * builds with Word files take more than builds without, in seconds of the
 * processor and without threads, and pandoc started once for each on the
 * Markdown that the build writes. Taken in turns in one run.
 *
 *     node bench/word.mjs [agreements] [turns]
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../dist/tool/commands/build.js';
import { generate } from './generate.mjs';
import { benchWorld } from './world.mjs';
import { writeAll } from './write-all.mjs';

const [count = 20, turns = 3] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
const root = join(folder, 'register');
try {
  writeAll(root, generate(count));
  // What is loaded and compiled once is no cost of either.
  const texts = (await built('html,docx,md')).made.filter(({ path }) => path.endsWith('.md'));
  for (let turn = 0; turn < turns; turn += 1) {
    const [without, withWord] = [await built('html'), await built('html,docx')];
    const files = withWord.made.filter(({ path }) => path.endsWith('.docx')).length;
    const ours = (withWord.seconds - without.seconds) / files;
    const theirs = pandoc(texts) / texts.length;
    process.stdout.write(
      `${files} Word files: ${(ours * 1000).toFixed(0)} ms each; pandoc on ${texts.length} texts: ${(theirs * 1000).toFixed(0)} ms each; ${(theirs / ours).toFixed(1)} times\n`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The files of a build, and the seconds of the processor that it took. */
async function built(formats) {
  const made = [];
  const world = benchWorld(root, (files) => {
    for (const file of files) made.push(file);
  });
  const before = process.cpuUsage();
  const { exit, messages } = await build.run(world, { ids: [], options: { formats } });
  const { user, system } = process.cpuUsage(before);
  if (exit === 2) throw new Error(messages?.join(' '));
  return { made, seconds: (user + system) / 1e6 };
}

/** Seconds of the processor that pandoc takes for all of them, one after another, each as it is started. */
function pandoc(texts) {
  const source = join(folder, 'text.md');
  let seconds = 0;
  for (const { bytes } of texts) {
    writeFileSync(source, bytes);
    const words = ['-c', '"$@"; times', 'bash', 'pandoc', '-f', 'gfm', '-o', join(folder, 'text.docx'), source];
    const { stdout, status } = spawnSync('bash', words, { encoding: 'utf8' });
    if (status !== 0) throw new Error('pandoc is not there');
    // The second line tells of what was started: user and system, as in `0m0.051s 0m0.008s`.
    const used = stdout.trim().split('\n').at(-1) ?? '';
    for (const [, minutes, rest] of used.matchAll(/(\d+)m([\d.]+)s/g)) seconds += Number(minutes) * 60 + Number(rest);
  }
  return seconds;
}
