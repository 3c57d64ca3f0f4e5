/**
 * The same agreement gives the same bytes: three agreements of two registers,
 * one of them with a logo, one built 20 times and the others eight, by processes
 * of their own, in two time zones, two locales, two folders, and by the tool in
 * two places, one by one and side by side.
 */
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { afterAll, describe, expect, it } from 'vitest';
import { sha256 } from '../../src/host/environment.ts';

const FORMATS = ['html', 'pdf', 'docx', 'odt', 'md', 'json'];
const folder = mkdtempSync(join(tmpdir(), 'concordat-bytes-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The tool where it was built, and as somebody else has it: its package in a folder of its own, with the packages that it needs. */
const TOOLS = [process.cwd(), elsewhere('tool')];
for (const part of ['dist/tool', 'docs/rules', 'schemas', 'templates', 'package.json', '.puppeteerrc.cjs'])
  cpSync(part, join(elsewhere('tool'), part), { recursive: true });
symlinkSync(join(process.cwd(), 'node_modules'), join(elsewhere('tool'), 'node_modules'), 'dir');

/** Each agreement with the two folders that its register is in, and how often it is built. */
const AGREEMENTS = {
  'mereshire-housing-options': {
    times: 20,
    roots: ['examples/mereshire', registerIn('mereshire', 'examples/mereshire')],
  },
  'wirral-safeguarding-children': { times: 8, roots: ['.', registerIn('own', '.')] },
  'mereshire-exploitation': { times: 8, roots: [withLogo('logo'), withLogo('logo-again')] },
} as const;

function elsewhere(name: string): string {
  return join(folder, name);
}

/** A copy of a register, with nothing that is not of it. */
function registerIn(name: string, from: string): string {
  const to = elsewhere(name);
  for (const part of ['concordat.yaml', 'agreements', 'guidance', 'organisations'])
    cpSync(join(from, part), join(to, part), { recursive: true });
  return to;
}

/** The made-up register with a logo of its own, which is clear in places. */
function withLogo(name: string): string {
  const root = registerIn(name, 'examples/mereshire');
  const theme = join(root, 'templates/themes/council');
  cpSync('templates/themes/council', theme, { recursive: true });
  const data = Uint8Array.from({ length: 4800 }, (_, at) => at % 251);
  writeFileSync(join(theme, 'logo.png'), encode({ width: 60, height: 20, data, channels: 4 }));
  appendFileSync(
    join(theme, 'theme.yaml'),
    'logo:\n  file: logo.png\n  alternative: Mereshire Council\n  height: 14 mm\n',
  );
  return root;
}

interface Run {
  readonly number: number;
  readonly id: string;
  readonly zone: string;
  readonly locale: string;
  readonly root: string;
  readonly tool: string;
}

/** Of any two of zone, locale, folder and tool, every pair comes twice in eight runs. */
function runsOf(id: keyof typeof AGREEMENTS): readonly Run[] {
  const { times, roots } = AGREEMENTS[id];
  return Array.from({ length: times }, (_, number) => {
    const [zone, locale, root] = [number % 2, Math.floor(number / 2) % 2, Math.floor(number / 4) % 2] as const;
    return {
      number,
      id,
      zone: zone === 1 ? 'Asia/Tokyo' : 'UTC',
      locale: locale === 1 ? 'fr_FR.UTF-8' : 'C.UTF-8',
      root: roots[root === 1 ? 1 : 0],
      tool: TOOLS[(zone + locale + root) % 2] ?? '',
    };
  });
}

describe.each(Object.keys(AGREEMENTS) as (keyof typeof AGREEMENTS)[])('builds of %s', (id) => {
  it('end well and give the same files', async () => {
    const seen = new Map<string, Set<string>>();
    const runs = runsOf(id);
    const half = runs.length / 2;
    // The first half one by one, the others two at a time.
    const pairs = runs.slice(half).flatMap((_, at, rest) => (at % 2 === 0 ? [rest.slice(at, at + 2)] : []));
    for (const turn of [...runs.slice(0, half).map((run) => [run]), ...pairs])
      for (const { code, files, said } of await Promise.all(turn.map((run) => build(run)))) {
        expect(code, said).toBe(0);
        for (const [name, hash] of files) seen.set(name, (seen.get(name) ?? new Set()).add(hash));
      }
    const wanted = FORMATS.map((format) => (format === 'html' ? 'index.html' : `${id}.${format}`));
    expect([...seen.keys()].sort()).toEqual(expect.arrayContaining(wanted));
    expect([...seen].filter(([, hashes]) => hashes.size !== 1).map(([name]) => name)).toEqual([]);
  });
});

describe('a build', () => {
  const [run] = runsOf('mereshire-housing-options');
  if (run === undefined) throw new Error('there is no build');

  it('of another day differs, so that the comparison can fail', async () => {
    const [one, other] = [await build(run), await build({ ...run, number: 91 }, '2031-01-01')];
    expect(one.code).toBe(0);
    for (const [name, hash] of one.files.filter(([file]) => file.endsWith('.pdf')))
      expect(other.files).not.toContainEqual([name, hash]);
  });

  it('that cannot be made does not end well, so that its end means something', async () => {
    const { code } = await build({ ...run, number: 92, id: 'no-such-agreement' });
    expect(code).toBeGreaterThan(0);
  });
});

interface Outcome {
  readonly code: number | null;
  /** What it said of what could not be done. */
  readonly said: string;
  /** The hash of every file of the agreement, with its name. */
  readonly files: readonly (readonly [string, string])[];
}

function build({ number, id, zone, locale, root, tool }: Run, today = '2026-11-21'): Promise<Outcome> {
  const out = elsewhere(`out-${id}-${number}`);
  const words = [
    'build',
    id,
    '--root',
    root,
    '--today',
    today,
    '--formats',
    FORMATS.join(','),
    '--out',
    out,
    '--quiet',
    '--no-cache',
  ];
  const child = spawn('node', [join(tool, 'dist/tool/main.js'), ...words], {
    env: { ...process.env, TZ: zone, LANG: locale, LC_ALL: locale },
  });
  let said = '';
  child.stderr.on('data', (piece: Buffer) => {
    said += piece.toString();
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const place = join(out, 'agreements', id);
      const names = code === 0 ? readdirSync(place, { withFileTypes: true }).filter((one) => one.isFile()) : [];
      const files = names.map(({ name }) => [name, sha256(readFileSync(join(place, name)))] as const);
      resolve({ code, said, files: files.sort(([one], [other]) => (one < other ? -1 : 1)) });
    });
  });
}
