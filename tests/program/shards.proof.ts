/** `build` on several machines, started as people do: parts that are brought together make the site that one machine makes. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { copiedRegister, ON_TIME } from '../helpers/program.ts';

const { folder, start, remove } = copiedRegister();
afterAll(remove);

const build = (...words: readonly string[]): ReturnType<typeof start> =>
  start('build', ...ON_TIME, '--no-cache', ...words);
const shards = join(folder, 'shards');
const manifest = (name: string): string => readFileSync(join(folder, name, 'manifest.json'), 'utf8');
const kept = (): readonly string[] =>
  readdirSync(shards, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

describe('the parts of a build', () => {
  it('are brought together to the site that one machine makes', () => {
    expect(build('--out', join(folder, 'whole')).status).toBe(0);
    const { status, stderr } = build('--shard', '1/3', '--out', shards);
    expect(stderr).toMatch(/Part 1 of 3, the documents of \d+ agreements, is in /);
    expect(status).toBe(0);
    for (const part of ['2/3', '3/3']) build('--shard', part, '--out', shards);
    const merged = build('--merge', shards, '--out', join(folder, 'merged'));
    expect(merged.stderr).toContain(`${kept().length} files were taken from ${shards}.`);
    expect(merged.status).toBe(0);
    expect(manifest('merged')).toBe(manifest('whole'));
  });

  it('are made again where one is missing or damaged, and the run says so', () => {
    const [lost = '', damaged = ''] = kept();
    rmSync(lost);
    writeFileSync(damaged, 'x', { flag: 'a' });
    const { stderr } = build('--merge', shards, '--out', join(folder, 'mended'));
    expect(stderr).toContain(`${damaged} was damaged`);
    expect(stderr).toContain(`${kept().length - 1} files were taken`);
    expect(manifest('mended')).toBe(manifest('whole'));
  });
});
