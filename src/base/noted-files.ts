/**
 * Files of which is noted what was found in them, so that it can be seen later
 * whether all of it is still so. What is noted is what was asked for: nobody
 * has to list what work depends on, and nobody can forget a part of it.
 */
import type { Files, Hash } from './ports.ts';

/** What was found, by what was asked for: the names in a folder, the hash of a file, or its size. */
export type Notes = readonly (readonly [asked: keyof Files, path: string, found: string])[];

export interface Noted {
  readonly files: Files;
  /** What was found until now. */
  notes(): Notes;
}

/** The same files, with everything noted that is asked of them. */
export function notedFiles(files: Files, hash: Hash): Noted {
  const notes = new Map<string, Notes[number]>();
  const words = inWords(hash);
  const noted =
    <T>(asked: keyof Files, ask: (path: string) => Promise<T>, told: (answer: T) => string) =>
    async (path: string): Promise<T> => {
      const answer = await ask(path);
      const found = told(answer);
      const [, , before = found] = notes.get(`${asked} ${path}`) ?? [];
      notes.set(`${asked} ${path}`, [asked, path, before === found ? found : IN_TWO_STATES]);
      return answer;
    };
  return {
    files: {
      list: noted('list', (path) => files.list(path), words.list),
      read: noted('read', (path) => files.read(path), words.read),
      size: noted('size', (path) => files.size(path), words.size),
    },
    notes: () => [...notes.values()],
  };
}

/** Whether everything is still as it was noted. Rejects where something cannot be read. */
export async function isAsNoted(files: Files, notes: Notes, hash: Hash): Promise<boolean> {
  const words = inWords(hash);
  const ask: Readonly<Record<keyof Files, (path: string) => Promise<string>>> = {
    list: async (path) => words.list(await files.list(path)),
    read: async (path) => words.read(await files.read(path)),
    size: async (path) => words.size(await files.size(path)),
  };
  for (const [asked, path, found] of notes) if ((await ask[asked](path)) !== found) return false;
  return true;
}

/** What nothing is found to be again: it changed while the work went on. */
const IN_TWO_STATES = 'in two states';

interface Words {
  list(entries: Awaited<ReturnType<Files['list']>>): string;
  read(bytes: Uint8Array | undefined): string;
  size(size: number | undefined): string;
}

function inWords(hash: Hash): Words {
  return {
    // No name holds a slash.
    list: (entries) => entries.map(({ name, kind }) => `${kind}/${name}`).join('/'),
    read: (bytes) => (bytes === undefined ? 'none' : hash(bytes)),
    size: (size) => (size === undefined ? 'none' : String(size)),
  };
}
