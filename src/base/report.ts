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
}

export type Reporter = (report: Report, style: Style) => string;

export interface Style {
  readonly colour: boolean;
  /** Characters that fit on a line. */
  readonly width: number;
}
