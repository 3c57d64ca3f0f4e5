/**
 * The action that checks: everything on a push or by the clock, and what a
 * change answers for on a pull request. It needs no right but to read, says
 * what it found on the page of the run, and leaves a report for the job that
 * may write a comment or an issue.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { baseOf } from './base-of.ts';
import { data, DAY, matching, parsed, REPOSITORY, text, whole } from './data.ts';
import { makeReport } from './make-report.ts';
import { type CheckOutcome, type CheckReport, REPORT_FILE, writeReport } from './report.ts';
import { type Answer, runTool } from './run-tool.ts';
import { act, type Runner } from './runner.ts';
import { LONGEST_SUMMARY, tellElsewhere, tellReport } from './tell-report.ts';

async function check(runner: Runner): Promise<void> {
  const event = runner.event();
  const request = data(event['pull_request']);
  const base = baseOf(event);
  const root = runner.input('root') || '.';
  const since = base === undefined ? [] : ['--since', base];
  const found = runTool(runner, ['check', '--root', root, ...today(runner), '--format', 'json', ...since]);
  const told = parsed(found.stdout);
  const outcome = OUTCOMES[found.exit] ?? 'could-not-check';
  // The clock may have gone on to another day since.
  const [day] = matching([data(told)['today']], DAY);
  const common = ['--root', root, '--quiet', ...(day === undefined ? today(runner) : ['--today', day])];
  const ask = (...words: readonly string[]): Answer => runTool(runner, [...words, ...common, '--format', 'json']);
  const diff = base === undefined ? undefined : ask('diff', `${base}...HEAD`);
  const review = base === undefined ? ask('review') : undefined;
  const silent = [diff, review].flatMap((answer) => (answer?.exit === 2 ? answer.messages : []));
  const report = makeReport({
    check: told,
    diff: answerOf(diff),
    review: answerOf(review),
    outcome: told === undefined ? 'could-not-check' : outcome,
    messages: [...found.messages, ...silent],
    pullRequest: whole(request['number']),
    folder: folderOf(root),
    line: lineIn(root),
  });
  leave(runner, report);
  // Marks in the files are made by the program itself, which knows which ten to choose.
  if (report.findings.some(({ accepted, elsewhere }) => !accepted && !elsewhere))
    runTool(runner, ['check', ...common, '--format', 'github', ...since], 'show');
  for (const message of report.messages) runner.say(message);
  if (report.outcome !== 'passed') runner.fail(SENTENCES[report.outcome]);
}

/** By the number with which the program ends. */
const OUTCOMES: readonly CheckOutcome[] = ['passed', 'invalid', 'could-not-check', 'overdue'];

const SENTENCES: Readonly<Record<Exclude<CheckOutcome, 'passed'>, string>> = {
  invalid: 'Something is to be put right. The summary of this run says what, where and how.',
  overdue: 'A review is overdue. The summary of this run says which.',
  'could-not-check': 'The work could not be done. The log of this step says why.',
};

/** A day to check for, where the workflow names one. */
function today(runner: Runner): readonly string[] {
  const day = runner.input('today');
  return day === '' ? [] : ['--today', day];
}

/** What the program answered in JSON, whether or not it had something to find fault with; nothing if it could not. */
function answerOf(answer: Answer | undefined): unknown {
  return answer === undefined || answer.exit === 2 ? undefined : parsed(answer.stdout);
}

function folderOf(root: string): string {
  const folder = root.replace(/^\.\//, '').replace(/\/+$/, '');
  return folder === '.' || folder === '' ? '' : `${folder}/`;
}

/** The lines of the register's files, each file read once. */
function lineIn(root: string): (path: string, line: number) => string | undefined {
  const files = new Map<string, readonly string[]>();
  return (path, line) => {
    if (!files.has(path)) files.set(path, linesOf(join(root, path)));
    return files.get(path)?.[line - 1];
  };
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8').split(/\r\n|\r|\n/);
  } catch {
    return [];
  }
}

function leave(runner: Runner, report: CheckReport): void {
  const folder = runner.input('report') || 'concordat-report';
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, REPORT_FILE), writeReport(report));
  const { env } = runner;
  const [repository] = matching([env['GITHUB_REPOSITORY']], REPOSITORY);
  const telling = {
    fork: false,
    longest: LONGEST_SUMMARY,
    ...(repository === undefined
      ? {}
      : { issues: `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${repository}/issues` }),
  };
  runner.summary(`${tellReport(report, telling)}\n${tellElsewhere(report, telling)}`);
  runner.output('outcome', report.outcome);
  runner.output('touched', report.touched.join(' '));
  runner.output('report', text(folder));
}

// Last, since what stands above is there only once it was read.
await act(check);
