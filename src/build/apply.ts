/** Writes what was planned, and nothing else. */
import type { ClaimedFolder } from '../base/ports.ts';
import type { Plan } from './plan.ts';

/** Replaces the folder by the plan's files, whole or not at all. Two files of one path are a fault. */
export async function apply({ files }: Plan, folder: ClaimedFolder): Promise<void> {
  const paths = new Set<string>();
  for (const { path } of files) {
    if (paths.has(path.toLowerCase())) throw new Error(`two files would be written to ${path}`);
    paths.add(path.toLowerCase());
  }
  await folder.replace(files);
}
