/** Makes the report of a check from what the program answered. */
import { type Data, data, list, text, whole } from './data.ts';
import { type CheckOutcome, type CheckReport, MOST_FINDINGS, readReport } from './report.ts';

/** What the program said, as a report: the answers of `check`, `diff` and `review` in JSON. */
export interface Answers {
  readonly check: unknown;
  readonly diff?: unknown;
  readonly review?: unknown;
  readonly outcome: CheckOutcome;
  readonly messages: readonly string[];
  readonly pullRequest: number;
  readonly folder: string;
  /** A line of a file of the register, from 1. */
  readonly line: (path: string, line: number) => string | undefined;
}

/** Makes a report of what the program answered. */
export function makeReport(answers: Answers): CheckReport {
  const { check, diff, review, line } = answers;
  const found = data(check);
  const change = data(found['change']);
  const reviews = list(data(review)['reviews']).map((one) => reviewOf(data(one)));
  const all = list(data(found)['findings'], Number.POSITIVE_INFINITY).map((one) => withMend(data(one), line));
  const chosen = all.slice().sort((one, other) => rank(one) - rank(other));
  return readReport(
    JSON.stringify({
      form: 1,
      tool: `${text(data(found['tool'])['name'])} ${text(data(found['tool'])['version'])}`.trim(),
      today: found['today'],
      outcome: answers.outcome,
      messages: answers.messages,
      pullRequest: answers.pullRequest,
      folder: answers.folder,
      summary: found['summary'],
      touched: change['touched'],
      // Where there is no change, whatever is overdue counts.
      overdue: change['overdue'] ?? reviews.filter(({ state }) => state === 'overdue').map(({ id }) => id),
      overdueElsewhere: change['overdueElsewhere'],
      titles: found['titles'],
      findings: chosen.slice(0, MOST_FINDINGS),
      leftOut: Math.max(0, chosen.length - MOST_FINDINGS),
      changes: list(data(diff)['agreements']).map((one) => changeOf(data(one))),
      files: list(data(diff)['files']).map((one) => ({ title: data(one)['title'], says: data(one)['says'] })),
      reviews,
      unknownReviews: data(review)['unknown'],
    }),
  ) as CheckReport;
}

/** What matters most comes first, so that what is left out matters least. */
function rank({ severity, elsewhere }: Data): number {
  return (elsewhere === true ? 10 : 0) + ['error', 'warning', 'note'].indexOf(String(severity));
}

function withMend(finding: Data, line: Answers['line']): Data {
  const offered = list(finding['suggest']).map(data);
  const certain = offered.filter((one) => one['certain'] === true);
  const [only, ...others] = certain.length > 0 ? certain : offered;
  const [edit, ...more] = list(data(only)['edits']).map(data);
  const [start, end] = [data(edit?.['start']), data(edit?.['end'])];
  const told = { ...finding, line: data(finding['start'])['line'], accepted: finding['accepted'] !== undefined };
  if (edit === undefined || others.length > 0 || more.length > 0 || start['line'] !== end['line']) return told;
  const [path, at] = [text(edit['path']), whole(start['line'])];
  return {
    ...told,
    mend: { path, line: at, from: start['column'], to: end['column'], put: edit['text'], was: line(path, at) },
  };
}

function changeOf(one: Data): Data {
  return {
    id: one['id'],
    title: one['title'],
    change: one['change'],
    weight: one['weight'] ?? 'none',
    judged: list(one['invalid']).length === 0,
    follows: one['follows'],
    about: one['about'],
    says: list(one['changes']).map((change) => ({
      words: data(change)['says'],
      material: data(change)['weight'] === 'material',
    })),
    recorded: one['recorded'],
  };
}

function reviewOf(one: Data): Data {
  const { name, unit, role, mailbox, accounts } = data(one['owner']);
  const owner = [name, unit, role, mailbox].filter((word) => typeof word === 'string' && word !== '').join(', ');
  return { ...one, owner, accounts };
}
