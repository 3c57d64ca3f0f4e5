/** Files on disk: links are not followed, nothing is written outside, a failed write changes nothing. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/base/ports.ts';
import { AT_ONCE, diskEditor, diskFiles, folderFromHere } from '../../src/host/disk.ts';
import { diskOutput } from '../../src/host/site-folder.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'concordat-disk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function replace(folder: string, files: readonly OutputFile[]): Promise<void> {
  const claimed = await diskOutput().claim(folder);
  try {
    await claimed.replace(files);
  } finally {
    await claimed.release();
  }
}

const MANIFEST = { path: 'manifest.json', bytes: bytes('{"madeWith":{"tool":{"name":"concordat"}}}') };

describe.each([
  ['while others work', undefined],
  ['at once', AT_ONCE],
] as const)('reading %s', (_how, how) => {
  it('lists in order, and reads', async () => {
    writeFileSync(join(folder, 'b.md'), 'b');
    writeFileSync(join(folder, 'a.md'), 'a');
    mkdirSync(join(folder, 'c'));
    for (const name of ['.DS_Store', 'Thumbs.db', '~$a.docx']) writeFileSync(join(folder, name), 'x');
    expect(await diskFiles(folder, how).list('')).toEqual([
      { name: 'a.md', kind: 'file' },
      { name: 'b.md', kind: 'file' },
      { name: 'c', kind: 'folder' },
    ]);
    expect(await diskFiles(folder, how).read('a.md')).toEqual(bytes('a'));
    expect(await diskFiles(folder, how).size('a.md')).toBe(1);
  });

  it('finds nothing where nothing is', async () => {
    const files = diskFiles(folder, how);
    expect([await files.list('x'), await files.read('x'), await files.size('x'), await files.read('x/y')]).toEqual([
      [],
      undefined,
      undefined,
      undefined,
    ]);
    writeFileSync(join(folder, 'x'), 'x');
    expect([await files.list('x'), await files.read('x/y'), await files.size('x/y')]).toEqual([
      [],
      undefined,
      undefined,
    ]);
  });

  it('follows no link', async () => {
    writeFileSync(join(folder, 'secret'), 'secret');
    mkdirSync(join(folder, 'root'));
    symlinkSync(join(folder, 'secret'), join(folder, 'root/link'));
    const files = diskFiles(join(folder, 'root'), how);
    expect(await files.read('link')).toBeUndefined();
    expect(await files.list('')).toEqual([{ name: 'link', kind: 'other' }]);
  });

  it.each(['../secret', 'a/../../secret', '/etc/passwd/../../../etc/passwd/..//..//../x'])(
    'leaves its folder for no path: %s',
    async (path) => {
      mkdirSync(join(folder, 'root'));
      writeFileSync(join(folder, 'secret'), 'secret');
      const read = await diskFiles(join(folder, 'root'), how)
        .read(path)
        .catch(() => undefined);
      expect(read).toBeUndefined();
    },
  );
});

describe('writing', () => {
  it('makes the folders that the folder lies in', async () => {
    const out = join(folder, 'one', 'two', 'site');
    await replace(out, [MANIFEST]);
    expect(existsSync(join(out, MANIFEST.path))).toBe(true);
  });

  it('replaces a folder whole', async () => {
    const out = join(folder, 'site');
    await replace(out, [MANIFEST, { path: 'a/b.txt', bytes: bytes('1') }]);
    await replace(out, [{ path: 'c.txt', bytes: bytes('2') }]);
    expect(readdirSync(out)).toEqual(['c.txt']);
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('leaves what was there when a write fails', async () => {
    const out = join(folder, 'site');
    await replace(out, [MANIFEST, { path: 'a.txt', bytes: bytes('good') }]);
    await expect(
      replace(out, [
        { path: 'a.txt', bytes: bytes('new') },
        { path: 'a.txt/b', bytes: bytes('x') },
      ]),
    ).rejects.toThrow();
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('good');
    expect(readdirSync(folder)).toEqual(['site']);
  });

  it('destroys nothing that is not a built site', async () => {
    const out = join(folder, 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'letter.txt'), 'dear');
    await expect(replace(out, [MANIFEST])).rejects.toThrow(/not empty/);
    writeFileSync(join(folder, 'file'), 'x');
    await expect(replace(join(folder, 'file'), [MANIFEST])).rejects.toThrow(/built site/);
    expect(readFileSync(join(out, 'letter.txt'), 'utf8')).toBe('dear');
  });

  it.each([
    '{}',
    'null',
    'no JSON',
    '{"name":"an app of its own","icons":[]}',
    '{"madeWith":{"tool":{"name":"other"}}}',
  ])('takes no other program’s manifest.json for a built site: %s', async (content) => {
    const out = join(folder, 'mine');
    mkdirSync(out);
    writeFileSync(join(out, 'manifest.json'), content);
    writeFileSync(join(out, 'letter.txt'), 'dear');
    await expect(replace(out, [MANIFEST])).rejects.toThrow(/no built site/);
    expect(readFileSync(join(out, 'letter.txt'), 'utf8')).toBe('dear');
  });

  it('follows a link to the folder that is built into', async () => {
    mkdirSync(join(folder, 'www'));
    symlinkSync(join(folder, 'www'), join(folder, 'site'));
    await replace(join(folder, 'site'), [MANIFEST, { path: 'a.txt', bytes: bytes('1') }]);
    expect(readFileSync(join(folder, 'www/a.txt'), 'utf8')).toBe('1');
    expect(readdirSync(folder)).toEqual(['site', 'www']);
  });

  it('removes what a build that was killed left behind, and nothing that one is still writing', async () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const left = [
      'site.concordat-new-1',
      `site.concordat-new-${pid}`,
      'site.new-9',
      'site.old',
      'other.concordat-new-1',
    ];
    for (const name of left) mkdirSync(join(folder, name));
    await replace(join(folder, 'site'), [MANIFEST]);
    expect(readdirSync(folder)).toEqual([
      'other.concordat-new-1',
      'site',
      'site.concordat-new-1',
      'site.new-9',
      'site.old',
    ]);
  });

  it('writes nothing outside its folder', async () => {
    await expect(replace(join(folder, 'site'), [{ path: '../evil.txt', bytes: bytes('x') }])).rejects.toThrow(
      /outside/,
    );
    expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
  });

  it('puts back the last output if a build was cut off between two renames', async () => {
    const out = join(folder, 'site');
    mkdirSync(`${out}.concordat-old`);
    writeFileSync(join(`${out}.concordat-old`, 'a.txt'), 'good');
    await expect(replace(out, [{ path: '../x', bytes: bytes('x') }])).rejects.toThrow();
    expect(readFileSync(join(out, 'a.txt'), 'utf8')).toBe('good');
  });
});

describe('changing a file', () => {
  it('replaces its bytes, keeps its permissions, and leaves nothing behind', async () => {
    writeFileSync(join(folder, 'a.md'), 'a', { mode: 0o640 });
    await diskEditor(folder).rewrite('a.md', bytes('b'));
    expect(readFileSync(join(folder, 'a.md'), 'utf8')).toBe('b');
    expect(statSync(join(folder, 'a.md')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('makes no file that was not there, and none outside', async () => {
    await expect(diskEditor(folder).rewrite('b.md', bytes('b'))).rejects.toThrow();
    await expect(diskEditor(folder).rewrite('../b.md', bytes('b'))).rejects.toThrow('lies outside');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('making files', () => {
  it('writes all of them, or none, and never over what is there', async () => {
    const made = [
      { path: 'x/a.md', bytes: bytes('a') },
      { path: 'b.md', bytes: bytes('b') },
    ];
    writeFileSync(join(folder, 'b.md'), 'kept');
    await expect(diskEditor(folder).create(made)).rejects.toThrow('b.md is there already');
    expect([existsSync(join(folder, 'x/a.md')), readFileSync(join(folder, 'b.md'), 'utf8')]).toEqual([false, 'kept']);
    rmSync(join(folder, 'b.md'));
    await diskEditor(folder).create(made);
    expect(readFileSync(join(folder, 'x/a.md'), 'utf8')).toBe('a');
    await expect(diskEditor(folder).create([{ path: '../c.md', bytes: bytes('c') }])).rejects.toThrow('lies outside');
  });
});

describe('writing one file', () => {
  const isOurs = (there: Uint8Array): boolean => new TextDecoder().decode(there).startsWith('ours');

  it('makes its folder, replaces what was made before, and leaves anything else alone', async () => {
    const path = join(folder, 'new', 'folder', 'pack.zip');
    await diskOutput().write(path, bytes('ours 1'), isOurs);
    await diskOutput().write(path, bytes('ours 2'), isOurs);
    expect(readFileSync(path, 'utf8')).toBe('ours 2');
    writeFileSync(path, 'theirs');
    await expect(diskOutput().write(path, bytes('ours 3'), isOurs)).rejects.toThrow('is there already');
    await expect(diskOutput().write(join(folder, 'new'), bytes('ours'), isOurs)).rejects.toThrow('is there already');
    expect([readFileSync(path, 'utf8'), readdirSync(join(folder, 'new', 'folder'))]).toEqual(['theirs', ['pack.zip']]);
  });
});

describe('a folder as seen from here', () => {
  it('has a slash at its end, and none of its own where it is this one or lies outside', () => {
    expect(folderFromHere('examples/mereshire')).toBe('examples/mereshire/');
    expect(folderFromHere('.')).toBeUndefined();
    expect(folderFromHere('..')).toBeUndefined();
  });
});
