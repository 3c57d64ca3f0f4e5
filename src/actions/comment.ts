/**
 * The action that comments: started by `workflow_run` once a check is done,
 * from the default branch, with the right to write comments. It runs nothing of
 * the pull request, and believes nothing of the report that it did not ask
 * GitHub: which request it is about is only said by the report, and has to be
 * at the commit for which the check ran.
 */
import { COMMIT, type Data, data, matching, REPOSITORY, text, whole } from './data.ts';
import { type Api, ApiError, apiOf } from './github-api.ts';
import { oneFileOfZip } from './one-file-of-zip.ts';
import {
  type CheckReport,
  DRAFTS_ARTIFACT,
  LONGEST_REPORT,
  readReport,
  REPORT_ARTIFACT,
  REPORT_FILE,
} from './report.ts';
import { act, type Runner } from './runner.ts';
import { suggestionsFor } from './suggestions.ts';
import { addressOf, LONGEST_COMMENT, tellReport } from './tell-report.ts';

/** By this the comment is known. */
const MARK = '<!-- concordat:pull-request -->';

async function comment(runner: Runner): Promise<void> {
  const { env } = runner;
  const [repository = ''] = matching([env['GITHUB_REPOSITORY']], REPOSITORY);
  const run = data(runner.event()['workflow_run']);
  const head = matching([run['head_sha']], COMMIT)[0];
  if (repository === '' || head === undefined || run['event'] !== 'pull_request')
    return runner.say('This was not started by a check of a pull request, so there is nothing to comment on.');
  const api = apiOf(runner);
  const at = `/repos/${repository}`;
  const artifacts = await api.all(`${at}/actions/runs/${whole(run['id'])}/artifacts`);
  const report = await reportOf(api, at, artifacts);
  if (typeof report === 'string') return runner.warn(report);
  const request = await requestAt(api, at, report.pullRequest, head, repository);
  if (typeof request === 'string') return runner.say(request);
  const fork = text(data(data(request['head'])['repo'])['full_name']) !== repository;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const runs = `${server}/${repository}/actions/runs/${whole(run['id'])}`;
  const drafts = newest(artifacts, DRAFTS_ARTIFACT);
  const files = await api.all(`${at}/pulls/${report.pullRequest}/files`);
  const judging = judgingIn(files);
  const body = `${MARK}\n${tellReport(report, {
    files: `${server}/${repository}/blob/${head}/`,
    // Where somebody else's repository holds the branch, only its own people can change it.
    ...(fork
      ? {}
      : { edit: `${addressOf(`${server}/${repository}/edit/`, text(data(request['head'])['ref'], 300))}/` }),
    ...(drafts === undefined ? {} : { drafts: `${runs}/artifacts/${whole(drafts['id'])}` }),
    issues: `${server}/${repository}/issues`,
    run: runs,
    fork,
    judging,
    longest: LONGEST_COMMENT,
  })}`;
  const concerns = judging.length + report.touched.length + report.changes.length + report.files.length;
  await keepComment(runner, api, `${at}/issues`, { report, body, concerns });
  // What a line should say instead would come from the fork as well.
  if (!fork) await suggest(runner, api, `${at}/pulls/${report.pullRequest}`, { report, head, files });
}

/** The files of a change that say how changes are checked: workflows, and what is installed to check with. GitHub says which they are, and not the report. */
function judgingIn(files: readonly Data[]): readonly string[] {
  const paths = files.flatMap((file) => [text(file['filename'], 1_000), text(file['previous_filename'], 1_000)]);
  return [...new Set(paths.filter((path) => JUDGING.test(path)))].sort();
}

const JUDGING =
  /^\.github\/(workflows|actions)\/|(^|\/)(package(-lock)?\.json|npm-shrinkwrap\.json|\.npmrc|\.puppeteerrc\.[cm]?js)$/;

