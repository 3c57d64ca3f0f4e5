/** The action that checks, run as a runner does: on a pull request, in a merge queue and by the clock. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readReport } from '../../src/actions/report.ts';
import type { CheckReport } from '../../src/actions/report.ts';
import { answeringTool } from '../helpers/answering-tool.ts';
import { type Acted, runAction } from '../helpers/fake-github.ts';
import { textOf } from '../helpers/check-files.ts';
import { eventOf } from '../helpers/github-event.ts';
import { repository } from '../helpers/repository.ts';
import { OTHER_PATH as OTHER, SMALL_PATH as PATH, TWO_AGREEMENTS } from '../helpers/small-register.ts';

const tool = await answeringTool();

const repo = repository(TWO_AGREEMENTS);
const first = repo.commit('one');
afterAll(async () => {
  repo.end();
  await tool.end();
});
afterEach(() => repo.backTo(first));

type Event = Parameters<typeof eventOf>[0];

async function check(event: Event, today: string, program = tool.path): Promise<Acted> {
  repo.git('add', '--all');
  repo.git('commit', '--quiet', '--allow-empty', '--message', 'change');
  return checkAt(event, today, { BASE: first, HEAD: repo.git('rev-parse', 'HEAD') }, program);
}

/** What lies in the folder is checked, for an event that names these commits. */
function checkAt(
  event: Event,
  today: string,
  said: Readonly<Record<string, string>>,
  program = tool.path,
): Promise<Acted> {
  return runAction('check', { folder: repo.folder, inputs: { tool: program, today }, event: eventOf(event, said) });
}

const ROLE = ['role: Safeguarding Partnership Manager\nparties', 'role: Head of Safeguarding\nparties'] as const;

/**
 * As a runner finds it where others have merged a change since the branch was pushed: the merge of the branch into what
 * main is by now, where the other agreement is overdue and has an error. Gives the commit of the branch.
 */
function mergedAfterOthers(): string {
  repo.git('checkout', '--quiet', '--detach', first);
  repo.edit(PATH, ...ROLE);
  const own = repo.commit('own');
  repo.git('checkout', '--quiet', '--detach', first);
  repo.edit(OTHER, 'every: 1 year', 'every: 6 months');
  repo.edit(OTHER, 'binding: no', 'binding: nO');
  repo.commit('of others');
  repo.git('merge', '--quiet', '--no-ff', '--message', 'merge', own);
  return own;
}

