/** A built site on disk: replaced whole, by one build at a time, and never left half written. */
import { basename, dirname, join, resolve } from 'node:path';
import type { ClaimedFolder, Output, OutputFile } from '../base/ports.ts';
import { sideBySide } from '../base/side-by-side.ts';
import { atEnd } from './at-end.ts';
import { type FileSystem, nodeFileSystem } from './file-system.ts';
import { lockFolder, runs } from './folder-lock.ts';
import { inside } from './inside.ts';
import { lookOf, settledLook } from './site-look.ts';
import { AlreadyThereError, FRESH, putFile, writeNew } from './whole-file.ts';

/** A folder that holds something else than a built site. Building there would destroy it. */
export class ForeignFolderError extends Error {
  constructor(folder: string) {
    super(
      `${folder} is not empty and holds no built site. Nothing was written, so that nothing in it is lost: name an empty or a new folder.`,
    );
    this.name = 'ForeignFolderError';
  }
}

/** What every built site has: a file that says what is in it, and with which version of concordat it was made. It is written last. */
const MARK = 'manifest.json';

/** What stands beside a site while a build is at work, or after one was ended by force, begins with the site's name and this. */
const OURS = '.concordat-';

/** The last site while the new one takes its place, and what of it is still to be removed. */
const OLD = '.concordat-old';
const GONE = '.concordat-gone-';

/** How many files are on their way to the disk at a time: a disk writes several hardly slower than one. */
const AT_A_TIME = 8;

/** Output on a disk. Tests hand in one that fails. */
export function diskOutput(system: FileSystem = nodeFileSystem): Output {
  return {
    async claim(folder) {
      const target = await realFolder(system, folder);
      await system.makeFolder(dirname(target));
      const letGo = lockFolder(target, folder);
      try {
        await recover(system, target);
        if (!(await mayReplace(system, target))) throw new ForeignFolderError(folder);
      } catch (error) {
        letGo();
        throw error;
      }
      const site = siteToCome(system, target);
      return {
        add: site.add,
        replace: site.replace,
        async release() {
          try {
            await site.giveUp();
          } finally {
            letGo();
          }
        },
      };
    },
    async look(folder) {
      const target = await realFolder(system, folder);
      const start = `${basename(target)}${OURS}`;
      // The next build puts right what one at work, or one that was ended by force, has there.
      const beside = await system.list(dirname(target)).catch(() => []);
      return beside.some((name) => name.startsWith(start)) ? undefined : lookOf(system, target);
    },
    async write(path, bytes, isOurs) {
      const target = resolve(path);
      const kind = await system.kind(target);
      if (kind !== undefined && !(kind === 'file' && isOurs(await system.read(target))))
        throw new AlreadyThereError(path);
      await system.makeFolder(dirname(target));
      await putFile(system, target, bytes);
    },
  };
}

/** Writes beside the folder first, and swaps the two when every file is safely on disk. */
function siteToCome(
  system: FileSystem,
  target: string,
): Pick<ClaimedFolder, 'add' | 'replace'> & { giveUp(): Promise<void> } {
  const fresh = `${target}${FRESH}${process.pid}`;
  const folders = new Map<string, Promise<void>>();
  let calledOff: (() => void) | undefined;
  /** Outer folders before those in them. The outermost is there before any file is asked for: what makes them may fail at once, and then nothing may come after the clearing up. */
  const made = (folder: string): Promise<void> => {
    const making =
      folders.get(folder) ?? (folder === fresh ? begin() : made(dirname(folder)).then(() => system.addFolder(folder)));
    folders.set(folder, making);
    return making;
  };
  const begin = async (): Promise<void> => {
    calledOff = atEnd(() => system.removeAtOnce(fresh));
    await system.remove(fresh);
    await system.addFolder(fresh);
  };
  const add = async ({ path, bytes }: OutputFile): Promise<void> => {
    const place = inside(fresh, path);
    await made(dirname(place));
    await writeNew(system, place, bytes);
  };
  const giveUp = async (): Promise<void> => {
    if (calledOff === undefined) return;
    try {
      await system.remove(fresh);
    } finally {
      done();
    }
  };
  const done = (): void => {
    calledOff?.();
    calledOff = undefined;
  };
  return {
    add,
    giveUp,
    async replace(files) {
      let look: string | undefined;
      try {
        await made(fresh);
        await writeAll(files, add);
        await sideBySide(folders.keys(), AT_A_TIME, (folder) => system.syncFolder(folder));
        // Under the name that nobody knows: what happens to the site from now on is not part of it.
        look = await settledLook(system, fresh);
        swap(system, target, fresh);
      } catch (error) {
        await giveUp();
        throw error;
      }
      done();
      await system.syncFolder(dirname(target));
      await removeOld(system, target);
      return look;
    },
  };
}

