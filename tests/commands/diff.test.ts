/** `diff` on repositories, folders and files: what it tells, what follows, and how it ends. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outcome, World } from '../../src/commands/command.ts';
import { diff } from '../../src/commands/diff.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { sha256 } from '../../src/host/environment.ts';
import { gitHistory } from '../../src/host/history.ts';
import { HistoryError } from '../../src/base/history-error.ts';
import { type Contents, filesIn, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { repository } from '../helpers/repository.ts';
import { faults } from '../helpers/schemas.ts';

const REGISTER = filesIn('tests/fixtures/small-register');
const AGREEMENT = 'agreements/children-found-safe/agreement.md';
const repo = repository(REGISTER);
const first = repo.commit('one');
afterAll(() => repo.end());
afterEach(() => repo.backTo(first));

/** Most of what is told does not hang on where files come from: two registers in memory are compared quickly. */
let [before, now]: [Record<string, string | Uint8Array>, Record<string, string | Uint8Array>] = [{}, {}];
beforeEach(() => {
  [before, now] = [{ ...REGISTER }, { ...REGISTER }];
});

const draft = {
  edit(path: string, find: string, put: string): void {
    const text = textOf(now, path);
    expect(text).toContain(find);
    now[path] = text.replace(find, () => put);
  },
  write: (contents: Contents): void => void Object.assign(now, contents),
  remove(path: string): void {
    delete now[path];
  },
  /** What was done so far is the earlier state. */
  keep(): void {
    before = { ...now };
  },
};

interface Told extends Outcome {
  readonly text: string;
}

/** What is told of the repository. */
async function toldOfRepository(
  words: readonly string[],
  options: Record<string, string> = {},
  root = repo.folder,
): Promise<Told> {
  return run({ files: diskFiles(root), history: gitHistory(root, process.env) }, words, options);
}

/** What is told of the two registers in memory. */
async function told(options: Record<string, string> = {}, flip: 'as-is' | 'back' = 'as-is'): Promise<Told> {
  const [from, to] = flip === 'back' ? [now, before] : [before, now];
  return run({ files: memoryFiles(to), elsewhere: () => memoryFiles(from) }, ['before/'], options);
}

async function run(said: Partial<World>, words: readonly string[], options: Record<string, string>): Promise<Told> {
  const world = memoryWorld({}, said);
  const outcome = await diff.run(world, { ids: words, options });
  const text = outcome.answer?.({ colour: false, width: 80 }) ?? '';
  // The name of a commit depends on when it was made.
  return {
    ...outcome,
    text: text.replaceAll(/\b[0-9a-f]{40}\b/g, 'c'.repeat(40)).replaceAll(/\b[0-9a-f]{10}\b/g, 'cccccccccc'),
  };
}

interface Data {
  readonly summary: Readonly<Record<string, number>>;
  readonly agreements: readonly {
    readonly id: string;
    readonly change: string;
    readonly weight: string | null;
    readonly signing: string;
    readonly sign: readonly { readonly title: string; readonly roles: readonly string[] }[];
    readonly version: object | null;
    readonly follows: readonly string[];
    readonly changes: readonly { readonly code: string; readonly weight: string; readonly says: string }[];
    readonly recorded: readonly string[];
    readonly invalid: readonly string[];
  }[];
  readonly files: readonly { readonly path: string; readonly says: readonly string[] }[];
  readonly others: readonly object[];
  readonly faults: readonly { readonly side: string; readonly code: string }[];
}

type Read = Data & { readonly exit: number };

async function data(flip: 'as-is' | 'back' = 'as-is'): Promise<Read> {
  return read(await told({ format: 'json' }, flip));
}

async function dataOfRepository(...words: readonly string[]): Promise<Read> {
  return read(await toldOfRepository(words, { format: 'json' }));
}

function read({ text, exit }: Told): Read {
  const found = JSON.parse(text) as Data;
  expect(faults('diff', found)).toEqual([]);
  return { ...found, exit };
}

