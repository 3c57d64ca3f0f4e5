/** The calls of the system that writing takes. They are a port of their own so that tests can make any of them fail, or end the program at it. */
import { chmodSync, lstatSync, readdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { lstat, mkdir, open, readdir, readFile, realpath, rm } from 'node:fs/promises';

/** A file that is being written. */
export interface NewFile {
  /** Writes bytes from a place on, and tells how many of them it took: that may be fewer than there are. */
  write(bytes: Uint8Array, from: number): Promise<number>;
  /** Resolves when what was written is on the disk, and not only on its way there. */
  sync(): Promise<void>;
  size(): Promise<number>;
  close(): Promise<void>;
}

/** What stands in a folder or one within it, and of a file what the system says of it. */
export interface Surveyed {
  /** From that folder, with forward slashes; that of a folder ends with one. */
  readonly path: string;
  readonly size: bigint;
  /** By which the system knows the file, whatever it is called. */
  readonly number: bigint;
  /** When the file or anything that is said of it last changed (ctime), in nanoseconds since 1970; 0 for a folder. */
  readonly changed: bigint;
}

export interface FileSystem {
  /** What stands there, without following a link; nothing if there is nothing. */
  kind(path: string): Promise<'file' | 'folder' | 'other' | undefined>;
  list(folder: string): Promise<readonly string[]>;
  read(path: string): Promise<Uint8Array>;
  /** Where a path leads when links are followed; nothing if there is nothing. */
  real(path: string): Promise<string | undefined>;
  /** Makes a folder and those that it lies in, as far as they are not there. */
  makeFolder(path: string): Promise<void>;
  /** Makes a folder in one that is there; rejects if that is gone, as it is where the program was told to end meanwhile. */
  addFolder(path: string): Promise<void>;
  /** Makes a file that is not there yet; rejects if anything is. */
  create(path: string): Promise<NewFile>;
  /** Resolves when the names in a folder are on the disk. */
  syncFolder(path: string): Promise<void>;
  /** Removes a file, or a folder with all that it holds; does nothing if there is none. */
  remove(path: string): Promise<void>;
  /** These two happen before anything else can, a signal included: a switch takes more than one step. */
  rename(from: string, to: string): void;
  isThere(path: string): boolean;
  /** Gives a file the permissions of another. */
  copyMode(from: string, to: string): void;
  /** Everything in a folder, in the order in which the system tells of it. Links are not followed. */
  survey(folder: string): readonly Surveyed[];
  /** Touches a folder, and tells when that was by the clock of its file system, in nanoseconds since 1970. */
  touch(folder: string): bigint;
  /** The same as `remove`, for when the program ends and can wait for nothing. */
  removeAtOnce(path: string): void;
}

export const nodeFileSystem: FileSystem = {
  async kind(path) {
    try {
      const found = await lstat(path);
      return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  list: (folder) => readdir(folder),
  read: async (path) => new Uint8Array(await readFile(path)),
  async real(path) {
    try {
      return await realpath(path);
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  },
  async makeFolder(path) {
    await mkdir(path, { recursive: true });
  },
  addFolder: (path) => mkdir(path),
  async create(path) {
    const handle = await open(path, 'wx');
    return {
      write: async (bytes, from) => (await handle.write(bytes, from)).bytesWritten,
      sync: () => handle.sync(),
      size: async () => (await handle.stat()).size,
      close: () => handle.close(),
    };
  },
  async syncFolder(path) {
    // Windows opens no folder, and keeps names safe by itself.
    if (process.platform === 'win32') return;
    const handle = await open(path, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  },
  remove: (path) => rm(path, REMOVAL),
  rename: renameSync,
  isThere: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
  copyMode: (from, to) => chmodSync(to, lstatSync(from).mode & 0o7777),
  survey(folder) {
    const found: Surveyed[] = [];
    const into = (path: string): void => {
      for (const entry of readdirSync(`${folder}/${path}`, { withFileTypes: true })) {
        const inner = `${path}${entry.name}`;
        if (entry.isDirectory()) {
          found.push({ path: `${inner}/`, size: 0n, number: 0n, changed: 0n });
          into(`${inner}/`);
        } else {
          const { size, ino, ctimeNs } = lstatSync(`${folder}/${inner}`, { bigint: true });
          found.push({ path: inner, size, number: ino, changed: ctimeNs });
        }
      }
    };
    into('');
    return found;
  },
  touch(folder) {
    const now = new Date();
    utimesSync(folder, now, now);
    return lstatSync(folder, { bigint: true }).ctimeNs;
  },
  removeAtOnce(path) {
    // What is on its way to the disk still gets there, and Node removes no file that comes into a folder while it is at it.
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      try {
        rmSync(path, { ...REMOVAL, maxRetries: 0 });
      } catch {
        // Something came in behind it, and goes in the next round.
      }
      Atomics.wait(NEVER, 0, 0, A_MOMENT);
      if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return;
    }
  },
};

const MOST_ROUNDS = 20;
/** In milliseconds. */
const A_MOMENT = 15;
/** Nobody wakes who waits for it. */
const NEVER = new Int32Array(new SharedArrayBuffer(4));

/** Another program may still write for a moment, hence more than one attempt. */
const REMOVAL = { recursive: true, force: true, maxRetries: 10, retryDelay: 30 } as const;

/** Whether an error of the system says that there is no such file or folder. */
export function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
