/**
 * Unpacks compressed files into a cache, once for all who start at the same
 * time: a browser that is started while another process still writes it fails.
 *
 * What makes this safe is the last step: a folder appears under its final name
 * by one rename, whole and checked, or not at all. The lock only saves others
 * the work; losing it does no harm.
 *
 * So neither the lock nor the writer is that of a site. `folder-lock.ts` turns
 * away who comes second, while here the second has to wait; `whole-file.ts` takes bytes that
 * are all there, and a browser of nearly 200 MB is written as it comes out of its package.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, lstat, mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBrotliDecompress } from 'node:zlib';
import { readTar } from './tar.ts';

/** A Brotli-compressed file, and what must come out of it. */
export interface Packed {
  readonly source: string;
  /** Bytes and SHA-256 once decompressed. */
  readonly size: number;
  readonly sha256: string;
  /** `file` becomes one executable file called `target`; the files of a `tar` go under their own names. */
  readonly kind: 'file' | 'tar';
  readonly target: string;
}

/** The list of a folder's files that is kept beside them. */
const CONTENTS = 'contents.json';

/** A lock this old (in milliseconds) belongs to nobody who is still at work. */
const STALE = 120_000;

/**
 * Gives `parent/name`, which holds the unpacked files, and unpacks them first
 * if they are not there or not whole. `parent` is made private to this user.
 * Throws if that cannot be done: no space, no permission, a damaged package.
 */
export async function unpackOnce(parent: string, name: string, packed: readonly Packed[]): Promise<string> {
  await makePrivate(parent);
  const folder = join(parent, name);
  const lock = join(parent, `${name}.lock`);
  for (let waited = 0; !(await isWhole(folder, packed)); waited += 100) {
    // After a long wait, working without the lock costs time only.
    const locked = await take(lock);
    if (!locked && waited < STALE) {
      await sleep(100);
      continue;
    }
    try {
      if (await isWhole(folder, packed)) break;
      await removeLeftovers(parent, name);
      await unpackTo(folder, join(parent, `.${name}.${self()}.${randomUUID()}`), packed);
    } finally {
      if (locked) await rm(lock, { force: true });
    }
  }
  return folder;
}

/** A folder that only this user can read; another's folder under that name is refused. */
export async function makePrivate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const found = await lstat(folder);
  const uid = process.getuid?.();
  if (!found.isDirectory() || (uid !== undefined && found.uid !== uid))
    throw new Error(`${folder} is not a folder of this user's own`);
  if ((found.mode & 0o077) !== 0) await chmod(folder, 0o700);
}

/** Whether every file is there in its full size, unpacked from the same packages. */
async function isWhole(folder: string, packed: readonly Packed[]): Promise<boolean> {
  try {
    const contents = JSON.parse(await readFile(join(folder, CONTENTS), 'utf8')) as Contents; // written by `unpackTo`, and any other shape fails below
    if (contents.packages.join() !== packed.map((item) => item.sha256).join()) return false;
    for (const { path, size } of contents.files) if ((await stat(join(folder, path))).size !== size) return false;
    return contents.files.length > 0;
  } catch {
    return false;
  }
}

interface Contents {
  readonly packages: readonly string[];
  readonly files: readonly { readonly path: string; readonly size: number }[];
}

/** Takes the lock, if nobody at work holds it. */
async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, self(), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
  if (await isAbandoned(lock)) {
    // Of all who see the stale lock only one can rename it.
    const aside = `${lock}.${randomUUID()}`;
    await rename(lock, aside).then(
      () => rm(aside, { force: true }),
      () => undefined,
    );
  }
  return false;
}

async function isAbandoned(lock: string): Promise<boolean> {
  try {
    const { mtimeMs } = await stat(lock);
    return Date.now() - mtimeMs > STALE || isDead(await readFile(lock, 'utf8'));
  } catch {
    return false;
  }
}

/** Who is at work: machine and process. */
function self(): string {
  return `${hostname().replace(/[^\w-]/g, '-')}.${process.pid}`;
}

