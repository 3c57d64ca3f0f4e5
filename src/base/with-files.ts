/** Files with others laid over them, which nobody has written yet. */
import type { Entry, Files, OutputFile } from './ports.ts';

/** The files, and more: one of the same path is seen in the place of what is there. */
export function withFiles(files: Files, more: readonly OutputFile[]): Files {
  const found = (path: string): OutputFile | undefined => more.find((one) => one.path === path);
  return {
    async list(folder) {
      const entries = new Map<string, Entry>((await files.list(folder)).map((entry) => [entry.name, entry]));
      const above = folder === '' ? '' : `${folder}/`;
      for (const { path } of more) {
        if (!path.startsWith(above)) continue;
        const [name = '', ...rest] = path.slice(above.length).split('/');
        if (!entries.has(name)) entries.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder' });
      }
      return [...entries.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (path) => found(path)?.bytes ?? (await files.read(path)),
    size: async (path) => found(path)?.bytes.length ?? (await files.size(path)),
  };
}
