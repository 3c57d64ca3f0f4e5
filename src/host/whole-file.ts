/** Files that are written whole or not at all, whatever the disk does in between. */
import { basename, dirname, join } from 'node:path';
import { atEnd } from './at-end.ts';
import type { FileSystem } from './file-system.ts';

/**
 * Writes a file that is not there yet, and sees that every byte is on the disk:
 * a full one may take a part of them without an error. Rejects otherwise, and
 * then what stands there is for whoever asked to remove.
 */
export async function writeNew(system: FileSystem, path: string, bytes: Uint8Array): Promise<void> {
  const file = await system.create(path);
  try {
    for (let written = 0; written < bytes.length; ) {
      const taken = await file.write(bytes, written);
      if (taken <= 0) throw new CutShortError(path, written, bytes.length);
      written += taken;
    }
    await file.sync();
    const size = await file.size();
    if (size !== bytes.length) throw new CutShortError(path, size, bytes.length);
  } finally {
    await file.close();
  }
}

/** A disk took fewer bytes than it was given. */
export class CutShortError extends Error {
  constructor(path: string, size: number, wanted: number) {
    super(`${path}: only ${size} of ${wanted} bytes could be written. There may be no room left on the disk.`);
    this.name = 'CutShortError';
  }
}

/**
 * Puts a file in its place: written beside it under a name that no program
 * reads, then renamed, so that there is never a part of it. `before` is asked at
 * the last moment, with nothing in between, and may throw.
 */
export async function putFile(
  system: FileSystem,
  path: string,
  bytes: Uint8Array,
  before: (fresh: string) => void = () => undefined,
): Promise<void> {
  const fresh = join(dirname(path), `.${basename(path)}${FRESH}${process.pid}`);
  const calledOff = atEnd(() => system.removeAtOnce(fresh));
  try {
    await system.remove(fresh);
    await writeNew(system, fresh, bytes);
    before(fresh);
    system.rename(fresh, path);
    await system.syncFolder(dirname(path));
  } catch (error) {
    await system.remove(fresh);
    throw error;
  } finally {
    calledOff();
  }
}

/** What stands beside a file or folder while it is replaced, with the number of the process after it. Nobody else names a file so, and it may be removed. */
export const FRESH = '.concordat-new-';

/** A file that was to be new is there already. */
export class AlreadyThereError extends Error {
  constructor(path: string) {
    super(`${path} is there already. Nothing was written, so that nothing in it is lost.`);
    this.name = 'AlreadyThereError';
  }
}
