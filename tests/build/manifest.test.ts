/** The manifest: what it says of the register, how its history goes on, and that no bit of it can change unseen. */
import { describe, expect, it } from 'vitest';
import { type Manifest, type ManifestFile, readManifest } from '../../src/base/manifest.ts';
import type { IsoDate } from '../../src/base/dates.ts';
import type { OutputFile } from '../../src/base/ports.ts';
import { inManifest, manifest, type PreviousState } from '../../src/build/manifest.ts';
import { build } from '../../src/commands/build.ts';
import { sha256 } from '../../src/host/environment.ts';
import { MERESHIRE } from '../helpers/check-files.ts';
import { readExample } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { faults } from '../helpers/schemas.ts';
import { publishedFolder } from '../helpers/published-folder.ts';

const ID = 'mereshire-exploitation';
const register = await readExample('examples/mereshire');
const MADE_WITH = { tool: { name: 'concordat', version: '0' }, fonts: [] };

const file = (path: string, content: string): OutputFile => ({ path, bytes: Buffer.from(content) });

const named = (files: readonly OutputFile[]): readonly ManifestFile[] => files.map((one) => inManifest(one, sha256));

function state(files: readonly OutputFile[], previous?: PreviousState): PreviousState {
  const made = manifest(named(files), register, { madeWith: MADE_WITH, hash: sha256, previous });
  const { bytes = new Uint8Array() } = made.at(-1) ?? {};
  const read = readManifest(bytes, sha256);
  if (typeof read === 'string') throw new Error(read);
  return { manifest: read, sha256: sha256(bytes) };
}

