/** The action that comments, run as a runner does against a stand-in for GitHub: what it writes, and what it does not believe. */
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Acted, BOT, type FakeGitHub, fakeGitHub, runAction } from '../helpers/fake-github.ts';
import { eventOf } from '../helpers/github-event.ts';

const HEAD = 'a'.repeat(40);
const PATH = 'agreements/children-found-safe/agreement.md';
const FINDING = {
  code: 'schema/unknown-word',
  severity: 'error',
  message: 'Unexpected `nO` for `binding`, expected one of `no` or `yes`.',
  why: 'Only these words have a meaning here.',
  remedy: 'Write `no`, if that is meant.',
  path: PATH,
  line: 3,
  pointer: '/binding',
  agreement: 'children-found-safe',
  elsewhere: false,
  accepted: false,
  mend: { path: PATH, line: 3, from: 10, to: 12, put: 'no', was: 'binding: nO' },
};
const REPORT = {
  form: 1,
  tool: 'concordat 0.1.0',
  today: '2026-11-21',
  outcome: 'invalid',
  messages: [],
  pullRequest: 7,
  folder: '',
  summary: { agreements: 2, errors: 1, warnings: 0, notes: 0, overdue: 1 },
  touched: ['children-found-safe'],
  overdue: [],
  overdueElsewhere: ['children-at-school'],
  titles: { 'children-found-safe': 'Children found safe in Mereshire' },
  findings: [FINDING],
  leftOut: 0,
  changes: [
    {
      id: 'children-found-safe',
      title: 'Children found safe in Mereshire',
      change: 'changed',
      weight: 'material',
      judged: true,
      follows: [
        'It has to be signed again by Mereshire Council and Mereshire Police.',
        'Its version still says 1.2: after a material change it becomes 2.0.',
      ],
      about: [],
      says: [{ words: 'Retention of who was found, and when, shortened from 6 years to 2 years.', material: true }],
      recorded: [],
    },
  ],
  files: [],
  reviews: [],
  unknownReviews: [],
};

let github: FakeGitHub;
beforeEach(async () => {
  github = await fakeGitHub();
  github.artifacts.push(
    { id: 1, name: 'concordat-report', size_in_bytes: 2000, expired: false },
    { id: 2, name: 'concordat-drafts', size_in_bytes: 200_000, expired: false },
  );
  github.pulls.set(7, pullAt(HEAD));
  github.files.set(7, [
    { filename: PATH, patch: '@@ -1,3 +1,3 @@\n ---\n title: Children\n-binding: no\n+binding: nO' },
  ]);
  give(REPORT);
});
afterEach(() => github.end());

function pullAt(sha: string, from = 'mereshire/register'): Record<string, unknown> {
  return {
    number: 7,
    state: 'open',
    head: { ref: 'keep-for-2)years', sha, repo: { full_name: from } },
    base: { repo: { full_name: 'mereshire/register' } },
  };
}

function give(report: object): void {
  github.zips.set(1, zipSync({ 'report.json': strToU8(JSON.stringify(report)) }));
}

function comment(env: Record<string, string> = {}, event: object = eventOf('workflow-run', { HEAD })): Promise<Acted> {
  return runAction('comment', { inputs: { token: 'a-token' }, event, env: { GITHUB_API_URL: github.url, ...env } });
}

function named(filename: string): Record<string, unknown> {
  return { filename };
}

function said(number = 7): string {
  return String(github.comments.get(number)?.[0]?.['body'] ?? '');
}

