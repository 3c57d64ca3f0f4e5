/** Writes what was planned, and nothing else. */
import type { ClaimedFolder, OutputFile } from '../base/ports.ts';
import type { Plan } from './plan.ts';

/** What was written: how many files, and by what the folder is known again. */
export interface Written {
  readonly written: number;
  readonly look: string | undefined;
}

/** Replaces the folder by the plan's files, whole or not at all. Two files of one path are a fault. */
export async function apply({ files }: Plan, folder: ClaimedFolder): Promise<Written> {
  const paths = new Set<string>();
  const distinct = function* (): Generator<OutputFile> {
    for (const file of files()) {
      const path = file.path.toLowerCase();
      if (paths.has(path)) throw new Error(`two files would be written to ${file.path}`);
      paths.add(path);
      yield file;
    }
  };
  const look = await folder.replace(distinct());
  return { written: paths.size, look };
}
