/** The folder that a person asks for with `--out`. */
import type { Invocation } from './command.ts';

/** Where a site goes. */
export const siteFolderOf = (invocation: Invocation): string => folderOf(invocation, 'dist/site');

/** Where the documents go that one machine of several makes. */
export const shareFolderOf = (invocation: Invocation): string => folderOf(invocation, 'dist/shards');

function folderOf({ options: { out } }: Invocation, usual: string): string {
  return typeof out === 'string' ? out : usual;
}