/** Writes files as they are asked for, that which marks a site after all others. */
async function writeAll(files: Iterable<OutputFile>, add: ClaimedFolder['add']): Promise<void> {
  const marks: OutputFile[] = [];
  const others = function* (): Generator<OutputFile> {
    for (const file of files)
      if (file.path === MARK) marks.push(file);
      else yield file;
  };
  await sideBySide(others(), AT_A_TIME, add);
  await sideBySide(marks, AT_A_TIME, add);
}

/** Puts the fresh folder in the place of the other. No signal comes between the two steps, and where the second fails the first is undone. */
function swap(system: FileSystem, target: string, fresh: string): void {
  const old = `${target}${OLD}`;
  const had = system.isThere(target);
  if (had) system.rename(target, old);
  try {
    system.rename(fresh, target);
  } catch (error) {
    if (had) system.rename(old, target);
    throw error;
  }
}

/** Puts right what a build that was ended by force left: the last site between two names, and what it had begun to write. */
async function recover(system: FileSystem, target: string): Promise<void> {
  if (!system.isThere(target) && system.isThere(`${target}${OLD}`)) system.rename(`${target}${OLD}`, target);
  await removeOld(system, target);
  const name = basename(target);
  for (const left of [...(await system.list(dirname(target)))].sort()) {
    const start = [`${name}${FRESH}`, `${name}${GONE}`].find((begin) => left.startsWith(begin));
    const pid = start === undefined ? Number.NaN : Number(left.slice(start.length));
    if (Number.isInteger(pid) && pid > 0 && !runs(pid)) await system.remove(join(dirname(target), left));
  }
}

/** Removes the last site: under another name first, so that none which is only half there is ever taken for it. */
async function removeOld(system: FileSystem, target: string): Promise<void> {
  const [old, gone] = [`${target}${OLD}`, `${target}${GONE}${process.pid}`];
  if (!system.isThere(old)) return;
  await system.remove(gone);
  system.rename(old, gone);
  await system.remove(gone);
}

/** Only what does not exist, is an empty folder, or is a site that was built before may be replaced. */
async function mayReplace(system: FileSystem, target: string): Promise<boolean> {
  const kind = await system.kind(target);
  if (kind !== 'folder') return kind === undefined;
  return (await system.list(target)).length === 0 || (await isBuiltSite(system, target));
}

/** Other programs write a `manifest.json` too. */
async function isBuiltSite(system: FileSystem, folder: string): Promise<boolean> {
  const mark = join(folder, MARK);
  if ((await system.kind(mark)) !== 'file') return false;
  const text = new TextDecoder().decode(await system.read(mark));
  try {
    const content = JSON.parse(text) as { readonly madeWith?: { readonly tool?: Named } } | null;
    return content?.madeWith?.tool?.name === 'concordat';
  } catch {
    return false;
  }
}

interface Named {
  readonly name?: string;
}

/** Where a folder really lies: a link to a folder stays, and what it points at is replaced. */
async function realFolder(system: FileSystem, folder: string): Promise<string> {
  return (await system.real(folder)) ?? resolve(folder);
}
