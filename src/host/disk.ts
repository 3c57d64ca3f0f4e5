/** Files on disk: reading a register, and changing its files. */
import type { Stats } from 'node:fs';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { dirname, isAbsolute, relative, sep } from 'node:path';
import { isLeftover } from '../base/leftovers.ts';
import type { Editor, Entry, Files } from '../base/ports.ts';
import { type FileSystem, isMissing, nodeFileSystem } from './file-system.ts';
import { inside } from './inside.ts';
import { AlreadyThereError, putFile } from './whole-file.ts';

/** The files beneath a folder. Links are not followed: what they point at may lie anywhere. */
export function diskFiles(root: string): Files {
  const at = (path: string): string => inside(root, path);
  return {
    async list(folder) {
      try {
        const entries = await readdir(at(folder), { withFileTypes: true });
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
      return (await statusOf(at(path)))?.isFile() === true ? new Uint8Array(await readFile(at(path))) : undefined;
    },
    async size(path) {
      const found = await statusOf(at(path));
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
