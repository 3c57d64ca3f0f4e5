/** Writes what was planned, and nothing else. */
import type { ClaimedFolder, OutputFile } from '../base/ports.ts';
import type { Plan } from './plan.ts';

/** Replaces the folder by the plan's files, whole or not at all, and says how many there are. Two files of one path are a fault. */
export async function apply({ files }: Plan, folder: ClaimedFolder): Promise<number> {
  const paths = new Set<string>();
  const distinct = function* (): Generator<OutputFile> {
    for (const file of files()) {
      const path = file.path.toLowerCase();
      if (paths.has(path)) throw new Error(`two files would be written to ${file.path}`);
      paths.add(path);
      yield file;
    }
  };
  await folder.replace(distinct());
  return paths.size;
}
