/** A disk that fails, fills up or stops at any call: the site is then the last one or the new one, whole. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { OutputFile } from '../../src/base/ports.ts';
import { diskEditor } from '../../src/host/disk.ts';
import { type FileSystem, nodeFileSystem } from '../../src/host/file-system.ts';
import { diskOutput } from '../../src/host/site-folder.ts';
import { type Meddle, meddled, narrow, slow, systemError } from './faulty-system.ts';
import { beside, siteOf, treeOf, treeOfFiles } from './sites.ts';
import { temporaryFolder } from './temporary.ts';

/** Each error at every call in `npm run proof`; in `npm test` one of them at some. */
const PROOF = process.env['PROOF'] === '1';
const EACH = PROOF ? 1 : 4;
const CODES = ['ENOSPC', 'EIO', 'EACCES'] as const;
/** A disk that takes nothing any more, from a call on, fails at cleaning up too. */
const ALL = (['once', 'for good'] as const).flatMap((how) => CODES.map((code) => [code, how] as const));
const OLD = siteOf('old');
const NEW = siteOf('new');

/** `added` are written before the others are asked for, as documents are. */
async function build(
  site: string,
  files: Iterable<OutputFile>,
  system: FileSystem = nodeFileSystem,
  added: readonly OutputFile[] = [],
): Promise<void> {
  const claimed = await diskOutput(system).claim(site);
  try {
    await Promise.all(added.map(claimed.add));
    await claimed.replace(files);
  } finally {
    await claimed.release();
  }
}

/** How many calls it takes to write a site over another. */
async function callsOf(work: (system: FileSystem) => Promise<void>): Promise<number> {
  let calls = 0;
  await work(meddled(nodeFileSystem, (_name, nth) => (calls = nth)));
  return calls;
}

describe('a call that fails', () => {
  it('leaves a whole site, and the next build equals a clean one', async () => {
    const site = join(temporaryFolder(), 'site');
    await build(site, OLD);
    const anew = (system: FileSystem): Promise<void> => build(site, NEW.slice(2), system, NEW.slice(0, 2));
    const calls = await callsOf(anew);
    const seen = { old: 0, new: 0, beside: 0 };
    for (let failing = 1; failing <= calls; failing += EACH) {
      const turn = Math.floor(failing / EACH) % ALL.length;
      for (const [code, how] of PROOF ? ALL : ALL.slice(turn, turn + 1)) {
        const meddle: Meddle = (name, nth) => {
          if (nth === failing || (how === 'for good' && nth > failing)) throw systemError(code, name);
        };
        rmSync(site, { recursive: true, force: true });
        await build(site, OLD);
        await anew(meddled(nodeFileSystem, meddle)).catch((error: unknown) =>
          expect(error).toHaveProperty('code', code),
        );
        const there = treeOf(site);
        if (there === undefined) {
          // Between the two steps of the switch, where the step back failed as well: the last site is whole beside it.
          seen.beside += 1;
          expect(how).toBe('for good');
          expect(treeOf(`${site}.concordat-old`)).toEqual(treeOfFiles(OLD));
        } else if ('agreements/new/index.html' in there) {
          seen.new += 1;
          expect(there).toEqual(treeOfFiles(NEW));
        } else {
          seen.old += 1;
          expect(there).toEqual(treeOfFiles(OLD));
        }
        await build(site, NEW);
        expect(treeOf(site)).toEqual(treeOfFiles(NEW));
        expect(beside(site).filter((name) => !name.startsWith(`.concordat-new-${process.pid}`))).toEqual([]);
      }
    }
    expect(seen.old).toBeGreaterThan(5);
    expect(seen.new).toBeGreaterThan(0);
    expect(seen.beside).toBeLessThanOrEqual(PROOF ? CODES.length : 1);
  });

  it('where the second step of the switch is refused, puts the last site back', async () => {
    const site = join(temporaryFolder(), 'site');
    await build(site, OLD);
    let renames = 0;
    const system = meddled(nodeFileSystem, (name) => {
      if (name === 'rename') renames += 1;
      if (name === 'rename' && renames === 2) throw systemError('EACCES', name);
    });
    await expect(build(site, NEW, system)).rejects.toThrow('EACCES');
    expect(treeOf(site)).toEqual(treeOfFiles(OLD));
    expect(beside(site)).toEqual([]);
  });
});

