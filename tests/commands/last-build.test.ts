/** A build after one in which nothing changed: it tells the same and makes nothing. Whatever changed, it builds. */
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Notes, notedFiles } from '../../src/base/noted-files.ts';
import { keptFiles } from '../../src/base/kept-files.ts';
import type { Files, LastBuilds } from '../../src/base/ports.ts';
import { PrintError } from '../../src/base/print-error.ts';
import { build } from '../../src/commands/build.ts';
import type { Invocation, Outcome, World } from '../../src/commands/command.ts';
import { lastBuild } from '../../src/commands/last-build.ts';
import { sha256 } from '../../src/host/environment.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { diskOutput } from '../../src/host/site-folder.ts';
import { REPORTERS } from '../../src/reporters/index.ts';
import type { Contents } from '../helpers/check-files.ts';
import { memoryCache } from '../helpers/memory-cache.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { plainGraphs } from '../helpers/plain-layout.ts';
import { SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';
import { ownFolder } from '../host/temporary.ts';

const { folder, remove } = ownFolder();
afterAll(remove);
const SITE = join(folder, 'site');
const ASKED = { root: '.', out: SITE, formats: 'html', format: 'text' };
const assets = keptFiles(diskFiles('.'));
const kept = memoryCache();
let browser = 'Chromium 1';

/** A register without an agreement. */
const EMPTY = Object.fromEntries(Object.entries(SMALL_REGISTER).filter(([path]) => !path.startsWith('agreements/')));

/** The world of a build, with what builds told until now; `said` of it is otherwise. */
function worldOf(
  contents: Contents = SMALL_REGISTER,
  {
    tool = assets,
    here = '/here',
    ...said
  }: Partial<Omit<World, 'tool' | 'lastBuilds'> & Omit<LastBuilds, 'register' | 'told'>> = {},
): World {
  return memoryWorld(contents, {
    assets: tool,
    fonts: loadFonts,
    painter: () => noPainter,
    indexer: { index: async () => [] },
    graphs: plainGraphs,
    output: diskOutput(),
    printer: () => ({
      print: () => Promise.reject(new PrintError('This page defeats every browser.')),
      describe: async () => browser,
      close: async () => {},
    }),
    lastBuilds: { here, register: memoryFiles(contents), tool, told: kept },
    ...said,
  });
}

/** What is told without building; nothing where there is something to build. */
function told(world = worldOf(), options: Invocation['options'] = ASKED, ids: readonly string[] = []) {
  return lastBuild(world, { ids, options })?.told();
}

let first: Outcome;
beforeAll(async () => {
  first = await build.run(worldOf(), { ids: [], options: ASKED });
});

/** The same bytes but for one, which keeps its place. */
function altered(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : Uint8Array.from(content);
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  return bytes;
}

describe('where nothing changed', () => {
  it('the same is told, in every form, and no folder is claimed', async () => {
    const again = await build.run(
      worldOf(SMALL_REGISTER, {
        output: { ...diskOutput(), claim: () => Promise.reject(new Error('nothing is to be written')) },
      }),
      { ids: [], options: ASKED },
    );
    expect(again.exit).toBe(first.exit);
    expect(first.report?.findings.length).toBeGreaterThan(0);
    const style = { colour: true, width: 80 };
    for (const { tell, summary } of Object.values(REPORTERS))
      for (const words of [tell, summary])
        expect(again.report && words?.(again.report, style)).toEqual(first.report && words?.(first.report, style));
    const [wrote, nothing] = [first, again].map(({ messages }) => messages?.at(-1));
    expect(wrote).toMatch(/^Wrote \d+ files to /);
    const [files] = /\d+ files/.exec(wrote ?? '') ?? [];
    expect(nothing).toBe(
      `Nothing changed since the last build: ${SITE} holds the ${files} that it wrote. Open ${SITE}/index.html.`,
    );
    expect(again.messages?.slice(0, -1)).toEqual(first.messages?.slice(0, -1));
  });

  it('it does not matter how it is told', async () => {
    for (const telling of [{ format: 'json' }, { quiet: true }, { 'no-color': true }] as const)
      expect(await told(worldOf(), { ...ASKED, ...telling })).toBeDefined();
  });
});

describe('a build is made', () => {
  it.each(Object.keys(SMALL_REGISTER))('where %s has another byte, or is gone', async (path) => {
    const { [path]: content = '', ...others } = SMALL_REGISTER;
    expect(await told(worldOf({ ...others, [path]: altered(content) }))).toBeUndefined();
    expect(await told(worldOf(others))).toBeUndefined();
  });

  it.each([
    'agreements/another/agreement.md',
    SMALL_PATH.replace('agreement.md', 'form.csv'),
    SMALL_PATH.replace('agreement.md', 'sign-off/a-body.yaml'),
    SMALL_PATH.replace('agreement.md', 'versions/1.0/agreement.md'),
    'guidance/a-page.md',
    'law/own.yaml',
    'organisations/a-body.yaml',
    'templates/clauses/complaints.1.md',
    'templates/editions/own/edition.yaml',
    'templates/themes/own.yaml',
  ])('where %s was added', async (path) => {
    expect(await told(worldOf({ ...SMALL_REGISTER, [path]: 'x' }))).toBeUndefined();
  });

  it('where a file of the tool has another byte', async () => {
    const { tool } = notesOfLast();
    const read = tool.filter(([asked]) => asked === 'read');
    expect(read.length).toBeGreaterThan(30);
    for (const [, path] of read) {
      const other: Files = {
        ...assets,
        read: async (one) => (one === path ? altered((await assets.read(one)) ?? '.') : assets.read(one)),
      };
      expect(await told(worldOf(SMALL_REGISTER, { tool: other })), path).toBeUndefined();
    }
  });

  it('where anything else is asked for, on another day, in another place or by another version', async () => {
    expect(await told()).toBeDefined();
    const others: readonly Invocation['options'][] = [
      { root: '..' },
      { out: join(folder, 'other') },
      { formats: 'html,md' },
      { formats: undefined },
      { drafts: true },
      { embed: true },
      { jobs: '2' },
      { today: '2026-11-21' },
    ];
    for (const other of others) expect(await told(worldOf(), { ...ASKED, ...other })).toBeUndefined();
    expect(await told(worldOf(), ASKED, ['children-found-safe'])).toBeUndefined();
    expect(await told(worldOf(SMALL_REGISTER, { today: '2026-11-22' as World['today'] }))).toBeUndefined();
    expect(await told(worldOf(SMALL_REGISTER, { here: '/elsewhere' }))).toBeUndefined();
    expect(await told({ ...worldOf(), tool: { name: 'concordat', version: '1' } })).toBeUndefined();
  });

  it.each(['seal', 'no-cache', 'previous', 'merge', 'shard', 'ownRules', 'anything-new'])(
    'whatever came before, with --%s',
    (option) => {
      expect(lastBuild(worldOf(), { ids: [], options: { ...ASKED, [option]: 'x' } })).toBeUndefined();
    },
  );

  it('whatever came before, with rules of the register, and where nothing may be kept', () => {
    const rules = { load: () => Promise.reject(new Error('no rule runs here')) };
    expect(lastBuild({ ...worldOf(), ruleModules: rules }, { ids: [], options: ASKED })).toBeUndefined();
    expect(lastBuild({ ...worldOf(), lastBuilds: undefined }, { ids: [], options: ASKED })).toBeUndefined();
  });
});

function notesOfLast(): { readonly tool: Notes } {
  const [bytes] = kept.kept.values();
  return JSON.parse(new TextDecoder().decode(bytes)) as { readonly tool: Notes };
}

describe('what stands in the folder', () => {
  const page = join(SITE, 'index.html');
  const at = new Date('2026-01-01');

  it.each<[string, () => () => void]>([
    [
      'a page with another byte, and the time of writing that it had',
      () => {
        const content = readFileSync(page);
        utimesSync(page, at, at);
        return () => {
          writeFileSync(page, altered(content));
          utimesSync(page, at, at);
        };
      },
    ],
    ['a page that was touched', () => () => utimesSync(page, new Date(), new Date())],
    ['a longer page', () => () => appendFileSync(page, ' ')],
    ['a page less', () => () => rmSync(page)],
    [
      'a copy of a page in its place',
      () => () => {
        copyFileSync(page, `${page}.copy`);
        renameSync(`${page}.copy`, page);
      },
    ],
    ['a file more', () => () => writeFileSync(join(SITE, 'more.html'), 'x')],
    ['a hidden file more', () => () => writeFileSync(join(SITE, '.more'), '')],
    ['a folder more', () => () => mkdirSync(join(SITE, 'more'))],
    ['nothing any more', () => () => rmSync(SITE, { recursive: true })],
    ['the lock of another build beside it', () => () => writeFileSync(`${SITE}.concordat-lock`, '')],
    ['the last site beside it, from a build that was cut off', () => () => mkdirSync(`${SITE}.concordat-old`)],
  ])('is seen: %s', async (_what, prepare) => {
    const change = prepare();
    await keepAnew();
    expect(await told()).toBeDefined();
    change();
    expect(await told()).toBeUndefined();
    for (const beside of ['lock', 'old']) rmSync(`${SITE}.concordat-${beside}`, { recursive: true, force: true });
  });
});

/** A site of two files, and what a build told that wrote it. */
async function keepAnew(more: { readonly browser?: string } = {}): Promise<void> {
  const last = lastBuild(worldOf(), { ids: [], options: ASKED });
  const bytes = new TextEncoder().encode('{"madeWith":{"tool":{"name":"concordat"}}}');
  const claimed = await diskOutput().claim(SITE);
  const look = await claimed.replace(['index.html', 'manifest.json'].map((path) => ({ path, bytes })));
  await claimed.release();
  await last?.keep({ exit: 0 }, { look, browser: more.browser });
}

describe('what a build told', () => {
  it('is not told again by a machine with another browser, where one printed', async () => {
    await keepAnew({ browser });
    expect(await told()).toEqual({ exit: 0 });
    browser = 'Chromium 2';
    expect(await told()).toBeUndefined();
    await keepAnew();
    expect(await told()).toEqual({ exit: 0 });
  });

  it('is not kept where the disk does not tell when files change', async () => {
    kept.kept.clear();
    await lastBuild(worldOf(), { ids: [], options: ASKED })?.keep({ exit: 0 }, { look: undefined, browser });
    expect(kept.kept.size).toBe(0);
  });

  it('is not kept where something was not made, since it may be made the next time', async () => {
    kept.kept.clear();
    const unsearched = { index: async () => 'There is no search.' };
    await build.run(worldOf(EMPTY, { indexer: unsearched }), { ids: [], options: ASKED });
    expect(kept.kept.size).toBe(0);
    const { exit } = await build.run(worldOf(), { ids: [], options: { ...ASKED, formats: 'pdf' } });
    expect([exit, kept.kept.size]).toEqual([2, 0]);
  });

  it('is told again where something is invalid: it ends with 1 as before', async () => {
    const broken = { ...EMPTY, 'guidance/a-page.md': '---\nkind: rumour\n---\n' };
    const one = await build.run(worldOf(broken), { ids: [], options: ASKED });
    const again = await told(worldOf(broken));
    expect([one.exit, again?.exit]).toEqual([1, 1]);
    expect(again?.report?.findings).toEqual(one.report?.findings);
  });
});

describe('files of which is noted what was found', () => {
  it('were in no one state where they changed meanwhile', async () => {
    let content = 'one';
    const noted = notedFiles({ ...memoryFiles({}), read: async () => new TextEncoder().encode(content) }, sha256);
    await noted.files.read('a');
    await noted.files.read('a');
    expect(noted.notes()).toEqual([['read', 'a', sha256(new TextEncoder().encode('one'))]]);
    content = 'two';
    await noted.files.read('a');
    expect(noted.notes()).toEqual([['read', 'a', 'in two states']]);
  });
});
