/** The files port in memory. */
import { isLeftover } from '../../src/base/leftovers.ts';
import type { Entry, Files } from '../../src/base/ports.ts';

/** Files from their paths and contents. */
export function memoryFiles(contents: Readonly<Record<string, string | Uint8Array>>): Files {
  const bytes = new Map(
    Object.entries(contents).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  return {
    async list(folder) {
      const prefix = folder === '' ? '' : `${folder}/`;
      const found = new Map<string, Entry>();
      for (const path of bytes.keys()) {
        if (!path.startsWith(prefix)) continue;
        const [name = '', ...rest] = path.slice(prefix.length).split('/');
        if (!isLeftover(name)) found.set(name, { name, kind: rest.length === 0 ? 'file' : 'folder' });
      }
      return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    },
    read: async (path) => bytes.get(path),
    size: async (path) => bytes.get(path)?.length,
  };
}
