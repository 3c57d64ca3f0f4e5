/** `new` as people run it: a draft on disk from a file of answers, and no waiting where nobody sits. */
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copiedRegister, ON_TIME } from '../helpers/program.ts';

const { folder, run, remove } = copiedRegister();
const register = join(folder, 'register');
afterAll(remove);

const ID = 'finding-housing-fraud-in-mereshire-and-overmere';

describe('concordat new', () => {
  it('writes a draft from a file beside the register, and check finds nothing wrong with it', async () => {
    copyFileSync('tests/fixtures/answers/fraud.yaml', join(folder, 'answers.yaml'));
    const made = await run('new', ...ON_TIME, '--answers', '../answers.yaml', '--yes', '--title', 'Looking for fraud');
    expect([made.stderr, made.status]).toEqual(['', 0]);
    expect(made.stdout).toContain('agreements/looking-for-fraud/agreement.md');
    expect(existsSync(join(register, 'organisations/overmere-district-council.yaml'))).toBe(true);
    const checked = await run('check', 'looking-for-fraud', ...ON_TIME, '--format', 'json');
    expect([checked.status, JSON.parse(checked.stdout).summary]).toEqual([
      0,
      expect.objectContaining({ agreements: 1, errors: 0, warnings: 0 }),
    ]);
    const text = readFileSync(join(register, 'agreements/looking-for-fraud/agreement.md'), 'utf8');
    const again = await run('new', ...ON_TIME, '--regular', 'yes', '--title', 'Looking for fraud');
    expect(again.stdout).toContain('agreements/looking-for-fraud-2/agreement.md');
    expect(readFileSync(join(register, 'agreements/looking-for-fraud/agreement.md'), 'utf8')).toBe(text);
  });

  it('never waits: it says what is missing, and with which option to answer it', async () => {
    const before = readdirSync(join(register, 'agreements'));
    const { status, stdout, stderr } = await run('new', ...ON_TIME);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/--regular: [\s\S]*--title: /);
    expect((await run('new', '--answers', 'nothing.yaml')).stderr).toContain('nothing.yaml');
    expect(readdirSync(join(register, 'agreements'))).toEqual(before);
    expect(before).not.toContain(ID);
  });

  it('says in its help with which option each question is answered', async () => {
    const { stdout } = await run('new', '--help');
    for (const option of ['--answers', '--yes', '--title', '--party-body', '--purpose-about', '--information-keep'])
      expect(stdout).toContain(option);
  });
});
