/** Files that do not change while the program runs, such as its own: each is read once, and so parsed once (`parse-once.ts`). */
import type { Files } from './ports.ts';

/** Reads each file once. */
export function keptFiles(files: Files): Files {
  const kept = new Map<string, ReturnType<Files['read']>>();
  return {
    ...files,
    read(path) {
      const read = kept.get(path) ?? files.read(path);
      kept.set(path, read);
      return read;
    },
  };
}
