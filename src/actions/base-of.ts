/**
 * What a change is compared with. A runner checks out the change merged into its target as that is now, and the event
 * still names the target as it was when the change was last pushed: compared with that, a change would answer for what
 * others have merged since. The merge itself knows what it was made upon.
 */
import { spawnSync } from 'node:child_process';
import { COMMIT, data, type Data, matching } from './data.ts';

/**
 * The commit that a change is compared with: of a pull request or a merge queue; nothing for any other event. Where what
 * lies in the folder is not the merge of the change, it is what the event names, and the program takes the commit at
 * which the change left that.
 */
export function baseOf(event: Data, folder = '.'): string | undefined {
  const [request, group] = [data(event['pull_request']), data(event['merge_group'])];
  const [named] = matching([data(request['base'])['sha'] ?? group['base_sha']], COMMIT);
  if (named === undefined) return undefined;
  const [head, target, merged, ...more] = headAndParents(folder);
  const isMerge = merged !== undefined && more.length === 0;
  const isOfChange = merged === data(request['head'])['sha'] || head === group['head_sha'];
  return isMerge && isOfChange ? target : named;
}

/** The commit that is checked out, and its parents; nothing where git cannot say. A shallow clone knows no parents. */
function headAndParents(folder: string): readonly string[] {
  const words = ['--no-replace-objects', 'rev-list', '--parents', '--max-count=1', 'HEAD'];
  const { status, stdout } = spawnSync('git', words, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? matching(stdout.trim().split(' '), COMMIT) : [];
}
