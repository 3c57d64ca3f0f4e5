/** A decision by a commit that git itself signed, in a repository on disk. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMIT_NAMESPACE, EMPTY_TREES, signedCommit } from '../../src/agreement/sign-off-commit.ts';
import { sign } from '../../src/commands/sign.ts';
import { gitHistory } from '../../src/host/history.ts';
import { MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { type Repository, repository } from '../helpers/repository.ts';
import { privateKeyFile, testKey } from '../helpers/ssh-sign.ts';

const ID = 'mereshire-exploitation';
const PATH = `agreements/${ID}/sign-off/mereshire-police-2.1.yaml`;
const DECIDED = { organisation: 'mereshire-police', role: 'Assistant Chief Constable', method: 'commit' };
const KEY = testKey('mereshire-police');
/** git signs with ssh-keygen, which not every system has. */
const NONE = spawnSync('ssh-keygen', ['-?']).error !== undefined;

describe.skipIf(NONE)('a commit that git signed', () => {
  let repo: Repository;
  let message = '';
  const key = (): string => join(repo.folder, 'key');
  const signing = (): readonly string[] => [
    ...['-c', `user.name=${DECIDED.role}`, '-c', 'user.email=legal@mereshire-police.example'],
    ...['-c', 'gpg.format=ssh', '-c', `user.signingKey=${key()}`],
  ];
  /** As the step says, at noon of the day that the record gives. */
  const commit = (): string => {
    process.env['GIT_AUTHOR_DATE'] = process.env['GIT_COMMITTER_DATE'] = '2026-11-21T12:00:00Z';
    try {
      return repo.git(...signing(), 'commit-tree', `-S${key()}`, '-F', 'statement.txt', EMPTY_TREES[0]);
    } finally {
      delete process.env['GIT_AUTHOR_DATE'];
      delete process.env['GIT_COMMITTER_DATE'];
    }
  };
  const recorded = async (revision: string) => {
    const world = memoryWorld(MERESHIRE, { history: gitHistory(repo.folder, process.env) });
    const options = { ...DECIDED, commit: revision };
    return { world, ...(await sign.run(world, { ids: [ID], options })) };
  };

  beforeAll(async () => {
    repo = repository({ 'README.md': 'Empty.\n' });
    repo.commit('Begin');
    const asked = await sign.run(memoryWorld(MERESHIRE), { ids: [ID], options: DECIDED });
    message = asked.answer?.({ colour: false, width: 80 }) ?? '';
    writeFileSync(key(), privateKeyFile(KEY), { mode: 0o600 });
    writeFileSync(join(repo.folder, 'statement.txt'), message);
  });
  afterAll(() => repo.end());

  it('counts, needs no repository once it is recorded, and is what ssh-keygen calls good', async () => {
    const { exit, world } = await recorded(commit());
    expect(exit).toBe(0);
    const { entries } = await registerOf(memoryFiles({ ...MERESHIRE, [PATH]: world.now(PATH) }));
    const signing = entries.find(({ id }) => id === ID)?.signing;
    expect(signing?.faults).toEqual([]);
    const [facts] = signing?.records.map((one) => one.facts) ?? [];
    expect(facts).toMatchObject({ method: 'commit' });
    const allowed = join(repo.folder, 'allowed');
    writeFileSync(allowed, `mereshire-police ${KEY.line}\n`);
    writeFileSync(join(repo.folder, 'commit.sig'), `${facts?.signature}\n`);
    const covered = facts && signedCommit(ID, facts);
    const verify = ['-Y', 'verify', '-f', allowed, '-I', 'mereshire-police', '-n', COMMIT_NAMESPACE];
    const { stdout, status } = spawnSync('ssh-keygen', [...verify, '-s', join(repo.folder, 'commit.sig')], {
      input: covered,
      encoding: 'utf8',
    });
    expect([status, stdout.slice(0, 4)]).toEqual([0, 'Good']);
  });

  it.each([
    ['amended as theirs', ['commit', '-S', '--amend', '--no-edit', '--reset-author', '--allow-empty', '--quiet']],
    ['rebased with their time', ['rebase', '--ignore-date', '--gpg-sign', '--force-rebase', '--quiet', 'HEAD~1']],
    ['rebased', ['rebase', '--gpg-sign', '--force-rebase', '--quiet', 'HEAD~1']],
  ])('counts for nothing where it is of somebody else and was %s by whoever holds the key', async (_how, words) => {
    repo.git('commit', '--quiet', '--allow-empty', '--cleanup=verbatim', '-F', 'statement.txt');
    repo.git(...signing(), ...words);
    expect(repo.git('log', '-1', '--format=%B')).toContain('in-toto');
    const { exit, messages = [] } = await recorded('HEAD');
    expect([exit, messages.join(' ')]).toEqual([2, expect.stringContaining('says more than this decision')]);
  });

  it('is looked for by its name alone', async () => {
    await expect(recorded('--help')).rejects.toThrow('There is no revision called --help');
    await expect(recorded('elsewhere')).rejects.toThrow('There is no revision called elsewhere');
  });
});
