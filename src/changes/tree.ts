/** Two states of a register's files, and which files differ between them. */
import { LONGEST_POINTER, lfsPointer } from '../base/lfs-pointer.ts';
import type { Entry, Files, Hash, Snapshot } from '../base/ports.ts';

/** The files of a register in one state: from a revision with their fingerprints, or as they lie in a folder. */
export type State = Pick<Snapshot, 'files'> & Partial<Pick<Snapshot, 'marks' | 'markOf'>>;

export type FileChange = 'added' | 'removed' | 'changed';

/** What a register is made of; whatever else a repository holds is no matter of the register. */
export const REGISTER_PATHS = [
  'concordat.yaml',
  'agreements',
  'organisations',
  'guidance',
  'law',
  'templates',
  'rules',
] as const;

/**
 * The files that differ, by path, in the order of their paths. Of two states with fingerprints nothing is read. A pointer of Git LFS
 * is the same as the file that it stands for.
 */
export async function changedFiles(before: State, after: State, hash: Hash): Promise<ReadonlyMap<string, FileChange>> {
  const [was, is] = await Promise.all([sizesOf(before), sizesOf(after)]);
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  const found = await Promise.all(
    paths.map(async (path): Promise<readonly [string, FileChange] | undefined> => {
      const [old, now] = [was.get(path), is.get(path)];
      if (old === undefined) return [path, 'added'];
      if (now === undefined) return [path, 'removed'];
      if (old === now && (await isSame(before, after, path))) return undefined;
      const isPointed = Math.min(old, now) <= LONGEST_POINTER && (await isPointedTo(before, after, path, hash));
      return isPointed ? undefined : [path, 'changed'];
    }),
  );
  return new Map(found.filter((one) => one !== undefined));
}

/** Released files are many and large, and nobody edits them: their sizes tell enough. */
const RELEASED = /^agreements\/[^/]+\/versions\/[^/]+\/released\//;

async function isSame(before: State, after: State, path: string): Promise<boolean> {
  const [was, is] = [before.marks?.get(path)?.mark, after.marks?.get(path)?.mark];
  if (was !== undefined && is !== undefined) return was === is;
  if (RELEASED.test(path)) return true;
  if (was !== undefined) return was === (await markIn(after, before, path));
  if (is !== undefined) return is === (await markIn(before, after, path));
  const [old, now] = await Promise.all([before.files.read(path), after.files.read(path)]);
  return old !== undefined && now !== undefined && old.every((byte, place) => byte === now[place]);
}

/** Whether one state has a pointer in the place of what the other has. */
async function isPointedTo(before: State, after: State, path: string, hash: Hash): Promise<boolean> {
  const [was, is] = await Promise.all([before.files.read(path), after.files.read(path)]);
  if (was === undefined || is === undefined) return false;
  const [old, now] = [lfsPointer(was), lfsPointer(is)];
  return (old !== undefined && (old === now || old === hash(is))) || (now !== undefined && now === hash(was));
}

async function markIn({ files }: State, { markOf }: State, path: string): Promise<string | undefined> {
  const bytes = await files.read(path);
  return bytes === undefined ? undefined : markOf?.(bytes);
}

async function sizesOf({ files, marks }: State): Promise<ReadonlyMap<string, number>> {
  if (marks !== undefined) return new Map([...marks].map(([path, { size }]) => [path, size]));
  const top = new Map((await files.list('')).map((entry) => [entry.name, entry]));
  const found = await Promise.all(
    REGISTER_PATHS.map((name) => {
      const entry = top.get(name);
      return entry === undefined ? [] : sizesIn(files, '', entry);
    }),
  );
  return new Map(found.flat());
}

async function sizesIn(files: Files, folder: string, { name, kind }: Entry): Promise<readonly [string, number][]> {
  const path = folder === '' ? name : `${folder}/${name}`;
  if (kind === 'file') {
    const size = await files.size(path);
    return size === undefined ? [] : [[path, size]];
  }
  if (kind !== 'folder') return [];
  const entries = await files.list(path);
  return (await Promise.all(entries.map((entry) => sizesIn(files, path, entry)))).flat();
}
