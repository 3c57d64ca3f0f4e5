/** What a reporter tells: the findings of one run. */
import type { Finding } from './finding.ts';

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly summary: Summary;
  /** In the order of `sortFindings`. */
  readonly findings: readonly Finding[];
  /** What the agreements are called that have findings or are overdue for review, by their ids. */
  readonly titles: Readonly<Record<string, string>>;
  /** There where a change was checked, and not only a state. */
  readonly change?: ChangeCheck;
  /** The line of a file on which a finding starts, counted from 1; nothing if the file cannot be shown. */
  readonly line: (path: string, line: number) => string | undefined;
}

export interface Summary {
  readonly agreements: number;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly overdue: number;
  /** Agreements that could not be read, or have faults of form: their law is not checked yet. */
  readonly unchecked: number;
}

/** What of a check counts against a change, where one is checked. */
export interface ChangeCheck {
  /** The revision that was named, and the commit at which the work left it. */
  readonly since: { readonly name: string; readonly commit: string };
  /** Ids of the agreements that the change concerns and that are there, sorted. */
  readonly touched: readonly string[];
  /** Those of them that are overdue for review, and the others that are. */
  readonly overdue: readonly string[];
  readonly overdueElsewhere: readonly string[];
  /** The findings that do not count against it. */
  readonly elsewhere: ReadonlySet<Finding>;
}

export type Reporter = (report: Report, style: Style) => string;

/** A form in which findings are told. */
export interface Form {
  /** For whom or what it is, as help and messages list it. */
  readonly use: string;
  readonly tell: Reporter;
  /** What is told beside it, where the runner keeps a summary of each step. */
  readonly summary?: Reporter;
}

export interface Style {
  readonly colour: boolean;
  /** Characters that fit on a line. */
  readonly width: number;
  /** The register's folder as other programs name its files from theirs, with a slash at its end; left out where they are the same. */
  readonly folder?: string;
}
