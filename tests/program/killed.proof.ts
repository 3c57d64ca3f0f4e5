/**
 * A whole build, in a process of its own, that is killed at 200 of its calls of
 * the file system and at some other moments: the site is the last one or the
 * new one, whole, and the next build makes what a clean one makes.
 */
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { beside, treeOf } from '../host/sites.ts';
import { smallRegister } from '../helpers/program.ts';

const { folder, start, remove } = smallRegister();
const programs = join(process.cwd(), '.cache', `killed-${process.pid}`);
afterAll(() => {
  remove();
  rmSync(programs, { recursive: true, force: true });
});

/** The program, but for a signal that it gets from itself at the nth call that writes. */
const PROGRAM = `
import { nodeFileSystem } from '../../dist/tool/host/file-system.js';
const at = Number(process.env.KILLED_AT);
let calls = 0;
const watch = (port) => {
  for (const [name, own] of Object.entries(port)) {
    if (typeof own !== 'function') continue;
    port[name] = (...given) => {
      calls += 1;
      if (calls === at) process.kill(process.pid, 'SIGKILL');
      const value = own(...given);
      return name === 'create' ? value.then(watch) : value;
    };
  }
  return port;
};
watch(nodeFileSystem);
process.on('exit', () => console.error('calls: ' + calls));
await import('../../dist/tool/main.js');
`;

const OUT = join(folder, 'out', 'site');
const words = (day: string): readonly string[] => ['build', '--today', day, '--formats', 'html', '--out', OUT];
const [BEFORE, AFTER] = ['2026-11-21', '2026-11-22'];

/** Builds in a process that is killed at a call, or after so many milliseconds. */
function build(
  day: string,
  killed: { readonly at?: number; readonly after?: number },
): Promise<{ signal: string | null; errors: string }> {
  const child = spawn(process.execPath, [join(programs, 'program.js'), ...words(day)], {
    cwd: join(folder, 'register'),
    env: { ...process.env, KILLED_AT: String(killed.at ?? 0) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += String(chunk)));
  const timer = killed.after === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killed.after);
  return new Promise((ended) =>
    child.once('close', (_code, signal) => {
      clearTimeout(timer);
      ended({ signal, errors });
    }),
  );
}

describe.runIf(process.platform !== 'win32')('a build that is killed', () => {
  let old: ReturnType<typeof treeOf>;
  let fresh: ReturnType<typeof treeOf>;
  let calls = 0;
  let took = 0;
  const kept = join(folder, 'kept');

  beforeAll(async () => {
    mkdirSync(programs, { recursive: true });
    writeFileSync(join(programs, 'program.js'), PROGRAM);
    start(...words(BEFORE));
    old = treeOf(OUT);
    cpSync(OUT, kept, { recursive: true });
    const begun = performance.now();
    calls = Number(/calls: (\d+)/.exec((await build(AFTER, {})).errors)?.[1]);
    took = performance.now() - begun;
    fresh = treeOf(OUT);
  });

  function restore(): void {
    rmSync(join(folder, 'out'), { recursive: true });
    cpSync(kept, OUT, { recursive: true });
  }

  /** That one of the two sites is there, whole: in its place, or, where the build was killed between the two steps of the switch, beside it. */
  function found(): 'old' | 'new' | 'beside' {
    if (!existsSync(OUT)) {
      expect(treeOf(`${OUT}.concordat-old`)).toEqual(old);
      return 'beside';
    }
    const there = treeOf(OUT);
    const which = there?.['manifest.json'] === fresh?.['manifest.json'] ? 'new' : 'old';
    expect(there).toEqual(which === 'new' ? fresh : old);
    return which;
  }

  it('at 200 calls of the file system, leaves a whole site, and the next build equals a clean one', async () => {
    expect(old).not.toEqual(fresh);
    expect(calls).toBeGreaterThan(200);
    const seen = { old: 0, new: 0, beside: 0 };
    for (let point = 1; point <= 200; point += 1) {
      restore();
      // The last calls are those of the switch: each of them, and the others evenly.
      const at = point > 170 ? calls - 200 + point : Math.ceil((point * (calls - 30)) / 170);
      expect((await build(AFTER, { at })).signal).toBe('SIGKILL');
      seen[found()] += 1;
      if (point % 5 !== 0) continue;
      await build(AFTER, {});
      expect(treeOf(OUT)).toEqual(fresh);
      expect(beside(OUT)).toEqual([]);
    }
    expect(seen.old).toBeGreaterThan(100);
    expect(seen.new).toBeGreaterThan(0);
    expect(seen.beside).toBeLessThanOrEqual(1);
  });

  it('at any moment of it, leaves a whole site', async () => {
    for (let part = 1; part <= 20; part += 1) {
      restore();
      await build(AFTER, { after: (took * part) / 20 });
      found();
      await build(AFTER, {});
      expect(treeOf(OUT)).toEqual(fresh);
      expect(beside(OUT)).toEqual([]);
    }
  });
});
