/** The site on a day that has passed: what was in force then is what its pages, data and files show. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import { judgeHash } from '../../src/base/judge-hash.ts';
import { readManifest } from '../../src/base/manifest.ts';
import { check } from '../../src/commands/check.ts';
import { inspectOnDay } from '../../src/commands/inspect-on-day.ts';
import { readWorld } from '../../src/commands/read-world.ts';
import { sha256 } from '../../src/host/environment.ts';
import { type Contents, filesIn, textOf } from '../helpers/check-files.ts';
import { type CommandBuild, commandBuild } from '../helpers/command-build.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

/** With its sign-off records: it is checked and built as it is shipped. */
const SHIPPED = filesIn('examples/mereshire');
const JUNE = '2026-06-01';
const FLOOD = 'mereshire-shore-road-flood';

interface Data {
  readonly agreements: readonly {
    readonly id: string;
    readonly version: string | null;
    readonly effective: string | null;
  }[];
  readonly unpublished: { readonly draft: number };
}

const dataOf = ({ text }: CommandBuild): Data => JSON.parse(text('register.json')) as Data;
const namesOf = (site: CommandBuild): readonly string[] =>
  dataOf(site)
    .agreements.map(({ id, version }) => `${id} ${version}`)
    .sort();

let june: CommandBuild;

beforeAll(async () => {
  june = await commandBuild(SHIPPED, { today: JUNE as IsoDate, formats: 'md' });
});

describe('the site as at 1 June 2026', () => {
  const PAGE = 'agreements/mereshire-exploitation/';

  it('has on the page of the agreement the version that was in force', () => {
    const html = june.text(`${PAGE}index.html`);
    expect(html).toContain('As at 1 June 2026');
    expect(html).toContain('In date on 1 June 2026');
    const whole = june.text(`${PAGE}text/index.html`);
    expect(whole).toContain('The panel meets on the first Tuesday of each month.');
    expect(html + whole).not.toMatch(/version 2\.1|October 2026|November 2026/i);
    expect(june.text(`${PAGE}source/agreement.md`)).toMatch(/^version: 2\.0$/m);
    expect(june.paths.filter((path) => path.startsWith(`${PAGE}v/`)).sort()).toEqual([
      `${PAGE}v/2.0/index.html`,
      `${PAGE}v/2.0/index.json`,
      `${PAGE}v/index.html`,
      `${PAGE}v/index.json`,
    ]);
  });

  it('has it in the data', () => {
    expect(dataOf(june).agreements.find(({ id }) => id === 'mereshire-exploitation')).toMatchObject({
      version: '2.0',
      statusSince: '2025-04-01',
      versions: [],
    });
    expect(june.text('manifest.json')).toMatch(
      /"id": "mereshire-exploitation",\s+"title": "[^"]+",\s+"version": "2\.0"/,
    );
  });

  it('has what was signed by then, which its manifest names and shows to be genuine, and nothing that was signed later', () => {
    const signed = 'agreements/mereshire-housing-options/sign-off/mereshire-council-1.1';
    const files = [`${signed}.json`, `${signed}.sig`];
    expect(june.paths.filter((path) => path.includes('/sign-off/')).sort()).toEqual(files);
    const manifest = readManifest(june.bytes('manifest.json'), sha256);
    if (typeof manifest === 'string') throw new Error(manifest);
    for (const path of [...files, 'allowed_signers.txt', 'revoked_keys.txt'])
      expect(judgeHash(sha256(june.bytes(path)), manifest)).toMatchObject({ verdict: 'current', path });
  });

  it('counts what was not yet in force among what is not published', () => {
    const register = dataOf(june);
    expect(register.agreements.filter(({ effective }) => (effective ?? '') > '2026-06-01')).toEqual([]);
    expect(register.unpublished.draft).toBeGreaterThan(0);
  });
});

describe('what was in force on a day is published in the version of that day', () => {
  const LISTED = 'mereshire-fire-home-safety null';
  const CHILDREN = 'mereshire-missing-children 1.0';
  const SINCE_JANUARY = ['mereshire-charter 3.0', 'mereshire-housing-options 1.1', 'mereshire-shore-road-flood 1.0'];

  it.each([
    ['2025-06-01', ['mereshire-exploitation 2.0', LISTED, CHILDREN]],
    ['2026-06-01', ['mereshire-exploitation 2.0', LISTED, CHILDREN, ...SINCE_JANUARY]],
    ['2026-10-05', ['mereshire-exploitation 2.1', LISTED, CHILDREN, ...SINCE_JANUARY, 'mereshire-money-recovery 1.2']],
  ])('%s', async (day, names) => {
    const site = day === JUNE ? june : await commandBuild(SHIPPED, { today: day as IsoDate, ids: [FLOOD] });
    expect(namesOf(site)).toEqual([...names].sort());
    expect(dataOf(site).unpublished).not.toHaveProperty('invalid');
    expect(site.outcome.exit).not.toBe(1);
    expect(site.outcome.report?.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(site.outcome.messages?.join('\n')).not.toContain('has an error');
  });
});

describe('what holds a text back on a day', () => {
  const EXPLOITATION = 'agreements/mereshire-exploitation/agreement.md';
  const COUNCIL = 'agreements/mereshire-exploitation/sign-off/mereshire-council-2.1.yaml';

  async function errorsOn(day: string, contents: Contents): Promise<readonly string[]> {
    const world = memoryWorld(contents, { today: day as IsoDate });
    const { findings } = await inspectOnDay(world, await readWorld(world));
    return findings.filter(({ severity }) => severity === 'error').map(({ code, at }) => `${code} ${at.path}`);
  }

  it('is no error of a later text, which holds back that text alone', async () => {
    const spoilt = { ...SHIPPED, [EXPLOITATION]: `${textOf(SHIPPED, EXPLOITATION)}\nOne more sentence.\n` };
    expect(await errorsOn('2026-06-01', spoilt)).toEqual([]);
    expect(await errorsOn('2026-10-05', spoilt)).toContain(`sign-off/in-force-unsigned ${EXPLOITATION}`);
  });

  it('is a decision that has not come where the version is in force without it', async () => {
    const later = {
      ...SHIPPED,
      [COUNCIL]: textOf(SHIPPED, COUNCIL).replace('date: 2026-09-14', 'date: 2062-09-14'),
    };
    expect(await errorsOn('2026-11-21', later)).toEqual([`sign-off/in-force-unsigned ${EXPLOITATION}`]);
    const world = memoryWorld(later, { today: '2026-11-21' as IsoDate });
    const { report } = await check.run(world, { ids: [], options: {} });
    expect(report?.findings.filter(({ severity }) => severity === 'error').map(({ at }) => at.path)).toEqual([
      EXPLOITATION,
      COUNCIL,
    ]);
  });

  it('is an error of law in a text that goes on, and none in one that has ended since', async () => {
    const CHILDREN = 'agreements/mereshire-missing-children/agreement.md';
    const ended = / {4}- date: 2026-09-30\n {6}event: ended\n(?: {6}.*\n)+/;
    expect(await errorsOn('2026-06-01', SHIPPED)).toEqual([]);
    const goesOn = { ...SHIPPED, [CHILDREN]: textOf(SHIPPED, CHILDREN).replace(ended, '') };
    expect(await errorsOn('2026-06-01', goesOn)).toContain(`law/rights-contact ${CHILDREN}`);
  });
});
