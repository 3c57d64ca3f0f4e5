/** `law`: the edition, what a register lays over it, and what changed for which agreement. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../src/base/dates.ts';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Outcome } from '../../src/commands/command.ts';
import { explain } from '../../src/commands/explain.ts';
import { inspect } from '../../src/commands/inspect.ts';
import { law } from '../../src/commands/law.ts';
import { diffLaw } from '../../src/law/diff.ts';
import { readEdition, readLawData } from '../../src/law/data.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { type Contents, checkFiles, MERESHIRE } from '../helpers/check-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { temporaryFolder } from '../host/temporary.ts';

const STYLE = { colour: false, width: 100 };
const OWN = /```yaml\n# law\/powers.yaml\n([\s\S]*?)```/.exec(readFileSync('docs/commands/law.md', 'utf8'))?.[1] ?? '';
const LAID: Contents = { ...MERESHIRE, 'law/powers.yaml': OWN };

async function run(options: Readonly<Record<string, string>>, contents: Contents = MERESHIRE): Promise<Outcome> {
  return law.run(memoryWorld(contents), { ids: [], options });
}

async function told(options: Readonly<Record<string, string>>, contents?: Contents): Promise<string> {
  return (await run(options, contents)).answer?.(STYLE).replaceAll(/\s+/g, ' ') ?? '';
}

/** A folder with the tool's law, in which some words of a file are others. */
function earlier(file: string, from: string, to: string): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'schemas/law'), { recursive: true });
  for (const name of ['abouts', 'kinds', 'lawful-bases', 'powers', 'schedule-1', 'schedule-8']) {
    const text = readFileSync(`schemas/law/${name}.yaml`, 'utf8');
    if (name === file && !text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(folder, `schemas/law/${name}.yaml`), name === file ? text.replace(from, to) : text);
  }
  writeFileSync(join(folder, 'schemas/law/edition.yaml'), 'edition: 2026.05\ndate: 2026-05-01\n');
  return folder;
}

describe('the edition', () => {
  it('is named after the month of its day, and no fact is newer', async () => {
    const edition = await readEdition(diskFiles('.'), 'schemas/law');
    expect(edition?.edition).toBe(edition?.date.slice(0, 7).replace('-', '.'));
    expect(parseDate(edition?.date ?? '')).toBeDefined();
    const all = Object.values(await readLawData(diskFiles('.'), 'schemas/law')).flatMap((one) => Object.values(one));
    expect(all.filter((fields) => String(fields['lastVerified']) > (edition?.date ?? ''))).toEqual([]);
  });

  it('is told, with how much is sure', async () => {
    expect(await told({})).toMatch(/edition 2026\.11, kept up to 22 November 2026: \d+ entries\. \d+ were compared/);
    expect(await told({})).toMatch(/Of those that were compared, the one .* was compared on \d+ \w+ 20\d\d\./);
    const data = JSON.parse((await run({ format: 'json' })).answer?.(STYLE) ?? '');
    expect(data.entries.powers['children-act-2004-s11'].citation).toBe('Children Act 2004 s.11');
  });
});

describe('what a register lays over the law', () => {
  it('counts, and is shown', async () => {
    const { register } = await inspect(memoryWorld(LAID));
    expect(register.law.powers.get('mereshire-port-act-1901-s4')?.kind).toBe('duty');
    expect(await told({}, LAID)).toContain('lays powers/mereshire-port-act-1901-s4 over it (law/powers.yaml)');
    const asked = await explain.run(memoryWorld(LAID), {
      ids: ['section 4 of the Mereshire Port Act 1901'],
      options: {},
    });
    expect(asked.answer?.(STYLE)).toContain('in law/powers.yaml.');
  });

  it('stands in place of the tool’s entry of that id', async () => {
    const inPlace = OWN.replace('mereshire-port-act-1901-s4', 'children-act-2004-s10');
    const { register } = await inspect(memoryWorld({ ...MERESHIRE, 'law/powers.yaml': inPlace }));
    expect(register.law.powers.get('children-act-2004-s10')?.citation).toBe('Mereshire Port Act 1901 s.4');
    expect(register.law.powers.get('children-act-2004-s11')).toBeDefined();
  });

  it.each([
    ['a field that is not known', 'kind: duty', 'knid: duty', 'schema/unknown-field'],
    ['a word that is not known', 'kind: duty', 'kind: wish', 'schema/unknown-word'],
    ['no day of verifying', '    lastVerified: 2026-11-01\n', '', 'schema/missing-field'],
    ['a tab', '    kind: duty', '\tkind: duty', 'yaml/tab'],
    ['a kind of body that is not there', '[company]', '[port-company]', 'register/law-override'],
    ['the citation of another', 'Mereshire Port Act 1901 s.4', 'Children Act 2004 s.11', 'register/law-override'],
  ])('counts for nothing with %s', async (_what, from, to, code) => {
    const contents = { ...MERESHIRE, 'law/powers.yaml': OWN.replace(from, to) };
    const { register, findings } = await inspect(memoryWorld(contents));
    const found = findings.filter(({ at }) => at.path === 'law/powers.yaml');
    expect(found.map((one) => `${one.severity} ${one.code}`)).toContain(`error ${code}`);
    expect(register.law.powers.has('mereshire-port-act-1901-s4')).toBe(false);
    expect(register.law.powers.has('children-act-2004-s11')).toBe(true);
  });

  it('is told of in the file that breaks the law, whatever lies beside it', async () => {
    const beside =
      'abouts:\n  port-safety:\n    title: Safety of ports\n    schedule1: [10]\n    source: Made up\n    lastVerified: 2026-11-01\n    evidence: knowledge\n';
    const powers = OWN.replace('[company]', '[port-company]');
    const { findings } = await inspect(
      memoryWorld({ ...MERESHIRE, 'law/abouts.yaml': beside, 'law/powers.yaml': powers }),
    );
    const found = findings.filter(({ at, severity }) => severity === 'error' && at.path.startsWith('law/'));
    expect(found.map(({ code, at }) => `${code} ${at.path}`)).toEqual(['register/law-override law/powers.yaml']);
  });

  it('makes the command end with 1 where it has errors, and say so', async () => {
    const broken = { ...MERESHIRE, 'law/powers.yaml': OWN.replace('kind: duty', 'kind: wish') };
    const { exit, messages } = await law.run(memoryWorld(broken), { ids: [], options: {} });
    expect([exit, messages?.join()]).toEqual([1, expect.stringContaining('counts for nothing')]);
    expect((await law.run(memoryWorld(LAID), { ids: [], options: {} })).exit).toBe(0);
  });

  it('is a file of law, and no other', async () => {
    const found = await checkFiles({ ...MERESHIRE, 'law/notes.txt': 'x', 'law/other.yaml': 'a: b\n' });
    expect(found.filter(({ code }) => code === 'register/ignored-file').map(({ at }) => at.path)).toEqual([
      'law/notes.txt',
      'law/other.yaml',
    ]);
  });
});

