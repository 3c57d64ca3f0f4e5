/** `amend`: which text is kept, what the next version is called, and when nothing is done. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import type { World } from '../../src/commands/command.ts';
import { amend } from '../../src/commands/amend.ts';
import { diskEditor, diskFiles } from '../../src/host/disk.ts';
import { gitHistory } from '../../src/host/history.ts';
import { type Contents, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { EDITORIAL, MATERIAL, nextVersion } from '../helpers/next-version.ts';
import { repository } from '../helpers/repository.ts';
import { signed } from '../helpers/signed-register.ts';
import { SMALL_ID, SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';

const FOLDER = `agreements/${SMALL_ID}/versions/1.2`;
const KEPT = [
  `${FOLDER}/agreement.md`,
  ...['council', 'police'].map((id) => `${FOLDER}/organisations/mereshire-${id}.yaml`),
];
const SIGNED = await signed(SMALL_REGISTER);
const PURPOSE = 'Talk with children who were missing about why they left';

const repo = repository(SIGNED);
const first = repo.commit('one');
afterAll(() => repo.end());
afterEach(() => repo.backTo(first));

type Options = Readonly<Record<string, string>>;
const NEXT_YEAR = { effective: '2027-02-01' };

async function run(world: World, options: Options, id = SMALL_ID) {
  const { exit, answer, messages = [] } = await amend.run(world, { ids: [id], options });
  return { exit, text: answer?.({ colour: false, width: 80 }) ?? '', messages: messages.join('\n') };
}

async function inMemory(contents: Contents, options: Options = NEXT_YEAR, id = SMALL_ID) {
  const world = memoryWorld(contents);
  return { world, ...(await run(world, options, id)) };
}

async function inRepository(options: Options = NEXT_YEAR) {
  const { folder } = repo;
  const files = diskFiles(folder);
  const said = { files, editor: diskEditor(folder), history: gitHistory(folder, process.env) };
  const outcome = await run(memoryWorld({}, said), options);
  const { entries } = await registerOf(files);
  const status = repo.git('status', '--porcelain', '--untracked-files=all');
  return { ...outcome, entry: entries.find(({ id }) => id === SMALL_ID), status };
}

function changed(contents: Contents, from: string | RegExp, to: string): Contents {
  const text = textOf(contents, SMALL_PATH);
  expect(text).toMatch(from);
  return { ...contents, [SMALL_PATH]: text.replace(from, () => to) };
}

const digestOf = async (contents: Contents): Promise<string | undefined> =>
  (await registerOf(memoryFiles(contents))).entries.find(({ id }) => id === SMALL_ID)?.digest;

describe('the version in force', () => {
  it('is kept as it stands where it is what was signed, and the text gets the next number and day alone', async () => {
    const { world, exit, text } = await inMemory(SIGNED);
    expect(exit).toBe(0);
    expect(world.rewritten).toEqual([...KEPT, SMALL_PATH]);
    const before = textOf(SIGNED, SMALL_PATH);
    expect(world.now(KEPT[0] ?? '')).toBe(before);
    expect(world.now(SMALL_PATH)).toBe(
      before.replace('version: 1.2', 'version: 2.0').replace('effective: 2026-01-10', 'effective: 2027-02-01'),
    );
    expect(text).toContain('Kept version 1.2, in the words that were signed,');
    expect(text).toContain('is version 2.0 now, and holds from 1 February 2027. Until then version 1.2 does.');
    expect(text).toContain('If only the wording changes, 1.3 would do');
  });

  it('is kept with the bodies that it was resolved with, so that it has the same digest', async () => {
    const { world } = await inMemory(SIGNED);
    const { entries } = await registerOf(world.files);
    const versions = entries.find(({ id }) => id === SMALL_ID)?.versions ?? [];
    expect(versions.map(({ version, entry }) => [version, entry.digest])).toEqual([['1.2', await digestOf(SIGNED)]]);
  });

  it('comes from the revision that has the words that were signed, where the text was changed since', async () => {
    repo.edit(SMALL_PATH, PURPOSE, 'Talk with children who were missing about what would help');
    repo.commit('changed');
    const { exit, text, entry, status } = await inRepository();
    expect(exit).toBe(0);
    expect(text).toContain('in the words that were signed');
    expect(text).not.toContain('If only the wording changes');
    expect(entry?.versions.map((one) => one.entry.digest)).toEqual([await digestOf(SIGNED)]);
    expect([entry?.terms.version, entry?.terms.purposes?.['talk']?.title]).toEqual([
      '2.0',
      'Talk with children who were missing about what would help',
    ]);
    expect(status.split('\n').map((line) => line.slice(3))).toEqual(
      expect.arrayContaining([...KEPT, ...(status.includes('M') ? [] : [SMALL_PATH])]),
    );
  });

  it('is the latest to which what was signed carries over, and is kept before the next one begins', async () => {
    repo.write(nextVersion(SIGNED, '1.3', '2026-06-01', EDITORIAL));
    const editorial = repo.commit('only the wording changed');
    const path = `agreements/${SMALL_ID}/versions/1.3/agreement.md`;
    const next = await inRepository();
    expect([next.exit, next.entry?.terms.version]).toEqual([0, '2.0']);
    expect(next.text).toContain('Kept version 1.3');
    expect(next.status).toContain(path);
    repo.backTo(editorial);
    repo.edit(SMALL_PATH, ...MATERIAL);
    const { text, entry } = await inRepository();
    expect(text).toContain('Kept version 1.3, as it stood in');
    expect(entry?.versions.map(({ version, entry: kept }) => [version, kept.terms.retention?.[0]?.keep])).toEqual([
      ['1.3', '6 years'],
      ['1.2', '6 years'],
    ]);
    expect(entry?.signing.missing).toHaveLength(2);
  });

  it('needs no new signatures where only the wording changed, and says so', async () => {
    repo.edit(SMALL_PATH, ...EDITORIAL);
    const { text, entry } = await inRepository();
    expect(text).toContain(
      'Nobody has to sign again for what changed: what was signed of version 1.2 carries over to this one from its first day.',
    );
    expect([entry?.terms.version, entry?.signing.state]).toEqual(['1.3', 'fully']);
  });

  it('comes from where the work began, where nobody signed', async () => {
    for (const name of ['council', 'police']) repo.remove(`agreements/${SMALL_ID}/sign-off/mereshire-${name}-1.2.yaml`);
    repo.commit('unsigned');
    repo.edit(SMALL_PATH, PURPOSE, 'Talk with children about what would help');
    const { exit, text, entry } = await inRepository();
    expect(exit).toBe(0);
    expect(text).toContain('Kept version 1.2, as it stood in main,');
    expect(entry?.versions.map((one) => one.entry.digest)).toEqual([await digestOf(SMALL_REGISTER)]);
  });

  it('is kept after the number was changed by hand, which is left as it is', async () => {
    repo.edit(SMALL_PATH, 'version: 1.2', 'version: 3.0');
    repo.edit(SMALL_PATH, 'effective: 2026-01-10', 'effective: 2027-03-01');
    const text = textOf({ now: (await diskFiles(repo.folder).read(SMALL_PATH)) ?? '' }, 'now');
    const { exit, entry } = await inRepository({});
    expect(exit).toBe(0);
    expect(entry?.versions.map(({ version }) => version)).toEqual(['1.2']);
    expect(textOf({ now: (await diskFiles(repo.folder).read(SMALL_PATH)) ?? '' }, 'now')).toBe(text);
  });

  it('is not written again where it is kept', async () => {
    const once = await inMemory(SIGNED);
    const { exit, text } = await run(once.world, { effective: '2027-04-01' });
    expect(exit).toBe(0);
    expect(once.world.rewritten).toEqual([...KEPT, SMALL_PATH, SMALL_PATH]);
    expect(once.world.now(SMALL_PATH)).toContain('version: 2.0\neffective: 2027-04-01');
    expect(text).toContain(`Version 1.2 is kept already, in ${FOLDER}/.`);
    const { now, rewritten } = once.world;
    const before = now(SMALL_PATH);
    expect((await run(once.world, {})).exit).toBe(0);
    expect([now(SMALL_PATH), rewritten.length]).toEqual([before, KEPT.length + 2]);
  });
});

describe('the next number', () => {
  it('follows from what was changed, unless one is said', async () => {
    repo.edit(SMALL_PATH, 'signatory: Assistant Chief Constable', 'signatory: Deputy Chief Constable');
    expect((await inRepository()).entry?.terms.version).toBe('1.3');
    repo.backTo(first);
    repo.edit(SMALL_PATH, 'signatory: Assistant Chief Constable', 'signatory: Deputy Chief Constable');
    expect((await inRepository({ ...NEXT_YEAR, number: '2.0' })).entry?.terms.version).toBe('2.0');
  });

  it('is told as data as well', async () => {
    const { text } = await inMemory(SIGNED, { ...NEXT_YEAR, format: 'json' });
    expect(JSON.parse(text)).toEqual({
      id: SMALL_ID,
      kept: { version: '1.2', digest: await digestOf(SIGNED), revision: null, files: KEPT },
      version: '2.0',
      effective: '2027-02-01',
      changed: null,
    });
  });
});

describe('nothing is written', () => {
  it.each<[string, Contents, Options, RegExp]>([
    ['without a first day', SIGNED, {}, /Say from which day the next version holds, as in: .* --effective 2027-01-01/],
    ['with a day that is none', SIGNED, { effective: 'soon' }, /--effective: soon is no day/],
    [
      'with a day before that of the version in force',
      SIGNED,
      { effective: '2026-01-10' },
      /is not after the first day of version 1\.2/,
    ],
    ['with a number that is none', SIGNED, { ...NEXT_YEAR, number: 'two' }, /--number: two is no number after 1\.2/],
    ['with a number that went before', SIGNED, { ...NEXT_YEAR, number: '1.2' }, /is no number after 1\.2/],
    [
      'for a draft',
      changed(SMALL_REGISTER, /event: in-force/, 'event: drafting'),
      NEXT_YEAR,
      /is a draft: nobody is bound/,
    ],
    ['where it ended', changed(SMALL_REGISTER, /event: in-force/, 'event: ended'), NEXT_YEAR, /has ended/],
    [
      'where the form is wrong',
      changed(SMALL_REGISTER, /^owner:/m, 'ower:'),
      NEXT_YEAR,
      /form of .* has to be right first/,
    ],
    [
      'where the words that were signed are gone',
      changed(SIGNED, PURPOSE, 'Talk with children'),
      NEXT_YEAR,
      /no git repository here that has them/,
    ],
    [
      'where something else stands in the folder',
      { ...SIGNED, [`${FOLDER}/organisations/mereshire-council.yaml`]: 'name: Another' },
      NEXT_YEAR,
      /is there already/,
    ],
  ])('%s', async (_what, contents, options, why) => {
    const { world, exit, messages } = await inMemory(contents, options);
    expect(messages).toMatch(why);
    expect([exit, world.rewritten]).toEqual([2, []]);
  });

  it('for what is not there, and without a name', async () => {
    expect((await inMemory(SIGNED, NEXT_YEAR, 'nothing')).messages).toContain('There is no agreement called nothing');
    expect((await amend.run(memoryWorld(SIGNED), { ids: [], options: {} })).messages?.join()).toContain(
      'Name one agreement',
    );
  });

  it('where no revision has the words that were signed', async () => {
    repo.edit(SMALL_PATH, PURPOSE, 'Talk with children');
    repo.git('checkout', '--quiet', '--orphan', 'new');
    repo.commit('alone');
    const { exit, messages, status } = await inRepository();
    expect([exit, status]).toEqual([2, '']);
    expect(messages).toContain('are in none of the last 50 revisions');
    repo.git('checkout', '--quiet', '--force', 'main');
  });
});
