/**
 * The action that reminds: one issue for each agreement whose review is due or
 * overdue, kept up to date, and closed once the review is recorded. It reads
 * the report that `check` made and runs nothing of the register.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Data, data, matching, REPOSITORY, text, whole } from './data.ts';
import { type Api, ApiError, apiOf } from './github-api.ts';
import { bodyOf, isLabelOfState, LABEL, labelsOf, markIn, titleOf, whyClosed } from './due-issue.ts';
import { type CheckReport, LONGEST_REPORT, readReport, REPORT_FILE, type Review } from './report.ts';
import { act, type Runner } from './runner.ts';

interface Place {
  readonly runner: Runner;
  readonly api: Api;
  /** `/repos/owner/name/issues` */
  readonly issues: string;
  /** The address of the repository's issues, for people. */
  readonly page: string;
  /** The address of the repository's files on the default branch, ending with a slash. */
  readonly files: string;
}

async function due(runner: Runner): Promise<void> {
  const { env } = runner;
  const [repository = ''] = matching([env['GITHUB_REPOSITORY']], REPOSITORY);
  const report = readFrom(runner.input('report') || 'concordat-report');
  if (typeof report === 'string') return runner.fail(report);
  if (report.outcome === 'could-not-check')
    return runner.fail(`The register could not be read, so no issue was touched. ${report.messages.join(' ')}`);
  const api = apiOf(runner);
  const branch = env['GITHUB_REF_NAME'] ?? 'main';
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const place: Place = {
    runner,
    api,
    issues: `/repos/${repository}/issues`,
    page: `${server}/${repository}/issues`,
    files: `${server}/${repository}/blob/${encodeURI(branch)}/${report.folder}`,
  };
  const known = await knownIssues(place);
  for (const review of report.reviews.filter(({ state }) => state !== 'in-date'))
    await remind(place, report, review, known);
  await closeTheRest(place, report, known);
}

function readFrom(folder: string): CheckReport | string {
  try {
    const path = join(folder, REPORT_FILE);
    return statSync(path).size > LONGEST_REPORT ? 'The report is too long.' : readReport(readFileSync(path, 'utf8'));
  } catch {
    return `There is no report in ${folder}. The job before this one makes it.`;
  }
}

/** An issue of ours. */
interface Known {
  readonly number: number;
  readonly open: boolean;
  readonly id: string;
  readonly due: string;
  readonly issue: Data;
}

/** The issues that were made before: those that are open whatever labels they have now, those that are closed by their label. */
async function knownIssues({ runner, api, issues }: Place): Promise<readonly Known[]> {
  const author = runner.input('author') || 'github-actions[bot]';
  const [open, closed] = await Promise.all([
    api.all(`${issues}?state=open&sort=created&direction=asc`),
    api.all(`${issues}?state=closed&labels=${encodeURIComponent(LABEL)}&sort=created&direction=desc`),
  ]);
  return [...open, ...closed].flatMap((issue) => {
    const mark = markIn(text(issue['body'], 10_000));
    const isOurs = data(issue['user'])['login'] === author && issue['pull_request'] === undefined;
    return mark === undefined || !isOurs
      ? []
      : [{ number: whole(issue['number']), open: issue['state'] === 'open', ...mark, issue }];
  });
}

/** Makes the issue of a review, or brings it up to date. A second one for the same agreement is closed. */
async function remind(place: Place, report: CheckReport, review: Review, known: readonly Known[]): Promise<void> {
  const { runner, api, issues, files, page } = place;
  const own = known.filter(({ id }) => id === review.id);
  const [first, ...others] = own.filter(({ open }) => open);
  for (const other of others) await close(place, other, `The same review is in #${first?.number}.`, 'not_planned');
  const found = first ?? own.find(({ due: day }) => day === review.due);
  const [title, body, labels] = [titleOf(review), bodyOf(review, files, page), labelsOf(review, report.today)];
  if (found === undefined) {
    const made = data(await api.send('POST', issues, { title, body, labels }));
    runner.say(`${review.id}: made issue ${whole(made['number'])}.`);
    await assign(place, whole(made['number']), review);
    return;
  }
  const had = labelNames(found.issue);
  const kept = [...had.filter((label) => !isLabelOfState(label) && label !== LABEL), ...labels];
  const same =
    found.open &&
    text(found.issue['title'], 1000) === title &&
    text(found.issue['body'], 100_000).replaceAll('\r\n', '\n') === body &&
    kept.length === had.length &&
    kept.every((label) => had.includes(label));
  if (same) return runner.say(`${review.id}: issue ${found.number} is up to date.`);
  await api.send('PATCH', `${issues}/${found.number}`, { title, body, labels: kept, state: 'open' });
  if (!found.open)
    await api.send('POST', `${issues}/${found.number}/comments`, {
      body: 'This was closed, but no review is on record yet. It closes by itself once one is.',
    });
  runner.say(`${review.id}: brought issue ${found.number} up to date.`);
}

/** Persons can be assigned, and teams cannot; whoever cannot be is named in the text all the same. */
async function assign({ runner, api, issues }: Place, number: number, { accounts }: Review): Promise<void> {
  const assignees = accounts.filter((account) => !account.includes('/'));
  if (assignees.length === 0) return;
  try {
    await api.send('POST', `${issues}/${number}/assignees`, { assignees });
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 422 && error.status !== 404)) throw error;
    runner.warn(`Issue ${number} was assigned to nobody: ${error.message}`);
  }
}

/** Closes what is no longer due. Where an agreement cannot be read, nobody knows, and its issue stays. */
async function closeTheRest(place: Place, report: CheckReport, known: readonly Known[]): Promise<void> {
  const stays = new Set([
    ...report.unknownReviews,
    ...report.reviews.filter(({ state }) => state !== 'in-date').map(({ id }) => id),
  ]);
  for (const one of known.filter(({ open, id }) => open && !stays.has(id)))
    await close(place, one, whyClosed(report.reviews.find(({ id }) => id === one.id)), 'completed');
}

async function close(
  { runner, api, issues }: Place,
  { number, id }: Known,
  why: string,
  reason: string,
): Promise<void> {
  await api.send('POST', `${issues}/${number}/comments`, { body: why });
  await api.send('PATCH', `${issues}/${number}`, { state: 'closed', state_reason: reason });
  runner.say(`${id}: closed issue ${number}.`);
}

function labelNames(issue: Data): readonly string[] {
  const labels = issue['labels'];
  return (Array.isArray(labels) ? labels : []).map((label) =>
    typeof label === 'string' ? label : text(data(label)['name'], 200),
  );
}

// Last, since what stands above is there only once it was read.
await act(due);
