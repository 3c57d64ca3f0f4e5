/**
 * The same agreement gives the same bytes: 20 builds by processes of their own,
 * in two time zones, two locales and two folders, one by one and side by side.
 */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/host/environment.ts';

const ID = 'mereshire-housing-options';
const FORMATS = ['pdf', 'docx', 'odt', 'json'];
const MAIN = join(process.cwd(), 'dist/tool/main.js');

const folder = mkdtempSync(join(tmpdir(), 'concordat-bytes-'));
cpSync('examples/mereshire', join(folder, 'copy'), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly number: number;
  readonly zone: string;
  readonly locale: string;
  readonly root: string;
}

const RUNS: readonly Run[] = Array.from({ length: 20 }, (_, number) => ({
  number,
  zone: number % 2 === 0 ? 'UTC' : 'Asia/Tokyo',
  locale: number % 4 < 2 ? 'C.UTF-8' : 'fr_FR.UTF-8',
  root: number % 8 < 4 ? 'examples/mereshire' : join(folder, 'copy'),
}));

describe('20 builds', () => {
  it('give the same files', async () => {
    const seen = new Map<string, Set<string>>();
    // The first ten one by one, the others two at a time.
    const turns = [
      ...RUNS.slice(0, 10).map((run) => [run]),
      ...[10, 12, 14, 16, 18].map((at) => RUNS.slice(at, at + 2)),
    ];
    for (const turn of turns)
      for (const files of await Promise.all(turn.map((run) => build(run))))
        for (const [name, hash] of files) seen.set(name, (seen.get(name) ?? new Set()).add(hash));
    expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(FORMATS.map((format) => `${ID}.${format}`)));
    expect([...seen].filter(([, hashes]) => hashes.size !== 1).map(([name]) => name)).toEqual([]);
  });

  it('of another day differ, so that the comparison can fail', async () => {
    const [[, first] = ['', '']] = await build({ ...(RUNS[0] as Run), number: 20 });
    const [[, other] = ['', '']] = await build({ ...(RUNS[0] as Run), number: 21 }, '2031-01-01');
    expect(first).not.toBe(other);
  });
});

/** The hash of every file of the agreement, by its name. */
function build(
  { number, zone, locale, root }: Run,
  today = '2026-11-21',
): Promise<readonly (readonly [string, string])[]> {
  const out = join(folder, String(number));
  const words = [
    'build',
    ID,
    '--root',
    root,
    '--today',
    today,
    '--formats',
    FORMATS.join(','),
    '--out',
    out,
    '--quiet',
  ];
  const child = spawn('node', [MAIN, ...words], { env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale } });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => {
      const place = join(out, 'agreements', ID);
      const files = readdirSync(place).filter((name) => FORMATS.some((format) => name.endsWith(`.${format}`)));
      resolve(files.sort().map((name) => [name, sha256(readFileSync(join(place, name)))]));
    });
  });
}
