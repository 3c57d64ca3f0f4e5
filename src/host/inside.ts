/** Where a path within a folder lies on the disk. */
import { join, resolve, sep } from 'node:path';

/** The full path. Throws where it would lie outside of the folder. */
export function inside(root: string, path: string): string {
  const base = resolve(root);
  const full = resolve(join(base, path));
  if (full !== base && !full.startsWith(base.endsWith(sep) ? base : base + sep))
    throw new Error(`${path} lies outside ${root}`);
  return full;
}
