/** A change as an officer makes it: checked on GitHub, and commented on from the report that the check left. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { fakeGitHub, runAction } from '../helpers/fake-github.ts';
import { filesIn } from '../helpers/check-files.ts';
import { eventOf } from '../helpers/github-event.ts';
import { repository } from '../helpers/repository.ts';

const PATH = 'agreements/children-found-safe/agreement.md';
const repo = repository(filesIn('tests/fixtures/small-register'));
const github = await fakeGitHub();
afterAll(async () => {
  repo.end();
  await github.end();
});

it('says what the change means before anybody has to ask', async () => {
  repo.edit(
    PATH,
    'record:\n',
    'record:\n  assessments:\n    - parties: mereshire-council\n      reference: A-1\n      date: 2026-01-05\n',
  );
  const base = repo.commit('one');
  repo.edit(PATH, '    keep: 6 years', '    keep: 2 years');
  repo.edit(PATH, 'Only the police know of each child', 'Only the police know about each child');
  repo.edit(PATH, '    to: mereshire-council', '    to: mereshire-councl');
  const commit = repo.commit('change');
  // The name of a commit depends on when it was made.
  const head = 'c'.repeat(40);
  const inputs = { tool: join(process.cwd(), 'dist/tool/main.js'), today: '2026-11-21' };
  const checked = await runAction('check', {
    folder: repo.folder,
    inputs,
    event: eventOf('pull-request', { BASE: base, HEAD: commit }),
  });
  expect(checked).toMatchObject({ status: 1, outputs: { outcome: 'invalid', touched: 'children-found-safe' } });

  const report = readFileSync(join(repo.folder, 'concordat-report/report.json'));
  github.artifacts.push({ id: 1, name: 'concordat-report', size_in_bytes: 2000, expired: false });
  github.zips.set(1, zipSync({ 'report.json': report }));
  const repo7 = { repo: { full_name: 'mereshire/register' } };
  github.pulls.set(7, { number: 7, state: 'open', head: { ref: 'shorter', sha: head, ...repo7 }, base: repo7 });
  const line = readFileSync(join(repo.folder, PATH), 'utf8').split('\n').indexOf('    to: mereshire-councl') + 1;
  github.files.set(7, [
    { filename: PATH, patch: `@@ -${line},1 +${line},1 @@\n-    to: mereshire-council\n+    to: mereshire-councl` },
  ]);
  const commented = await runAction('comment', {
    inputs: { token: 'a-token' },
    event: eventOf('workflow-run', { HEAD: head }),
    env: { GITHUB_API_URL: github.url },
  });
  expect(commented.status).toBe(0);
  await expect(String(github.comments.get(7)?.[0]?.['body'])).toMatchFileSnapshot('golden/comment-on-a-change.md');
  expect(github.remarks.get(7)?.[0]?.['body']).toContain('```suggestion\n    to: mereshire-council\n```');
});
