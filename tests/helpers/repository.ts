/** A git repository in a temporary folder, for what compares revisions. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Contents } from './check-files.ts';

export interface Repository {
  readonly folder: string;
  /** Runs git and gives what it printed; throws if it fails. */
  git(...words: readonly string[]): string;
  write(contents: Contents): void;
  /** Changes the text of a file; throws if there is nothing to change. */
  edit(path: string, find: string, put: string): void;
  remove(path: string): void;
  /** Commits everything and gives the name of the commit. */
  commit(message: string): string;
  /** Makes the folder what a commit has, and nothing else. */
  backTo(commit: string): void;
  end(): void;
}

export function repository(contents: Contents): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-repository-'));
  const git = (...words: readonly string[]): string => {
    const { status, stdout, stderr } = spawnSync('git', [...WHO, ...words], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
  const write = (all: Contents): void => {
    for (const [path, content] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  };
  git('init', '--quiet', '--initial-branch=main');
  write(contents);
  return {
    folder,
    git,
    write,
    edit(path, find, put) {
      const before = readFileSync(join(folder, path), 'utf8');
      const after = before.replace(find, () => put);
      if (after === before) throw new Error(`${path} does not hold ${find}`);
      writeFileSync(join(folder, path), after);
    },
    remove: (path) => rmSync(join(folder, path), { recursive: true }),
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--message', message);
      return git('rev-parse', 'HEAD');
    },
    backTo(commit) {
      git('reset', '--quiet', '--hard', commit);
      git('clean', '--quiet', '-d', '--force');
    },
    end: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Settings of whoever runs the tests count for nothing. */
const WHO = [
  '-c',
  'user.name=Tester',
  '-c',
  'user.email=tester@council.example',
  '-c',
  'commit.gpgsign=false',
  '-c',
  'core.autocrlf=false',
];
