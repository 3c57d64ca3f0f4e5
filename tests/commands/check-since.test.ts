/** `check --since`: what of a check counts against a change, and what does not. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { HistoryError } from '../../src/base/history-error.ts';
import type { Finding } from '../../src/base/finding.ts';
import type { IsoDate } from '../../src/base/dates.ts';
import { check } from '../../src/commands/check.ts';
import type { Outcome } from '../../src/commands/command.ts';
import { readWorld } from '../../src/commands/read-world.ts';
import { review } from '../../src/commands/review.ts';
import { diskEditor, diskFiles } from '../../src/host/disk.ts';
import { gitHistory } from '../../src/host/history.ts';
import { github } from '../../src/reporters/github.ts';
import { junit } from '../../src/reporters/junit.ts';
import { json } from '../../src/reporters/json.ts';
import { filesIn, textOf } from '../helpers/check-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { repository } from '../helpers/repository.ts';

const REGISTER = filesIn('tests/fixtures/small-register');
const PATH = 'agreements/children-found-safe/agreement.md';
const OTHER = 'agreements/children-at-school/agreement.md';
const STYLE = { colour: false, width: 80 };
/** When the review of both is long past. */
const LATER = '2029-01-01' as IsoDate;
const ANSWERS = {
  role: 'Safeguarding Partnership Manager',
  outcome: 'continued',
  purpose: 'yes: minutes of the board',
  scope: 'yes: nothing else was asked for',
  benefits: 'yes: 41 children were talked with',
  security: 'yes: nothing went astray',
  law: 'yes: note of the solicitor',
};

interface Told {
  readonly change: object;
  readonly findings: readonly { readonly severity: string }[];
}

/** With nothing that is an error, on whatever day. */
const SOUND = textOf(REGISTER, PATH).replace(
  'record:\n',
  `record:
  assessments:
    - parties: mereshire-council
      reference: DPIA-1
      date: 2026-01-05
`,
);
const repo = repository({
  ...REGISTER,
  [PATH]: SOUND,
  [OTHER]: SOUND.replace('title: Children found safe in Mereshire', 'title: Children at school in Mereshire').replace(
    'Talk with children who were missing about why they left',
    'Know which children are not at school',
  ),
});
const first = repo.commit('one');
afterAll(() => repo.end());
afterEach(() => repo.backTo(first));

function run(since: string, today?: IsoDate, ids: readonly string[] = []): Promise<Outcome> {
  const world = memoryWorld(
    {},
    { files: diskFiles(repo.folder), history: gitHistory(repo.folder, {}), ...(today === undefined ? {} : { today }) },
  );
  return check.run(world, { ids, options: { since } });
}

/** Both agreements broken in the same way, before the change that is checked. */
function breakBoth(): string {
  for (const path of [PATH, OTHER]) repo.edit(path, 'contactPoint: mereshire-council', 'contactPoint: nobody');
  return repo.commit('broken');
}

function isOwnError({ severity, agreement }: Finding): boolean {
  return severity === 'error' && agreement === 'children-found-safe';
}

