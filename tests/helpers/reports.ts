/** Reports for the tests of reporters, findings with hostile words among them. */
import type { Finding, Severity } from '../../src/base/finding.ts';
import type { Report } from '../../src/base/report.ts';

export const STYLE = { colour: false, width: 100 };

/** A finding like any other, with what a test wants different. */
export function finding(said: Partial<Finding> & { readonly path?: string; readonly line?: number } = {}): Finding {
  const { path = 'agreements/a/agreement.md', line = 2, ...rest } = said;
  return {
    code: 'schema/unknown-field',
    severity: 'error',
    at: { path, start: { line, column: 3 }, end: { line, column: 8 } },
    actual: 'field `titel` in front matter',
    expected: 'a field that is known there, such as `title`',
    why: 'It would be lost.',
    remedy: 'Write `title`.',
    source: 'UK GDPR Article 5(2)',
    ...rest,
  };
}

export function reportOf(findings: readonly Finding[], line = ''): Report {
  const count = (severity: Severity): number => findings.filter((one) => one.severity === severity).length;
  return {
    tool: { name: 'concordat', version: '1.2.3' },
    today: '2026-11-21',
    summary: {
      agreements: 1,
      errors: count('error'),
      warnings: count('warning'),
      notes: count('note'),
      overdue: 0,
      unchecked: 0,
    },
    titles: {},
    findings,
    line: () => line,
  };
}

/** Words that try to become markup, a command, a link, a name that is called, or the end of what they stand in. */
export const HOSTILE = [
  '::error::owned',
  '\n::set-output name=a::b\r\n',
  '%0A::warning::x, file=y:z',
  '\u001b[2J\u0007\u202eevil',
  '</failure><testcase name="x"/>]]> & "quoted" \'too\'',
  '<script>alert(1)</script> <!-- x --> &lt;b&gt;',
  '[here](https://evil.example) ![x](https://evil.example/p.png) https://evil.example www.evil.example',
  '@everyone #1 GH-12 **bold** _it_ ~~gone~~ | a | b |',
  '`one` ``two`` ` [x](y) `',
  '# heading\n- point\n1. first\n> quotation',
  '\ud800 half \uffff',
];
