/** Files on disk: reading a register, and replacing a built folder whole. */
import { chmod, lstat, mkdir, open, readdir, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { isLeftover } from '../base/leftovers.ts';
import type { Editor, Entry, Files, Output, OutputFile } from '../base/ports.ts';

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
      return (await isFile(at(path))) ? new Uint8Array(await readFile(at(path))) : undefined;
    },
    async size(path) {
      return (await isFile(at(path))) ? (await lstat(at(path))).size : undefined;
    },
  };
}

/** Changes files beneath a folder: each is written beside the old one, with its permissions, and then takes its place. */
export function diskEditor(root: string): Editor {
  return {
    async rewrite(path, bytes) {
      const target = inside(root, path);
      const { mode } = await stat(target);
      const fresh = `${path}.new-${process.pid}`;
      await rm(inside(root, fresh), { force: true });
      try {
        await write(root, { path: fresh, bytes });
        await chmod(inside(root, fresh), mode);
        await rename(inside(root, fresh), target);
      } catch (error) {
        await rm(inside(root, fresh), { force: true });
        throw error;
      }
    },
    async create(files) {
      const written: string[] = [];
      try {
        for (const file of files) {
          if (await exists(inside(root, file.path))) throw new AlreadyThereError(file.path);
          await write(root, file);
          written.push(file.path);
        }
      } catch (error) {
        for (const path of written) await rm(inside(root, path), { force: true });
        throw error;
      }
    },
  };
}

/** A file that was to be new is there already. */
export class AlreadyThereError extends Error {
  constructor(path: string) {
    super(`${path} is there already. Nothing was written, so that nothing in it is lost.`);
    this.name = 'AlreadyThereError';
  }
}

/** A folder that holds something else than a built site. Building there would destroy it. */
export class ForeignFolderError extends Error {
  constructor(folder: string) {
    super(
      `${folder} is not empty and holds no built site. Nothing was written, so that nothing in it is lost: name an empty or a new folder.`,
    );
    this.name = 'ForeignFolderError';
  }
}

/** What every built site has: a file that says which version of concordat it was made with. */
const MARK = 'manifest.json';

/** What stands beside the folder while it is replaced. Nobody else names a folder so, and it may be removed. */
const FRESH = '.concordat-new-';
const OLD = '.concordat-old';

/** Writes beside the folder first, and swaps the two when every file is safely on disk. */
export const diskOutput: Output = {
  async replace(folder, files) {
    const target = await realFolder(folder);
    const fresh = `${target}${FRESH}${process.pid}`;
    const old = `${target}${OLD}`;
    if (!(await exists(target)) && (await exists(old))) await rename(old, target);
    if (!(await mayReplace(target))) throw new ForeignFolderError(folder);
    // The folder may lie in others that do not exist yet.
    await mkdir(dirname(target), { recursive: true });
    await removeLeftovers(target);
    await rm(fresh, { recursive: true, force: true });
    try {
      for (const file of files) await write(fresh, file);
      await rm(old, { recursive: true, force: true });
      if (await exists(target)) await rename(target, old);
      await rename(fresh, target);
      await rm(old, { recursive: true, force: true });
    } catch (error) {
      await rm(fresh, { recursive: true, force: true });
      throw error;
    }
  },
  async write(path, bytes, isOurs) {
    const target = resolve(path);
    if ((await exists(target)) && !((await isFile(target)) && isOurs(new Uint8Array(await readFile(target)))))
      throw new AlreadyThereError(path);
    const [folder, fresh] = [dirname(target), `${basename(target)}${FRESH}${process.pid}`];
    await mkdir(folder, { recursive: true });
    await rm(join(folder, fresh), { force: true });
    try {
      await write(folder, { path: fresh, bytes });
      await rename(join(folder, fresh), target);
    } catch (error) {
      await rm(join(folder, fresh), { force: true });
      throw error;
    }
  },
};

/** Only what does not exist, is an empty folder, or is a site that was built before may be replaced. */
async function mayReplace(target: string): Promise<boolean> {
  if (!(await exists(target))) return true;
  if (!(await lstat(target)).isDirectory()) return false;
  return (await readdir(target)).length === 0 || (await isBuiltSite(target));
}

/** Other programs write a `manifest.json` too. */
async function isBuiltSite(folder: string): Promise<boolean> {
  const mark = join(folder, MARK);
  if (!(await isFile(mark))) return false;
  try {
    const content = JSON.parse(await readFile(mark, 'utf8')) as {
      readonly madeWith?: { readonly tool?: Named };
    } | null;
    return content?.madeWith?.tool?.name === 'concordat';
  } catch {
    return false;
  }
}

interface Named {
  readonly name?: string;
}

/** Where a folder really lies: a link to a folder stays, and what it points at is replaced. */
async function realFolder(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    if (isMissing(error)) return resolve(folder);
    throw error;
  }
}

/** Removes what builds that were ended by force left beside the folder; not what one that still runs is writing. */
async function removeLeftovers(target: string): Promise<void> {
  const start = `${basename(target)}${FRESH}`;
  for (const name of (await readdir(dirname(target))).sort()) {
    const pid = name.startsWith(start) ? Number(name.slice(start.length)) : Number.NaN;
    if (Number.isInteger(pid) && pid > 0 && !runs(pid))
      await rm(join(dirname(target), name), { recursive: true, force: true });
  }
}

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

async function write(folder: string, { path, bytes }: OutputFile): Promise<void> {
  const target = inside(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const handle = await open(target, 'wx');
  try {
    await handle.writeFile(bytes);
    // A full disk can cut a file short without an error at the time of writing.
    await handle.sync();
    const { size } = await handle.stat();
    if (size !== bytes.length) throw new Error(`${path}: only ${size} of ${bytes.length} bytes could be written`);
  } finally {
    await handle.close();
  }
}

function inside(root: string, path: string): string {
  const base = resolve(root);
  const full = resolve(join(base, path));
  if (full !== base && !full.startsWith(base.endsWith(sep) ? base : base + sep))
    throw new Error(`${path} lies outside ${root}`);
  return full;
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

async function isFile(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isFile();
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
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

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
