/** The history of a repository, read with git. */
import { createHash } from 'node:crypto';
import { isLeftover } from '../base/leftovers.ts';
import { HistoryError } from '../base/history-error.ts';
import type { Entry, Files, History, Revision, Snapshot } from '../base/ports.ts';
import { visible } from '../base/visible.ts';
import { type Environment, runGit } from './git.ts';
import { type GitObjects, gitObjects } from './git-objects.ts';

/** The history of the repository that a folder lies in. git runs once it is asked for something. */
export function gitHistory(folder: string, env: Environment): History {
  const place = { folder, env };
  const objects = gitObjects(place);
  const git = async (...words: readonly string[]): Promise<string | undefined> => {
    const { status, stdout, stderr } = await runGit(place, words);
    if (status === 0) return stdout.toString('utf8').trim();
    if (/dubious ownership/.test(stderr)) throw new HistoryError(FOREIGN);
    return undefined;
  };
  const inRepository = async (): Promise<void> => {
    if ((await git('rev-parse', '--git-dir')) === undefined) throw new HistoryError(NO_REPOSITORY);
  };
  const commitOf = async (name: string): Promise<string | undefined> => {
    const commit = isName(name) ? await git('rev-parse', '--verify', '--quiet', `${name}^{commit}`) : undefined;
    return commit !== undefined && HEX.test(commit) ? commit : undefined;
  };
  const shallow = async (): Promise<string> =>
    (await git('rev-parse', '--is-shallow-repository')) === 'true' ? ` ${SHALLOW}` : '';
  const fork = async (one: Revision, other: Revision): Promise<Revision> => {
    const commit = await git('merge-base', one.commit, other.commit);
    if (commit === undefined || !HEX.test(commit))
      throw new HistoryError(
        `${one.name} and ${other.name} have no revision in common, so it cannot be said where one left the other.${await shallow()}`,
      );
    return { commit, name: commit === one.commit ? one.name : commit.slice(0, 10) };
  };
  const find = async (name: string): Promise<Revision> => {
    await inRepository();
    const commit = await commitOf(name);
    if (commit !== undefined) return { commit, name };
    if (name === 'HEAD') throw new HistoryError(NO_COMMIT);
    throw new HistoryError(
      `There is no revision called ${visible(name).slice(0, 100)}. Name a branch, a tag or a commit, as in main, v2.0 or 3f2a1c9.${await shallow()}`,
    );
  };
  return {
    find,
    async commitObject(name) {
      const { commit } = await find(name);
      const { status, stdout, stderr } = await runGit(place, ['cat-file', 'commit', commit]);
      if (status !== 0) throw new HistoryError(`The commit ${commit.slice(0, 10)} could not be read: ${stderr}`);
      return stdout.toString('utf8');
    },
    async knows(name) {
      try {
        return (await commitOf(name)) !== undefined;
      } catch (error) {
        if (error instanceof HistoryError) return false;
        throw error;
      }
    },
    fork,
    async start() {
      await inRepository();
      const head = await commitOf('HEAD');
      if (head === undefined) throw new HistoryError(NO_COMMIT);
      for (const name of await defaultBranches(git)) {
        const commit = await commitOf(name);
        if (commit === undefined) continue;
        const branch = { commit, name: name.replace(/^refs\/(heads|remotes)\//, '') };
        return fork(branch, { commit: head, name: 'HEAD' });
      }
      return { commit: head, name: 'HEAD' };
    },
    async changesOf(folder, most) {
      await inRepository();
      const listed = await git('log', `--max-count=${most}`, '--format=%H', 'HEAD', '--', folder);
      const commits = (listed ?? '').split('\n').filter((commit) => HEX.test(commit));
      return commits.map((commit) => ({ commit, name: commit.slice(0, 10) }));
    },
    async at({ commit }, paths) {
      const { status, stdout, stderr } = await runGit(place, ['ls-tree', '-r', '-z', '-l', commit, '--', ...paths]);
      if (status !== 0) throw new HistoryError(`The revision ${commit.slice(0, 10)} could not be read: ${stderr}`);
      return snapshot(stdout.toString('utf8'), objects);
    },
    close: () => objects.close(),
  };
}

const HEX = /^[0-9a-f]{40,64}$/;

/** No name of a revision begins with a hyphen, which git would take for an option, or has what no line holds. */
function isName(name: string): boolean {
  return /^[^-\p{Cc}][^\p{Cc}]{0,199}$/u.test(name);
}

/** The names under which the default branch may be known: that of the repository that was cloned first. */
async function defaultBranches(git: (...words: string[]) => Promise<string | undefined>): Promise<readonly string[]> {
  const cloned = await git('symbolic-ref', '--quiet', 'refs/remotes/origin/HEAD');
  const own = ['refs/remotes/origin/main', 'refs/remotes/origin/master', 'refs/heads/main', 'refs/heads/master'];
  return cloned?.startsWith('refs/remotes/') === true ? [cloned, ...own] : own;
}

/** What `ls-tree -r -z -l` says, as files. */
function snapshot(listed: string, objects: GitObjects): Snapshot {
  const marks = new Map<string, { mark: string; size: number }>();
  const folders = new Map<string, Map<string, Entry>>();
  for (const row of listed.split('\0')) {
    const [, mode = '', kind, mark = '', size, path = ''] =
      /^(\d+) (\w+) ([0-9a-f]+) +(\d+|-)\t([\s\S]+)$/.exec(row) ?? [];
    if (path === '' || path.split('/').some(isLeftover)) continue;
    // A link, or a repository within: what it points at may lie anywhere.
    const isFile = kind === 'blob' && mode.startsWith('100');
    if (isFile) marks.set(path, { mark, size: Number(size) });
    const steps = path.split('/');
    for (const [depth, name] of steps.entries()) {
      const parent = steps.slice(0, depth).join('/');
      const within = folders.get(parent) ?? new Map<string, Entry>();
      folders.set(parent, within);
      if (!within.has(name))
        within.set(name, { name, kind: depth < steps.length - 1 ? 'folder' : isFile ? 'file' : 'other' });
    }
  }
  const files: Files = {
    list: async (folder) => [...(folders.get(folder)?.values() ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)),
    read: async (path) => {
      const found = marks.get(path);
      return found === undefined ? undefined : objects.read(found.mark);
    },
    size: async (path) => marks.get(path)?.size,
  };
  const algorithm = [...marks.values()].some(({ mark }) => mark.length > 40) ? 'sha256' : 'sha1';
  return {
    files,
    marks,
    markOf: (bytes) => createHash(algorithm).update(`blob ${bytes.length}\0`).update(bytes).digest('hex'),
  };
}

const NO_REPOSITORY =
  'There is no git repository here, so there are no revisions to compare. Name two folders or two files: concordat diff <folder> <folder>';
const NO_COMMIT = 'This repository has no commit yet, so there is nothing to compare with.';
const FOREIGN =
  'git does not read this repository because it belongs to another user of this computer. If you trust it: git config --global --add safe.directory <folder>';
const SHALLOW =
  'This clone holds only the latest commits. Fetch the others: git fetch --unshallow (in a workflow on GitHub, `fetch-depth: 0` for actions/checkout).';
