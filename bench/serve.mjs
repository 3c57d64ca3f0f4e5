/**
 * How long somebody who writes waits for the page: `serve` runs as people start it, a sentence is added to the prose of one
 * agreement and saved, and the time is taken until the new page has come, as a browser loads it once it is told to. It is
 * taken for several edits, each after the check of the one before has ended, by the clock and in seconds of the processor.
 *
 *     node bench/serve.mjs [agreements] [edits]
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { generate } from './generate.mjs';
import { writeAll } from './write-all.mjs';

const count = Number(process.argv[2] ?? 500);
const edits = Number(process.argv[3] ?? 9);
const root = mkdtempSync(join(tmpdir(), 'concordat-bench-'));
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
writeAll(root, generate(count));
const started = performance.now();
const words = ['serve', '--root', root, '--port', '4790', '--today', '2026-11-21'];
const served = spawn(process.execPath, ['dist/tool/main.js', ...words], { stdio: ['ignore', 'ignore', 'pipe'] });
const listening = new AbortController();
try {
  const address = await new Promise((found, failed) => {
    let said = '';
    served.stderr.on('data', (chunk) => {
      said += chunk;
      const [line] = /http:\/\/localhost:\d+\//.exec(said) ?? [];
      if (line !== undefined) found(line);
    });
    served.on('exit', () => failed(new Error(said)));
  });
  const ready = performance.now() - started;
  const events = eventsOf(await fetch(`${address}_concordat/events`, { signal: listening.signal }));
  const path = join(root, 'agreements/ward-0001/agreement.md');
  const text = readFileSync(path, 'utf8');
  // The text stands on several pages: the one with the last section has the sentence.
  const first = `${address}agreements/ward-0001/`;
  const [, last] = /href="(text\/[^"#]+)#practice-in/.exec(await (await fetch(first)).text()) ?? [];
  const page = `${first}${last}`;
  await edited(0);
  const rows = [];
  for (let edit = 1; edit <= edits; edit += 1) rows.push(await edited(edit));
  const clock = rows.map((row) => row.clock).sort((a, b) => a - b);
  const processor = rows.map((row) => row.processor).sort((a, b) => a - b);
  const [cpu] = cpus();
  say(`serve of ${count}: ready after ${(ready / 1000).toFixed(1)} s`);
  say(
    `one prose edit until the page is new, ${edits} times: by the clock ${inMs(middle(clock))} in the median (${inMs(clock[0])} to ${inMs(clock.at(-1))}); of the processor ${inMs(middle(processor))} in the median`,
  );
  say(
    `Node ${process.version}, ${availableParallelism()} cores (${cpu?.model.trim()}), load ${loadavg()[0].toFixed(1)}.`,
  );

  /** Saves another sentence, and gives what passed until the page had it: the check of everything follows, and is waited for. */
  async function edited(number) {
    const sentence = `This is edit number ${number}.`;
    const [from, ticks] = [performance.now(), ticksOf(served.pid)];
    writeFileSync(path, `${text}\n${sentence}\n`);
    await next(events, 'changed');
    const now = await (await fetch(page)).text();
    const taken = {
      clock: performance.now() - from,
      processor: ((ticksOf(served.pid) - ticks) * 1000) / ticksPerSecond,
    };
    if (!now.includes(sentence)) throw new Error(`The page does not say: ${sentence}`);
    await next(events, 'checked');
    return taken;
  }
} finally {
  listening.abort();
  served.removeAllListeners('exit');
  served.kill('SIGINT');
  rmSync(root, { recursive: true, force: true });
}

async function* eventsOf(response) {
  let said = '';
  try {
    for await (const chunk of response.body) {
      said += new TextDecoder().decode(chunk);
      const all = said.split('\n\n');
      said = all.pop() ?? '';
      for (const one of all) yield /^event: (\w+)/.exec(one)?.[1];
    }
  } catch (error) {
    if (!listening.signal.aborted) throw error;
  }
}

/** Waits for an event, past others. */
async function next(events, wanted) {
  for (;;) {
    const { value, done } = await events.next();
    if (done) throw new Error('serve ended');
    if (value === wanted) return;
  }
}

/** What a process has taken of the processor. */
function ticksOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[11]) + Number(fields[12]);
}

function middle(sorted) {
  return sorted[Math.floor(sorted.length / 2)];
}

function inMs(time) {
  return `${Math.round(time).toLocaleString('en-GB')} ms`;
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
