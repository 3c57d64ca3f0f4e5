/** Whole programs that print: two that start at once, and some that are interrupted. Slow tests: one unpacks the browser afresh. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processesWith, temporaryFolder } from './temporary.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
/** Inside the repository, so that packages are found from there. */
const folderOfProgram = join(root, '.cache', `host-tests-${process.pid}`);

/** Prints one page, says how long it is, and then does what it is told: `end`, `wait` or `throw`. */
const PROGRAM = `
import { makePrinter } from '../../dist/tool/host/printer.js';
const printer = makePrinter(process.env);
console.log('starting');
const pdf = await printer.print('<!doctype html><title>T</title><p>Words', 'measure');
console.log(pdf.length, 'bytes');
if (process.argv[2] === 'throw') setTimeout(() => { throw new Error('on purpose'); });
else if (process.argv[2] === 'wait') setInterval(() => undefined, 1000);
else await printer.close();
`;

beforeAll(() => {
  mkdirSync(folderOfProgram, { recursive: true });
  writeFileSync(join(folderOfProgram, 'program.js'), PROGRAM);
});
afterAll(() => rmSync(folderOfProgram, { recursive: true, force: true }));

interface Run {
  readonly child: ChildProcess;
  /** Gives the output once it has this many lines. */
  lines(count: number): Promise<readonly string[]>;
  readonly ended: Promise<{ readonly code: number | null; readonly lines: readonly string[]; readonly errors: string }>;
}

function run(what: 'end' | 'wait' | 'throw', env: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, [join(folderOfProgram, 'program.js'), what], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.on('data', (chunk) => (out += String(chunk)));
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const read = (): readonly string[] => out.split('\n').filter((line) => line !== '');
  return {
    child,
    lines: async (count) => {
      while (read().length < count && child.exitCode === null)
        await new Promise((resolve) => child.stdout.once('data', resolve));
      return read();
    },
    ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, lines: read(), errors }))),
  };
}

describe.runIf(process.platform === 'linux')('programs that print (slow)', () => {
  it.runIf(process.arch === 'x64')(
    'may start two at a time where the browser is not unpacked yet, and share one',
    async () => {
      const folder = temporaryFolder();
      const env = { XDG_CACHE_HOME: join(folder, 'cache'), TMPDIR: folder, PUPPETEER_EXECUTABLE_PATH: '' };
      const [one, two] = await Promise.all([run('end', env).ended, run('end', env).ended]);
      expect([one.errors, two.errors]).toEqual(['', '']);
      expect([one.code, two.code]).toEqual([0, 0]);
      expect(one.lines).toEqual(two.lines);
      expect(readdirSync(join(folder, 'cache/concordat'))).toEqual(['chromium-147.0.0']);
      expect(statSync(join(folder, 'cache/concordat/chromium-147.0.0/chromium')).size).toBe(196_676_728);
      expect(readdirSync(folder)).toEqual(['cache']);
    },
  );

  it.each([
    ['interrupted', 'SIGINT', 130],
    ['asked to end', 'SIGTERM', 143],
  ] as const)('leave neither processes nor folders behind when they are %s', async (_how, signal, code) => {
    const folder = temporaryFolder();
    const running = run('wait', { TMPDIR: folder });
    await running.lines(2);
    expect(processesWith(folder).length).toBeGreaterThan(0);
    running.child.kill(signal);
    expect((await running.ended).code).toBe(code);
    expect(readdirSync(folder)).toEqual([]);
    await expect.poll(() => processesWith(folder)).toEqual([]);
  });

  it('leave nothing behind when they are interrupted while the browser starts', async () => {
    const folder = temporaryFolder();
    const running = run('wait', { TMPDIR: folder });
    await running.lines(1);
    await expect.poll(() => readdirSync(folder).length, { interval: 5, timeout: 20_000 }).toBeGreaterThan(0);
    running.child.kill('SIGINT');
    expect((await running.ended).code).toBe(130);
    await expect.poll(() => processesWith(folder)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leave nothing behind when they fail', async () => {
    const folder = temporaryFolder();
    const { code, errors } = await run('throw', { TMPDIR: folder }).ended;
    expect(code).toBe(1);
    expect(errors).toContain('on purpose');
    expect(readdirSync(folder)).toEqual([]);
    await expect.poll(() => processesWith(folder)).toEqual([]);
  });
});
