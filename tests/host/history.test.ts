/** What is read from a git repository, and what is said where it cannot be. */
import { mkdtempSync, rmSync, writeFileSync, existsSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { History } from '../../src/base/ports.ts';
import { gitHistory } from '../../src/host/history.ts';
import { repository } from '../helpers/repository.ts';

const repo = repository({
  'register/concordat.yaml': 'title: One\n',
  'register/agreements/a b/Ünïcode.md': 'naïve\n',
  'register/agreements/large.bin': new Uint8Array(300_000).fill(10),
  'elsewhere.txt': 'not of the register',
});
symlinkSync('/etc/passwd', join(repo.folder, 'register/agreements/link.md'));
const first = repo.commit('one');
repo.git('switch', '--quiet', '--create', 'topic');
repo.edit('register/concordat.yaml', 'One', 'Two');
const second = repo.commit('two');
repo.git('switch', '--quiet', 'main');
repo.write({ 'register/agreements/x.md': 'x' });
repo.commit('three');
repo.git('switch', '--quiet', 'topic');
const folder = join(repo.folder, 'register');
const bare = mkdtempSync(join(tmpdir(), 'concordat-no-repository-'));
afterAll(() => {
  repo.end();
  rmSync(bare, { recursive: true });
});

const open = (): History => gitHistory(folder, process.env);
const text = (bytes: Uint8Array | undefined): string | undefined =>
  bytes === undefined ? undefined : new TextDecoder().decode(bytes);

describe('a revision', () => {
  it('has the files of its register as they were, whatever they are called', async () => {
    const history = open();
    const { files, marks, markOf } = await history.at(await history.find(first), ['concordat.yaml', 'agreements']);
    expect([...marks.keys()].sort()).toEqual(['agreements/a b/Ünïcode.md', 'agreements/large.bin', 'concordat.yaml']);
    expect(await files.list('agreements')).toEqual([
      { name: 'a b', kind: 'folder' },
      { name: 'large.bin', kind: 'file' },
      { name: 'link.md', kind: 'other' },
    ]);
    const all = await Promise.all(
      ['concordat.yaml', 'agreements/large.bin', 'agreements/a b/Ünïcode.md', 'nothing'].map(files.read),
    );
    expect([text(all[0]), all[1]?.length, text(all[2]), all[3]]).toEqual([
      'title: One\n',
      300_000,
      'naïve\n',
      undefined,
    ]);
    expect(all[1]?.every((byte) => byte === 10)).toBe(true);
    for (const [path, { mark, size }] of marks) {
      const bytes = await files.read(path);
      expect([markOf(bytes ?? new Uint8Array()), bytes?.length]).toEqual([mark, size]);
    }
    expect(await files.size('agreements/large.bin')).toBe(300_000);
    history.close();
  });

  it('is told of a folder whose files it changed, newest first, and only where it led to what is checked out', async () => {
    const history = open();
    const commits = async (path: string, most: number): Promise<readonly string[]> =>
      (await history.changesOf(path, most)).map(({ commit }) => commit);
    expect(await commits('agreements', 9)).toEqual([first]);
    expect(await commits('concordat.yaml', 9)).toEqual([second, first]);
    expect(await commits('concordat.yaml', 1)).toEqual([second]);
    expect(await commits('nothing', 9)).toEqual([]);
    history.close();
  });

  it('is where work left the default branch, or another line of work', async () => {
    const history = open();
    expect((await history.start()).commit).toBe(first);
    const [main, topic] = [await history.find('main'), await history.find('topic')];
    expect((await history.fork(main, topic)).commit).toBe(first);
    expect(topic.commit).toBe(second);
  });

  it.each([['-x'], ['--upload-pack=touch x'], ['nothing'], ['a\nb'], [''], ['main:concordat.yaml'], ['$(touch x)']])(
    'is not what a name that is none says: %s',
    async (name) => {
      const history = open();
      await expect(history.find(name)).rejects.toThrow(/^There is no revision called /);
      expect(await history.knows(name)).toBe(false);
      expect(existsSync(join(folder, 'x'))).toBe(false);
    },
  );
});

describe('what cannot be read says why', () => {
  it('where there is no repository, or no commit', async () => {
    await expect(gitHistory(bare, process.env).start()).rejects.toThrow(
      /no git repository here.*two folders or two files/,
    );
    const empty = repository({});
    await expect(gitHistory(empty.folder, process.env).start()).rejects.toThrow(/no commit yet/);
    empty.end();
  });

  it('where a clone lacks what came before', async () => {
    const clone = mkdtempSync(join(tmpdir(), 'concordat-clone-'));
    repo.git('clone', '--quiet', '--depth', '1', `file://${repo.folder}`, join(clone, 'c'));
    await expect(gitHistory(join(clone, 'c'), process.env).find(first)).rejects.toThrow(/git fetch --unshallow/);
    rmSync(clone, { recursive: true });
  });

  it('where there is no git', async () => {
    await expect(gitHistory(folder, { PATH: bare }).start()).rejects.toThrow(/^git was not found/);
  });
});

it('runs nothing that a repository names in its settings', async () => {
  const canary = join(bare, 'canary');
  writeFileSync(join(repo.folder, '.gitattributes'), '* filter=evil diff=evil\n');
  for (const key of [
    'core.fsmonitor',
    'core.pager',
    'diff.external',
    'filter.evil.clean',
    'filter.evil.smudge',
    'diff.evil.textconv',
    'core.sshCommand',
    'core.editor',
  ])
    repo.git('config', key, `touch ${canary}`);
  repo.git('config', 'core.hooksPath', bare);
  const history = open();
  const { files } = await history.at(await history.start(), ['concordat.yaml']);
  expect(text(await files.read('concordat.yaml'))).toBe('title: One\n');
  history.close();
  expect(existsSync(canary)).toBe(false);
});