function report(): CheckReport {
  const read = readReport(readFileSync(join(repo.folder, 'concordat-report/report.json'), 'utf8'));
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('on a pull request', () => {
  it('says what is to be put right and what changed, and leaves a report', async () => {
    repo.edit(PATH, '    keep: 6 years', '    keep: 2 years');
    repo.edit(PATH, 'binding: no', 'binding: nO');
    repo.edit(PATH, 'contactPoint: mereshire-council', 'contactPoint: mereshire-councl');
    const { status, log, summary, outputs } = await check('pull-request', '2026-11-21');
    expect(status).toBe(1);
    expect(outputs).toMatchObject({ outcome: 'invalid', touched: 'children-found-safe' });
    expect(log).toMatch(new RegExp(`^::error file=${PATH},line=`, 'm'));
    await expect(summary).toMatchFileSnapshot('golden/summary-invalid.md');
    expect(report()).toMatchObject({ pullRequest: 7, outcome: 'invalid', touched: ['children-found-safe'] });
  });

  it('makes nothing of the words of a file but words', async () => {
    const nasty =
      '"::error::x %0A::set-output name=a::b ##[add-mask]x @team #1 <img src=x onerror=1> [a](javascript:b) `c"';
    repo.edit(PATH, 'title: Children found safe in Mereshire', `title: ${nasty}`);
    repo.edit(PATH, 'contactPoint: mereshire-council', 'contactPoint: "::stop-commands::x @team <b>"');
    const { log, summary } = await check('pull-request', '2026-11-21');
    const commands = log.split('\n').filter((line) => /^\s*::|##\[/.test(line));
    expect(commands.length).toBeGreaterThan(0);
    expect(
      commands.filter((line) => !/^::(?:error|warning|notice)(?: file=[^:]*,line=\d+,[^:]*)?::[^\n]*$/.test(line)),
    ).toEqual([]);
    // In code nothing has a meaning.
    expect(summary.replaceAll(/`[^`\n]*`/g, '')).not.toMatch(/(?<!\\)<(?:img|b)|@team|(?<!\\)\[a|(?<!\\)#1/);
  });

  it('fails over an overdue review of what it touches, and not over one elsewhere', async () => {
    repo.edit(PATH, ...ROLE);
    const { status, summary, outputs } = await check('pull-request', '2029-01-01');
    expect({ status, ...outputs }).toMatchObject({ status: 1, outcome: 'overdue' });
    await expect(summary).toMatchFileSnapshot('golden/summary-overdue.md');
  });
});

describe('where others have merged since', () => {
  it.each(['pull-request', 'merge-group'] as const)('a %s answers for its own change alone', async (event) => {
    const own = mergedAfterOthers();
    const head = event === 'pull-request' ? own : repo.git('rev-parse', 'HEAD');
    const { status, summary, outputs } = await checkAt(event, '2026-11-21', { BASE: first, HEAD: head });
    expect({ status, ...outputs }).toMatchObject({ status: 0, outcome: 'passed', touched: 'children-found-safe' });
    expect(summary).toContain('**Children found safe in Mereshire** (`children-found-safe`): ');
    expect(summary).not.toContain('**Children at school in Mereshire** (`children-at-school`): ');
  });

  it('a branch that took their work in answers for what it has beyond the main branch', async () => {
    const own = mergedAfterOthers();
    const others = repo.git('rev-parse', 'HEAD^1');
    repo.git('checkout', '--quiet', '--detach', own);
    repo.git('merge', '--quiet', '--no-ff', '--message', 'take in', others);
    const head = repo.git('rev-parse', 'HEAD');
    const { outputs } = await checkAt('pull-request', '2026-11-21', { BASE: others, HEAD: head });
    expect(outputs).toMatchObject({ outcome: 'passed', touched: 'children-found-safe' });
  });
});

describe('elsewhere', () => {
  it('passes in a merge queue where nothing that it merges is wrong', async () => {
    repo.write({ 'guidance/more.md': textOf(TWO_AGREEMENTS, 'guidance/before-you-share.md') });
    const { status, summary, outputs } = await check('merge-group', '2029-01-01');
    expect({ status, ...outputs }).toMatchObject({ status: 0, outcome: 'passed', touched: '' });
    await expect(summary).toMatchFileSnapshot('golden/summary-passed.md');
  });

  it('tells by the clock which reviews are due', async () => {
    repo.edit('concordat.yaml', 'review:', 'github:\n  owners:\n    mereshire-council: mereshire/ig\nreview:');
    const { outputs, summary } = await check('schedule', '2026-11-21');
    expect(outputs['outcome']).toBe('passed');
    expect(Object.fromEntries(report().titles)).toEqual({
      'children-at-school': 'Children at school in Mereshire',
      'children-found-safe': 'Children found safe in Mereshire',
    });
    expect(summary).toContain('**Children found safe in Mereshire**');
    expect(report().reviews).toMatchObject([
      { id: 'children-at-school', state: 'due', due: '2027-01-10', accounts: ['mereshire/ig'] },
      { id: 'children-found-safe', state: 'due' },
    ]);
  });

  it('names agreements that are invalid or overdue by their titles', async () => {
    repo.edit(PATH, 'binding: no', 'binding: nO');
    const { summary } = await check('schedule', '2029-01-01');
    expect(summary).toContain('**Children found safe in Mereshire**');
    expect(summary).toContain('**Children at school in Mereshire**');
    expect(summary).not.toMatch(/\*\*children (?:found safe|at school)\*\*/);
  });

  it('says plainly that the program is not there', async () => {
    const { status, log, summary } = await check('pull-request', '2026-11-21', 'node_modules/nowhere.js');
    expect(status).toBe(1);
    expect(log).toContain('concordat is not installed');
    expect(summary).toContain('This could not be checked');
    expect(existsSync(join(repo.folder, 'concordat-report/report.json'))).toBe(true);
  });
});
