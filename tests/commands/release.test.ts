/** `release`: what is kept for good, what is refused, and how a build treats what was released. No page is printed here. */
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { build } from '../../src/commands/build.ts';
import type { World } from '../../src/commands/command.ts';
import { check } from '../../src/commands/check.ts';
import { release } from '../../src/commands/release.ts';
import { releaseFile } from '../../src/commands/release-facts.ts';
import { sign } from '../../src/commands/sign.ts';
import { sha256 } from '../../src/host/environment.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { type Contents, checkFiles, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryOutput } from '../helpers/memory-output.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { plainGraphs } from '../helpers/plain-layout.ts';
import { DOCUMENTS } from '../helpers/published-folder.ts';
import { EDITORIAL, MATERIAL, nextVersion } from '../helpers/next-version.ts';
import { signed } from '../helpers/signed-register.ts';
import { SMALL_ID, SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';
import { sealerWith, testCertificate } from '../helpers/seal-key.ts';

const fonts = await loadFonts();
const FOLDER = `agreements/${SMALL_ID}/versions/1.2`;
const RELEASE = `${FOLDER}/release.yaml`;
const TEXT = `${FOLDER}/released/${SMALL_ID}.md`;

const PRINTER: Partial<World> = {
  fonts: async () => fonts,
  printer: () => ({
    print: () => Promise.reject(new Error('nothing is printed here')),
    describe: async () => 'a browser',
    close: async () => {},
  }),
};

/** The small register, signed by each of its controllers. */
let SIGNED: Contents = SMALL_REGISTER;
/** The same, with its version released. */
let RELEASED: Contents = SMALL_REGISTER;
beforeAll(async () => {
  SIGNED = await signed(SMALL_REGISTER);
  RELEASED = await afterRelease(SIGNED);
});

interface Run {
  readonly world: MemoryWorld;
  readonly exit: number;
  readonly text: string;
  readonly messages: string;
}

async function released(contents: Contents, options: Readonly<Record<string, string>> = {}): Promise<Run> {
  return run(memoryWorld(contents, PRINTER), options);
}

async function run(world: MemoryWorld, options: Readonly<Record<string, string>> = {}, id = SMALL_ID): Promise<Run> {
  const {
    exit,
    answer,
    messages = [],
  } = await release.run(world, {
    ids: [id],
    options: { formats: 'md,json', ...options },
  });
  return { world, exit, text: answer?.({ colour: false, width: 80 }) ?? '', messages: messages.join('\n') };
}

/** All files of a register once a version of it was released. */
async function afterRelease(contents: Contents): Promise<Contents> {
  const { world, exit, messages } = await released(contents);
  expect([exit, messages]).toEqual([0, '']);
  const more = await Promise.all(
    world.rewritten.map(async (path) => [path, (await world.files.read(path)) ?? new Uint8Array()] as const),
  );
  return { ...contents, ...Object.fromEntries(more) };
}

const changed = (contents: Contents, path: string, from: string | RegExp, to: string): Contents => {
  const text = textOf(contents, path).replace(from, () => to);
  if (text === textOf(contents, path)) throw new Error(`${path} has no ${from}`);
  return { ...contents, [path]: text };
};

async function built(contents: Contents) {
  const output = memoryOutput();
  const world = memoryWorld(contents, {
    ...PRINTER,
    indexer: { index: async () => [] },
    graphs: plainGraphs,
    output,
  });
  const outcome = await build.run(world, { ids: [], options: { formats: 'md,json' } });
  const files = output.files();
  return { outcome, file: (path: string) => files.find((one) => one.path === path)?.bytes, count: files.length };
}

describe('a release', () => {
  it('keeps the words, the bodies that they stand on, and the documents, with the hash of each', async () => {
    const { world, exit, text } = await released(SIGNED);
    expect(exit).toBe(0);
    expect(world.rewritten).toEqual([
      `${FOLDER}/agreement.md`,
      ...['mereshire-council', 'mereshire-police'].map((id) => `${FOLDER}/organisations/${id}.yaml`),
      ...['md', 'json'].map((format) => `${FOLDER}/released/${SMALL_ID}.${format}`),
      RELEASE,
    ]);
    expect(text).toContain('Released version 1.2 of Children found safe in Mereshire: 6 files');
    const facts = parse(world.now(RELEASE), { schema: 'failsafe' });
    expect(facts).toMatchObject({
      agreement: SMALL_ID,
      version: '1.2',
      released: '2026-11-21',
      madeWith: { tool: 'concordat 0', law: '2026.11' },
      edition: '2026.1',
      settings: { publisher: 'mereshire-council' },
    });
    expect(facts.signedBy).toHaveLength(2);
    for (const { path, size, sha256: hash } of facts.files) {
      const bytes = (await world.files.read(`${FOLDER}/${path}`)) ?? new Uint8Array();
      expect([path, String(bytes.length), sha256(bytes)]).toEqual([path, size, hash]);
    }
    expect(world.now(`${FOLDER}/agreement.md`)).toBe(textOf(SMALL_REGISTER, SMALL_PATH));
  });

  it('rests on what was signed of an earlier version where that carries over, and names those records', async () => {
    const { world, exit } = await released(nextVersion(SIGNED, '1.3', '2026-06-01', EDITORIAL));
    expect(exit).toBe(0);
    const { signedBy } = parse(world.now(RELEASE.replace('1.2', '1.3')), { schema: 'failsafe' });
    expect(signedBy.map(({ record }: { readonly record: string }) => record)).toEqual([
      'mereshire-council-1.2.yaml',
      'mereshire-police-1.2.yaml',
    ]);
    expect(world.now(TEXT.replace('1.2', '1.3'))).toContain(
      'Carried over to version 1.3: only editorial changes since',
    );
    expect((await released(nextVersion(SIGNED, '2.0', '2026-06-01', MATERIAL))).exit).toBe(2);
  });

  it('is found to be right, and asked for again it writes nothing', async () => {
    const all = RELEASED;
    expect((await checkFiles(all)).filter(({ severity }) => severity === 'error')).toEqual([]);
    const again = await released(all);
    expect(again.exit).toBe(0);
    expect(again.text).toContain('was released on 2026-11-21, and all of it is as it was');
    expect(again.world.rewritten).toEqual([]);
  });

  it('keeps documents where the settings say', async () => {
    const settings = { ...SIGNED, 'concordat.yaml': `${textOf(SIGNED, 'concordat.yaml')}releases: kept/elsewhere\n` };
    const all = await afterRelease(settings);
    expect(all[TEXT]).toBeUndefined();
    expect(all[TEXT.replace('agreements/', 'kept/elsewhere/')]).toBeDefined();
    const [entry] = (await registerOf(memoryFiles(all))).entries;
    expect(entry?.released?.map(({ path }) => path)).toEqual([`released/${SMALL_ID}.md`, `released/${SMALL_ID}.json`]);
  });

  it('overwrites nothing', async () => {
    const path = `${FOLDER}/organisations/mereshire-council.yaml`;
    const { exit, messages, world } = await released({
      ...SIGNED,
      [`${FOLDER}/agreement.md`]: textOf(SIGNED, SMALL_PATH),
      [path]: textOf(SIGNED, 'organisations/mereshire-council.yaml').replace(/^name: .*/, 'name: Another'),
    });
    expect([exit, world.rewritten]).toEqual([2, []]);
    expect(messages).toContain(`${path} is there already and holds something else`);
  });

  it('takes over what was kept by hand, as it is', async () => {
    const { exit, world } = await released({ ...SIGNED, [`${FOLDER}/agreement.md`]: textOf(SIGNED, SMALL_PATH) });
    expect(exit).toBe(0);
    expect(world.rewritten).not.toContain(`${FOLDER}/agreement.md`);
  });

  it('is not made where something else stands in its folder', async () => {
    const { exit, messages, world } = await released({
      ...SIGNED,
      [`${FOLDER}/agreement.md`]: textOf(SIGNED, SMALL_PATH),
      [`${FOLDER}/another.txt`]: 'More',
    });
    expect([exit, world.rewritten]).toEqual([2, []]);
    expect(messages).toContain('something else stands in the folder of that version');
  });

  it.each<readonly [string, () => Contents | Promise<Contents>, number, string]>([
    ['what is not fully signed', () => SMALL_REGISTER, 2, 'is not signed by everybody'],
    ['a draft', () => changed(SIGNED, SMALL_PATH, /event: in-force/g, 'event: drafting'), 2, 'is not in force'],
    [
      'what is overdue',
      () => signed(changed(SMALL_REGISTER, SMALL_PATH, /every: .*/, 'every: 1 month')),
      3,
      'was due by',
    ],
    ['what has an error', () => changed(SIGNED, SMALL_PATH, /^version: .*$/m, 'version: two'), 1, 'has errors'],
    [
      'what somebody changed after it was signed',
      () => changed(SIGNED, SMALL_PATH, 'found safe', 'found well'),
      1,
      'has errors',
    ],
  ])('is not made of %s', async (_name, contents, code, reason) => {
    const { exit, messages, world } = await released(await contents());
    expect([exit, world.rewritten]).toEqual([code, []]);
    expect(messages).toContain(reason);
  });

  it('is not made of what is not there', async () => {
    expect(await run(memoryWorld(SIGNED, PRINTER), {}, 'nowhere')).toMatchObject({ exit: 2 });
  });
});

describe('what was released', () => {
  it('is not made where a record cannot be read, which `sign` names', async () => {
    const path = `agreements/${SMALL_ID}/sign-off/mereshire-police-1.2-2.yaml`;
    const contents = { ...SIGNED, [path]: 'decision: declined\n' };
    const { exit, messages } = await released(contents);
    expect([exit, messages]).toEqual([1, expect.stringContaining('has errors')]);
    const found = await check.run(memoryWorld(contents), { ids: [SMALL_ID], options: {} });
    expect([found.exit, found.report?.findings.some(({ at }) => at.path === path)]).toEqual([1, true]);
    const told = await sign.run(memoryWorld(contents), { ids: [SMALL_ID], options: {} });
    const text = told.answer?.({ colour: false, width: 80 }) ?? '';
    expect([told.exit, text]).toEqual([1, expect.stringContaining(`${path}: `)]);
    expect(text).toContain('nobody can say that everybody signed');
    expect(text).not.toContain('Signed by');
  });

  it('is published as it is, at its own address and as the present documents', async () => {
    const all = RELEASED;
    const other = { ...all, [TEXT]: 'not what a build makes, but what was released' };
    const bytes = new TextEncoder().encode(other[TEXT]);
    const facts = parse(textOf(all, RELEASE), { schema: 'failsafe' });
    const listed = facts.files.map((one: { path: string }) =>
      one.path === `released/${SMALL_ID}.md` ? { ...one, size: String(bytes.length), sha256: sha256(bytes) } : one,
    );
    const { outcome, file } = await built({ ...other, [RELEASE]: stringify({ ...facts, files: listed }) });
    expect(outcome.exit).toBe(0);
    expect(file(`agreements/${SMALL_ID}/${SMALL_ID}.md`)).toEqual(bytes);
    expect(file(`agreements/${SMALL_ID}/v/1.2/${SMALL_ID}.md`)).toEqual(bytes);
  });

  it('is not published once the text has another number', async () => {
    const all = RELEASED;
    const next = changed(
      changed(all, SMALL_PATH, /^version: 1.2$/m, 'version: 1.3'),
      SMALL_PATH,
      /^effective: .*$/m,
      'effective: 2026-11-20',
    );
    const { file } = await built(next);
    expect(file(`agreements/${SMALL_ID}/v/1.2/${SMALL_ID}.md`)).toEqual(all[TEXT]);
    expect(file(`agreements/${SMALL_ID}/${SMALL_ID}.md`)).not.toEqual(all[TEXT]);
  });

  it('does not stand for words that were changed under its number, which is an error', async () => {
    const other = changed(RELEASED, SMALL_PATH, 'found safe', 'found well');
    const [entry] = (await registerOf(memoryFiles(other))).entries;
    expect(entry?.released).toBeUndefined();
    const found = (await checkFiles(other)).filter(({ code }) => code === 'sign-off/release-altered');
    expect(found.map(({ at, pointer }) => [at.path, pointer])).toEqual([[SMALL_PATH, '/version']]);
    expect((await built(other)).file(`agreements/${SMALL_ID}/${SMALL_ID}.md`)).toBeUndefined();
  });

  it.each<readonly [string, (all: Contents) => Contents, string]>([
    ['has lost a file', (all) => Object.fromEntries(Object.entries(all).filter(([path]) => path !== TEXT)), TEXT],
    [
      'has another byte in a file',
      (all) => ({ ...all, [TEXT]: new Uint8Array(all[TEXT] as Uint8Array).fill(7, 99, 100) }),
      TEXT,
    ],
    [
      'has other words',
      (all) => changed(all, `${FOLDER}/agreement.md`, 'found safe', 'found well'),
      `${FOLDER}/agreement.md`,
    ],
  ])('stops a build where it %s', async (_name, damage, path) => {
    const { outcome, count } = await built(damage(RELEASED));
    expect([outcome.exit, count]).toEqual([2, 0]);
    expect(outcome.messages?.join()).toContain(path);
    expect(outcome.report?.findings.map(({ code }) => code)).toContain('sign-off/release-altered');
  });
});

describe('a seal', () => {
  it('is asked for with a key, or nothing is released', async () => {
    const { exit, messages, world } = await released(SIGNED, { seal: true as never });
    expect([exit, world.rewritten]).toEqual([2, []]);
    expect(messages).toContain('there is no key here');
  });

  it('is told with whose key it was made', async () => {
    const sealer = await sealerWith((await testCertificate('Register (test key, proves nothing)')).pem);
    const world = memoryWorld(SIGNED, { ...PRINTER, openSealer: async () => sealer });
    const { exit, messages } = await run(world, { seal: true as never });
    expect(exit).toBe(0);
    expect(messages).toContain('Sealed 0 PDFs with the key of Register (test key, proves nothing)');
  });

  it('is named in what says what was released, with its certificate, so that each build knows it', async () => {
    const { signer } = await sealerWith((await testCertificate('Register (test key, proves nothing)')).pem);
    const register = await registerOf(memoryFiles(SIGNED));
    const entry = register.entries.find(({ id }) => id === SMALL_ID);
    if (entry === undefined) throw new Error('there is no such agreement');
    const word = { path: 'agreement.md', bytes: Buffer.from(textOf(SIGNED, SMALL_PATH)) };
    const facts = async (sealedBy: typeof signer | undefined): Promise<string> => {
      const made = await releaseFile(memoryWorld(SIGNED), register, entry, [word], { browser: undefined, sealedBy });
      const contents = { ...SIGNED, [`${FOLDER}/agreement.md`]: textOf(SIGNED, SMALL_PATH), [RELEASE]: made.bytes };
      const { entries } = await registerOf(memoryFiles(contents));
      const kept = entries.find(({ id }) => id === SMALL_ID)?.versions[0];
      return JSON.stringify(kept?.release?.facts.sealedBy);
    };
    expect(await facts(signer)).toBe(JSON.stringify(signer));
    expect(await facts(undefined)).toBeUndefined();
  });

  it('of a build is put on no file that was released', async () => {
    const sealer = await sealerWith((await testCertificate('Register (test key, proves nothing)')).pem);
    const pdf = DOCUMENTS['pdf'] ?? new Uint8Array();
    const facts = parse(textOf(RELEASED, RELEASE)) as { readonly files: readonly object[] };
    const name = `released/${SMALL_ID}.pdf`;
    const listed = [...facts.files, { path: name, size: String(pdf.length), sha256: sha256(pdf) }];
    const output = memoryOutput();
    const world = memoryWorld(
      { ...RELEASED, [RELEASE]: stringify({ ...facts, files: listed }), [`${FOLDER}/${name}`]: pdf },
      {
        ...PRINTER,
        openSealer: async () => sealer,
        indexer: { index: async () => [] },
        graphs: plainGraphs,
        output,
      },
    );
    const { messages } = await build.run(world, { ids: [], options: { formats: 'html', seal: true } });
    expect(messages?.join('\n')).toContain('Sealed 0 PDFs');
    const published = output.files().find(({ path }) => path === `agreements/${SMALL_ID}/${SMALL_ID}.pdf`);
    expect(sha256(published?.bytes ?? new Uint8Array())).toBe(sha256(pdf));
  });
});