/** The artifact of that name; where a run was repeated, that of the last time. */
function newest(artifacts: readonly Data[], name: string): Data | undefined {
  return artifacts
    .filter((one) => one['name'] === name && one['expired'] !== true)
    .sort((one, other) => whole(other['id']) - whole(one['id']))[0];
}

/** The report of the run, or why there is none to be had. */
async function reportOf(api: Api, at: string, artifacts: readonly Data[]): Promise<CheckReport | string> {
  const artifact = newest(artifacts, REPORT_ARTIFACT);
  if (artifact === undefined) return 'The check left no report, so there is nothing to comment on.';
  if (whole(artifact['size_in_bytes']) > LONGEST_REPORT) return 'The report of the check is too long to be read.';
  const zip = await api.bytes(`${at}/actions/artifacts/${whole(artifact['id'])}/zip`, LONGEST_REPORT);
  const json = oneFileOfZip(zip, REPORT_FILE, LONGEST_REPORT);
  return json === undefined ? 'The report of the check could not be read.' : readReport(json);
}

/** The open pull request with that number, if it is at the commit that was checked; else why it is not. */
async function requestAt(
  api: Api,
  at: string,
  number: number,
  head: string,
  repository: string,
): Promise<Data | string> {
  if (number === 0) return 'The report names no pull request.';
  let request: Data;
  try {
    request = data(await api.get(`${at}/pulls/${number}`));
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return `There is no pull request ${number}.`;
    throw error;
  }
  if (data(request['head'])['sha'] !== head || data(data(request['base'])['repo'])['full_name'] !== repository)
    return `Pull request ${number} is not at the commit that was checked. A later check will comment on it, if there is one.`;
  return request['state'] === 'open' ? request : `Pull request ${number} is no longer open.`;
}

/** Makes the comment, or brings the one up to date that is there. A comment of somebody else with the same mark is left alone. */
async function keepComment(
  runner: Runner,
  api: Api,
  issues: string,
  { report, body, concerns }: { readonly report: CheckReport; readonly body: string; readonly concerns: number },
): Promise<void> {
  const author = runner.input('author') || 'github-actions[bot]';
  const comments = await api.all(`${issues}/${report.pullRequest}/comments`);
  const own = comments.find((one) => data(one['user'])['login'] === author && text(one['body'], 100).startsWith(MARK));
  if (own === undefined) {
    if (concerns === 0 && report.outcome === 'passed')
      return runner.say('The change does not concern the register, so no comment is made.');
    await api.send('POST', `${issues}/${report.pullRequest}/comments`, { body });
    return runner.say('Commented.');
  }
  if (text(own['body'], 100_000).replaceAll('\r\n', '\n').trim() === body.trim())
    return runner.say('The comment is up to date.');
  await api.send('PATCH', `${issues}/comments/${whole(own['id'])}`, { body });
  runner.say('Brought the comment up to date.');
}

/** What a review says as a whole, which GitHub asks for. */
const MENDS =
  'Mends that can be made on the line itself. *Commit suggestion* makes one; *Add suggestion to batch*, under *Files changed*, several at once.';

/** Suggests mends on the lines themselves. Where GitHub does not take them, the comment says the same. */
async function suggest(
  runner: Runner,
  api: Api,
  pull: string,
  { report, head, files }: { readonly report: CheckReport; readonly head: string; readonly files: readonly Data[] },
): Promise<void> {
  if (!report.findings.some(({ mend, accepted }) => mend !== undefined && !accepted)) return;
  const remarks = await api.all(`${pull}/comments`);
  const author = runner.input('author') || 'github-actions[bot]';
  const own = remarks.filter((one) => data(one['user'])['login'] === author).map((one) => text(one['body'], 100_000));
  const comments = suggestionsFor(report.findings, report.folder, files, own);
  if (comments.length === 0) return;
  try {
    await api.send('POST', `${pull}/reviews`, { commit_id: head, event: 'COMMENT', body: MENDS, comments });
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 422) throw error;
    runner.warn(`No mends were suggested on the lines: ${error.message}`);
  }
}

// Last, since what stands above is there only once it was read.
await act(comment);
