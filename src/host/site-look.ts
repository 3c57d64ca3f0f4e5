/**
 * What a built folder looks like from outside, so that a change in it is seen
 * without reading its files: the names in it, and of each file its size, its
 * number and the moment of its last change. Programs can give a file any time
 * of writing (mtime) but not that moment (ctime), which the system sets.
 */
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { FileSystem, Surveyed } from './file-system.ts';

/** The look of a folder; nothing where it cannot be seen. */
export function lookOf(system: FileSystem, folder: string): string | undefined {
  try {
    return inWords(system.survey(folder));
  } catch {
    return undefined;
  }
}

/**
 * The look of a folder that was just written, once nothing can change in it
 * unseen. A change within the same tick of the file system's clock would leave
 * everything as it was: so this waits until that clock has gone on. Nothing
 * where it goes too slowly for that, as where it counts whole seconds.
 */
export async function settledLook(system: FileSystem, folder: string): Promise<string | undefined> {
  try {
    const written = system.touch(folder);
    await sleep(A_TICK);
    const now = system.touch(folder);
    const found = system.survey(folder);
    return now > written && found.every(({ changed }) => changed < now) ? inWords(found) : undefined;
  } catch {
    // A site can be written there, and not surveyed.
    return undefined;
  }
}

/** In milliseconds, of clocks of file systems that do not count seconds: a little more than the longest. */
const A_TICK = 20;

function inWords(found: readonly Surveyed[]): string {
  const hash = createHash('sha256');
  for (const { path, size, number, changed } of found) hash.update(`${path}\0${size} ${number} ${changed}\n`);
  return hash.digest('hex');
}
