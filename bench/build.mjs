/**
 * What building costs, as ratios to what it cannot do without. What is compared
 * is taken in turns in one run, in seconds of the processor (of this process
 * and of the browser) and of the clock: where others use the machine too, only
 * the former mean much.
 *
 *     node bench/build.mjs [agreements] [threads]
 *
 * The reference of a whole build: `page.pdf` on the very HTML that it kept, one
 * document after another on one page, and pdf-lib reading and writing each PDF.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { build } from '../dist/tool/commands/build.js';
import { findBrowser } from '../dist/tool/host/browser.js';
import { startSession } from '../dist/tool/host/browser-session.js';
import { diskCache } from '../dist/tool/host/cache.js';
import { makePrinter } from '../dist/tool/host/printer.js';
import { startThreads } from '../dist/tool/host/threads.js';
import { programIdentity } from '../dist/tool/host/program-identity.js';
import { isolate, WALLS } from '../dist/tool/host/walls.js';
import { generate } from './generate.mjs';
import { benchWorld } from './world.mjs';
import { writeAll } from './write-all.mjs';

const count = Number(process.argv[2] ?? 20);
const pages = Math.min(availableParallelism(), 4);
const threads = Number(process.argv[3] ?? pages - 1);
const THREAD = new URL('../dist/tool/document-thread.js', import.meta.url);
const folder = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
const [root, made] = ['register', 'made'].map((name) => join(folder, name));
const sources = new Map(generate(count));
const rows = [];
/** Ticks of the processor that each process of a browser took when it was last seen, by its number and when it began. */
const ticks = new Map();
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
try {
  writeAll(root, sources);
  // What is loaded and compiled once is no cost of either.
  await built({ ids: [[...sources.keys()].find(isAgreement).split('/')[1]], cache: undefined });
  const kept = [];
  const first = await taken(() => reference([]));
  const cold = await taken(() => built({ cache: cache(), kept }));
  const prints = await taken(() => reference(kept));
  row(`everything of ${count}, cold`, cold, `page.pdf and pdf-lib on its ${kept.length} PDFs`, less(prints, first));
  const again = await taken(() => built({ cache: cache() }));
  const pagesAlone = await taken(() => built({ formats: 'html', cache: undefined }));
  row('again, with every document taken from what was kept', again, 'pages alone, without any document', pagesAlone);
  const path = [...sources.keys()].find(isAgreement);
  writeAll(root, [[path, `${new TextDecoder().decode(sources.get(path))}\nOne more sentence.\n`]]);
  const printed = [];
  const changed = await taken(() => built({ cache: cache(), kept: printed }));
  const [longest] = printed.sort((a, b) => b.length - a.length);
  const one = await taken(() => reference([longest]));
  row(`one changed (${printed.length} PDFs printed)`, changed, 'starting the browser and one page.pdf', one);
  row('what one change adds', less(changed, again), 'starting the browser and one page.pdf', one);
  const [cpu] = cpus();
  const load = loadavg()[0].toFixed(1);
  say(
    `Node ${process.version}, ${availableParallelism()} cores (${cpu?.model.trim()}), load ${load}; ${pages} pages, ${threads} threads.`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function say(text) {
  process.stdout.write(`${text}\n`);
}

function row(what, cost, against, other) {
  if (rows.push(what) === 1)
    say(
      '| what | processor | clock | against | processor | clock | ratio |\n| --- | --- | --- | --- | --- | --- | --- |',
    );
  const told = ({ processor, browser, clock }) =>
    `${processor.toFixed(2)} s, ${browser.toFixed(2)} s of it in the browser | ${clock.toFixed(2)} s`;
  const ratio = `${(cost.processor / other.processor).toFixed(2)} (clock ${(cost.clock / other.clock).toFixed(2)})`;
  say(`| ${what} | ${told(cost)} | ${against} | ${told(other)} | ${ratio} |`);
}

function less(one, other) {
  return {
    processor: one.processor - other.processor,
    browser: one.browser - other.browser,
    clock: one.clock - other.clock,
  };
}

function isAgreement(path) {
  return path.includes('/ward-');
}

function cache() {
  return diskCache(made, () => programIdentity(process.cwd()));
}

/** A build with all formats. `kept` gets the HTML of every PDF that was printed to keep. */
async function built({ ids = [], formats, cache: keptBefore, kept = [] }) {
  const world = {
    ...benchWorld(root),
    cache: () => keptBefore,
    pages,
    ...(threads === 0 ? {} : { threads: (face) => startThreads(THREAD, threads, face) }),
    printer(at) {
      const printer = makePrinter(process.env, { pages: at });
      return {
        ...printer,
        async print(html, purpose) {
          const pdf = await printer.print(html, purpose);
          if (purpose === 'keep') kept.push(html);
          browserTime();
          return pdf;
        },
      };
    },
  };
  const { exit, messages } = await build.run(world, { ids, options: formats === undefined ? {} : { formats } });
  if (exit === 2) throw new Error(messages?.join(' '));
}

/** Prints one document after another on one page, and has pdf-lib read and write each. */
async function reference(documents) {
  const found = await findBrowser(process.env);
  const session = await startSession(found, process.env, WALLS);
  try {
    const page = await session.browser.newPage();
    await isolate(page, WALLS);
    for (const html of documents) {
      await page.setContent(html, { waitUntil: 'load' });
      const pdf = await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
      const read = await PDFDocument.load(pdf, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
      await read.save({ useObjectStreams: false, objectsPerTick: Number.POSITIVE_INFINITY });
      browserTime();
    }
  } finally {
    browserTime();
    await session.close();
  }
}

/** Seconds of the processor, of this process and its browsers, and of the clock. */
async function taken(work) {
  globalThis.gc?.();
  const [start, before, browsers] = [performance.now(), process.cpuUsage(), browserTime()];
  await work();
  const { user, system } = process.cpuUsage(before);
  const browser = seen() - browsers;
  return { processor: (user + system) / 1e6 + browser, browser, clock: (performance.now() - start) / 1000 };
}

/** Looks at the processes of our browsers (Linux), and gives the seconds that all took until now. */
function browserTime() {
  const found = processes();
  const ours = new Set([process.pid]);
  // A child has a higher number than its parent, but for the few times that they begin anew.
  for (const { pid, parent } of found) if (ours.has(parent)) ours.add(pid);
  for (const { pid, began, used } of found)
    if (pid !== process.pid && ours.has(pid)) ticks.set(`${pid} ${began}`, used);
  return seen();
}

function seen() {
  return [...ticks.values()].reduce((sum, used) => sum + used, 0) / ticksPerSecond;
}

function processes() {
  const found = [];
  for (const name of readdirSync('/proc').filter((each) => /^\d+$/.test(each))) {
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      found.push({
        pid: Number(name),
        parent: Number(fields[1]),
        began: fields[19],
        used: Number(fields[11]) + Number(fields[12]),
      });
    } catch {
      // It has ended meanwhile.
    }
  }
  return found.sort((a, b) => a.pid - b.pid);
}