describe('the comment', () => {
  it('says what is wrong and what changed, and is made once and kept up to date', async () => {
    expect((await comment()).status).toBe(0);
    await expect(said()).toMatchFileSnapshot('golden/comment.md');
    give({ ...REPORT, outcome: 'passed', findings: [] });
    await comment();
    await comment();
    expect(github.comments.get(7)).toHaveLength(1);
    expect(said()).toContain('## Nothing stands in the way');
    expect(github.changes()).toEqual([
      'POST /repos/mereshire/register/issues/7/comments',
      'POST /repos/mereshire/register/pulls/7/reviews',
      expect.stringMatching(/^PATCH \/repos\/mereshire\/register\/issues\/comments\/\d+$/),
    ]);
  });

  it('leaves a comment of somebody else alone that bears its mark', async () => {
    const forged = { id: 5, user: { login: 'somebody' }, body: '<!-- concordat:pull-request -->\nAll is well' };
    github.comments.set(7, [forged]);
    await comment();
    expect(forged.body).toContain('All is well');
    expect(github.comments.get(7)).toHaveLength(2);
  });

  it('finds its own on a later page', async () => {
    const others = Array.from({ length: 150 }, (_one, id) => ({ id, user: { login: 'somebody' }, body: 'hello' }));
    github.comments.set(7, [...others, { id: 500, user: BOT, body: '<!-- concordat:pull-request -->\nold' }]);
    await comment();
    expect(github.changes()).toContain('PATCH /repos/mereshire/register/issues/comments/500');
  });

  it('is not made where a change does not concern the register', async () => {
    give({ ...REPORT, outcome: 'passed', findings: [], changes: [], touched: [] });
    expect((await comment()).log).toContain('no comment is made');
    expect(github.changes()).toEqual([]);
  });

  it('warns of a change that touches what checks it, though its check passed and concerns nothing else', async () => {
    give({ ...REPORT, outcome: 'passed', findings: [], changes: [], touched: [] });
    const moved = { filename: 'docs/lock', previous_filename: 'package-lock.json' };
    github.files.set(
      7,
      ['.github/workflows/check.yml', 'agreements/a/package.md', 'x`\n/.npmrc'].map(named).concat(moved),
    );
    await comment();
    expect(said()).toContain(
      '> **This change touches what checks it:** `.github/workflows/check.yml`, `package-lock.json`, `x??/.npmrc`. A check',
    );
    github.files.set(7, [named('agreements/a/package.json.md'), named('.github/ISSUE_TEMPLATE/new.yml')]);
    await comment();
    expect(said()).not.toContain('touches what checks it');
  });

  it('fits, however much there is to say, and says how much is left out', async () => {
    const findings = Array.from({ length: 900 }, (_one, line) => ({
      ...FINDING,
      line,
      // What is said in the same words is said once.
      message: `${line} ${'m'.repeat(900)}`,
      mend: undefined,
    }));
    give({
      ...REPORT,
      findings,
      changes: Array.from({ length: 150 }, () => ({ ...REPORT.changes[0], about: ['a'.repeat(3000)] })),
    });
    await comment();
    expect(said().length).toBeGreaterThan(40_000);
    expect(said().length).toBeLessThan(65_536);
    expect(said()).toMatch(/\n\d+ more to put right: /);
    expect(said()).toMatch(/\n\d+ more that changed: /);
    expect(said()).toContain('it is not legal advice');
  });
});

describe('mends', () => {
  it('are suggested on lines that the change shows, once', async () => {
    await comment();
    await comment();
    expect(github.remarks.get(7)).toHaveLength(1);
    expect(github.asked.find(({ what }) => what.endsWith('/reviews'))?.body).toMatchObject({
      commit_id: HEAD,
      event: 'COMMENT',
      comments: [{ path: PATH, line: 3, side: 'RIGHT' }],
    });
    expect(github.remarks.get(7)?.[0]?.['body']).toContain('```suggestion\nbinding: no\n```');
  });

  it.each([
    ['on a line that the change does not show', { ...FINDING.mend, line: 90 }],
    ['where the line is not the one that was checked', { ...FINDING.mend, was: 'binding: yes' }],
    ['of more than one line', { ...FINDING.mend, put: 'no\nevil: yes' }],
    ['outside the line', { ...FINDING.mend, to: 99 }],
  ])('are not suggested %s', async (_what, mend) => {
    give({ ...REPORT, findings: [{ ...FINDING, mend }] });
    expect((await comment()).status).toBe(0);
    expect(github.remarks.get(7)).toBeUndefined();
  });

  it('do not hold the comment up where GitHub does not take them', async () => {
    github.refusals.push({ what: /reviews$/, status: 422, message: 'Unprocessable' });
    const { status, log } = await comment();
    expect(status).toBe(0);
    expect(log).toContain('::warning::No mends were suggested');
    expect(said()).toContain('One thing to put right');
  });
});

