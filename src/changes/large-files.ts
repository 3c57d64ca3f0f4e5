/** Files that git keeps as pointers of Git LFS: the same file stands as a pointer in a revision, and whole in a folder. */
import { lfsPointer } from '../base/lfs-pointer.ts';
import type { Files, Hash } from '../base/ports.ts';

/** The files of one state, with the content of another in the place of each pointer that stands for it. */
export function withLargeFiles(files: Files, others: Files, hash: Hash): Files {
  return {
    ...files,
    async read(path) {
      const bytes = await files.read(path);
      const wanted = bytes === undefined ? undefined : lfsPointer(bytes);
      if (wanted === undefined) return bytes;
      const theirs = await others.read(path);
      return theirs !== undefined && hash(theirs) === wanted ? theirs : bytes;
    },
  };
}