describe('a change', () => {
  it('is told notes on what it touches, and none on what others have open', async () => {
    repo.edit(OTHER, 'event: in-force', 'event: drafting');
    repo.edit(OTHER, 'effective: 2026-01-10\n', '');
    const draft = repo.commit('a draft with something open');
    const notes = async (): Promise<readonly string[]> =>
      ((await run(draft)).report?.findings ?? []).flatMap((one) => (one.severity === 'note' ? [one.code] : []));
    repo.edit('guidance/before-you-share.md', 'Ask what', 'First ask what');
    expect(await notes()).toEqual([]);
    repo.edit(OTHER, 'binding: no', 'binding: yes');
    expect(await notes()).toContain('schema/missing-field');
  });

  it('that touches nothing passes, whatever is overdue', async () => {
    repo.write({ 'guidance/more.md': textOf(REGISTER, 'guidance/before-you-share.md') });
    const { exit, messages } = await run(first, LATER);
    expect(exit).toBe(0);
    expect(messages).toEqual([
      `Since ${first}, no agreement changed.`,
      'Overdue for review elsewhere: children-at-school, children-found-safe. Not counted.',
    ]);
  });

  it('fails if an agreement that it touches is overdue, and passes once it records the review', async () => {
    repo.edit(PATH, 'role: Safeguarding Partnership Manager\nparties', 'role: Head of Safeguarding\nparties');
    expect(await run(first, LATER)).toMatchObject({
      exit: 3,
      messages: [
        `Since ${first}, what changed concerns children-found-safe.`,
        'Overdue for review, and touched: children-found-safe.',
        'Overdue for review elsewhere: children-at-school. Not counted.',
      ],
    });
    const world = memoryWorld({}, { files: diskFiles(repo.folder), editor: diskEditor(repo.folder), today: LATER });
    const recorded = await review.run(world, { ids: ['record', 'children-found-safe'], options: ANSWERS });
    expect(recorded.exit).toBe(0);
    expect((await run(first, LATER)).exit).toBe(0);
  });

  it.each([
    [
      'what was agreed changes under the same number',
      'keep: 6 years',
      'keep: 2 years',
      '/version',
      '2.0, with a first day of its own',
    ],
    [
      'a new number holds from the old day',
      'version: 1.2',
      'version: 2.0',
      '/effective',
      'the day from which the changed text holds',
    ],
  ])('fails where %s in an agreement that is in force', async (_what, find, put, pointer, expected) => {
    repo.edit(PATH, find, put);
    if (pointer === '/effective') repo.edit(PATH, 'keep: 6 years', 'keep: 2 years');
    const { exit, report } = await run(first);
    const found = (report?.findings ?? []).filter(({ code }) => code === 'sign-off/changed-in-force');
    expect([exit, found.map((one) => [one.severity, one.pointer, one.expected])]).toEqual([
      1,
      [['error', pointer, expected]],
    ]);
    expect(found[0]?.remedy).toMatch(
      pointer === '/version' ? /shortened from 6 years to 2 years/ : /takes the place of version 1\.2/,
    );
    // Whoever proposes the change cannot turn that off by it.
    repo.edit('concordat.yaml', 'review:', 'rules:\n  sign-off/changed-in-force: off\nreview:');
    expect((await run(first)).exit).toBe(1);
  });

  it('passes where the text goes back to the very words that records say were signed', async () => {
    const digest = (await readWorld(memoryWorld({}, { files: diskFiles(repo.folder) }))).register.entries.find(
      ({ id }) => PATH.includes(`/${id}/`),
    )?.digest;
    const about = async (from: string): Promise<readonly string[]> =>
      ((await run(from)).report?.findings ?? []).flatMap(({ code, pointer = '' }) =>
        code === 'sign-off/changed-in-force' ? [pointer] : [],
      );
    repo.edit(PATH, 'keep: 6 years', 'keep: 2 years');
    const changed = repo.commit('changed');
    repo.edit(PATH, 'keep: 2 years', 'keep: 6 years');
    expect(await about(changed)).toEqual(['/version']);
    repo.backTo(changed);
    repo.write({
      [PATH.replace('agreement.md', 'sign-off/mereshire-council-1.2.yaml')]:
        `organisation: mereshire-council\nversion: 1.2\ndigest: ${digest}\ndecision: agreed\nrole: Chief Executive\ndate: 2026-01-05\nmethod: minute\nevidence: Item 7\n`,
    });
    const signed = repo.commit('signed');
    repo.edit(PATH, 'keep: 2 years', 'keep: 6 years');
    expect(await about(signed)).toEqual([]);
  });

  it('warns of a first day that is past, and passes with one to come', async () => {
    repo.edit(PATH, 'version: 1.2', 'version: 2.0');
    repo.edit(PATH, 'keep: 6 years', 'keep: 2 years');
    repo.edit(PATH, 'effective: 2026-01-10', 'effective: 2026-10-01');
    const about = async (): Promise<readonly string[]> =>
      ((await run(first)).report?.findings ?? [])
        .filter(({ code }) => code === 'sign-off/changed-in-force')
        .map(({ severity, actual }) => `${severity}: ${actual}`);
    expect(await about()).toEqual([
      'warning: first day of version 2.0 that is past (1 October 2026), with no record that everybody agreed to it',
    ]);
    repo.edit(PATH, 'effective: 2026-10-01', 'effective: 2027-01-01');
    expect(await about()).toEqual([]);
  });

  it('may change words that bind nobody to anything, and drafts, under the number that they have', async () => {
    repo.edit(PATH, 'title: Children found safe in Mereshire', 'title: Children found safe');
    expect((await run(first)).exit).toBe(0);
    repo.edit(PATH, 'event: in-force', 'event: drafting');
    const draft = repo.commit('a draft');
    repo.edit(PATH, 'keep: 6 years', 'keep: 2 years');
    expect((await run(draft)).exit).toBe(0);
  });

  it('fails over what is overdue elsewhere where the policy says so', async () => {
    repo.edit('concordat.yaml', '  notice: 3 months\n', '  notice: 3 months\n  holdsUp: every-change\n');
    const { exit, messages = [] } = await run(first, LATER);
    expect(exit).toBe(3);
    expect(messages.at(-1)).toContain('The policy of this register lets that hold up every change.');
  });

  it('fails if it leaves an agreement invalid that it touches, even where that was so before', async () => {
    const broken = breakBoth();
    expect((await run(broken)).exit).toBe(0);
    repo.edit(PATH, 'role: Safeguarding Partnership Manager\nparties', 'role: Head of Safeguarding\nparties');
    const { exit, report, messages } = await run(broken);
    expect(exit).toBe(1);
    expect(messages?.at(-1)).toBe('1 error was there before, and elsewhere: not counted.');
    const told = JSON.parse(report === undefined ? '{}' : json(report, STYLE)) as Told;
    expect(told.change).toMatchObject({ since: { commit: broken }, touched: ['children-found-safe'], overdue: [] });
    expect(told.findings.filter(({ severity }) => severity === 'error')).toMatchObject([
      { agreement: 'children-at-school', elsewhere: true },
      { agreement: 'children-found-safe' },
    ]);
    // What does not count is not marked in its file: a change that passes would look as if it failed.
    const marks = report === undefined ? '' : github(report, STYLE);
    expect(marks).toContain(PATH);
    expect(marks).not.toContain(OTHER);
    const suites = report === undefined ? '' : junit(report, STYLE);
    expect(suites.match(/<failure /g)).toHaveLength(report?.findings.filter(isOwnError).length ?? 0);
  });

  it('fails if it makes something wrong elsewhere', async () => {
    repo.remove('organisations/mereshire-police.yaml');
    const { exit, report } = await run(first);
    expect(exit).toBe(1);
    const errors = report?.findings.filter(({ severity }) => severity === 'error') ?? [];
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.filter((finding) => report?.change?.elsewhere.has(finding))).toEqual([]);
  });

  it('is compared with where it began, not with what others did since', async () => {
    repo.git('checkout', '--quiet', '-b', 'topic');
    repo.write({ 'guidance/more.md': textOf(REGISTER, 'guidance/before-you-share.md') });
    repo.commit('topic');
    repo.git('checkout', '--quiet', 'main');
    const broken = breakBoth();
    repo.git('checkout', '--quiet', 'topic');
    expect(await run(broken)).toMatchObject({ exit: 0, report: { change: { since: { commit: first } } } });
    repo.git('checkout', '--quiet', 'main');
    repo.git('branch', '--quiet', '-D', 'topic');
  });

  it('that removes an agreement does not fail over it', async () => {
    repo.remove('agreements/children-at-school');
    const { exit, report } = await run(first, LATER);
    expect({ exit, touched: report?.change?.touched }).toEqual({ exit: 0, touched: [] });
  });
});

describe('what cannot be done', () => {
  it('is to compare with a revision that is not there', async () => {
    await expect(run('nowhere')).rejects.toThrow(HistoryError);
  });

  it('is to name agreements as well', async () => {
    expect(await run(first, undefined, ['children-found-safe'])).toMatchObject({ exit: 2 });
  });
});
