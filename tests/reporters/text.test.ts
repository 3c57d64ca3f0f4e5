/** Findings as a person reads them on a terminal. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import type { Report } from '../../src/base/report.ts';
import { json } from '../../src/reporters/json.ts';
import { text } from '../../src/reporters/text.ts';

const FINDING: Finding = {
  code: 'schema/unknown-field',
  severity: 'error',
  at: { path: 'agreements/a/agreement.md', start: { line: 2, column: 3 }, end: { line: 2, column: 8 } },
  actual: 'field `titel` in front matter',
  expected: 'a field that is known there, such as `title`',
  why: 'It would be lost.',
  remedy: 'Write `title`.',
  source: 'UK GDPR Article 5(2)',
};

describe('a finding in text', () => {
  it('says what and where, marks the place, says why and what to do', () => {
    expect(text(report([FINDING], '  titel: x'), { colour: false, width: 100 })).toBe(
      [
        'error Unexpected field `titel` in front matter, expected a field that is known there, such as `title`.',
        '  at agreements/a/agreement.md:2:3  schema/unknown-field · UK GDPR Article 5(2)',
        '     2 |   titel: x',
        '       |   ^^^^^',
        '  It would be lost. Write `title`.',
        '',
        '1 agreement checked. 1 error.',
        'Start with agreements/a/agreement.md, line 2. More on it: concordat explain schema/unknown-field',
        '',
      ].join('\n'),
    );
  });

  it('is short when all is well', () => {
    expect(text(report([], ''), { colour: false, width: 100 })).toBe('✓ 1 agreement checked. Nothing to put right.\n');
  });

  it('says how many agreements wait for the check of their law', () => {
    const told = (unchecked: number) => {
      const one = report([FINDING], '');
      return text({ ...one, summary: { ...one.summary, unchecked } }, { colour: false, width: 200 });
    };
    expect(told(1)).toContain('1 error. 1 agreement has faults of form: its law is checked once these are put right.');
    expect(told(2)).toContain('2 agreements have faults of form: their law is checked once these are put right.');
    expect(told(0)).not.toContain('faults of form');
  });

  it('begins with what decides how the run ends', () => {
    const last = (...findings: readonly Finding[]) =>
      text(report(findings, ''), { colour: false, width: 100 }).trim().split('\n').at(-1);
    const warning: Finding = { ...FINDING, severity: 'warning' };
    expect(last(warning, { ...warning, code: 'review/overdue' })).toContain('review/overdue');
    expect(last(warning, { ...warning, code: 'review/overdue' }, FINDING)).toContain(FINDING.code);
  });

  it('never hands a command to the terminal', () => {
    const hostile = '\u001b]0;owned\u0007 \u001b[2J \u001b[8mhidden \u202eevil\u202c \u0008';
    const told = text(report([{ ...FINDING, actual: hostile, remedy: hostile }], `ab${hostile}`), {
      colour: false,
      width: 100,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(told).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
    expect(told).toContain('owned');
  });

  it('keeps the mark beneath the place in a long line', () => {
    const line = `${'x'.repeat(200)}HERE${'y'.repeat(200)}`;
    const told = text(
      report(
        [{ ...FINDING, at: { ...FINDING.at, start: { line: 2, column: 201 }, end: { line: 2, column: 205 } } }],
        line,
      ),
      { colour: false, width: 100 },
    ).split('\n');
    const shown = told.find((one) => one.includes('HERE')) ?? '';
    const mark = told.find((one) => one.includes('^^^^')) ?? '';
    expect(mark.indexOf('^')).toBe(shown.indexOf('HERE'));
  });
});

describe('a finding in JSON', () => {
  it('has the fields that other programs rely on', () => {
    const [finding] = JSON.parse(json(report([FINDING], ''), { colour: false, width: 100 })).findings;
    expect(finding).toMatchObject({
      code: FINDING.code,
      severity: 'error',
      path: FINDING.at.path,
      start: { line: 2, column: 3 },
      end: { line: 2, column: 8 },
      related: [],
      suggest: [],
      help: 'docs/rules/schema/unknown-field.md',
      source: 'UK GDPR Article 5(2)',
    });
    expect(finding.message).toBe(
      'Unexpected field `titel` in front matter, expected a field that is known there, such as `title`.',
    );
  });
});

function report(findings: readonly Finding[], line: string): Report {
  const errors = findings.length;
  return {
    tool: { name: 'concordat', version: '0' },
    today: '2026-11-21',
    summary: { agreements: 1, errors, warnings: 0, notes: 0, overdue: 0, unchecked: 0 },
    findings,
    line: () => line,
  };
}
