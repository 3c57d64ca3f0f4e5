/** Findings as Markdown, for a comment or a page: a list for each file. */
import { type Finding, sentence } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import type { Report, Reporter, Style } from '../base/report.ts';
import { acceptance, oneLine, totals } from './words.ts';

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

/**
 * Text that Markdown shows as it is, but for words between backticks, which
 * stay code. Nothing in it becomes a link, a heading, HTML, or a name that is
 * called (`@name`) or an issue that is pointed at (`#1`).
 */
export function escapeMarkdown(words: string): string {
  const parts = oneLine(words).split('`');
  // Backticks come in pairs; one without a partner is no mark.
  const paired = parts.length % 2 === 1;
  return parts
    .map((part, index) => {
      const code = index % 2 === 1 && (paired || index < parts.length - 1);
      if (code) return part === '' ? '' : `\`${part}\``;
      return `${!paired && index === parts.length - 1 ? '\\`' : ''}${escapeText(part)}`;
    })
    .join('');
}

function escapeText(words: string): string {
  return (
    words
      .replaceAll(/[\\*_[\]<>|~&$]|#(?=\d)|:(?=[\w+-]+:)|(?<=\bGH)-(?=\d)/gi, '\\$&')
      // As code they call nobody and lead nowhere.
      .replaceAll(/@|\bwww\.|\b(?:https?|ftp|mailto|xmpp):/gi, '`$&`')
  );
}
