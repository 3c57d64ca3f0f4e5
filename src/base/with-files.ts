/** Files with others laid over them, which nobody has written yet. */
import type { Entry, Files, OutputFile } from './ports.ts';

/** The files, and more: one of the same path is seen in the place of what is there. */
export function withFiles(files: Files, more: readonly OutputFile[]): Files {
  const byPath = new Map(more.map((one) => [one.path, one]));
  const folders = foldersOf(more);
  return {
    async list(folder) {
      const entries = new Map<string, Entry>((await files.list(folder)).map((entry) => [entry.name, entry]));
      for (const entry of folders.get(folder)?.values() ?? [])
        if (!entries.has(entry.name)) entries.set(entry.name, entry);
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (path) => byPath.get(path)?.bytes ?? (await files.read(path)),
    size: async (path) => byPath.get(path)?.bytes.length ?? (await files.size(path)),
  };
}

/** What each folder holds, by its path; that of the root is empty. There may be thousands, so it is worked out once. */
function foldersOf(all: readonly OutputFile[]): ReadonlyMap<string, ReadonlyMap<string, Entry>> {
  const folders = new Map<string, Map<string, Entry>>();
  for (const { path } of all) {
    const steps = path.split('/');
    for (const [depth, name] of steps.entries()) {
      const above = steps.slice(0, depth).join('/');
      const entries = folders.get(above) ?? new Map<string, Entry>();
      folders.set(above, entries);
      if (!entries.has(name)) entries.set(name, { name, kind: depth === steps.length - 1 ? 'file' : 'folder' });
    }
  }
  return folders;
}
