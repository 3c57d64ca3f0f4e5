/** What a reporter tells: the findings of one run. */
import type { Finding } from './finding.ts';

export interface Report {
  readonly tool: { readonly name: string; readonly version: string };
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly summary: Summary;
  /** In the order of `sortFindings`. */
  readonly findings: readonly Finding[];
  /** A line of a file, counted from 1; nothing if the file cannot be shown. */
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