describe('files that are made while they are written', () => {
  /** A site whose files are made one after the other; before the nth, or at the end, something goes wrong. */
  function* failing(files: readonly OutputFile[], at: number): Generator<OutputFile> {
    for (const [index, file] of files.entries()) {
      if (index === at) throw new TypeError('on purpose');
      yield file;
    }
    throw new TypeError('on purpose');
  }

  it.each(NEW.map((_file, index) => index).concat(NEW.length))(
    'leave the last site, and nothing beside it, where the making fails after %i of them',
    async (at) => {
      const site = join(temporaryFolder(), 'site');
      const system = slow(nodeFileSystem);
      await expect(build(site, failing(NEW, at), system)).rejects.toThrow(new TypeError('on purpose'));
      // What was not waited for would come now.
      await sleep(25);
      expect([treeOf(site), beside(site)]).toEqual([undefined, []]);
      await build(site, OLD);
      await expect(build(site, failing(NEW, at), system)).rejects.toThrow(new TypeError('on purpose'));
      expect(treeOf(site)).toEqual(treeOfFiles(OLD));
      expect(beside(site)).toEqual([]);
      await build(site, NEW);
      expect(treeOf(site)).toEqual(treeOfFiles(NEW));
    },
  );

  it.each(CODES)('are made no further once the disk told of %s, and the last site stays', async (code) => {
    const site = join(temporaryFolder(), 'site');
    await build(site, OLD);
    let made = 0;
    const many = function* (): Generator<OutputFile> {
      for (made = 0; made < 1_000; made += 1) yield { path: `pages/${made}.html`, bytes: new Uint8Array(100) };
      yield* NEW;
    };
    let created = 0;
    const system = meddled(nodeFileSystem, (name) => {
      if (name !== 'create') return;
      created += 1;
      if (created === 100) throw systemError(code, name);
    });
    await expect(build(site, many(), system)).rejects.toHaveProperty('code', code);
    expect(made).toBeLessThan(120);
    expect(treeOf(site)).toEqual(treeOfFiles(OLD));
    expect(beside(site)).toEqual([]);
  });
});

describe('files that were added', () => {
  it('and replaced nothing are gone when the folder is let go, and the last site stays', async () => {
    const site = join(temporaryFolder(), 'site');
    await build(site, OLD);
    const claimed = await diskOutput().claim(site);
    await Promise.all(NEW.map(claimed.add));
    expect(treeOf(site)).toEqual(treeOfFiles(OLD));
    expect(beside(site)).not.toEqual([]);
    await claimed.release();
    expect([treeOf(site), beside(site)]).toEqual([treeOfFiles(OLD), []]);
  });
});

describe('a disk that is nearly full', () => {
  it('and takes a few bytes at a time, gets them all', async () => {
    const site = join(temporaryFolder(), 'site');
    await build(site, NEW, narrow(nodeFileSystem, 1_000, Number.POSITIVE_INFINITY));
    expect(treeOf(site)).toEqual(treeOfFiles(NEW));
  });

  it.each([0, 1, 5_000, 9_010])(
    'and cuts a file short after %i bytes without an error, changes nothing',
    async (room) => {
      const site = join(temporaryFolder(), 'site');
      await build(site, OLD);
      await expect(build(site, NEW, narrow(nodeFileSystem, 4_096, room))).rejects.toThrow('could be written');
      expect(treeOf(site)).toEqual(treeOfFiles(OLD));
      expect(beside(site)).toEqual([]);
    },
  );

  it('never leaves a part of a pack, or of a file of the register', async () => {
    const folder = temporaryFolder();
    const files = { 'pack.zip': 'ours, old', 'agreement.md': 'old' };
    await diskEditor(folder).create(
      Object.entries(files).map(([path, text]) => ({ path, bytes: new TextEncoder().encode(text) })),
    );
    const long = new Uint8Array(20_000);
    const calls = await callsOf(async (system) => {
      await diskEditor(temporaryFolder(), system).create([{ path: 'agreement.md', bytes: long }]);
    });
    for (let failing = 1; failing <= calls + 4; failing += EACH) {
      const system = meddled(nodeFileSystem, (name, nth) => {
        if (nth === failing) throw systemError('ENOSPC', name);
      });
      const tried = [
        diskOutput(system).write(join(folder, 'pack.zip'), long, () => true),
        diskEditor(folder, system).rewrite('agreement.md', long),
        diskEditor(folder, system).create([{ path: 'new.md', bytes: long }]),
      ];
      await Promise.allSettled(tried);
      const left = treeOf(folder) ?? {};
      for (const [name, text] of Object.entries(left))
        expect([...Object.values(files), '\0'.repeat(20_000)], name).toContain(text);
      rmSync(join(folder, 'new.md'), { force: true });
    }
    expect(Object.keys(treeOf(folder) ?? {})).toEqual(['agreement.md', 'pack.zip']);
  });
});
