/** Findings for a person at a terminal: what and where, the line with the place marked, why and what to do. */
import pc from 'picocolors';
import { type Finding, sentence, type Severity } from '../base/finding.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import type { Report, Reporter, Style } from '../base/report.ts';
import { acceptance, totals } from './words.ts';

export const text: Reporter = (report, style) => {
  const paint = pc.createColors(style.colour);
  const tint: Readonly<Record<Severity, (words: string) => string>> = {
    error: paint.red,
    warning: paint.yellow,
    note: paint.cyan,
  };
  const one = (finding: Finding): string => {
    const place = `${finding.at.path}:${finding.at.start.line}:${finding.at.start.column}`;
    return [
      `${tint[finding.severity](paint.bold(finding.accepted === undefined ? finding.severity : 'accepted'))} ${paint.bold(sentence(finding))}`,
      `  ${paint.dim('at')} ${paint.underline(place)}  ${paint.dim(`${finding.code}${finding.source === undefined ? '' : ` · ${finding.source}`}`)}`,
      ...frame(report, finding, tint[finding.severity], paint.dim),
      ...wrap(acceptance(finding) ?? `${finding.why} ${paint.bold(finding.remedy)}`, style.width - 2).map(
        (line) => `  ${line}`,
      ),
      ...(finding.related ?? []).map(
        (other) =>
          `  ${paint.dim('see')} ${other.at.path}:${other.at.start.line}:${other.at.start.column} ${other.text}`,
      ),
      '',
    ].join('\n');
  };
  const body = report.findings.map((finding) => one(visibleFinding(finding))).join('\n');
  return `${body}${body === '' ? '' : '\n'}${closing(report, paint.green, style)}\n`;
};

function visibleFinding(finding: Finding): Finding {
  const at = { ...finding.at, path: visible(finding.at.path) };
  const related = finding.related?.map((other) => ({
    at: { ...other.at, path: visible(other.at.path) },
    text: visible(other.text),
  }));
  const { accepted } = finding;
  return {
    ...finding,
    at,
    actual: visible(finding.actual),
    expected: visible(finding.expected),
    why: visible(finding.why),
    remedy: visible(finding.remedy),
    ...(accepted === undefined
      ? {}
      : { accepted: { ...accepted, by: visible(accepted.by), reason: visible(accepted.reason) } }),
    ...(related === undefined ? {} : { related }),
  };
}

const MARGIN = 4;

/** The line of the file with the place marked beneath. Long lines are cut around the place. */
function frame(
  report: Report,
  finding: Finding,
  tint: (words: string) => string,
  dim: (words: string) => string,
): readonly string[] {
  const { path, start, end } = finding.at;
  const whole = visible(report.line(path, start.line) ?? '');
  if (whole.trim() === '') return [];
  const characters = [...whole.replaceAll('\t', ' ')];
  const first = Math.max(0, start.column - 1 - 40);
  const shown = characters.slice(first, first + 76).join('');
  const number = String(start.line).padStart(MARGIN);
  const length =
    end.line === start.line
      ? Math.max(1, end.column - start.column)
      : Math.max(1, characters.length - start.column + 1);
  const marked = Math.min(length, 76 - (start.column - 1 - first));
  return [
    `  ${dim(`${number} |`)} ${first > 0 ? '…' : ''}${shown}`,
    `  ${dim(`${' '.repeat(MARGIN)} |`)} ${' '.repeat(start.column - 1 - first + (first > 0 ? 1 : 0))}${tint('^'.repeat(Math.max(1, marked)))}`,
  ];
}

function closing({ summary, findings }: Report, green: (words: string) => string, style: Style): string {
  if (findings.length === 0) return `${green('✓')} ${totals(summary)}`;
  const first =
    findings.find((finding) => finding.severity === 'error') ??
    findings.find((finding) => finding.code === 'review/overdue') ??
    findings[0];
  const next =
    first === undefined
      ? ''
      : `\nStart with ${visible(first.at.path)}, line ${first.at.start.line}. More on it: concordat explain ${first.code}`;
  return wrap(totals(summary), style.width).join('\n') + next;
}