/** A day's work of an officer: something of everything. */
function work({ edit }: Pick<typeof draft, 'edit'>): void {
  edit(AGREEMENT, 'keep: 6 years', 'keep: 2 years');
  edit(AGREEMENT, '  mereshire-police:\n', '  harbour-youth:\n    signatory: Chair of Trustees\n  mereshire-police:\n');
  edit(AGREEMENT, 'to: mereshire-council', 'to: [mereshire-council, harbour-youth]');
  edit(AGREEMENT, 'role: Safeguarding Partnership Manager\nparties', 'role: Head of Safeguarding\nparties');
  edit(AGREEMENT, 'on which a child is found.', 'after a child is found.');
  edit(
    AGREEMENT,
    '---\n## How',
    '    - date: 2026-11-02\n      event: dp-review\n      by: Data Protection Officer\n      outcome: Content\n---\n## How',
  );
  edit('organisations/mereshire-police.yaml', 'sharing@police.example', 'information@police.example');
  edit('guidance/before-you-share.md', 'and no more', 'and not a word more');
  edit('concordat.yaml', '3 months', '4 months');
}

describe('what is told', () => {
  it.each(['text', 'markdown', 'html', 'json'])('of a day of work reads well: %s', async (format) => {
    work(draft);
    const { text, exit } = await told({ format });
    expect(exit).toBe(0);
    const ending = { text: 'txt', markdown: 'md' }[format] ?? format;
    await expect(text).toMatchFileSnapshot(`golden/diff/day-of-work.${ending}`);
  });

  it('of nothing is nothing, whatever else the repository holds', async () => {
    draft.write({ 'notes.txt': 'of no register' });
    expect((await told()).text).toMatchInlineSnapshot(`
      "What changed from before/ to the files as they are now

      Nothing changed in the register.
      "
    `);
  });

  it('is the same between revisions, folders and the files as they are', async () => {
    work(repo);
    const now = await dataOfRepository();
    const folder = repository({});
    folder.write(REGISTER);
    const folders = await dataOfRepository(folder.folder);
    const second = repo.commit('two');
    const revisions = await dataOfRepository(`${first}..${second}`);
    for (const other of [folders, revisions]) expect({ ...other, from: 0, to: 0 }).toEqual({ ...now, from: 0, to: 0 });
    folder.end();
  });

  it('by default is what was done since work left the default branch', async () => {
    repo.git('switch', '--quiet', '--force-create', 'topic');
    repo.edit(AGREEMENT, 'keep: 6 years', 'keep: 2 years');
    repo.commit('topic');
    repo.git('switch', '--quiet', 'main');
    repo.edit('concordat.yaml', '3 months', '4 months');
    repo.commit('main goes on');
    repo.git('switch', '--quiet', 'topic');
    const { agreements, files } = await dataOfRepository();
    expect([agreements.map(({ id }) => id), files]).toEqual([['children-found-safe'], []]);
    const both = await dataOfRepository('main', 'topic');
    expect(both.files.map(({ path }) => path)).toEqual(['concordat.yaml']);
    expect((await dataOfRepository('main...topic')).files).toEqual([]);
    repo.git('switch', '--quiet', 'main');
  });

  it('of an agreement that is new is what it is about', async () => {
    draft.write({
      'agreements/again/agreement.md': textOf(REGISTER, AGREEMENT).replace('Children found safe', 'Adults found safe'),
    });
    const { text, exit } = await told();
    expect(exit).toBe(0);
    await expect(text).toMatchFileSnapshot('golden/diff/new.txt');
  });

  it('of a folder that was renamed is its new name with what changed, and of one that went that it went', async () => {
    draft.remove(AGREEMENT);
    draft.write({ 'agreements/found-safe/agreement.md': textOf(REGISTER, AGREEMENT) });
    draft.edit('agreements/found-safe/agreement.md', 'keep: 6 years', 'keep: 7 years');
    const renamed = await data();
    expect(renamed.agreements.map(({ id, change, changes }) => [id, change, changes.map(({ code }) => code)])).toEqual([
      ['found-safe', 'renamed', ['retention/lengthened']],
    ]);
    draft.remove('agreements/found-safe/agreement.md');
    expect((await data()).agreements.map(({ id, change }) => [id, change])).toEqual([
      ['children-found-safe', 'removed'],
    ]);
  });

  it('can be of single agreements', async () => {
    work(draft);
    draft.write({ 'agreements/again/agreement.md': textOf(REGISTER, AGREEMENT) });
    const { text } = await told({ id: 'again', format: 'json' });
    const { agreements, files, others } = JSON.parse(text) as Data;
    expect([agreements.map(({ id }) => id), files, others]).toEqual([['again'], [], []]);
    expect((await told({ id: 'nothing' })).messages).toEqual([
      'There is no agreement called nothing in agreements/, neither in before/ nor in the files as they are now.',
    ]);
  });

  it('of two files is what changed between them', async () => {
    const [one, other] = [join(repo.folder, AGREEMENT), join(repo.folder, 'copy.md')];
    writeFileSync(other, textOf(REGISTER, AGREEMENT).replace('keep: 6 years', 'keep: 5 years'));
    const { text, exit } = await toldOfRepository([one, other]);
    expect(exit).toBe(0);
    expect(text).toContain('shortened from 6 years to 5 years');
    expect((await toldOfRepository([one])).exit).toBe(2);
  });
});

