/** Findings as JUnit XML, which build servers show as tests: an error is a test that failed, anything milder one that passed with words. */
import { oneLine } from '../base/one-line.ts';
import { type Finding, sentence } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import type { Reporter } from '../base/report.ts';
import { paragraph, totals } from './words.ts';

export const junit: Reporter = (report, style) => {
  const { tool, findings, change } = report;
  const fails: Fails = (finding) => finding.severity === 'error' && change?.elsewhere.has(finding) !== true;
  const suites = groups(findings, ({ at }) => at.path).map((own) =>
    suite(`${style.folder ?? ''}${own[0]?.at.path}`, own, fails),
  );
  const all = attributes({ name: tool.name, tests: findings.length + 1, failures: findings.filter(fails).length });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites ${all}>`,
    // One test that always is there: a report with none counts as a run that did nothing.
    `  <testsuite ${attributes({ name: tool.name, tests: 1, failures: 0 })}>`,
    `    <testcase ${attributes({ classname: tool.name, name: `As at ${report.today}` })}>`,
    `      <system-out>${escapeXml(totals(report))}</system-out>`,
    '    </testcase>',
    '  </testsuite>',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n');
};

/** Whether a finding is a test that failed: not where it does not count against the change that is checked. */
type Fails = (finding: Finding) => boolean;

function suite(path: string, findings: readonly Finding[], fails: Fails): string {
  const failures = findings.filter(fails).length;
  return [
    `  <testsuite ${attributes({ name: path, tests: findings.length, failures })}>`,
    ...groups(findings, nameOf).flatMap((alike) =>
      // Build servers take tests of one name for one test.
      alike.map((finding, index) =>
        testCase(path, finding, `${nameOf(finding)}${index === 0 ? '' : ` (${index + 1})`}`, fails),
      ),
    ),
    '  </testsuite>',
  ].join('\n');
}

function nameOf({ code, at }: Finding): string {
  return `${code} ${at.start.line}:${at.start.column}`;
}

function testCase(path: string, finding: Finding, name: string, fails: Fails): string {
  const { code, severity, at } = finding;
  const words = `${path}:${at.start.line}:${at.start.column} ${paragraph(finding)}`;
  const told = fails(finding)
    ? `<failure ${attributes({ type: code, message: oneLine(sentence(finding)) })}>${escapeXml(words)}</failure>`
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
