/** Writes what was planned, and nothing else. */
import type { ClaimedFolder, OutputFile } from '../base/ports.ts';

/** What was written: how many files, and by what the folder is known again. */
export interface Written {
  readonly written: number;
  readonly look: string | undefined;
}

/** A site that is written to a folder, whole or not at all. */
export interface Writing {
  /** Writes a file of the site. */
  readonly add: ClaimedFolder['add'];
  /** Writes the other files, and replaces what the folder holds by all of them. */
  finish(files: Iterable<OutputFile>): Promise<Written>;
}

/** Writes to a folder. Two files of one path are a fault, and so are two whose paths differ in capitals alone. */
export function writing(folder: ClaimedFolder): Writing {
  const paths = new Set<string>();
  const distinct = (file: OutputFile): OutputFile => {
    const path = file.path.toLowerCase();
    if (paths.has(path)) throw new Error(`two files would be written to ${file.path}`);
    paths.add(path);
    return file;
  };
  const allDistinct = function* (files: Iterable<OutputFile>): Generator<OutputFile> {
    for (const file of files) yield distinct(file);
  };
  return {
    add: async (file) => folder.add(distinct(file)),
    async finish(files) {
      const look = await folder.replace(allDistinct(files));
      return { written: paths.size, look };
    },
  };
}
