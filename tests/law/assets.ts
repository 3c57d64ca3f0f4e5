/** The tool's own law files, for tests. */
import { keptFiles } from '../../src/base/kept-files.ts';
import type { Files } from '../../src/base/ports.ts';
import { diskFiles } from '../../src/host/disk.ts';
import type { Law } from '../../src/law/law.ts';
import { loadLaw } from '../../src/law/load-law.ts';

/** Reads files of this repository. */
export const repositoryFiles = keptFiles(diskFiles('.'));

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