/** Whether a process of this machine has ended; of other machines nothing is known. */
function isDead(owner: string): boolean {
  const [machine, pid] = owner.split('.');
  if (machine !== self().split('.')[0] || pid === undefined || !/^\d+$/.test(pid)) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return hasCode(error, 'ESRCH');
  }
}

/** Removes what starts that were killed left behind. */
async function removeLeftovers(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(`.${name}.`)) continue;
    const path = join(parent, entry);
    const old = await lstat(path).then(
      ({ mtimeMs }) => Date.now() - mtimeMs > 10 * STALE,
      () => false,
    );
    if (old || isDead(entry.slice(name.length + 2))) await rm(path, { recursive: true, force: true });
  }
}

async function unpackTo(folder: string, fresh: string, packed: readonly Packed[]): Promise<void> {
  try {
    await mkdir(fresh, { mode: 0o700 });
    const files: { path: string; size: number }[] = [];
    for (const item of packed)
      files.push(...(await (item.kind === 'file' ? unpackFile(item, fresh) : unpackTar(item, fresh))));
    const contents: Contents = { packages: packed.map((item) => item.sha256), files };
    await write(join(fresh, CONTENTS), [Buffer.from(JSON.stringify(contents))], 0o600);
    await moveInto(folder, fresh, packed);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

async function unpackFile(item: Packed, fresh: string): Promise<Contents['files']> {
  const hash = createHash('sha256');
  const path = item.target;
  const size = await write(
    join(fresh, path),
    decompress(item, (chunk) => hash.update(chunk)),
    0o700,
  );
  check(item, size, hash.digest('hex'));
  return [{ path, size }];
}

async function unpackTar(item: Packed, fresh: string): Promise<Contents['files']> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of decompress(item, () => undefined)) chunks.push(chunk);
  const archive = Buffer.concat(chunks);
  check(item, archive.length, createHash('sha256').update(archive).digest('hex'));
  const files = [];
  for (const { name, bytes } of readTar(archive)) {
    if (!/^[\w.+-]+(?:\/[\w.+-]+)*$/.test(name) || name.split('/').includes('..'))
      throw new Error(`${item.source} holds a file with the name ${JSON.stringify(name)}`);
    const path = join(item.target, name);
    await mkdir(dirname(join(fresh, path)), { recursive: true, mode: 0o700 });
    files.push({ path, size: await write(join(fresh, path), [bytes], 0o700) });
  }
  return files;
}

async function* decompress(item: Packed, see: (chunk: Uint8Array) => void): AsyncGenerator<Uint8Array> {
  const source = createReadStream(item.source);
  const out = createBrotliDecompress({ chunkSize: 1 << 20 });
  source.once('error', (error) => out.destroy(error));
  for await (const chunk of source.pipe(out)) {
    see(chunk as Uint8Array); // a stream of bytes gives buffers
    yield chunk as Uint8Array;
  }
}

function check({ source, size, sha256 }: Packed, gotSize: number, gotSha256: string): void {
  if (gotSize !== size || gotSha256 !== sha256)
    throw new Error(`${source} is damaged, or of another version than the one that concordat was made for`);
}

/** Writes a new file and sees it safely to disk: without that, a power cut can leave a file that is whole by name only. */
async function write(
  path: string,
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  mode: number,
): Promise<number> {
  const handle = await open(path, 'wx', mode);
  try {
    for await (const chunk of chunks) await handle.writeFile(chunk);
    await handle.sync();
    return (await handle.stat()).size;
  } finally {
    await handle.close();
  }
}

/** Gives the fresh folder its name, unless somebody else was quicker; what stands there and is not whole makes way. */
async function moveInto(folder: string, fresh: string, packed: readonly Packed[]): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await rename(fresh, folder);
    } catch (error) {
      if (await isWhole(folder, packed)) return;
      if (attempt === 3 || !(hasCode(error, 'ENOTEMPTY') || hasCode(error, 'EEXIST') || hasCode(error, 'ENOTDIR')))
        throw error;
      const broken = `${fresh}.broken${attempt}`;
      await rename(folder, broken).then(
        () => rm(broken, { recursive: true, force: true }),
        () => undefined,
      );
    }
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
