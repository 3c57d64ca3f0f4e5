/**
 * Keeps what was made on disk, in the user's own folder for such things: what
 * lay in the register could have come with a change that somebody proposes.
 *
 * Each file begins with the hash of its name and of what follows, and is
 * believed only if that is right. This finds damage; who may write the folder
 * can forge a file in it, as they could change the tool itself.
 */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from '../base/ports.ts';
import { reason } from './bundled-browser.ts';
import { makePrivate } from './unpack.ts';

/** In bytes: the documents of some thousand agreements. */
const MOST = 2 ** 31;

/** No single file is larger than this, in bytes. */
const LARGEST = 2 ** 28;

/** In milliseconds: what was used within a day counts as used just now. */
const A_DAY = 86_400_000;

const HASH_LENGTH = 32;

/**
 * A cache in a folder, which is made when something is kept. `program` tells
 * one version of the tool from another, and is asked for once; where it cannot
 * tell, nothing is kept or found. Never rejects.
 */
export function diskCache(folder: string, program: () => Promise<string | undefined>, most: number = MOST): Cache {
  const damaged: string[] = [];
  let version: Promise<string | undefined> | undefined;
  let trouble: string | undefined;
  let ready: Promise<void> | undefined;
  let kept = 0;
  /** Whether something was to be kept by a program that is not known. */
  let strange = false;

  const nameOf = async (key: string): Promise<string | undefined> => {
    version ??= program();
    const known = await version;
    return known === undefined ? undefined : createHash('sha256').update(`${known}\n${key}`).digest('hex');
  };

  return {
    async read(key) {
      const name = await nameOf(key);
      const content = name === undefined ? undefined : await readWhole(fileOf(folder, name));
      if (name === undefined || content === undefined) return undefined;
      const bytes = content.subarray(HASH_LENGTH);
      if (seal(name, bytes).equals(content.subarray(0, HASH_LENGTH))) return bytes;
      damaged.push(fileOf(folder, name));
      return undefined;
    },
    async keep(key, bytes) {
      const name = trouble === undefined ? await nameOf(key) : undefined;
      strange ||= name === undefined && trouble === undefined;
      if (name === undefined || bytes.length > LARGEST) return;
      const target = fileOf(folder, name);
      const fresh = `${target}.new-${process.pid}-${kept}`;
      kept += 1;
      try {
        ready ??= makePrivate(folder);
        await ready;
        await mkdir(join(target, '..'), { recursive: true });
        await writeWhole(fresh, [seal(name, bytes), bytes]);
        await rename(fresh, target);
      } catch (error) {
        await rm(fresh, { force: true }).catch(() => undefined);
        trouble ??= reason(error);
      }
    },
    async close() {
      if (kept > 0) await makeRoom(folder, most).catch(() => undefined);
      return {
        keeps: !strange && trouble === undefined,
        told: [
          ...damaged.map((path) => `${path} was damaged: what it had kept was made again.`),
          ...(trouble === undefined ? [] : [`What was made could not be kept in ${folder}: ${trouble}.`]),
        ],
      };
    },
  };
}

/** Two letters of the name make a folder, so that none holds too many. */
function fileOf(folder: string, name: string): string {
  return join(folder, name.slice(0, 2), name);
}

/** What a file begins with: it holds for these bytes under this name and no other. */
function seal(name: string, bytes: Uint8Array): Buffer {
  return createHash('sha256').update(name).update(bytes).digest();
}

/** The bytes of a file, which counts as used; nothing where there is none that can be read. Links are not followed. */
async function readWhole(path: string): Promise<Buffer | undefined> {
  try {
    const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const found = await handle.stat();
      if (!found.isFile() || found.size > LARGEST + HASH_LENGTH) return undefined;
      const content = await handle.readFile();
      const now = new Date();
      if (now.getTime() - found.mtimeMs > A_DAY) await handle.utimes(now, now).catch(() => undefined);
      return content;
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

/** Without waiting for the disk, as `whole-file.ts` does: what was cut short is found by its hash. */
async function writeWhole(path: string, parts: readonly Uint8Array[]): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for (const part of parts) await handle.writeFile(part);
  } finally {
    await handle.close();
  }
}

/** Removes what was not used for longest until the rest fits, and what a build that was ended by force left half written. */
async function makeRoom(folder: string, most: number): Promise<void> {
  const found = await Promise.all(
    (await readdir(folder, { recursive: true })).sort().map(async (path) => {
      const about = await stat(join(folder, path)).catch(() => undefined);
      return about?.isFile() === true ? [{ path, size: about.size, used: about.mtimeMs }] : [];
    }),
  );
  const files = found.flat().sort((a, b) => b.used - a.used);
  let total = 0;
  for (const { path, size, used } of files) {
    total += size;
    const leftBehind = path.includes('.new-') && Date.now() - used > A_DAY;
    if (total > most || leftBehind) await rm(join(folder, path), { force: true });
  }
}