describe('files that git keeps as pointers of Git LFS', () => {
  const MAP = 'agreements/children-found-safe/map.csv';
  const pointer = (content: string): string =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${sha256(new TextEncoder().encode(content))}\nsize ${content.length}\n`;

  it('are the same as what they stand for', async () => {
    repo.write({ [MAP]: pointer('A map') });
    const before = repo.commit('a pointer');
    repo.write({ [MAP]: 'A map' });
    repo.edit(AGREEMENT, 'title: Children found safe in Mereshire', 'title: Children found safe');
    const [one] = (await dataOfRepository(before)).agreements;
    expect(one?.changes.map(({ code }) => code)).toEqual(['title/changed']);
  });

  it('are told plainly where their content is not here, and differ where they name another', async () => {
    before[MAP] = pointer('A map');
    now[MAP] = 'Another map';
    const says = async (): Promise<readonly string[]> =>
      (await data()).agreements.flatMap(({ changes }) => changes.map((one) => one.says));
    expect(await says()).toEqual([
      'The attached file map.csv is another than before. What stood in it before is not here: git keeps a pointer of Git LFS in its place, and `git lfs pull` fetches it.',
    ]);
    now[MAP] = pointer('Another map');
    expect((await says())[0]).toContain('What stood in it before and what stands in it now is not here');
    now[MAP] = pointer('A map');
    expect(await says()).toEqual([]);
  });

  it('are no texts: an agreement that is one is not judged, and why is said', async () => {
    now[AGREEMENT] = pointer('---');
    const { text, exit } = await told();
    expect(exit).toBe(1);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Unexpected pointer of Git LFS in the place of the text');
    expect(text).toContain('Could not be judged');
  });
});

describe('what follows', () => {
  it('from a material change: a whole number, and the parties that it concerns', async () => {
    draft.write({ 'organisations/mere-homes.yaml': 'name: Mere Homes\nkind: charity\nnation: england\n' });
    draft.edit(AGREEMENT, '  mereshire-police:\n', '  mere-homes: {}\n  mereshire-police:\n');
    draft.keep();
    draft.edit(AGREEMENT, 'items: [Name,', 'items: [Name, NHS number,');
    const [one] = (await data()).agreements;
    expect(one).toMatchObject({ weight: 'material', signing: 'again', version: { expected: '2.0', enough: false } });
    expect(one?.sign.map(({ title }) => title)).toEqual(['Mereshire Council', 'Mereshire Police']);
    draft.edit('concordat.yaml', 'review:', 'changes:\n  signAgain: everyone\n  numbering: next-number\nreview:');
    const [policy] = (await data()).agreements;
    expect(policy?.sign.map(({ title }) => title)).toEqual(['Mereshire Council', 'Mere Homes', 'Mereshire Police']);
    expect(policy?.version).toMatchObject({ expected: '1.3' });
  });

  it('from an editorial change: the next number, and nobody', async () => {
    draft.edit(AGREEMENT, 'role: Safeguarding Partnership Manager\nparties', 'role: Head of Safeguarding\nparties');
    draft.edit(AGREEMENT, 'version: 1.2', 'version: 1.3');
    const [one] = (await data()).agreements;
    expect(one).toMatchObject({ weight: 'editorial', signing: 'nobody', sign: [] });
    expect(one?.follows).toEqual([
      'Nobody has to sign again: what was signed of the version before carries over to this one, as long as the words of that one are kept under versions/.',
      'Its version rose from 1.2 to 1.3.',
    ]);
    draft.edit(AGREEMENT, 'version: 1.3', 'version: 1.2');
    expect((await data()).agreements[0]?.follows[0]).toBe(
      'Nobody has to sign again if it becomes a version of its own (concordat amend children-found-safe): what was signed carries over to that. Under the number that was signed, any change makes the signatures void.',
    );
  });

  it('from a slip in the name of a party that is put right: nobody signs again, and it is said plainly', async () => {
    const right = textOf(REGISTER, AGREEMENT);
    const slip = right.replaceAll('mereshire-police', 'mereshire-polise');
    before[AGREEMENT] = slip;
    const [one] = (await data()).agreements;
    expect(one).toMatchObject({ weight: 'editorial', signing: 'nobody', version: { expected: '1.3' } });
    expect(one?.changes.map(({ code, says }) => `${code}: ${says}`)).toEqual([
      'parties/respelt: A slip in the name of a party was put right: “mereshire-polise” is now “Mereshire Police”. Nothing else that is said of it changed.',
    ]);
    // A name that led to a body and now leads to none is no correction.
    expect((await data('back')).agreements[0]).toMatchObject({ weight: 'material', signing: 'again' });
  });

  it.each([
    [
      'another change of what it does',
      (text: string) => text.replace('signatory: Assistant Chief Constable', 'role: processor'),
    ],
    [
      'a place that names it no longer',
      (text: string) => text.replace('    from: mereshire-police', '    from: mereshire-council'),
    ],
    [
      'a place that still names the old one',
      (text: string) => text.replace('heldBy: mereshire-police', 'heldBy: mereshire-polise'),
    ],
    ['two slips', (text: string) => text.replaceAll('mereshire-police', 'mereshire-polisse')],
  ])('from a new name with %s: one left, and one joined', async (_what, edit) => {
    const right = textOf(REGISTER, AGREEMENT);
    before[AGREEMENT] = right.replaceAll('mereshire-police', 'mereshire-polise');
    now[AGREEMENT] = edit(right);
    if (now[AGREEMENT].includes('polisse')) [before[AGREEMENT], now[AGREEMENT]] = [now[AGREEMENT], right];
    const [one] = (await data()).agreements;
    expect(one).toMatchObject({ weight: 'material', signing: 'again' });
    expect(one?.changes.map(({ code }) => code)).toEqual(expect.arrayContaining(['parties/joined', 'parties/left']));
  });

  it('from a flow that no longer says who gives to whom: it is called by its name, and nothing is said of bases', async () => {
    // Only a draft may lack them.
    before[AGREEMENT] = textOf(now, AGREEMENT).replace('event: in-force', 'event: drafting');
    now[AGREEMENT] = before[AGREEMENT].replace('    from: mereshire-police\n    to: mereshire-council\n', '');
    const says = (await data()).agreements[0]?.changes.map((change) => change.says) ?? [];
    expect(says.join('\n')).toContain('the flow `news` of ');
    expect(says.join('\n')).not.toMatch(/“ to |no longer needed/);
  });

  it('from another name of one body, by its file or by what the file says: it is the same party', async () => {
    const right = textOf(REGISTER, AGREEMENT);
    const renamed = right.replaceAll('mereshire-police', 'the-force');
    now[AGREEMENT] = renamed.replace('  the-force:\n', '  the-force:\n    organisation: mereshire-police\n');
    expect((await data()).agreements[0]?.changes.map(({ code }) => code)).toEqual(['parties/respelt']);
    expect((await data('back')).agreements[0]).toMatchObject({ weight: 'editorial', signing: 'nobody' });
    // The file itself has another name now, and says the same of the body.
    now[AGREEMENT] = renamed;
    const file = textOf(REGISTER, 'organisations/mereshire-police.yaml');
    now['organisations/the-force.yaml'] = file;
    delete now['organisations/mereshire-police.yaml'];
    expect((await data()).agreements[0]?.changes.map(({ code }) => code)).toEqual(['parties/respelt']);
    now['organisations/the-force.yaml'] = file.replace(/^name: .*$/m, 'name: Overmere Police');
    expect((await data()).agreements[0]).toMatchObject({ weight: 'material', signing: 'again' });
  });

  describe('from another body in the place of a party: one left, and one joined', () => {
    const FILE = [
      'name: Mereshire Police',
      'kind: police',
      'nation: england',
      'legalName: Chief Constable of Mereshire',
      'alsoKnownAs: [Mereshire Constabulary]',
      'website: https://police.mereshire.example/',
      'from: 1974-04-01',
      'identifiers:',
      '  ico: Z0000002',
      '  gss: E23000099',
      'contacts:',
      '  sharing: sharing@mereshire-police.example',
      '',
    ].join('\n');
    const plain = (file: string): string => file.replace(/^identifiers:\n(?: .*\n)+/m, '');

    /** The codes of what is told where another file stands in the place of this one. */
    async function swapped(was: string, is: string, also = ''): Promise<readonly string[]> {
      const right = textOf(REGISTER, AGREEMENT);
      before['organisations/mereshire-police.yaml'] = was;
      now[AGREEMENT] = right
        .replaceAll('mereshire-police', 'the-force')
        .replace('  the-force:\n', `  the-force:\n${also}`);
      now['organisations/mereshire-police.yaml'] = also === '' ? was : is;
      now['organisations/the-force.yaml'] = is;
      return [...new Set((await data()).agreements[0]?.changes.map(({ code }) => code))];
    }
    const same = ['parties/respelt'];
    const another = expect.arrayContaining(['parties/joined', 'parties/left']) as unknown as string[];

    it.each<[string, readonly [string, string][], readonly string[]]>([
      ['the same number, and another mailbox', [['sharing@', 'ig@']], same],
      ['the same number, and another one that only one file gives', [['  gss: E23000099\n', '']], same],
      ['a name that the earlier file gives', [['name: Mereshire Police', 'name: Mereshire Constabulary']], same],
      [
        'a name that only the later file gives to both',
        [
          ['name: Mereshire Police', 'name: Overmere Police'],
          ['[Mereshire Constabulary]', '[Mereshire Police]'],
        ],
        another,
      ],
      ['another kind', [['kind: police', 'kind: council']], another],
      ['another nation', [['nation: england', 'nation: wales']], another],
      ['another number', [['ico: Z0000002', 'ico: Z0000009']], another],
      ['no number', [['identifiers:\n  ico: Z0000002\n  gss: E23000099\n', '']], another],
      ['no number that both give', [['  ico: Z0000002\n  gss: E23000099\n', '  dea: Mereshire Police\n']], another],
      ['another legal name', [['legalName: Chief Constable', 'legalName: Chief Officer']], another],
      ['no legal name', [['legalName: Chief Constable of Mereshire\n', '']], another],
      ['another website', [['https://police', 'https://other-police']], another],
      ['another beginning', [['from: 1974-04-01', 'from: 2026-04-01']], another],
    ])('%s', async (_what, edits, expected) => {
      const file = edits.reduce((text, [find, put]) => {
        expect(text).toContain(find);
        return text.replace(find, put);
      }, FILE);
      expect(await swapped(FILE, file)).toEqual(expected);
    });

    it('where neither has a number, whatever else the files say otherwise', async () => {
      expect(await swapped(plain(FILE), plain(FILE))).toEqual(same);
      expect(
        await swapped(plain(FILE), plain(FILE).replace('name: Mereshire Police', 'name: Mereshire Constabulary')),
      ).toEqual(same);
      expect(await swapped(plain(FILE), plain(FILE).replace('sharing@', 'ig@'))).toEqual(another);
      expect(await swapped(plain(FILE), FILE)).toEqual(another);
    });

    it('where the party names the same file, and that is of another body now', async () => {
      const file = '    organisation: mereshire-police\n';
      expect(await swapped(FILE, FILE, file)).toEqual(same);
      expect(await swapped(FILE, FILE.replace('Z0000002', 'Z0000009'), file)).toEqual(another);
    });

    it('where the old name led to no file, and is a slip of a name that only the new file adds', async () => {
      const right = textOf(REGISTER, AGREEMENT);
      before[AGREEMENT] = right.replaceAll('mereshire-police', 'mereshire-polise');
      now['organisations/mereshire-police.yaml'] = FILE.replace(
        'name: Mereshire Police',
        'name: The Home Office',
      ).replace('Mereshire Constabulary', 'Mereshire Police');
      expect((await data()).agreements[0]?.changes.map(({ code }) => code)).toEqual(another);
    });
  });

  it('as a register weighs it', async () => {
    draft.edit(AGREEMENT, 'keep: 6 years', 'keep: 2 years');
    draft.edit('concordat.yaml', 'review:', 'changes:\n  weights:\n    retention/shortened: editorial\nreview:');
    // A change is judged by the table that stood before it.
    expect((await data()).agreements[0]?.weight).toBe('material');
    before['concordat.yaml'] = textOf(now, 'concordat.yaml');
    expect((await data()).agreements[0]?.weight).toBe('editorial');
    draft.edit('concordat.yaml', 'retention/shortened', 'retention/shortend');
    const { exit, messages } = await told();
    expect([exit, messages]).toEqual([
      1,
      [
        'concordat.yaml weighs retention/shortend under changes, and no change has that code. Did you mean retention/shortened?',
      ],
    ]);
  });

  it('from an entry in the record: nothing', async () => {
    draft.edit(
      AGREEMENT,
      '---\n## How',
      '    - date: 2026-10-01\n      event: notice\n      by: Chief Executive\n---\n## How',
    );
    const [one] = (await data()).agreements;
    expect(one).toMatchObject({
      weight: null,
      signing: 'nobody',
      changes: [],
      recorded: ['Recorded in the log: notice on 1 October 2026 (Chief Executive).'],
      follows: ['What the parties sign did not change: signatures stand.'],
    });
  });

  it('from a member that joins a group, though no agreement was touched: it is signed again', async () => {
    draft.write({
      'organisations/youth-groups.yaml': 'name: Youth groups\nkind: group\nmembers:\n  - organisation: harbour-youth\n',
      'organisations/mere-homes.yaml': 'name: Mere Homes\nkind: charity\nnation: england\n',
    });
    draft.edit(AGREEMENT, '  mereshire-police:\n', '  youth-groups: {}\n  mereshire-police:\n');
    draft.keep();
    draft.edit('organisations/youth-groups.yaml', '  - org', '  - organisation: mere-homes\n  - org');
    const { agreements, files } = await data();
    expect(agreements.flatMap(({ changes }) => changes.map(({ says }) => says))).toEqual([
      'Mere Homes joined Youth groups.',
    ]);
    expect(files.map(({ says }) => says)).toEqual([['Added to members: organisation mere-homes.']]);
  });
});

describe('where a state has faults of form', () => {
  it('what can be compared is told with them, and nothing is judged', async () => {
    draft.edit(AGREEMENT, 'keep: 6 years', 'keep: as long as needed');
    draft.edit(AGREEMENT, 'with someone', 'with anyone');
    const { agreements, faults: found, exit } = await data();
    expect([exit, found.map(({ side, code }) => [side, code])]).toEqual([1, [['to', 'schema/wrong-form']]]);
    expect(agreements[0]).toMatchObject({ weight: null, signing: 'unknown', invalid: ['to'] });
    expect(agreements[0]?.changes.map(({ says }) => says)).toEqual([
      'Retention, keep changed from “6 years” to “as long as needed”.',
      'The words of the section “How it works” changed.',
    ]);
  });

  it.each([
    ['not text', new Uint8Array([0xff, 0xfe, 0, 1])],
    ['no fields', 'nothing'],
    ['lists for maps', '---\nparties: [a, b]\nflows: yes\nretention: {a: b}\nrecord: [x]\n---\n'],
    [
      'maps for lists',
      '---\nthemes: {a: b}\nlawful: [[x]]\npurposes: 1\ntitle: [a]\nframework: {a: b}\nkind: framework\n---\n',
    ],
    ['broken YAML', '---\na: [\nb: "\n---\n## Text'],
    ['nothing at all', ''],
  ])('nothing throws, either way: %s', async (_what, content) => {
    draft.write({ [AGREEMENT]: content });
    const there = await data();
    expect([there.exit, there.agreements.length, there.faults.length > 0]).toEqual([1, 1, true]);
    const back = await data('back');
    expect([back.exit, back.agreements.length, back.agreements[0]?.signing]).toEqual([1, 1, 'unknown']);
    for (const format of ['text', 'markdown', 'html']) expect((await told({ format })).text).not.toBe('');
  });
});

describe('what cannot be done ends with 2', () => {
  it.each([
    [['a', 'b', 'c'], /at most/],
    [[AGREEMENT, 'main'], /compared with another file/],
  ])('%s', async (words, why) => {
    const here = words.map((word) => (word.endsWith('.md') ? join(repo.folder, word) : word));
    const { exit, messages } = await toldOfRepository(here);
    expect([exit, messages?.[0]]).toEqual([2, expect.stringMatching(why)]);
  });

  it('and says why where a revision is not there', async () => {
    await expect(toldOfRepository(['nothing-like-it'])).rejects.toThrow(HistoryError);
  });

  it('and says so where a name means two things', async () => {
    repo.git('branch', 'organisations');
    const before = process.cwd();
    process.chdir(repo.folder);
    const { exit, messages } = await toldOfRepository(['organisations']).finally(() => process.chdir(before));
    expect([exit, messages?.[0]]).toEqual([2, expect.stringContaining('refs/heads/organisations')]);
    repo.git('branch', '--delete', '--force', 'organisations');
  });

  it('where neither state holds a register', async () => {
    expect(await toldOfRepository([], {}, join(repo.folder, 'organisations'))).toMatchObject({ exit: 2 });
  });
});

describe('what people wrote stays text', () => {
  const NASTY = '<script>alert(1)</script> @mereshire/all **bold** [x](http://x.example) #12 `code`';

  it.each(['text', 'markdown', 'html', 'json'])('in every form: %s', async (format) => {
    draft.edit(AGREEMENT, 'title: Who was found, and when', `title: ${JSON.stringify(NASTY)}`);
    draft.edit(AGREEMENT, 'The council offers', `${NASTY} The council offers`);
    draft.edit(
      'organisations/mereshire-police.yaml',
      'name: Mereshire Police',
      `name: ${JSON.stringify(`# ${NASTY}`)}`,
    );
    const { text, exit } = await told({ format });
    expect([exit, text.split('alert(1)').length > 3]).toEqual([0, true]);
    if (format === 'html') expect(text).not.toMatch(/<script|<a href="http/);
    if (format === 'markdown')
      expect(text.replace('are **bold**', '')).not.toMatch(
        /(?<!\\)<script|(?<!`)@mereshire|(?<!\\)\*\*bold|(?<!\\)\[x|(?<!\\)#12|^- # /m,
      );
  });

  it.each([['\u001b[31mred'], ['\u202ereversed']])('and a terminal obeys nothing: %j', async (hidden) => {
    draft.edit(AGREEMENT, 'The council offers', `${hidden} The council offers`);
    const { text, exit } = await told();
    expect([exit, text]).toEqual([1, expect.stringContaining('hidden character')]);
    expect(text).not.toContain(hidden);
  });
});
