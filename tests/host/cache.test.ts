/** The cache on disk: what is found is what was kept, and damage costs no more than work done again. */
import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Cache } from '../../src/base/ports.ts';
import { diskCache } from '../../src/host/cache.ts';
import { programIdentity } from '../../src/host/program-identity.ts';
import { temporaryFolder } from './temporary.ts';

const KEY = 'a'.repeat(64);
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const program = (name = 'one') => Promise.resolve(name);

function files(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

async function found(cache: Cache, key = KEY): Promise<string | undefined> {
  const kept = await cache.read(key);
  return kept === undefined ? undefined : Buffer.from(kept).toString();
}

describe('a cache', () => {
  it('gives what was kept under a key, to the next run too, and nothing under another', async () => {
    const folder = join(temporaryFolder(), 'made');
    const cache = diskCache(folder, program);
    expect(await found(cache)).toBeUndefined();
    await cache.keep(KEY, bytes('Words'));
    await cache.keep('b'.repeat(64), new Uint8Array());
    expect(await cache.close()).toEqual({ keeps: true, told: [] });
    const next = diskCache(folder, program);
    expect([await found(next), await found(next, 'b'.repeat(64)), await found(next, 'c'.repeat(64))]).toEqual([
      'Words',
      '',
      undefined,
    ]);
    expect(statSync(folder).mode & 0o077).toBe(0);
  });

  it('has nothing for another version of the program, nor where that is not known', async () => {
    const folder = join(temporaryFolder(), 'made');
    await diskCache(folder, program).keep(KEY, bytes('Words'));
    expect(await found(diskCache(folder, () => program('other')))).toBeUndefined();
    const unknown = diskCache(folder, () => Promise.resolve(undefined));
    await unknown.keep(KEY, bytes('Words'));
    expect(await found(unknown)).toBeUndefined();
    expect(await unknown.close()).toEqual({ keeps: false, told: [] });
    expect(files(folder)).toHaveLength(1);
  });

  it('does not believe a file that was cut, changed, renamed or filled by somebody else, and says so', async () => {
    const folder = join(temporaryFolder(), 'made');
    await diskCache(folder, program).keep(KEY, bytes('Words'));
    await diskCache(folder, program).keep('b'.repeat(64), bytes('Others'));
    const paths = files(folder);
    const path = paths.find((one) => readFileSync(one, 'latin1').endsWith('Words')) ?? '';
    const other = readFileSync(paths.find((one) => one !== path) ?? '');
    const whole = readFileSync(path);
    const flipped = Buffer.from(whole);
    flipped[whole.length - 1] = (flipped[whole.length - 1] ?? 0) ^ 1;
    for (const damage of [whole.subarray(0, -1), whole.subarray(0, 3), Buffer.alloc(0), flipped, other]) {
      writeFileSync(path, damage);
      const cache = diskCache(folder, program);
      expect(await found(cache)).toBeUndefined();
      expect(await cache.close()).toEqual({
        keeps: true,
        told: [`${path} was damaged: what it had kept was made again.`],
      });
      await cache.keep(KEY, bytes('Words'));
      expect(await found(cache)).toBe('Words');
    }
  });

  it('follows no link', async () => {
    const folder = join(temporaryFolder(), 'made');
    const cache = diskCache(folder, program);
    await cache.keep(KEY, bytes('Words'));
    const [path = ''] = files(folder);
    const elsewhere = join(temporaryFolder(), 'elsewhere');
    writeFileSync(elsewhere, readFileSync(path));
    const linked = diskCache(join(temporaryFolder(), 'made'), program);
    await linked.keep(KEY, bytes('Words'));
    const second = join(temporaryFolder(), 'second');
    mkdirSync(join(second, path.split('/').at(-2) ?? ''), { recursive: true });
    symlinkSync(elsewhere, join(second, ...path.split('/').slice(-2)));
    expect(await found(diskCache(second, program))).toBeUndefined();
  });

  it('goes without where it cannot write, and says why', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    const cache = diskCache(join(file, 'made'), program);
    await cache.keep(KEY, bytes('Words'));
    await cache.keep(KEY, bytes('Words'));
    expect(await found(cache)).toBeUndefined();
    expect(await cache.close()).toEqual({
      keeps: false,
      told: [expect.stringMatching(/^What was made could not be kept in \S+: \S.*\.$/)],
    });
  });

  it('makes room by what was not used for longest', async () => {
    const folder = join(temporaryFolder(), 'made');
    const cache = diskCache(folder, program, 300);
    const keys = ['1', '2', '3', '4'].map((letter) => letter.repeat(64));
    const paths: string[] = [];
    for (const [index, key] of keys.entries()) {
      const before = index === 0 ? [] : files(folder);
      await cache.keep(key, new Uint8Array(100));
      const [path = ''] = files(folder).filter((one) => !before.includes(one));
      paths.push(path);
      const day = new Date(Date.UTC(2026, 0, 1 + index));
      utimesSync(path, day, day);
    }
    // It was used since.
    expect(await found(cache, keys[0])).toHaveLength(100);
    writeFileSync(`${paths[2]}.new-1-1`, 'half');
    utimesSync(`${paths[2]}.new-1-1`, new Date(0), new Date(0));
    await cache.close();
    expect([...files(folder)].sort()).toEqual([paths[0], paths[3]].sort());
  });
});

it('the program is known by its code and the packages that npm installed; where npm did not, it is not known', async () => {
  const known = await programIdentity(process.cwd());
  expect(known).toMatch(/^[0-9a-f]{64}$/);
  expect(await programIdentity(process.cwd())).toBe(known);
  const home = join(temporaryFolder(), 'node_modules', 'concordat');
  mkdirSync(home, { recursive: true });
  expect(await programIdentity(home)).toBeUndefined();
  writeFileSync(join(home, '..', '.package-lock.json'), '{}');
  const there = await programIdentity(home);
  writeFileSync(join(home, '..', '.package-lock.json'), '{ }');
  expect(new Set([known, there, await programIdentity(home)]).size).toBe(3);
});
