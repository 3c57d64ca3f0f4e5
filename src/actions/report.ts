/**
 * The report that `check` hands to `comment` and `due`, as a file. Where the
 * check ran for a pull request from a fork, that request could have written
 * any file in its place: `readReport` takes from it what has the form of a
 * report, and nothing else.
 */
import { type Data, data, DAY, ID, list, matching, oneOf, parsed, text, whole } from './data.ts';

/** The name of the file, and of the artifact that holds it. */
export const REPORT_FILE = 'report.json';
export const REPORT_ARTIFACT = 'concordat-report';
/** What holds the documents that a change would make. */
export const DRAFTS_ARTIFACT = 'concordat-drafts';

/** What is read of a report, in bytes. A register of a thousand agreements makes less. */
export const LONGEST_REPORT = 8 * 1024 * 1024;
/** How many findings a report holds; it says how many more there were. */
export const MOST_FINDINGS = 1000;
/** How many agreements of a change it tells of. */
const MOST_AGREEMENTS = 200;

/** How a check ended: by the numbers with which the program ends. */
const OUTCOMES = ['could-not-check', 'passed', 'invalid', 'overdue'] as const;
export type CheckOutcome = (typeof OUTCOMES)[number];

export interface CheckReport {
  readonly form: 1;
  readonly tool: string;
  /** `YYYY-MM-DD`; empty where nothing could be checked. */
  readonly today: string;
  readonly outcome: CheckOutcome;
  /** Why it could not be checked, or what was said beside the findings. */
  readonly messages: readonly string[];
  /** The request that it says it is about: for whoever comments to verify. */
  readonly pullRequest: number;
  /** The folder of the register within the repository, with a slash at its end; empty if they are the same. */
  readonly folder: string;
  readonly summary: {
    readonly agreements: number;
    readonly errors: number;
    readonly warnings: number;
    readonly notes: number;
    readonly overdue: number;
  };
  /** Ids of the agreements that the change concerns. */
  readonly touched: readonly string[];
  /** Ids of the overdue agreements that count: those that the change concerns; where there is no change, all. */
  readonly overdue: readonly string[];
  readonly overdueElsewhere: readonly string[];
  /** What agreements are called, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
  readonly findings: readonly ToldFinding[];
  /** How many findings are left out. */
  readonly leftOut: number;
  readonly changes: readonly ToldChange[];
  /** Other files of the register that changed, each with what changed in it. */
  readonly files: readonly { readonly title: string; readonly says: readonly string[] }[];
  readonly reviews: readonly Review[];
  /** Agreements whose review day cannot be read. */
  readonly unknownReviews: readonly string[];
}

export interface ToldFinding {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'note';
  readonly message: string;
  readonly why: string;
  readonly remedy: string;
  readonly path: string;
  readonly line: number;
  readonly pointer: string;
  readonly agreement: string;
  /** Whether it was there before, and not in what the change touches. */
  readonly elsewhere: boolean;
  /** Whether people decided to live with it for a while. */
  readonly accepted: boolean;
  /** A mend of one place on one line, where there is just one, or one that is certain. */
  readonly mend: Mend | undefined;
}

export interface Mend {
  readonly path: string;
  readonly line: number;
  /** From which column up to which, from 1, in characters. */
  readonly from: number;
  readonly to: number;
  readonly put: string;
  /** The line as it was when it was checked. */
  readonly was: string;
}

export interface ToldChange {
  readonly id: string;
  readonly title: string;
  readonly change: 'changed' | 'added' | 'removed' | 'renamed';
  readonly weight: 'none' | 'material' | 'editorial';
  readonly judged: boolean;
  /** What follows for who signed, in sentences. */
  readonly follows: readonly string[];
  readonly about: readonly string[];
  readonly says: readonly { readonly words: string; readonly material: boolean }[];
  readonly recorded: readonly string[];
}

export interface Review {
  readonly id: string;
  readonly title: string;
  readonly state: 'in-date' | 'due' | 'overdue';
  /** `YYYY-MM-DD` */
  readonly due: string;
  readonly owner: string;
  /** Accounts and teams of GitHub, without their sign. */
  readonly accounts: readonly string[];
}

/** The report as the file that holds it. */
export function writeReport(report: CheckReport): string {
  return JSON.stringify({ ...report, titles: Object.fromEntries(report.titles) });
}

