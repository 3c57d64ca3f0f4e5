/** The action that reminds of reviews, run as a runner does against a stand-in for GitHub. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Acted, BOT, type FakeGitHub, fakeGitHub, runAction } from '../helpers/fake-github.ts';
import { eventOf } from '../helpers/github-event.ts';

const REVIEW = {
  id: 'mereshire-port',
  title: 'Serious violence at the port',
  state: 'due',
  due: '2027-03-01',
  owner: 'Mereshire Police, Head of Partnerships, sharing@mereshire-police.example',
  accounts: ['mereshire/police-partnerships', 'an-officer'],
};

let github: FakeGitHub;
let folder: string;
beforeEach(async () => {
  github = await fakeGitHub();
  folder = mkdtempSync(join(tmpdir(), 'concordat-due-'));
  mkdirSync(join(folder, 'concordat-report'));
});
afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  await github.end();
});

function due(reviews: readonly object[], today = '2027-01-15', more: object = {}): Promise<Acted> {
  const report = { form: 1, tool: 'concordat 0.1.0', today, outcome: 'passed', reviews, ...more };
  writeFileSync(join(folder, 'concordat-report/report.json'), JSON.stringify(report));
  return runAction('due', {
    folder,
    inputs: { token: 'a-token' },
    event: eventOf('schedule'),
    env: { GITHUB_API_URL: github.url },
  });
}

function issue(number = 1): Readonly<Record<string, unknown>> {
  return github.issues.find((one) => one['number'] === number) ?? {};
}

describe('the issue of a review', () => {
  it('is made once, says what to do, and calls those who see to it', async () => {
    expect((await due([REVIEW])).status).toBe(0);
    expect((await due([REVIEW], '2027-01-16')).log).toContain('issue 1 is up to date');
    expect(github.issues).toHaveLength(1);
    expect(issue()).toMatchObject({
      title: 'Review due by 1 March 2027: Serious violence at the port',
      labels: ['agreement review', 'review within 60 days'],
    });
    await expect(String(issue()['body'])).toMatchFileSnapshot('golden/issue.md');
    expect(github.asked.find(({ what }) => what.endsWith('/assignees'))?.body).toEqual({ assignees: ['an-officer'] });
    expect(github.changes()).toHaveLength(2);
  });

  it('follows the review until it is recorded, keeps labels of people, and is then closed', async () => {
    await due([REVIEW]);
    Object.assign(issue(), { labels: [...(issue()['labels'] as string[]), 'board'] });
    await due([{ ...REVIEW, state: 'overdue' }], '2027-03-02');
    expect(issue()).toMatchObject({
      title: 'Review overdue since 1 March 2027: Serious violence at the port',
      labels: ['board', 'agreement review', 'review overdue'],
      state: 'open',
    });
    await due([{ ...REVIEW, state: 'in-date', due: '2028-03-01' }], '2027-03-09');
    expect(issue()).toMatchObject({ state: 'closed', state_reason: 'completed' });
    expect(github.comments.get(1)?.[0]?.['body']).toBe('The review is recorded. The next one is due by 1 March 2028.');
    await due([{ ...REVIEW, state: 'in-date', due: '2028-03-01' }], '2027-03-10');
    await due([{ ...REVIEW, due: '2028-03-01' }], '2028-02-10');
    expect(github.issues.map(({ state }) => state)).toEqual(['closed', 'open']);
  });

  it('moves with the day of the review, and is opened again if nothing is recorded', async () => {
    await due([REVIEW]);
    await due([{ ...REVIEW, due: '2027-02-01' }]);
    expect(github.issues).toHaveLength(1);
    expect(issue()['title']).toContain('1 February 2027');
    Object.assign(issue(), { state: 'closed' });
    await due([{ ...REVIEW, due: '2027-02-01' }], '2027-01-20');
    expect(issue()['state']).toBe('open');
    expect(github.comments.get(1)?.[0]?.['body']).toContain('no review is on record yet');
    expect(github.issues).toHaveLength(1);
  });

  it('is one: a second is closed, and one that lost its label is still known', async () => {
    await due([REVIEW]);
    github.issues.push({ ...issue(), number: 2 });
    Object.assign(issue(), { labels: [] });
    await due([REVIEW]);
    expect(github.issues.map(({ state }) => state)).toEqual(['open', 'closed']);
    expect(issue()['labels']).toContain('agreement review');
  });

  it('is not that of a person with the same mark, and not a pull request', async () => {
    const body = '<!-- concordat:review mereshire-port 2027-03-01 -->';
    github.issues.push(
      { number: 1, state: 'open', labels: [], user: { login: 'somebody' }, body },
      { number: 2, state: 'open', labels: [], user: BOT, body, pull_request: {} },
    );
    await due([REVIEW]);
    expect(github.issues).toHaveLength(3);
    expect(issue(1)['body']).toBe(body);
  });

  it('stays where its agreement cannot be read, and is closed where there is no agreement', async () => {
    await due([REVIEW]);
    await due([], '2027-01-16', { outcome: 'invalid', unknownReviews: ['mereshire-port'] });
    expect(issue()['state']).toBe('open');
    await due([], '2027-01-17');
    expect(issue()['state']).toBe('closed');
    expect(github.comments.get(1)?.[0]?.['body']).toContain('it has ended, or left the register');
  });

  it('shows titles as they are, and calls nobody by them', async () => {
    await due([
      { ...REVIEW, title: '@everyone #1 <b> [x](https://evil.example)\nsecond', owner: '@board', accounts: [] },
    ]);
    const body = String(issue()['body'])
      .replaceAll(/`[^`\n]*`/g, '')
      .replaceAll(/\\./g, '');
    expect(body).not.toMatch(/@everyone|@board|#1|<b>|\[x\]/);
    expect(issue()['title']).not.toContain('\n');
  });
});

describe('what goes wrong', () => {
  it('touches no issue where the register could not be read', async () => {
    await due([REVIEW]);
    const { status, log } = await due([], '2027-01-16', {
      outcome: 'could-not-check',
      messages: ['There is no register here.'],
    });
    expect(status).toBe(1);
    expect(log).toContain('There is no register here.');
    expect(issue()['state']).toBe('open');
  });

  it('says so where there is no report, and where nobody can be assigned', async () => {
    rmSync(join(folder, 'concordat-report'), { recursive: true });
    const { log } = await runAction('due', {
      folder,
      inputs: { token: 'a-token' },
      env: { GITHUB_API_URL: github.url },
    });
    expect(log).toContain('There is no report in concordat-report');
    mkdirSync(join(folder, 'concordat-report'));
    github.refusals.push({ what: /assignees$/, status: 422, message: 'Validation Failed' });
    const acted = await due([REVIEW]);
    expect(acted).toMatchObject({ status: 0 });
    expect(acted.log).toContain('was assigned to nobody');
  });

  it('fails with a word on permissions', async () => {
    github.refusals.push({ what: /^POST .*issues$/, status: 403, message: 'Resource not accessible by integration' });
    const { status, log } = await due([REVIEW]);
    expect(status).toBe(1);
    expect(log).toContain('The job lacks a permission');
  });
});
