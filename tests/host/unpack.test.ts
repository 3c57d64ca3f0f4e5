/** Unpacking: once, whole, private, and again where it went wrong. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Packed, unpackOnce } from '../../src/host/unpack.ts';
import { temporaryFolder } from './temporary.ts';

/** No process can have this number. */
const DEAD = `${hostname().replace(/[^\w-]/g, '-')}.4194999`;

interface Fixture {
  readonly cache: string;
  readonly packed: readonly Packed[];
  run(): Promise<string>;
}

function fixture(libraries: Readonly<Record<string, string>> = { 'lib/libone.so': 'one' }): Fixture {
  const folder = temporaryFolder();
  const cache = join(folder, 'cache');
  const pack = (name: string, bytes: Uint8Array, kind: Packed['kind'], target: string): Packed => {
    const source = join(folder, name);
    writeFileSync(source, brotliCompressSync(bytes));
    return { source, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), kind, target };
  };
  const packed = [
    pack('program.br', Buffer.from('a program '.repeat(5000)), 'file', 'program'),
    pack('libraries.tar.br', tar(libraries), 'tar', '.'),
  ];
  return { cache, packed, run: () => unpackOnce(cache, 'thing-1', packed) };
}

/** A tar archive of small files. */
function tar(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).flatMap(([name, content]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(`${content.length.toString(8).padStart(11, '0')}\0`, 124);
    header.write('0', 156);
    return [header, Buffer.from(content.padEnd(Math.ceil(content.length / 512) * 512, '\0'))];
  });
  return Buffer.concat([...entries, Buffer.alloc(1024)]);
}

describe('unpackOnce', () => {
  it('unpacks into a folder that is private to the user, and leaves nothing else', async () => {
    const { cache, run } = fixture();
    const folder = await run();
    expect(folder).toBe(join(cache, 'thing-1'));
    expect(readFileSync(join(folder, 'program'), 'utf8')).toBe('a program '.repeat(5000));
    expect(readFileSync(join(folder, 'lib/libone.so'), 'utf8')).toBe('one');
    for (const path of [cache, folder, join(folder, 'program')]) expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(readdirSync(cache)).toEqual(['thing-1']);
  });

  it('does nothing the second time', async () => {
    const { run } = fixture();
    const before = statSync(join(await run(), 'program'));
    expect(statSync(join(await run(), 'program')).ino).toBe(before.ino);
  });

  it('gives many who start at once the same whole folder', async () => {
    const { cache, run } = fixture();
    const folders = await Promise.all(Array.from({ length: 8 }, run));
    expect(new Set(folders).size).toBe(1);
    expect(readdirSync(cache)).toEqual(['thing-1']);
  });

  it.each([
    ['a file is cut short', (folder: string) => truncateSync(join(folder, 'program'), 100)],
    ['a library is cut short', (folder: string) => truncateSync(join(folder, 'lib/libone.so'), 0)],
    ['the list of contents is missing', (folder: string) => writeFileSync(join(folder, 'contents.json'), '')],
    [
      'the list of contents is of another version',
      (folder: string) => writeFileSync(join(folder, 'contents.json'), '{"packages":["x"],"files":[]}'),
    ],
  ])('unpacks again where %s', async (_what, damage) => {
    const { cache, run } = fixture();
    damage(await run());
    const folder = await run();
    expect(statSync(join(folder, 'program')).size).toBe(50_000);
    expect(statSync(join(folder, 'lib/libone.so')).size).toBe(3);
    expect(readdirSync(cache)).toEqual(['thing-1']);
  });

  it('takes over from a process that was killed, and clears up after it', async () => {
    const { cache, run } = fixture();
    mkdirSync(join(cache, `.thing-1.${DEAD}.half`), { recursive: true });
    writeFileSync(join(cache, `.thing-1.${DEAD}.half`, 'program'), 'a pro');
    writeFileSync(join(cache, 'thing-1.lock'), DEAD);
    await run();
    expect(readdirSync(cache)).toEqual(['thing-1']);
  });

  it('takes over a lock that is old, whoever holds it', async () => {
    const { cache, run } = fixture();
    mkdirSync(cache);
    writeFileSync(join(cache, 'thing-1.lock'), 'elsewhere.1');
    const longAgo = new Date(Date.now() - 600_000);
    utimesSync(join(cache, 'thing-1.lock'), longAgo, longAgo);
    await run();
    expect(readdirSync(cache)).toEqual(['thing-1']);
  });

  it('waits for somebody who is at work', async () => {
    const { cache, run } = fixture();
    mkdirSync(cache);
    writeFileSync(join(cache, 'thing-1.lock'), `${DEAD.split('.')[0]}.${process.pid}`);
    const waiting = run();
    const first = await Promise.race([
      waiting.then(() => 'done'),
      new Promise((resolve) => setTimeout(() => resolve('waiting'), 400)),
    ]);
    expect(first).toBe('waiting');
    expect(existsSync(join(cache, 'thing-1'))).toBe(false);
    unlinkSync(join(cache, 'thing-1.lock'));
    await waiting;
    expect(readdirSync(cache)).toEqual(['thing-1']);
  });

  it('refuses a package that is not the one it knows, and leaves nothing of it', async () => {
    const { cache, packed } = fixture();
    const [program, ...rest] = packed;
    if (program === undefined) throw new Error('the fixture is empty');
    await expect(unpackOnce(cache, 'thing-1', [{ ...program, sha256: '0'.repeat(64) }, ...rest])).rejects.toThrow(
      'is damaged, or of another version',
    );
    expect(readdirSync(cache)).toEqual([]);
  });

  it('refuses a package that is cut short', async () => {
    const { cache, packed, run } = fixture();
    truncateSync(packed[0]?.source ?? '', 12);
    await expect(run()).rejects.toThrow();
    expect(readdirSync(cache)).toEqual([]);
  });

  it.each(['../outside.so', '/etc/outside.so', 'lib/../../outside.so'])(
    'refuses an archive that holds %s',
    async (name) => {
      const { cache, run } = fixture({ [name]: 'x' });
      await expect(run()).rejects.toThrow('holds a file with the name');
      expect(readdirSync(cache)).toEqual([]);
    },
  );

  it('makes a cache private that others could read, and refuses a link in its place', async () => {
    const { cache, run } = fixture();
    mkdirSync(cache, { mode: 0o755 });
    await run();
    expect(statSync(cache).mode & 0o777).toBe(0o700);

    const other = fixture();
    symlinkSync(cache, other.cache);
    await expect(other.run()).rejects.toThrow("is not a folder of this user's own");
  });
});
