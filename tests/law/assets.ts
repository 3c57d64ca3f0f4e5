/** The tool's own law files, for tests. */
import { readFile } from 'node:fs/promises';
import type { Files } from '../../src/base/ports.ts';
import type { Law } from '../../src/law/law.ts';
import { loadLaw } from '../../src/law/load-law.ts';

const ROOT = new URL('../../', import.meta.url);

/** Reads files of this repository. */
export const repositoryFiles: Files = {
  list: async () => [],
  read: async (path) => new Uint8Array(await readFile(new URL(path, ROOT))),
  size: async () => undefined,
};

/** Files that live in memory. */
export function memoryFiles(texts: Readonly<Record<string, string>>): Files {
  return {
    list: async () => [],
    read: async (path) => (texts[path] === undefined ? undefined : new TextEncoder().encode(texts[path])),
    size: async (path) => texts[path]?.length,
  };
}

/** The law as the tool reads it. */
export function theLaw(): Promise<Law> {
  return loadLaw(repositoryFiles);
}
