/** What npm packs is all that a register needs: its workflows run with nothing else. `package.proof.ts` has npm install it. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { fakeGitHub } from '../helpers/fake-github.ts';
import { eventOf } from '../helpers/github-event.ts';
import { packedRegister } from './packed-register.ts';

const register = packedRegister('unpack');
const { folder, run } = register;
afterAll(register.end);

const AGREEMENT = 'agreements/children-found-safe/agreement.md';
const TODAY = { today: '2026-11-21' };

it('a register that was just made passes the check of its own workflow, and is told what a change means', async () => {
  run('git', 'add', '--all');
  run('git', 'commit', '--quiet', '--message', 'Start the register');
  const base = run('git', 'rev-parse', 'HEAD').trim();
  expect(run('git', 'ls-files')).not.toContain('node_modules');
  const text = readFileSync(join(folder, AGREEMENT), 'utf8');
  writeFileSync(join(folder, AGREEMENT), text.replace('keep: 6 years', 'keep: 2 years'));
  run('git', 'commit', '--quiet', '--all', '--message', 'Keep records for two years');
  const head = run('git', 'rev-parse', 'HEAD').trim();
  const event = eventOf('pull-request', { BASE: base, HEAD: head });
  const [checked] = await register.steps('check.yml', 'agreements', { event, inputs: TODAY });
  expect(checked).toMatchObject({ status: 0, outputs: { outcome: 'passed', touched: 'children-found-safe' } });
  expect(checked?.summary).toContain('shortened from 6 years to 2 years');
  expect(existsSync(join(folder, 'concordat-report/report.json'))).toBe(true);
}, 180_000);

it('its site is built by its own workflow', async () => {
  const github = await fakeGitHub();
  const inputs = { ...TODAY, formats: 'html', token: 'a-token' };
  const env = { GITHUB_API_URL: github.url };
  const [built] = await register.steps('publish.yml', 'build', { event: {}, inputs, env });
  await github.end();
  // Nothing was published before, which GitHub was asked.
  expect(github.asked.map(({ what }) => what)).toEqual(['GET /repos/mereshire/register/pages']);
  expect(built).toMatchObject({ status: 0, outputs: { made: 'true', overdue: 'false' } });
  expect(readFileSync(join(folder, 'dist/site/agreements/children-found-safe/index.html'), 'utf8')).toContain(
    'Children found safe in Mereshire',
  );
}, 180_000);
