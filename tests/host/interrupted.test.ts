/** Programs that are ended while they write a site, and two that want one folder: slow tests, each point takes a process. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diskOutput } from '../../src/host/site-folder.ts';
import { beside, siteOf, treeOf, treeOfFiles } from './sites.ts';
import { temporaryFolder } from './temporary.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folderOfProgram = join(root, '.cache', `interrupted-${process.pid}`);

/** Writes a site, and at the nth call of the file system it gets a signal, or waits for one. */
const PROGRAM = `
import { nodeFileSystem } from '../../dist/tool/host/file-system.js';
import { diskOutput } from '../../dist/tool/host/site-folder.js';
const [site, at, how, files] = process.argv.slice(2);
let calls = 0;
const watched = (port) => new Proxy(port, { get: (target, name) => typeof target[name] !== 'function' ? target[name] : (...given) => {
  calls += 1;
  if (calls === Number(at)) {
    if (how !== 'wait') process.kill(process.pid, how);
    else { console.log('waiting'); return new Promise(() => setInterval(() => undefined, 1000)); }
  }
  const value = target[name](...given);
  return name === 'create' ? value.then(watched) : value;
} });
const claimed = await diskOutput(watched(nodeFileSystem)).claim(site);
const all = JSON.parse(files).map(({ path, text }) => ({ path, bytes: Buffer.from(text, 'latin1') }));
// As a build does: some are added as they are made, the others come at the end.
for (const file of all.slice(0, 2)) await claimed.add(file);
await claimed.replace(all.slice(2));
await claimed.release();
console.log(calls);
`;

beforeAll(() => {
  mkdirSync(folderOfProgram, { recursive: true });
  writeFileSync(join(folderOfProgram, 'program.js'), PROGRAM);
});
afterAll(() => rmSync(folderOfProgram, { recursive: true, force: true }));

const OLD = siteOf('old');
const NEW = siteOf('new');

async function build(site: string, files: typeof NEW): Promise<void> {
  const claimed = await diskOutput().claim(site);
  await claimed.replace(files);
  await claimed.release();
}

function start(site: string, at: number, how: NodeJS.Signals | 'wait'): ChildProcess {
  const files = JSON.stringify(NEW.map(({ path, bytes }) => ({ path, text: Buffer.from(bytes).toString('latin1') })));
  return spawn(process.execPath, [join(folderOfProgram, 'program.js'), site, String(at), how, files], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function ended(child: ChildProcess): Promise<{ code: number | null; signal: string | null; said: string }> {
  let said = '';
  child.stdout?.on('data', (chunk) => (said += String(chunk)));
  return new Promise((gone) => child.once('close', (code, signal) => gone({ code, signal, said: said.trim() })));
}

/** Which site is there, and that it is whole. */
function siteAt(site: string): 'old' | 'new' | 'old, beside' {
  const there = treeOf(site);
  if (there === undefined) {
    expect(treeOf(`${site}.concordat-old`)).toEqual(treeOfFiles(OLD));
    return 'old, beside';
  }
  const which = 'agreements/new/index.html' in there ? 'new' : 'old';
  expect(there).toEqual(treeOfFiles(which === 'new' ? NEW : OLD));
  return which;
}

describe.runIf(process.platform !== 'win32')('a build that is ended by force (slow)', () => {
  const POINTS = process.env['PROOF'] === '1' ? 200 : 12;

  it('leaves the last site or the new one, whole, and the next build equals a clean one', async () => {
    const folder = temporaryFolder();
    const site = (at: number): string => join(folder, String(at), 'site');
    await build(site(0), OLD);
    const calls = Number((await ended(start(site(0), 0, 'SIGKILL'))).said);
    expect(calls).toBeGreaterThan(40);
    const points = Array.from({ length: Math.min(POINTS, calls) }, (_, index) =>
      Math.round(((index + 1) * calls) / Math.min(POINTS, calls)),
    );
    const seen = await Promise.all(
      points.map(async (at) => {
        await build(site(at), OLD);
        expect((await ended(start(site(at), at, 'SIGKILL'))).signal).toBe('SIGKILL');
        const found = siteAt(site(at));
        await build(site(at), NEW);
        expect(siteAt(site(at))).toBe('new');
        expect(beside(site(at))).toEqual([]);
        return found;
      }),
    );
    expect(seen).toContain('old');
    // Two renames make the switch, and a process that is killed between them can put nothing right: the next one does.
    expect(seen.filter((which) => which === 'old, beside').length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['interrupted', 'SIGINT', 130],
    ['asked to end', 'SIGTERM', 143],
  ] as const)('or %s, leaves the last site and nothing beside it', async (_how, signal, code) => {
    const folder = temporaryFolder();
    await Promise.all(
      [12, 30].map(async (at) => {
        const site = join(folder, String(at), 'site');
        await build(site, OLD);
        const child = start(site, at, 'wait');
        const gone = ended(child);
        await new Promise((said) => child.stdout?.once('data', said));
        child.kill(signal);
        expect((await gone).code).toBe(code);
        expect(siteAt(site)).toBe('old');
        expect(beside(site)).toEqual([]);
      }),
    );
  });
});

describe('a folder that a build has', () => {
  const lockOf = (site: string): string => `${site}.concordat-lock`;

  it('is no other build’s until it is let go', async () => {
    const site = join(temporaryFolder(), 'site');
    const claimed = await diskOutput().claim(site);
    await expect(diskOutput().claim(site)).rejects.toThrow(
      new RegExp(`^Another build \\(process ${process.pid} on .*\\) is writing to .*site\\. .* --out`),
    );
    await claimed.release();
    await build(site, NEW);
    expect(beside(site)).toEqual([]);
  });

  it('is let go where it may not be built in', async () => {
    const site = join(temporaryFolder(), 'mine');
    mkdirSync(site);
    writeFileSync(join(site, 'letter.txt'), 'dear');
    await expect(diskOutput().claim(site)).rejects.toThrow('holds no built site');
    expect(beside(site)).toEqual([]);
  });

  it.each([
    ['of a process that is gone', { pid: 2 ** 22 + 1, machine: hostname() }, 0],
    ['of a process whose number another one has now', { pid: process.pid, machine: hostname(), began: '1' }, 0],
    ['of another machine, of yesterday', { pid: 1, machine: 'elsewhere.example' }, 24 * 3600],
    ['that a full disk left empty', undefined, 3600],
  ])('is free where the lock is one %s', async (_whose, holder, age) => {
    const site = join(temporaryFolder(), 'site');
    writeFileSync(lockOf(site), holder === undefined ? '' : JSON.stringify(holder));
    const then = Date.now() / 1000 - age;
    utimesSync(lockOf(site), then, then);
    const claimed = await diskOutput().claim(site);
    expect(JSON.parse(readFileSync(lockOf(site), 'utf8'))).toMatchObject({ pid: process.pid });
    await claimed.release();
    expect(beside(site)).toEqual([]);
  });

  it.each([
    ['of another machine, of a moment ago', JSON.stringify({ pid: 1, machine: 'elsewhere.example' })],
    ['that is being written', ''],
    ['that nobody can read', '{"pid":-1}'],
  ])('is not free where the lock is one %s', async (_whose, text) => {
    const site = join(temporaryFolder(), 'site');
    writeFileSync(lockOf(site), text);
    await expect(diskOutput().claim(site)).rejects.toThrow('Another build');
    expect(readFileSync(lockOf(site), 'utf8')).toBe(text);
  });
});