describe('what changed', () => {
  it('is told field by field, with the agreements that name it', async () => {
    const since = earlier(
      'powers',
      'citation: Children Act 2004 s.11\n',
      'citation: Children Act 2004 s.11\n    onRequest: yes\n',
    );
    const words = await told({ since });
    expect(words).toContain('Since edition 2026.05:');
    expect(words).toContain(
      'Children Act 2004 s.11 (powers/children-act-2004-s11) `onRequest` was yes, and is not there.',
    );
    expect(words).toMatch(/Named in [^.]*mereshire-exploitation/);
    expect(words).toMatch(/To look at: [^.]*mereshire-exploitation/);
  });

  it('is told as data', async () => {
    const since = earlier('powers', 'citation: Children Act 2004 s.11\n', 'citation: CA 2004 section 11\n');
    const data = JSON.parse((await run({ since, format: 'json' })).answer?.(STYLE) ?? '');
    expect(data.before).toEqual({ edition: '2026.05', date: '2026-05-01' });
    const [change] = data.changes.filter(({ id }: { id: string }) => id === 'children-act-2004-s11');
    expect(change).toMatchObject({ section: 'powers', kind: 'changed', fields: [{ name: 'citation' }] });
    expect(change.agreements).toContain('mereshire-exploitation');
  });

  it('is nothing since the law that was kept a moment ago', async () => {
    const file = join(temporaryFolder(), 'law.json');
    writeFileSync(file, (await run({ format: 'json' })).answer?.(STYLE) ?? '');
    expect(await told({ since: file })).toContain('0 new, 0 changed, 0 gone. 0 were verified again');
    expect(await told({ since: file }, LAID)).toContain('New: Mereshire Port Act 1901 s.4');
  });

  it('cannot be told since nothing', async () => {
    for (const since of ['/nowhere/at/all', 'docs', 'package.json', 'LICENSE'])
      expect([since, (await run({ since })).exit]).toEqual([since, 2]);
  });

  it('keeps apart what was only verified again', () => {
    const entry = { title: 'A', lastVerified: '2026-01-01', source: 'B' };
    const kinds = (after: object) =>
      diffLaw({ powers: { a: entry } }, { powers: { a: { ...entry, ...after } } }).map(({ kind }) => kind);
    expect(kinds({ lastVerified: '2026-11-21' })).toEqual(['verified']);
    expect(kinds({ lastVerified: '2026-11-21', title: 'C' })).toEqual(['changed']);
    expect(kinds({})).toEqual([]);
    expect(diffLaw({ powers: { a: entry } }, {}).map(({ kind }) => kind)).toEqual(['removed']);
  });
});

describe('facts that are old', () => {
  it('are told of by the command too', async () => {
    const on = async (today: string): Promise<string> =>
      (await law.run(memoryWorld(MERESHIRE, { today: today as IsoDate }), { ids: [], options: {} })).answer?.(STYLE) ??
      '';
    expect(await on('2026-11-23')).not.toContain('more than a year ago');
    expect(await on('2028-11-23')).toContain('more than a year ago');
  });

  it('are one note, from the day after twelve months', async () => {
    const stale = async (today: string) =>
      (await checkFiles(MERESHIRE, today as IsoDate)).filter(({ code }) => code === 'law/stale-facts');
    expect(await stale('2027-11-21')).toEqual([]);
    const found = await stale('2027-11-22');
    expect(found.map(({ severity }) => severity)).toEqual(['note']);
    expect(found[0]?.actual).toMatch(
      /^\d+ facts of law last verified more than twelve months ago, the oldest on 21 November 2026/,
    );
  });
});
