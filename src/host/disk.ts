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
  /** Rejects where there is nothing; a link is not followed. */
  about(path: string): Promise<Stats>;
  content(path: string): Promise<Uint8Array>;
}

/** So that others are served while the disk is at it. */
const WHILE_OTHERS_WORK: Reading = {
  namesIn: (folder) => readdir(folder, { withFileTypes: true }),
  about: (path) => lstat(path),
  content: (path) => readFile(path),
};

/** In a fifth of the processor's time, and nothing else goes on meanwhile. */
export const AT_ONCE: Reading = {
  namesIn: async (folder) => readdirSync(folder, { withFileTypes: true }),
  about: async (path) => lstatSync(path),
  content: async (path) => readFileSync(path),
};

/** The files beneath a folder. Links are not followed: what they point at may lie anywhere. */
export function diskFiles(root: string, { namesIn, about, content }: Reading = WHILE_OTHERS_WORK): Files {
  const at = (path: string): string => inside(root, path);
  /** What is known of a file; nothing where there is none. */
  const file = async (path: string): Promise<Stats | undefined> => {
    try {
      const found = await about(at(path));
      return found.isFile() ? found : undefined;
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
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
      return (await file(path)) === undefined ? undefined : new Uint8Array(await content(at(path)));
    },
    async size(path) {
      return (await file(path))?.size;
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
  return (await exists(path)) && (await lstat(path)).isDirectory();
}

/** A folder as seen from the one that the program runs in, `register/`; nothing for that folder itself, or one outside it. */
export function folderFromHere(path: string): string | undefined {
  const found = relative(process.cwd(), path);
  if (found === '' || found.startsWith('..') || isAbsolute(found)) return undefined;
  return `${found.split(sep).join('/')}/`;
}

async function exists(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
