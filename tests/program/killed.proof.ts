/**
 * A whole build, in a process of its own, that is killed at 200 of its calls of
 * the file system and at some other moments: the site is the last one or the
 * new one, whole, and the next build makes what a clean one makes. What a build
 * told is told again only of a site that is as it wrote it.
 */
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

/** The program, but for a signal that it gets from itself at the nth call that writes, or at a step of keeping what it told. */
const PROGRAM = `
import promises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { nodeFileSystem } from '../../dist/tool/host/file-system.js';
const { KILLED_IN_RECORD: step } = process.env;
if (step) {
  const own = promises[step];
  promises[step] = (path, ...given) => {
    if (String(path).includes('.new-')) process.kill(process.pid, 'SIGKILL');
    return own(path, ...given);
  };
  syncBuiltinESMExports();
}
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

/** What builds told is kept, for the next one, where no other program looks. */
const RECORDS = join(folder, 'records');
const own = { XDG_CACHE_HOME: RECORDS, CI: '', TF_BUILD: '' };

/** Builds in a process that is killed at a call, after so many milliseconds, or at a step of keeping what it told. */
function build(
  day: string,
  killed: { readonly at?: number; readonly after?: number; readonly inRecord?: 'open' | 'rename' },
): Promise<{ signal: string | null; errors: string }> {
  const child = spawn(process.execPath, [join(programs, 'program.js'), ...words(day)], {
    cwd: join(folder, 'register'),
    env: { ...process.env, ...own, KILLED_AT: String(killed.at ?? 0), KILLED_IN_RECORD: killed.inRecord ?? '' },
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
    start.with(own)(...words(BEFORE));
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

  it.each(['open', 'rename'] as const)(
    'before what it told is kept, at %s, is not taken for one that ended',
    async (inRecord) => {
      for (const day of [AFTER, BEFORE]) {
        rmSync(RECORDS, { recursive: true, force: true });
        expect((await build(BEFORE, {})).errors).toContain('Wrote ');
        expect((await build(BEFORE, {})).errors).toContain('Nothing changed');
        expect((await build(AFTER, { inRecord })).signal).toBe('SIGKILL');
        expect(found()).toBe('new');
        expect((await build(day, {})).errors).toContain('Wrote ');
        expect(treeOf(OUT)).toEqual(day === AFTER ? fresh : old);
      }
    },
  );

  it.each(['a file of the site', 'what is kept'])(
    'not at all, builds again where %s was damaged since',
    async (what) => {
      rmSync(RECORDS, { recursive: true, force: true });
      await build(AFTER, {});
      expect((await build(AFTER, {})).errors).toContain('Nothing changed');
      for (const path of what === 'what is kept' ? filesIn(RECORDS) : [join(OUT, 'index.html')]) damage(path);
      expect((await build(AFTER, {})).errors).toContain('Wrote ');
      expect(treeOf(OUT)).toEqual(fresh);
      expect((await build(AFTER, {})).errors).toContain('Nothing changed');
    },
  );
});

function filesIn(place: string): readonly string[] {
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Another last byte, and the time of writing that it had. */
function damage(path: string): void {
  const { atime, mtime } = statSync(path);
  const bytes = readFileSync(path);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  writeFileSync(path, bytes);
  utimesSync(path, atime, mtime);
}