/** Reads a report that came from anywhere; a sentence where it is none. Never throws. */
export function readReport(json: string): CheckReport | string {
  if (json.length > LONGEST_REPORT) return 'The report is too long.';
  const all = parsed(json);
  const report = data(all);
  if (report['form'] !== 1) return 'The report has not the form that this version reads.';
  const summary = data(report['summary']);
  const ids = (name: string): readonly string[] => matching(report[name], ID);
  return {
    form: 1,
    tool: text(report['tool'], 60),
    today: matching([report['today']], DAY)[0] ?? '',
    outcome: oneOf(report['outcome'], OUTCOMES),
    messages: texts(report['messages'], 20),
    pullRequest: whole(report['pullRequest']),
    folder: safeFolder(text(report['folder'], 300)),
    summary: {
      agreements: whole(summary['agreements']),
      errors: whole(summary['errors']),
      warnings: whole(summary['warnings']),
      notes: whole(summary['notes']),
      overdue: whole(summary['overdue']),
    },
    touched: ids('touched'),
    overdue: ids('overdue'),
    overdueElsewhere: ids('overdueElsewhere'),
    titles: new Map(
      Object.entries(data(report['titles']))
        .filter(([id]) => ID.test(id))
        .slice(0, 5000)
        .map(([id, title]) => [id, text(title, 300)]),
    ),
    findings: list(report['findings'], MOST_FINDINGS)
      .map((one) => readFinding(data(one)))
      .filter(({ message }) => message !== ''),
    leftOut: whole(report['leftOut']),
    changes: list(report['changes'], MOST_AGREEMENTS).flatMap((one) => readChange(data(one))),
    files: list(report['files'], MOST_AGREEMENTS).map((one) => ({
      title: text(data(one)['title'], 300),
      says: texts(data(one)['says']),
    })),
    reviews: list(report['reviews']).flatMap((one) => readReview(data(one))),
    unknownReviews: ids('unknownReviews'),
  };
}

function readFinding(one: Data): ToldFinding {
  const mend = data(one['mend']);
  return {
    code: matching([one['code']], /^[a-z-]+\/[a-z0-9-]{1,80}$/)[0] ?? '',
    severity: oneOf(one['severity'], ['error', 'warning', 'note']),
    message: text(one['message']),
    why: text(one['why']),
    remedy: text(one['remedy']),
    path: text(one['path'], 500),
    line: whole(one['line']),
    pointer: text(one['pointer'], 500),
    agreement: matching([one['agreement']], ID)[0] ?? '',
    elsewhere: one['elsewhere'] === true,
    accepted: one['accepted'] === true,
    mend:
      one['mend'] === undefined || typeof mend['was'] !== 'string'
        ? undefined
        : {
            path: text(mend['path'], 500),
            line: whole(mend['line']),
            from: whole(mend['from']),
            to: whole(mend['to']),
            put: text(mend['put'], 300),
            was: mend['was'],
          },
  };
}

function readChange(one: Data): readonly ToldChange[] {
  const id = matching([one['id']], ID)[0];
  if (id === undefined) return [];
  return [
    {
      id,
      title: text(one['title'], 300),
      change: oneOf(one['change'], ['changed', 'added', 'removed', 'renamed']),
      weight: oneOf(one['weight'], ['none', 'material', 'editorial']),
      judged: one['judged'] === true,
      follows: texts(one['follows']),
      about: texts(one['about']),
      says: list(one['says'], 500).map((change) => ({
        words: text(data(change)['words']),
        material: data(change)['material'] === true,
      })),
      recorded: texts(one['recorded']),
    },
  ];
}

function readReview(one: Data): readonly Review[] {
  const [id, due] = [matching([one['id']], ID)[0], matching([one['due']], DAY)[0]];
  if (id === undefined || due === undefined) return [];
  return [
    {
      id,
      title: text(one['title'], 300),
      state: oneOf(one['state'], ['in-date', 'due', 'overdue']),
      due,
      owner: text(one['owner'], 600),
      accounts: matching(one['accounts'], /^[A-Za-z0-9-]{1,60}(?:\/[A-Za-z0-9_-]{1,100})?$/, 10),
    },
  ];
}

function texts(value: unknown, most = 500): readonly string[] {
  return list(value, most)
    .map((one) => text(one))
    .filter((one) => one !== '');
}

/** A folder within the repository, or none. */
function safeFolder(folder: string): string {
  return /^(?:[\w.-]+\/)+$/.test(folder) && !folder.split('/').some((step) => step === '..' || step === '.')
    ? folder
    : '';
}