describe('a change from a fork', () => {
  it('is commented on with a word on where the report comes from, and no suggestions', async () => {
    github.pulls.set(7, pullAt(HEAD, 'stranger/register'));
    await comment();
    expect(said()).toContain('> This change comes from another repository');
    expect(github.changes()).toEqual(['POST /repos/mereshire/register/issues/7/comments']);
  });

  it('whose report tells lies gets no more than text', async () => {
    github.pulls.set(7, pullAt(HEAD, 'stranger/register'));
    const nasty =
      '</details><script>x</script> [ok](https://evil.example) @mereshire/ig #12 ![x](http://t.example) `\n## All is well\n<!-- concordat:pull-request -->';
    give({
      ...REPORT,
      tool: nasty,
      today: nasty,
      outcome: nasty,
      messages: [nasty, 7, null],
      folder: '../../evil/',
      touched: [nasty, '__proto__'],
      titles: { 'children-found-safe': nasty, __proto__: nasty },
      findings: [
        {
          ...FINDING,
          severity: 'error',
          message: nasty,
          why: nasty,
          remedy: nasty,
          path: `a)](https://evil.example)\n${nasty}`,
          pointer: `/${nasty}`,
          code: nasty,
        },
        'x',
        null,
      ],
      changes: [
        { ...REPORT.changes[0], title: nasty, follows: [nasty], says: [{ words: nasty }], about: nasty },
        { id: nasty },
      ],
      files: [{ title: nasty, says: [nasty, '# All is well', '1. first', '--- '] }],
    });
    expect((await comment()).status).toBe(0);
    await expect(said()).toMatchFileSnapshot('golden/comment-of-lies.md');
    const bare = said()
      .replaceAll(/`[^`\n]*`/g, '')
      .replaceAll(/\\[\s\S]/g, '');
    expect(bare).not.toMatch(/<script|\]\(https:\/\/evil|@mereshire|#12|!\[|^## All/m);
    expect(bare.match(/<!--/g)).toHaveLength(1);
    expect(
      [...bare.matchAll(/\]\(([^)]*)\)/g)].every(([, address]) => address?.startsWith('https://github.example/')),
    ).toBe(true);
  });

  it.each([
    ['of a request that is not there', { ...REPORT, pullRequest: 99 }, 'There is no pull request 99'],
    ['of no request', { ...REPORT, pullRequest: -1 }, 'names no pull request'],
    ['of another form', { form: 2 }, 'has not the form'],
    ['that is no object', [], 'has not the form'],
  ])('with a report %s is not commented on', async (_what, report, why) => {
    give(report);
    expect((await comment()).log).toContain(why);
    expect(github.changes()).toEqual([]);
  });

  it('cannot have a comment made on the request of somebody else', async () => {
    github.pulls.set(8, { ...pullAt('b'.repeat(40)), number: 8 });
    give({ ...REPORT, pullRequest: 8 });
    expect((await comment()).log).toContain('is not at the commit that was checked');
    expect(github.changes()).toEqual([]);
  });

  it.each([
    ['is no zip', () => github.zips.set(1, strToU8('no zip'))],
    ['has another name in it', () => github.zips.set(1, zipSync({ '../report.json': strToU8('{}') }))],
    [
      'unpacks to more than can be read',
      () => github.zips.set(1, zipSync({ 'report.json': new Uint8Array(9 * 1024 * 1024) })),
    ],
    ['says that it is too long', () => Object.assign(github.artifacts[0] ?? {}, { size_in_bytes: 9 * 1024 * 1024 })],
    ['has expired', () => Object.assign(github.artifacts[0] ?? {}, { expired: true })],
  ])('whose report %s is not commented on', async (_what, lie) => {
    lie();
    const { status, log } = await comment();
    expect({ status, warned: log.includes('::warning::') }).toEqual({ status: 0, warned: true });
    expect(github.changes()).toEqual([]);
  });
});

describe('GitHub', () => {
  it.each([
    [401, 'The token does not count'],
    [403, 'The job lacks a permission'],
    [422, 'GitHub could not do it'],
  ])('that answers %i is told of plainly', async (status, words) => {
    github.refusals.push({ what: /^POST .*comments$/, status, message: 'Resource not accessible by integration' });
    const acted = await comment();
    expect(acted.status).toBe(1);
    expect(acted.log).toContain(words);
    expect(acted.log).not.toContain('a-token');
  });

  it('that is busy is asked again, and nothing is written twice', async () => {
    github.refusals.push(
      { what: /artifacts$/, status: 502 },
      { what: /pulls\/7$/, status: 403, headers: { 'retry-after': '0' } },
      { what: /^POST .*comments$/, status: 429, headers: { 'retry-after': '0' } },
    );
    expect((await comment()).status).toBe(0);
    expect(github.comments.get(7)).toHaveLength(1);
  });

  it('that fails over a comment is not asked to make it again, since it may have', async () => {
    github.refusals.push({ what: /^POST .*comments$/, status: 500 });
    expect((await comment()).status).toBe(1);
    expect(github.changes()).toHaveLength(1);
  });

  it('that started it for another reason gets no answer', async () => {
    for (const event of [{}, { workflow_run: { event: 'push', head_sha: HEAD } }])
      expect((await comment({}, event)).log).toContain('nothing to comment on');
    expect(github.asked).toEqual([]);
  });
});