describe('the manifest', () => {
  it('says of each agreement its state, and which version took the place of an earlier one and when', () => {
    const { agreements, asAt } = state([]).manifest;
    expect(asAt).toBe(register.today);
    const of = (id: string) => agreements.find((one) => one.id === id);
    expect(of(ID)).toMatchObject({
      version: '2.1',
      status: 'in-force',
      effective: '2026-10-01',
      versions: [{ version: '2.0', effective: '2025-04-01', replacedBy: '2.1', replacedOn: '2026-10-01' }],
    });
    expect(of('mereshire-port')).toBeUndefined();
    for (const { id, standing } of register.entries)
      if (of(id) !== undefined)
        expect(of(id)).toMatchObject({ ends: standing.ends ?? null, reviewDue: standing.reviewDue ?? null });
    expect(of(ID)?.reviewDue).toMatch(/^20\d\d-/);
  });

  it('says of a version that was released while it is in force that nothing took its place', () => {
    const entries = register.entries.map((entry) => {
      const { version = '', effective } = entry.terms;
      const present = { version, effective: effective as IsoDate | undefined, entry, files: [] };
      return entry.id === ID ? { ...entry, versions: [present, ...entry.versions] } : entry;
    });
    const [, made] = manifest([], { ...register, entries }, { madeWith: MADE_WITH, hash: sha256 });
    const { agreements } = JSON.parse(Buffer.from(made?.bytes ?? []).toString()) as Manifest;
    expect(agreements.find(({ id }) => id === ID)?.versions).toMatchObject([{ version: '2.0', replacedBy: '2.1' }]);
  });

  it('names the certificates of what was released as its own, and none that was withdrawn', () => {
    const signer = { name: 'Mereshire Council', certificate: 'c'.repeat(64), until: '2030-01-01' };
    const entries = register.entries.map((entry) => ({
      ...entry,
      versions: entry.versions.map((kept) => ({
        ...kept,
        release: { facts: { sealedBy: signer } } as unknown as NonNullable<typeof kept.release>,
      })),
    }));
    const seals = (withdrawnSeals: readonly string[], sealedBy?: typeof signer): Manifest['seals'] => {
      const settings = { ...register.settings, withdrawnSeals: [...withdrawnSeals] };
      const [, made] = manifest(
        [],
        { ...register, entries, settings },
        { madeWith: MADE_WITH, hash: sha256, sealedBy },
      );
      return (JSON.parse(Buffer.from(made?.bytes ?? []).toString()) as Manifest).seals;
    };
    const other = { ...signer, certificate: 'd'.repeat(64) };
    expect(seals([])).toEqual([signer]);
    expect(seals([], other)).toEqual([signer, other]);
    expect(seals([signer.certificate], other)).toEqual([other]);
  });

  it('holds to its schema, with every part that it can have', () => {
    const first = state([file(`agreements/${ID}/${ID}.pdf`, 'one')]);
    const [, made] = manifest(named([file('index.html', 'page')]), register, {
      madeWith: {
        ...MADE_WITH,
        browser: 'Chromium 1',
        fonts: [{ name: 'a-font', version: '1', files: { 'a.woff': 'f'.repeat(64) } }],
      },
      hash: sha256,
      previous: first,
      sealedBy: { name: 'Mereshire Council', certificate: 'c'.repeat(64), until: '2030-01-01' },
    });
    const whole = JSON.parse(Buffer.from(made?.bytes ?? []).toString()) as Manifest;
    expect([whole.before.length, whole.history.length, whole.seals.length]).toEqual([1, 1, 2]);
    expect(faults('manifest', whole)).toEqual([]);
    for (const other of [
      { form: 'concordat-manifest/2' },
      { asAt: '23 November 2026' },
      {
        files: [
          { path: '../register.json', size: 1, sha256: 'a'.repeat(64) },
          { path: 'x', size: -1, sha256: 'a' },
        ],
      },
      { history: [{ asAt: whole.asAt }] },
      { more: true },
    ])
      expect([other, faults('manifest', { ...whole, ...other }).length > 0]).toEqual([other, true]);
  });

  it('goes on from the state before it: its name by hash, and documents that are no longer as they were', () => {
    const paths = { pdf: `agreements/${ID}/${ID}.pdf`, old: `agreements/${ID}/v/2.0/${ID}.pdf`, page: 'index.html' };
    const first = state([file(paths.pdf, 'one'), file(paths.old, 'old'), file(paths.page, 'page')]);
    expect(first.manifest).toMatchObject({ history: [], before: [] });
    const second = state([file(paths.pdf, 'two'), file(paths.page, 'other')], first);
    expect(second.manifest.history).toEqual([{ asAt: register.today, sha256: first.sha256 }]);
    const until = register.today;
    expect(second.manifest.before).toMatchObject([
      { path: paths.pdf, sha256: sha256(Buffer.from('one')), version: '2.1', until },
      { path: paths.old, sha256: sha256(Buffer.from('old')), version: '2.0', until },
    ]);
    const third = state([file(paths.pdf, 'one'), file(paths.old, 'old')], second);
    expect(third.manifest.history.map((one) => one.sha256)).toEqual([first.sha256, second.sha256]);
    expect(third.manifest.before.map((one) => one.sha256)).toEqual([sha256(Buffer.from('two'))]);
  });

  it('shows a change of each of its bits', () => {
    const { 'manifest.json': bytes = new Uint8Array() } = publishedFolder();
    const bits = bytes.length * 8;
    const step = process.env['PROOF'] === '1' ? 1 : Math.floor(bits / 300);
    const unseen: number[] = [];
    for (let bit = 0; bit < bits; bit += step) {
      const changed = Uint8Array.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if (typeof readManifest(changed, sha256) !== 'string') unseen.push(bit);
    }
    expect(unseen).toEqual([]);
  });

  it('is not read if it lacks what verifying relies on, though its own hash is right', () => {
    const { 'manifest.json': bytes = new Uint8Array() } = publishedFolder();
    const whole = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    const others: readonly object[] = [
      { form: 'concordat-manifest/2' },
      { agreements: [{ id: 1 }] },
      { agreements: null },
      { files: [{ path: 'x', sha256: 'y', size: '1' }] },
      { history: [null] },
      { before: {} },
    ];
    for (const fault of others) {
      const text = `${JSON.stringify({ ...whole, ...fault, sha256: '0'.repeat(64) }, null, 2)}\n`;
      const own = sha256(Buffer.from(text));
      const file = Buffer.from(text.replace(`"sha256": "${'0'.repeat(64)}"\n}\n`, `"sha256": "${own}"\n}\n`));
      expect([fault, readManifest(file, sha256)]).toEqual([
        fault,
        'It is no manifest of a register that concordat wrote.',
      ]);
    }
  });
});

describe('a build that is to go on from a state', () => {
  const { 'manifest.json': published = new Uint8Array() } = publishedFolder({ asAt: '2027-06-01' });

  it.each([
    ['there is none', {}, 'There is no file last/manifest.json.'],
    ['it is none', { 'manifest.json': '{}' }, 'The history cannot go on from last/manifest.json. It is no manifest'],
    ['it is of a later day', { 'manifest.json': published }, 'it is of 1 June 2027, and this build is of'],
  ])('is not done where %s', async (_why, contents, said) => {
    const world = memoryWorld(MERESHIRE, { elsewhere: () => memoryFiles(contents) });
    const { exit, messages } = await build.run(world, { ids: [], options: { previous: 'last/manifest.json' } });
    expect(exit).toBe(2);
    expect(messages?.join('\n')).toContain(said);
  });
});
