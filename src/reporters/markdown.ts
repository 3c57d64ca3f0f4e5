/** Findings as Markdown, for a comment or a page: a list for each file. */
import { type Finding, sentence } from '../base/finding.ts';
import { escapeMarkdown } from '../base/escape-markdown.ts';
import { groups } from '../base/groups.ts';
import type { Report, Reporter, Style } from '../base/report.ts';
import { acceptance, totals } from './words.ts';

export const markdown: Reporter = (report, style) => `${titleOf(report)}${markdownList(report.findings, style)}`;

/** The heading and what the run found, in a line. */
export function titleOf(report: Report): string {
  return `## ${escapeMarkdown(report.tool.name)}\n\n${totals(report)} As at ${report.today}.\n`;
}

/** A heading for each file, and a point for each finding. */
export function markdownList(findings: readonly Finding[], { folder = '' }: Style): string {
  return groups(findings, ({ at }) => at.path)
    .map((own) => `\n### ${escapeMarkdown(`${folder}${own[0]?.at.path}`)}\n\n${own.map(point).join('\n')}\n`)
    .join('');
}

function point(finding: Finding): string {
  const { start } = finding.at;
  const accepted = acceptance(finding);
  const source = finding.source === undefined ? '' : ` Source: ${escapeMarkdown(finding.source)}.`;
  return [
    `- **${finding.severity}**, line ${start.line}: ${escapeMarkdown(sentence(finding))}`,
    accepted === undefined
      ? `${escapeMarkdown(finding.why)} **${escapeMarkdown(finding.remedy)}**`
      : escapeMarkdown(accepted),
    `(\`${finding.code}\`)${source}`,
  ].join(' ');
}
