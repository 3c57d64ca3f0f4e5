/** Findings as JUnit XML, which build servers show as tests: an error is a test that failed, anything milder one that passed with words. */
import type { Finding } from '../base/finding.ts';
import type { Reporter } from '../base/report.ts';
import { oneLine, paragraph, totals } from './words.ts';

export const junit: Reporter = (report, style) => {
  const { tool, summary, findings } = report;
  const paths = [...new Set(findings.map((finding) => finding.at.path))];
  const suites = paths.map((path) =>
    suite(
      `${style.folder ?? ''}${path}`,
      findings.filter((finding) => finding.at.path === path),
    ),
  );
  const all = attributes({ name: tool.name, tests: findings.length + 1, failures: summary.errors });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${all}>`,
    // One test that always is there: a report with none counts as a run that did nothing.
    `  <testsuite ${attributes({ name: tool.name, tests: 1, failures: 0 })}>`,
    `    <testcase ${attributes({ classname: tool.name, name: `As at ${report.today}` })}>`,
    `      <system-out>${escapeXml(totals(summary))}</system-out>`,
    '    </testcase>',
    '  </testsuite>',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
};

function suite(path: string, findings: readonly Finding[]): string {
  const failures = findings.filter((finding) => finding.severity === 'error').length;
  return [
    `  <testsuite ${attributes({ name: path, tests: findings.length, failures })}>`,
    ...findings.map((finding) => testCase(path, finding)),
    '  </testsuite>',
  ].join('\n');
}

function testCase(path: string, finding: Finding): string {
  const { code, severity, at } = finding;
  const name = `${code} ${at.start.line}:${at.start.column}`;
  const words = `${path}:${at.start.line}:${at.start.column} ${paragraph(finding)}`;
  const told =
    severity === 'error'
      ? `<failure ${attributes({ type: code, message: paragraph(finding) })}>${escapeXml(words)}</failure>`
      : `<system-out>${escapeXml(`${severity}: ${words}`)}</system-out>`;
  return `    <testcase ${attributes({ classname: path, name })}>${told}</testcase>`;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => `${name}="${escapeXml(String(value))}"`)
    .join(' ');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Text for XML 1.0, which has no place for some characters. */
function escapeXml(words: string): string {
  return oneLine(words)
    .replaceAll(/[\ufffe\uffff]/g, '\ufffd')
    .replaceAll(/[&<>"']/g, (mark) => ENTITIES[mark] ?? '');
}
