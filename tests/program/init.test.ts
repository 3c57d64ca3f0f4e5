/** `init` as people run it: a folder on disk that `check` passes as it is. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ON_TIME, programIn } from '../helpers/program.ts';

const folder = mkdtempSync(join(tmpdir(), 'concordat-init-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = programIn(folder);

describe('concordat init', () => {
  it('makes the folder, and check finds nothing wrong with it', async () => {
    const made = await run('init', 'a/register', '--yes', ...ON_TIME);
    expect([made.stderr, made.status]).toEqual(['', 0]);
    const checked = await run('check', '--root', 'a/register', ...ON_TIME, '--format', 'json');
    expect([checked.status, JSON.parse(checked.stdout).findings]).toEqual([0, []]);
    expect(existsSync(join(folder, 'a/register/.github/workflows/check.yml'))).toBe(true);
    const again = await run('init', 'a/register', '--yes');
    expect([again.status, again.stdout]).toEqual([2, '']);
  });

  it('leaves what is in the folder as it was', async () => {
    mkdirSync(join(folder, 'b'));
    writeFileSync(join(folder, 'b/README.md'), 'Ours');
    expect((await run('init', '--root', 'b', '--yes')).status).toBe(2);
    expect(existsSync(join(folder, 'b/concordat.yaml'))).toBe(false);
    expect((await run('init', '--root', 'b', '--yes', '--keep', ...ON_TIME)).status).toBe(0);
    expect(readFileSync(join(folder, 'b/README.md'), 'utf8')).toBe('Ours');
    expect((await run('check', '--root', 'b', ...ON_TIME)).status).toBe(0);
  });

  it('tells as data what it wrote', async () => {
    const { stdout } = await run('init', 'c', '--yes', '--format', 'json', ...ON_TIME);
    const { folder: named, files, open, errors } = JSON.parse(stdout);
    expect([named, errors, files.includes('concordat.yaml'), open.length]).toEqual(['c', [], true, 6]);
  });
});
