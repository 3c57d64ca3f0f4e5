/** The digest, by the test vectors of its definition, and what does and does not change it. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../src/agreement/agreement.ts';
import { canonicalText, digest, type Resolved } from '../../src/agreement/digest.ts';
import { loadSchemas } from '../../src/agreement/schemas.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { sha256 } from '../../src/host/environment.ts';
import { registerOf } from '../helpers/check-files.ts';
import { readExample } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { ownCanonical, ownDigest } from '../helpers/own-digest.ts';

const schemas = await loadSchemas(diskFiles('.'));
const NONE: Resolved = { members: new Map(), framework: undefined };

const page = readFileSync('docs/digest.md', 'utf8');
const vectors = page
  .split('\n### ')
  .slice(1)
  .map((section) => {
    const [title = ''] = section.split('\n', 1);
    const fence = (open: string): string =>
      new RegExp(`^(\`{3,4})${open}\\n([\\s\\S]*?)\\1$`, 'm').exec(section)?.[2] ?? '';
    const beside = [...section.matchAll(/^(`{3,4})\w+ file (\S+)\n([\s\S]*?)\1$/gm)];
    return {
      title,
      file: fence('markdown'),
      canonical: fence('json').trim(),
      expected: fence('text').trim(),
      beside: Object.fromEntries(beside.map(([, , path = '', content = '']) => [path, content])),
    };
  });

const FILE = vectors[0]?.file ?? '';

describe('the digest', () => {
  it('has test vectors', () => {
    expect(vectors.length).toBeGreaterThanOrEqual(4);
    expect(vectors.filter(({ beside }) => Object.keys(beside).length > 0)).toHaveLength(1);
  });

  it.each(vectors.map((vector) => [vector.title, vector] as const))('is as defined: %s', async (_title, vector) => {
    const { agreement, resolved, inRegister } = await readVector(vector);
    expect(canonicalText(agreement, resolved, sha256)).toBe(vector.canonical);
    expect(digest(agreement, resolved, sha256)).toBe(vector.expected);
    // A value that was left empty has a digest and no place in a register.
    if (agreement.valid) expect(inRegister).toBe(vector.expected);
  });

  it('is what another program works out from the page', () => {
    const folders: string[] = [];
    const make = (files: Readonly<Record<string, string>>): string => {
      const folder = mkdtempSync(join(tmpdir(), 'concordat-digest-'));
      folders.push(folder);
      for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, path)), { recursive: true });
        writeFileSync(join(folder, path), content);
      }
      return folder;
    };
    try {
      for (const { file, canonical, expected, beside } of vectors) {
        // The bodies of the vectors that no group has need no file.
        const bodies = { 'mereshire-council': 'council', 'mereshire-police': 'police' };
        const organisations = Object.fromEntries(
          Object.entries(bodies).map(([id, kind]) => [`organisations/${id}.yaml`, `kind: ${kind}\n`]),
        );
        const folder = make({ ...organisations, 'agreements/one/agreement.md': file, ...beside });
        expect(ownCanonical(folder, 'agreements/one')).toBe(canonical);
        expect(ownDigest(folder, 'agreements/one')).toBe(expected);
      }
    } finally {
      for (const folder of folders) rmSync(folder, { recursive: true });
    }
  });

  it('is what another program works out of each agreement of the example', async () => {
    const { entries } = await readExample('examples/mereshire');
    const sound = entries.filter(({ agreement }) => agreement.valid);
    expect(sound.length).toBeGreaterThan(8);
    const own = sound.map(({ id }) => ownDigest('examples/mereshire', `agreements/${id}`));
    expect(own).toEqual(sound.map((entry) => entry.digest));
  });

  const same: readonly (readonly [string, (text: string) => string])[] = [
    ['quotation marks around a value', (text) => text.replace('binding: no', 'binding: "no"')],
    ['a list of one without brackets', (text) => text.replace('themes: [safer-community]', 'themes: safer-community')],
    ['a list on lines of its own', (text) => text.replace('themes: [safer-community]', 'themes:\n  - safer-community')],
    ['another order of fields', (text) => text.replace('binding: no\n', '').replace('title:', 'binding: no\ntitle:')],
    ['a comment', (text) => text.replace('binding: no', 'binding: no # not a contract')],
    ['line ends of another system', (text) => text.replaceAll('\n', '\r\n')],
    ['spaces at the ends of lines', (text) => text.replace('## How it works', '## How it works  ')],
    [
      'an event in the log',
      (text) =>
        text.replace(
          'record:\n  log:\n',
          'record:\n  log:\n    - date: 2026-01-01\n      event: drafting\n      by: Manager\n',
        ),
    ],
  ];
  it.each(same)('stays the same after %s', async (_what, edit) => {
    const changed = edit(FILE);
    expect(changed).not.toBe(FILE);
    expect(await digestOf(changed)).toBe(await digestOf(FILE));
  });

  const other: readonly (readonly [string, (text: string) => string])[] = [
    ['a word of the prose', (text) => text.replace('meets', 'met')],
    ['the version', (text) => text.replace('version: 1.0', 'version: 1.1')],
    ['the edition', (text) => text.replace('edition: 2026.1', 'edition: 2026.2')],
    ['the first day', (text) => text.replace('effective: 2026-10-01', 'effective: 2026-10-02')],
    ['a purpose', (text) => text.replace('necessity:', 'description: More.\n    necessity:')],
  ];
  it.each(other)('changes with %s', async (_what, edit) => {
    const changed = edit(FILE);
    expect(changed).not.toBe(FILE);
    expect(await digestOf(changed)).not.toBe(await digestOf(FILE));
  });

  it('changes with an attachment, its name, a member of a group and the framework', async () => {
    const plain = await read(FILE);
    const digests = [
      digest(plain, NONE, sha256),
      digest(await read(FILE, { 'a.txt': 'one' }), NONE, sha256),
      digest(await read(FILE, { 'a.txt': 'two' }), NONE, sha256),
      digest(await read(FILE, { 'b.txt': 'one' }), NONE, sha256),
      digest(plain, { members: new Map([['bodies', ['a']]]), framework: undefined }, sha256),
      digest(plain, { members: new Map([['bodies', ['a', 'b']]]), framework: undefined }, sha256),
      digest(plain, { members: new Map(), framework: 'sha256:00' }, sha256),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });

  it('is not made of an attachment too large to sign', async () => {
    const files = memoryFiles({ 'agreements/one/agreement.md': FILE, 'agreements/one/film.mp4': 'x' });
    const size = async (path: string) => (path.endsWith('film.mp4') ? 3_000_000_000 : files.size(path));
    const { agreement, findings } = await readAgreement({ ...files, size }, 'agreements/one', 'one', schemas.agreement);
    expect([agreement?.valid, agreement?.attachments, findings.map((finding) => finding.code)]).toEqual([
      false,
      [],
      ['text/too-large'],
    ]);
  });

  it('does not change with sign-off records and kept versions', async () => {
    const more = await read(FILE, { 'sign-off/a.yaml': 'x', 'versions/0.9/agreement.md': 'y' });
    expect(digest(more, NONE, sha256)).toBe(await digestOf(FILE));
  });
});

/** A vector as a whole register has it: with what the digest takes from other files. */
async function readVector({ file, beside }: (typeof vectors)[number]) {
  const register = await registerOf(memoryFiles({ 'agreements/one/agreement.md': file, ...beside }));
  const entry = register.entries.find(({ id }) => id === 'one');
  if (entry === undefined) throw new Error('the vector cannot be read');
  const groups = [...entry.parties.values()].filter(({ shape }) => shape === 'group');
  const resolved: Resolved = {
    members: new Map(groups.map(({ name, bodies }) => [name, bodies.map(({ key }) => key)])),
    framework: entry.framework?.digest,
  };
  return { agreement: entry.agreement, resolved, inRegister: entry.digest };
}

async function read(text: string, beside: Readonly<Record<string, string>> = {}) {
  const files = memoryFiles({
    'agreements/one/agreement.md': text,
    ...Object.fromEntries(Object.entries(beside).map(([path, content]) => [`agreements/one/${path}`, content])),
  });
  const { agreement } = await readAgreement(files, 'agreements/one', 'one', schemas.agreement);
  if (agreement === undefined) throw new Error('the fixture cannot be read');
  return agreement;
}

async function digestOf(text: string): Promise<string> {
  return digest(await read(text), NONE, sha256);
}
