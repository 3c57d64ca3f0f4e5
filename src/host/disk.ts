/** Files on disk: reading a register, and changing its files. */
import { type Dirent, lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { isLeftover } from '../base/leftovers.ts';
import type { Editor, Entry, Files } from '../base/ports.ts';
import { type FileSystem, isMissing, nodeFileSystem } from './file-system.ts';
import { inside } from './inside.ts';
import { AlreadyThereError, putFile } from './whole-file.ts';

/** How a disk is read. */
interface Reading {
  namesIn(folder: string): Promise<readonly Dirent[]>;
  /** What stands there, without following a link; nothing if there is nothing. */
  about(path: string): Promise<Stats | undefined>;
  content(path: string): Promise<Uint8Array>;
}

/** So that others are served while the disk is at it. */
const WHILE_OTHERS_WORK: Reading = {
  namesIn: (folder) => readdir(folder, { withFileTypes: true }),
  about: statusOf,
  content: (path) => readFile(path),
};

/** In a fifth of the processor's time, and nothing else goes on meanwhile. */
export const AT_ONCE: Reading = {
  // Most folders that are asked for are not there, and an error takes four times as long as looking.
  namesIn: async (folder) => (statusAtOnce(folder) === undefined ? [] : readdirSync(folder, { withFileTypes: true })),
  about: async (path) => statusAtOnce(path),
  content: async (path) => readFileSync(path),
};

/** The files beneath a folder. Links are not followed: what they point at may lie anywhere. */
export function diskFiles(root: string, { namesIn, about, content }: Reading = WHILE_OTHERS_WORK): Files {
  const at = (path: string): string => inside(root, path);
  return {
    async list(folder) {
      try {
        const entries = await namesIn(at(folder));
        return entries
          .filter(({ name }) => !isLeftover(name))
          .map(
            (entry): Entry => ({
              name: entry.name,
              kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
            }),
          )
          .sort((a, b) => (a.name < b.name ? -1 : 1));
      } catch (error) {
        if (isMissing(error)) return [];
        throw error;
      }
    },
    async read(path) {
      return (await about(at(path)))?.isFile() === true ? new Uint8Array(await content(at(path))) : undefined;
    },
    async size(path) {
      const found = await about(at(path));
      return found?.isFile() === true ? found.size : undefined;
    },
  };
}

/** Changes files beneath a folder: each is written beside the old one, with its permissions, and then takes its place. */
export function diskEditor(root: string, system: FileSystem = nodeFileSystem): Editor {
  return {
    async rewrite(path, bytes) {
      const target = inside(root, path);
      await putFile(system, target, bytes, (fresh) => system.copyMode(target, fresh));
    },
    async create(files) {
      const written: string[] = [];
      try {
        for (const { path, bytes } of files) {
          const target = inside(root, path);
          const mustBeNew = (): void => {
            if (system.isThere(target)) throw new AlreadyThereError(path);
          };
          mustBeNew();
          await system.makeFolder(dirname(target));
          await putFile(system, target, bytes, mustBeNew);
          written.push(target);
        }
      } catch (error) {
        for (const target of written) await system.remove(target);
        throw error;
      }
    },
  };
}

/** Whether there is a folder of that name. */
export async function isFolder(path: string): Promise<boolean> {
  return (await statusOf(path))?.isDirectory() === true;
}

/** A folder as seen from the one that the program runs in, `register/`; nothing for that folder itself, or one outside it. */
export function folderFromHere(path: string): string | undefined {
  const found = relative(process.cwd(), path);
  if (found === '' || found.startsWith('..') || isAbsolute(found)) return undefined;
  return `${found.split(sep).join('/')}/`;
}

/** What stands there, without following a link; nothing if there is nothing. */
async function statusOf(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** The same at once. */
function statusAtOnce(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
