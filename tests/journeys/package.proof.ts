/** npm installs the packed tool in a register that `init` wrote, from the registry, and its workflows run with all documents. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { eventOf } from '../helpers/github-event.ts';
import { packedRegister } from './packed-register.ts';

const register = packedRegister('npm');
const { folder, run } = register;
afterAll(register.end);

const inputs = { today: '2026-11-21' };

it('a register that npm installed passes its check, and has its documents made', async () => {
  expect(run('npx', 'concordat', 'check', '--today', '2026-11-21')).toContain('Nothing to put right');
  run('git', 'add', '--all');
  run('git', 'commit', '--quiet', '--message', 'Start the register');
  const commit = run('git', 'rev-parse', 'HEAD').trim();
  const event = eventOf('pull-request', { BASE: commit, HEAD: commit });
  expect(await register.steps('check.yml', 'agreements', { event, inputs })).toMatchObject([{ status: 0 }]);
  expect(
    await register.steps('publish.yml', 'build', { event: {}, inputs: { ...inputs, published: 'none' } }),
  ).toMatchObject([{ status: 0, outputs: { made: 'true' } }]);
  for (const ending of ['pdf', 'docx', 'odt'])
    expect(existsSync(join(folder, `dist/site/agreements/children-found-safe/children-found-safe.${ending}`))).toBe(
      true,
    );
});
