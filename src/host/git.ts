/**
 * Runs git to read from a repository. Only commands that read objects and names are run: none that looks at the working
 * tree or the index, for which a repository's own settings can have programs run.
 */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { HistoryError } from '../base/history-error.ts';

/** The settings of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** Where git runs: in which folder, and with which settings of the environment. */
export interface Place {
  readonly folder: string;
  readonly env: Environment;
}

/** What a run of git gave. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Starts git in a folder. Words are handed over one by one: no shell reads them. */
export function startGit({ folder, env }: Place, words: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...ALWAYS, ...words], { cwd: folder, env: environment(env), windowsHide: true });
}

/** Runs git to its end. Rejects with a `HistoryError` if there is no git. */
export function runGit(place: Place, words: readonly string[]): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = startGit(place, words);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (bytes: Buffer) => out.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => err.push(bytes));
    child.on('error', () => reject(new HistoryError(NO_GIT)));
    child.on('close', (status) =>
      resolve({ status: status ?? 1, stdout: Buffer.concat(out), stderr: Buffer.concat(err).toString('utf8') }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end();
  });
}

export const NO_GIT =
  'git was not found on this computer, and the history of a repository is read with it. Install git. Two folders or two files can be compared without it: concordat diff <folder> <folder>';

/** Replaced objects would show a history that nobody else sees; the rest could run programs. */
const ALWAYS = [
  '--no-pager',
  '--no-replace-objects',
  '--no-optional-locks',
  '--literal-pathspecs',
  ...['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'submodule.recurse=false', 'protocol.allow=never'].flatMap(
    (setting) => ['-c', setting],
  ),
];

/** What would have git look in another repository than that of the folder, or print or ask. */
const UNWANTED =
  /^GIT_(DIR|WORK_TREE|INDEX_FILE|PREFIX|NAMESPACE|COMMON_DIR|PAGER|EXTERNAL_DIFF|TRACE.*|ASKPASS|EDITOR)$/;

function environment(env: Environment): Environment {
  return {
    ...Object.fromEntries(Object.entries(env).filter(([name]) => !UNWANTED.test(name))),
    GIT_TERMINAL_PROMPT: '0',
    // A clone may lack objects and would fetch them: nothing is fetched.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
    LC_ALL: 'C',
  };
}
