/**
 * Files that are read once until somebody says that they changed. What did not
 * change comes as the very same bytes again, and so is parsed and linked once
 * (`parse-once.ts`).
 */
import type { Files } from './ports.ts';

export interface Remembered {
  readonly files: Files;
  /** Something happened to these paths: the next reading looks at them, and at the folders in which they lie, anew. */
  forget(paths: readonly string[]): void;
}

export function rememberedFiles(files: Files): Remembered {
  const lists = new Map<string, ReturnType<Files['list']>>();
  const reads = new Map<string, ReturnType<Files['read']>>();
  const sizes = new Map<string, ReturnType<Files['size']>>();
  const once =
    <T>(known: Map<string, Promise<T>>, read: (path: string) => Promise<T>) =>
    (path: string): Promise<T> => {
      const found = known.get(path) ?? read(path);
      known.set(path, found);
      // What could not be read is tried again.
      found.catch(() => known.delete(path));
      return found;
    };
  return {
    files: {
      // Whoever asks may sort what they get.
      list: async (folder) => [...(await once(lists, (path) => files.list(path))(folder))],
      read: once(reads, (path) => files.read(path)),
      size: once(sizes, (path) => files.size(path)),
    },
    forget(paths) {
      for (const path of paths) {
        // A folder that went took with it what it held.
        const isGone = (known: string): boolean => known === path || known.startsWith(`${path}/`);
        for (const known of [lists, reads, sizes])
          for (const one of [...known.keys()]) if (isGone(one)) known.delete(one);
        for (let above = path; above !== ''; ) {
          above = above.includes('/') ? above.slice(0, above.lastIndexOf('/')) : '';
          lists.delete(above);
        }
      }
    },
  };
}
