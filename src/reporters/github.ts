/**
 * Findings as GitHub's workflow commands, which mark them in the files of a
 * pull request. GitHub shows ten marks of a step and drops the rest without a
 * word, so the ten are chosen here and the summary of the step has the others.
 */
import { oneLine } from '../base/one-line.ts';
import type { Finding, Severity } from '../base/finding.ts';
import type { Report, Reporter, Style } from '../base/report.ts';
import { markdownList, titleOf } from './markdown.ts';
import { paragraph } from './words.ts';

/** How many marks GitHub shows for a step. */
const MOST = 10;
/** What GitHub takes for the summary of a step is 1 MiB; in UTF-16 units, with room for letters of three bytes. */
const LONGEST = 300_000;

export const github: Reporter = (report, style) =>
  chosen(report)
    .map((finding) => `${command(finding, style)}\n`)
    .join('');

/** The findings that are not marked, for the summary of the step. */
export const githubSummary: Reporter = (report, style) => {
  const marked = new Set(chosen(report));
  const rest = report.findings.filter((finding) => !marked.has(finding));
  const where =
    marked.size === 0
      ? ''
      : rest.length === 0
        ? '\nEach is marked in its file.\n'
        : `\nThe ${marked.size} that matter most are marked in their files. These are the others.\n`;
  return `${titleOf(report)}${where}${cut(rest, report, style)}`;
};

/** As many of the rest as a summary can hold, and how many it cannot. */
function cut(rest: readonly Finding[], report: Report, style: Style): string {
  const whole = markdownList(rest, style);
  if (whole.length <= LONGEST) return whole;
  const fitting = rest.slice(0, Math.floor((rest.length * LONGEST) / whole.length / 2));
  return `${markdownList(fitting, style)}\n${rest.length - fitting.length} more are left out here. \`${report.tool.name} check\` shows them all.\n`;
}

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'note'];

/** What nobody has accepted, and counts against the change where one is checked: the worst first and, among equals, one of each file before a second of any. */
function chosen({ findings, change }: Report): readonly Finding[] {
  const turns = new Map<string, number>();
  const open = findings.filter((finding) => finding.accepted === undefined && change?.elsewhere.has(finding) !== true);
  const ranked = open.map((finding, index) => {
    const key = `${finding.severity} ${finding.at.path}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { finding, rank: [WORST_FIRST.indexOf(finding.severity), turn, index] as const };
  });
  return ranked
    .sort(({ rank: a }, { rank: b }) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2])
    .slice(0, MOST)
    .map(({ finding }) => finding);
}

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

function command(finding: Finding, { folder = '' }: Style): string {
  const { path, start, end } = finding.at;
  const properties: readonly (readonly [string, string | number])[] = [
    ['file', `${folder}${path}`],
    ['line', start.line],
    ['endLine', end.line],
    // GitHub takes columns only for a place on one line.
    ...(start.line === end.line
      ? ([
          ['col', start.column],
          ['endColumn', end.column],
        ] as const)
      : []),
    ['title', finding.code],
  ];
  const written = properties.map(([name, value]) => `${name}=${escapeProperty(oneLine(String(value)))}`).join(',');
  return `::${COMMANDS[finding.severity]} ${written}::${escapeData(paragraph(finding))}`;
}

function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
