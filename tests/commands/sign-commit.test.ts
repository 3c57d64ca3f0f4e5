/** A decision by a commit that git itself signed, in a repository on disk. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMIT_NAMESPACE, signedCommit } from '../../src/agreement/sign-off-commit.ts';
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
  const commit = (author = DECIDED.role): string =>
    repo.git(
      ...['-c', `user.name=${author}`, '-c', 'user.email=legal@mereshire-police.example', '-c', 'gpg.format=ssh'],
      ...['-c', `user.signingKey=${key()}`, 'commit', '-S', '--quiet', '--allow-empty', '--cleanup=verbatim'],
      ...['-F', 'statement.txt'],
    );
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
    commit();
    const { exit, world } = await recorded('HEAD');
    expect(exit).toBe(0);
    const { entries } = await registerOf(memoryFiles({ ...MERESHIRE, [PATH]: world.now(PATH) }));
    const signing = entries.find(({ id }) => id === ID)?.signing;
    expect(signing?.faults).toEqual([]);
    const [facts] = signing?.records.map((one) => one.facts) ?? [];
    expect(facts).toMatchObject({ method: 'commit' });
    const allowed = join(repo.folder, 'allowed');
    writeFileSync(allowed, `mereshire-police ${KEY.line}\n`);
    writeFileSync(join(repo.folder, 'commit.sig'), `${facts?.signature}\n`);
    const covered = facts && signedCommit(ID, { ...facts, commit: facts.commit ?? '' });
    const verify = ['-Y', 'verify', '-f', allowed, '-I', 'mereshire-police', '-n', COMMIT_NAMESPACE];
    const { stdout, status } = spawnSync('ssh-keygen', [...verify, '-s', join(repo.folder, 'commit.sig')], {
      input: covered,
      encoding: 'utf8',
    });
    expect([status, stdout.slice(0, 4)]).toEqual([0, 'Good']);
  });

  it('counts for nothing once it was signed again by whoever holds the key', async () => {
    commit('Mallory');
    repo.git(
      '-c',
      'gpg.format=ssh',
      '-c',
      `user.signingKey=${key()}`,
      'commit',
      '-S',
      '--amend',
      '--no-edit',
      '--allow-empty',
      '--quiet',
    );
    const { exit, messages = [] } = await recorded('HEAD');
    expect(exit).toBe(2);
    expect(messages.join('\n')).toContain('amended, rebased or merged');
  });

  it('is looked for by its name alone', async () => {
    await expect(recorded('--help')).rejects.toThrow('There is no revision called --help');
    await expect(recorded('elsewhere')).rejects.toThrow('There is no revision called elsewhere');
  });
});
