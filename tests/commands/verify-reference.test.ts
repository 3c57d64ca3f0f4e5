/** `concordat verify` of a short reference: which words it stands for, and whether they hold. */
import { describe, expect, it } from 'vitest';
import { shortReference } from '../../src/base/short-reference.ts';
import { verify } from '../../src/commands/verify.ts';
import { sha256 } from '../../src/host/environment.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { DAY, DIGEST, ID, OLD_DIGEST, publishedFolder } from '../helpers/published-folder.ts';

const PRESENT = shortReference({ id: ID, version: '2.0', digest: DIGEST }, sha256);
const BEFORE = shortReference({ id: ID, version: '1.0', digest: OLD_DIGEST }, sha256);

interface Held {
  readonly held?: Readonly<Record<string, string>>;
  readonly register?: Readonly<Record<string, Uint8Array>>;
}

async function verified(named: string | readonly string[], { held = {}, register = publishedFolder() }: Held = {}) {
  const world = memoryWorld(
    {},
    { elsewhere: (folder) => memoryFiles(folder === 'published' ? register : folder === '.' ? held : {}) },
  );
  const run = (format: string) =>
    verify.run(world, { ids: [named].flat(), options: { format, register: 'published' } });
  const { exit, answer } = await run('json');
  const { files } = JSON.parse(answer?.({ colour: false, width: 100 }) ?? '{}') as {
    readonly files: readonly Readonly<Record<string, unknown>>[];
  };
  const text = (await run('text')).answer?.({ colour: false, width: 100_000 }) ?? '';
  return { exit, files, first: files[0] ?? {}, text };
}

describe('a short reference', () => {
  it('says which words it stands for, that they are in force, and which files have them; and that it proves nothing', async () => {
    const { exit, first, text } = await verified(PRESENT);
    expect(exit).toBe(0);
    expect(first).toEqual({
      file: PRESENT,
      reference: PRESENT,
      verdict: 'current',
      sha256: null,
      agreement: ID,
      version: '2.0',
      status: 'in-force',
      path: `agreements/${ID}/index.html`,
      documents: ['docx', 'odt', 'md', 'json', 'pdf'].map((form) => `agreements/${ID}/${ID}.${form}`),
      supersededBy: null,
      supersededOn: null,
      until: null,
      seals: [],
      reasons: expect.arrayContaining([expect.stringContaining('can be copied onto any paper')]),
      differences: null,
      unjudged: [],
    });
    expect(text).toContain(`Current: ${PRESENT}\n`);
    expect(text).toContain(`${PRESENT} stands for the words of Sample agreement (${ID}), version 2.0.`);
    expect(text).not.toContain('enuine');
  });

  it.each([
    ['in small letters and without hyphens', (one: string) => one.toLowerCase().replaceAll('-', '')],
    ['with spaces', (one: string) => one.replaceAll('-', ' ')],
    ['as the address in the code for cameras', (one: string) => `https://register.example/verify/index.html#${one}`],
  ])('is known %s', async (_how, write) => {
    const { exit, first } = await verified(write(PRESENT));
    expect([exit, first['reference'], first['file']]).toEqual([0, PRESENT, write(PRESENT)]);
  });

  it('of an earlier version says which took its place and when', async () => {
    const { exit, first, text } = await verified(BEFORE);
    expect(exit).toBe(1);
    expect(first).toMatchObject({
      verdict: 'superseded',
      version: '1.0',
      supersededBy: '2.0',
      supersededOn: '2026-09-01',
      documents: [`agreements/${ID}/v/1.0/${ID}.json`],
    });
    expect(text).toContain(`Superseded: ${BEFORE}`);
    expect(text).toContain('Version 2.0 took its place on 1 September 2026.');
  });

  it.each([
    ['draft', 'The agreement is a draft.'],
    ['suspended', 'The agreement is suspended.'],
    ['ended', 'The agreement is at an end.'],
  ])('says that they are not in force: %s', async (status, said) => {
    const { exit, first, text } = await verified(PRESENT, { register: publishedFolder({ agreement: { status } }) });
    expect([exit, first['verdict'], first['status']]).toEqual([1, 'not-in-force', status]);
    expect(text).toContain(said);
  });

  it('says that nobody agreed to what is illustrative, and that a review is overdue', async () => {
    const register = publishedFolder({ agreement: { illustrative: true, reviewState: 'overdue' } });
    const { text } = await verified(PRESENT, { register });
    expect(text).toContain('illustrative: no body that it names has agreed to it');
    expect(text).toContain('overdue for review');
  });

  it('of words that the register has no longer says until when it had them', async () => {
    const digest = `sha256:${'c'.repeat(64)}`;
    const gone = { path: 'agreements/once/once.pdf', sha256: 'd'.repeat(64), version: '1.0', digest, until: DAY };
    const reference = shortReference({ id: 'once', version: '1.0', digest }, sha256);
    const { exit, first, text } = await verified(reference, { register: publishedFolder({ before: [gone] }) });
    expect(exit).toBe(1);
    expect(first).toMatchObject({ verdict: 'superseded', agreement: null, version: '1.0', until: DAY, documents: [] });
    expect(text).toContain('as version 1.0 at agreements/once/once.pdf until 1 October 2026. It has them no longer.');
  });

  it('with one sign mistyped leads to no other words: it is unknown, and no guess is made', async () => {
    const slips = [...PRESENT].flatMap((sign, index) =>
      sign === '-' ? [] : [`${PRESENT.slice(0, index)}${sign === '7' ? '8' : '7'}${PRESENT.slice(index + 1)}`],
    );
    expect(slips).toHaveLength(12);
    const { exit, files, text } = await verified(slips);
    expect(exit).toBe(1);
    expect(files.map(({ verdict, agreement, documents }) => [verdict, agreement, documents])).toEqual(
      slips.map(() => ['unknown', null, []]),
    );
    expect(text).toContain('It may be mistyped, which nothing in it can show');
    expect(text).not.toContain(PRESENT);
  });

  it('is one only where no file has that name, and has twelve signs', async () => {
    const { exit, first } = await verified(PRESENT, { held: { [PRESENT]: 'Hello' } });
    expect([exit, first['reference'], first['verdict']]).toEqual([1, null, 'unknown']);
    const short = await verified(PRESENT.slice(0, -1));
    expect([short.exit, short.first['verdict']]).toEqual([2, 'unchecked']);
    expect(short.text).toContain('it is no short reference: one has twelve letters and digits');
  });

  it('can be asked for together with files, and the worst counts', async () => {
    const { exit, files } = await verified([PRESENT, 'c.txt'], { held: { 'c.txt': 'Hello' } });
    expect(exit).toBe(1);
    expect(files.map(({ file, verdict }) => [file, verdict])).toEqual([
      [PRESENT, 'current'],
      ['c.txt', 'unknown'],
    ]);
  });
});
