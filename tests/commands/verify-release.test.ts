/** `concordat verify` where the register's own folder is at hand: what was released has to be as it was, records of decisions too. */
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { shortReference } from '../../src/base/short-reference.ts';
import { verify } from '../../src/commands/verify.ts';
import { sha256 } from '../../src/host/environment.ts';
import type { Contents } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { DIGEST, DOCUMENTS, ID, OLD, publishedFolder } from '../helpers/published-folder.ts';

const PDF = DOCUMENTS['pdf'] ?? new Uint8Array();
const SIGN_OFF = `agreements/${ID}/sign-off/mereshire-council-2.0.yaml`;
const FOLDER = `agreements/${ID}/versions/2.0`;
const RELEASE = `${FOLDER}/release.yaml`;
const SETTINGS = 'title: A register\npublisher: mereshire-council\nthemes: {}\n';
const RECORD = Buffer.from('organisation: mereshire-council\n');

function releaseOf(digest = DIGEST): string {
  return stringify({
    agreement: ID,
    version: '2.0',
    digest,
    released: '2026-09-02',
    madeWith: { tool: 'concordat 0' },
    settings: { title: 'A register', publisher: 'mereshire-council' },
    signedBy: [{ organisation: 'mereshire-council', record: 'mereshire-council-2.0.yaml', sha256: sha256(RECORD) }],
    files: [{ path: `released/${ID}.pdf`, size: String(PDF.length), sha256: sha256(PDF) }],
  });
}

/** The folder of a register that released the version which it published. */
const OWN: Contents = {
  'concordat.yaml': SETTINGS,
  [SIGN_OFF]: RECORD,
  [RELEASE]: releaseOf(),
  [`${FOLDER}/released/${ID}.pdf`]: PDF,
  ...Object.fromEntries(Object.entries(publishedFolder()).map(([path, bytes]) => [`dist/site/${path}`, bytes])),
};

const without = (path: string): Contents => Object.fromEntries(Object.entries(OWN).filter(([name]) => name !== path));

/** Verifies against the folder of a register, which is where the program runs, or is named. */
async function verified(
  own: Contents,
  { named = ['held/a.pdf'], register }: { readonly named?: readonly string[]; readonly register?: string } = {},
) {
  const held = { 'a.pdf': PDF, 'old.json': OLD, 'c.txt': 'Hello' };
  const world = memoryWorld(register === undefined ? own : {}, {
    elsewhere: (folder) => memoryFiles(folder === 'held' ? held : folder === register ? own : {}),
  });
  const options = { format: 'json', ...(register === undefined ? {} : { register }) };
  const { exit, answer, messages = [] } = await verify.run(world, { ids: named, options });
  const { files } = JSON.parse(answer?.({ colour: false, width: 100 }) ?? '{"files": []}') as {
    readonly files: readonly {
      readonly verdict: string;
      readonly version: string;
      readonly reasons: readonly string[];
    }[];
  };
  const [first] = files;
  return { exit, verdict: first?.verdict, version: first?.version, reasons: first?.reasons.join('\n'), messages };
}

describe('a file of a version that was released', () => {
  it.each([[undefined], ['register'], ['register/']])(
    'is genuine and current where the register has all that it released: --register %s',
    async (register) => {
      const how = register === undefined ? {} : { register };
      expect(await verified(OWN, how)).toMatchObject({ exit: 0, verdict: 'current', version: '2.0', messages: [] });
    },
  );

  it.each<readonly [string, Contents, string]>([
    ['the record of a decision is gone', without(SIGN_OFF), `${SIGN_OFF} is missing. It is the record of a decision`],
    [
      'the record of a decision has another byte',
      { ...OWN, [SIGN_OFF]: Buffer.from(RECORD).fill(0x20, 3, 4) },
      `${SIGN_OFF} has other bytes than on the day on which the version was released. It is the record of a decision`,
    ],
    ['a released file is gone', without(`${FOLDER}/released/${ID}.pdf`), `${FOLDER}/released/${ID}.pdf is missing.`],
    [
      'it released other words than it published',
      { ...OWN, [RELEASE]: releaseOf(`sha256:${'f'.repeat(64)}`) },
      `${RELEASE} is about other words`,
    ],
    ['what says what was released is gone', without(RELEASE), `${RELEASE} is missing.`],
    ['what says what was released cannot be read', { ...OWN, [RELEASE]: 'version: [' }, `${RELEASE} cannot be read.`],
  ])('cannot be checked where %s', async (_what, own, said) => {
    for (const how of [{}, { register: 'register' }]) {
      const { exit, verdict, version, reasons } = await verified(own, how);
      expect([exit, verdict, version]).toEqual([2, 'unchecked', '2.0']);
      expect(reasons).toContain('the register is no longer what was released as version 2.0');
      expect(reasons).toContain(said);
    }
  });

  it('nor can its short reference be looked up then, but what is of other versions, or of none, is told as ever', async () => {
    const own = without(SIGN_OFF);
    const reference = shortReference({ id: ID, version: '2.0', digest: DIGEST }, sha256);
    expect(await verified(own, { named: [reference] })).toMatchObject({ exit: 2, verdict: 'unchecked' });
    expect(await verified(own, { named: ['held/old.json'] })).toMatchObject({ exit: 1, verdict: 'superseded' });
    expect(await verified(own, { named: ['held/c.txt'] })).toMatchObject({ exit: 1, verdict: 'unknown' });
  });

  it('is judged by what was published alone where nothing else is at hand', async () => {
    expect(await verified(publishedFolder(), { register: 'published' })).toMatchObject({ exit: 0, verdict: 'current' });
  });
});

describe('the folder of a register', () => {
  it('from which nothing was built yet has nothing to verify against, and that is told', async () => {
    const { exit, messages } = await verified({ 'concordat.yaml': SETTINGS }, { register: 'register' });
    expect(exit).toBe(2);
    expect(messages.join()).toContain('There is no manifest.json in register/dist/site.');
  });

  it('is not left by what a manifest says: ids and numbers that are paths are read nowhere', async () => {
    for (const agreement of [{ id: '../../elsewhere' }, { version: '../../..' }]) {
      const site = publishedFolder({ agreement });
      const { id = ID, version = '2.0' } = agreement as { readonly id?: string; readonly version?: string };
      const own = { 'concordat.yaml': SETTINGS, 'dist/site/manifest.json': site['manifest.json'] ?? '' };
      const reference = shortReference({ id, version, digest: DIGEST }, sha256);
      const asked: string[] = [];
      const world = memoryWorld(
        {},
        {
          elsewhere: (folder) => {
            const files = memoryFiles(folder === 'register' ? own : {});
            const size = async (path: string) => {
              asked.push(path);
              return files.size(path);
            };
            return { ...files, size };
          },
        },
      );
      const { exit } = await verify.run(world, { ids: [reference], options: { register: 'register' } });
      expect(exit).toBe(0);
      expect(asked.filter((path) => path.includes('..'))).toEqual([]);
    }
  });
});
