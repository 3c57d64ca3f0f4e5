/**
 * Tells which files of a register changed. Systems tell of changes in ways that differ much: names that are left out, a
 * file that an editor replaces told as gone, folders that come with all that they hold. chokidar knows them; `fs.watch` alone does not.
 */
import { relative, resolve, sep } from 'node:path';
import { watch } from 'chokidar';
import { isLeftover } from '../base/leftovers.ts';

/** Editors write a file in several steps, and programs write many files at once: what comes so close together (in ms) is one change. */
const TOGETHER = 25;

/** Watches what lies in these folders, or is these files, of a root; whether or not they are there yet. Resolves when it does. */
export async function watchFiles(
  root: string,
  names: readonly string[],
  changed: (paths: readonly string[]) => void,
): Promise<{ stop(): Promise<void> }> {
  const base = resolve(root);
  const within = (path: string): string => relative(base, path).split(sep).join('/');
  const isOutside = (path: string): boolean => {
    const [first = '', ...rest] = within(resolve(path)).split('/');
    if (first === '') return false;
    return !names.includes(first) || rest.some(isLeftover);
  };
  const watcher = watch(base, { ignored: isOutside, ignoreInitial: true, followSymlinks: false });
  let told = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  watcher.on('all', (_event, path) => {
    told.add(within(resolve(path)));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const paths = [...told].sort();
      told = new Set();
      changed(paths);
    }, TOGETHER);
  });
  // A folder that cannot be read is for reading to tell; the rest is watched all the same.
  watcher.on('error', () => {});
  await new Promise<void>((ready) => watcher.once('ready', ready));
  return {
    async stop() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}
