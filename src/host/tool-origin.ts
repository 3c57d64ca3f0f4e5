/** Where the tool that runs was installed from: a new register is to take it from the same place, in the same version. */
import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Environment, runGit } from './git.ts';

/**
 * The place as npm writes it, `github:owner/repository#commit` or `1.2.0`; nothing where it cannot be told, or is a file of
 * this computer alone. `home` is the folder of the tool.
 */
export async function toolOrigin(home: string, env: Environment): Promise<string | undefined> {
  const folder = dirname(home);
  return basename(folder) === 'node_modules' ? installed(join(folder, '.package-lock.json')) : cloned(home, env);
}

/** What npm wrote down when it installed the tool. */
async function installed(list: string): Promise<string | undefined> {
  try {
    const { packages } = JSON.parse(await readFile(list, 'utf8')) as {
      readonly packages?: Readonly<Record<string, { readonly resolved?: string; readonly version?: string }>>;
    };
    const { resolved = '', version } = packages?.['node_modules/concordat'] ?? {};
    const [, repository, commit] = ON_GITHUB.exec(resolved) ?? [];
    if (repository !== undefined) return `github:${repository}#${commit}`;
    // A package of a registry; one of a file or of an address has its place written down as it is.
    return /^https:\/\/[^/]+\/concordat\/-\/concordat-[^/]+\.tgz$/.test(resolved) ? version : undefined;
  } catch {
    return undefined;
  }
}

const ON_GITHUB = /github\.com[/:]([\w.-]+\/[\w.-]+?)(?:\.git)?#([0-9a-f]{40})$/;

/** A copy of the repository that somebody works in: where it was copied from, and which commit it is at. */
async function cloned(home: string, env: Environment): Promise<string | undefined> {
  try {
    // Within a repository of something else, its history says nothing of the tool.
    await access(join(home, '.git'));
    const place = { folder: home, env };
    const [remote, head] = await Promise.all([
      runGit(place, ['config', '--get', 'remote.origin.url']),
      runGit(place, ['rev-parse', '--verify', 'HEAD']),
    ]);
    const found = ON_GITHUB.exec(`${remote.stdout.toString('utf8').trim()}#${head.stdout.toString('utf8').trim()}`);
    return found === null ? undefined : `github:${found[1]}#${found[2]}`;
  } catch {
    return undefined;
  }
}
