/** Findings as a person reads them on a terminal. */
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/base/cells.ts';
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
        'error Unexpected field `titel` in front matter, expected a field that is known there, such as',
        '  `title`.',
        '  at agreements/a/agreement.md:2:3  schema/unknown-field · UK GDPR Article 5(2)',
        '     2 |   titel: x',
        '       |   ^^^^^',
        '  It would be lost.',
        '  Write `title`.',
        '',
        '1 agreement checked. 1 error.',
        'Start with agreements/a/agreement.md, line 2.',
        'More on it: concordat explain schema/unknown-field',
        '',
      ].join('\n'),
    );
  });

  it('is short when all is well', () => {
    expect(text(report([], ''), { colour: false, width: 100 })).toBe('✓ 1 agreement checked. Nothing to put right.\n');
  });

  it('says that a review is overdue where the rule that tells of it is off', () => {
    const one = report([], '');
    const told = text({ ...one, summary: { ...one.summary, overdue: 1 } }, { colour: false, width: 100 });
    expect(told).toContain('The review of 1 agreement is overdue. See: concordat review');
    expect(told).not.toMatch(/Nothing (?:has )?to (?:be )?put right/);
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

  it('is never wider than the terminal, but for a path', () => {
    const long: Finding = {
      ...FINDING,
      actual: 'word '.repeat(60).trim(),
      why: '情報共有 '.repeat(40),
      remedy: 'Do this. '.repeat(30),
    };
    for (const width of [40, 72, 100])
      for (const line of text(report([long], 'title: '.repeat(40)), { colour: false, width }).split('\n'))
        expect(cellsOf(line)).toBeLessThanOrEqual(width);
  });

  it('is coloured line by line, and is the same without its colours', () => {
    const plain = text(report([FINDING], '  titel: x'), { colour: false, width: 60 });
    const coloured = text(report([FINDING], '  titel: x'), { colour: true, width: 60 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the codes of colours are what is looked for
    expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
    expect(coloured).not.toBe(plain);
  });

  it('names other places of one file in a row', () => {
    const at = (line: number) => ({ ...FINDING.at, start: { line, column: 3 }, end: { line, column: 4 } });
    const related = [4, 9, 12].map((line) => ({ at: at(line), text: 'The same holds here.' }));
    expect(text(report([{ ...FINDING, related }], ''), { colour: false, width: 100 })).toContain(
      '\n  see agreements/a/agreement.md:4:3, 9:3, 12:3 The same holds here.\n',
    );
  });

  it('names files as they are called from where the person is', () => {
    const told = text(report([FINDING], ''), { colour: false, width: 100, folder: 'registers/ours/' });
    expect(told).toContain('at registers/ours/agreements/a/agreement.md:2:3');
    expect(told).toContain('Start with registers/ours/agreements/a/agreement.md, line 2.');
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

describe('what to do next', () => {
  const end = (...findings: readonly Finding[]): string =>
    text(report(findings, ''), { colour: false, width: 100 }).trim().split('\n\n').at(-1) ?? '';
  const inFile = (path: string, said: Partial<Finding> = {}): Finding => ({
    ...LAW,
    ...said,
    at: { ...FINDING.at, path },
  });
  const LAW: Finding = { ...FINDING, code: 'law/missing-ground', agreement: 'a' };

  it('begins with what decides how the run ends', () => {
    const warning: Finding = { ...LAW, severity: 'warning' };
    expect(end(warning, { ...warning, code: 'review/overdue' })).toContain('explain review/overdue');
    expect(end(warning, { ...warning, code: 'review/overdue' }, LAW)).toContain('explain law/missing-ground');
  });

  it('begins with faults of form, and before those of an agreement with those of what all share', () => {
    const ofForm: Finding = { ...FINDING, agreement: 'a' };
    expect(end(LAW, ofForm)).toContain('explain schema/unknown-field');
    expect(end(LAW, ofForm, { ...FINDING, at: { ...FINDING.at, path: 'concordat.yaml' } })).toContain(
      'Start with concordat.yaml, line 2.',
    );
  });

  it('begins with a name that cannot be found, and not with what hangs on it', () => {
    const name: Finding = { ...LAW, code: 'register/unknown-name' };
    expect(end(LAW, name)).toContain('explain register/unknown-name');
  });

  it('begins where most errors are, and says so', () => {
    expect(end(inFile('a.md'), inFile('b.md'), inFile('b.md'))).toContain(
      'Start with b.md, line 2. The file has 2 of the 3 errors.',
    );
    expect(end(inFile('b.md'), inFile('b.md'))).not.toContain('of the');
  });

  it('is to let the tool mend what leaves no doubt', () => {
    const suggest = [{ title: 'Write it', certain: true as const, edits: [] }];
    expect(end({ ...FINDING, suggest })).toContain('(1 finding): concordat check --fix');
    expect(end({ ...FINDING, suggest: [{ title: 'Write it', edits: [] }] })).not.toContain('--fix');
  });

  it('is not that in a text that is kept, which no tool may change', () => {
    const { start, end: last } = FINDING.at;
    const edits = [{ path: 'agreements/a/versions/1.0/agreement.md', start, end: last, text: 'x' }];
    expect(end({ ...FINDING, suggest: [{ title: 'Write it', certain: true, edits }] })).not.toContain('--fix');
  });

  it('is nothing where there are notes and what was accepted alone', () => {
    const accepted = { severity: 'error', reason: 'R', by: 'B', until: '2027-01-01' } as const;
    const one = report(
      [
        { ...LAW, severity: 'note' },
        { ...LAW, severity: 'note', accepted },
      ],
      '',
    );
    const told = text({ ...one, summary: { ...one.summary, errors: 0, notes: 2 } }, { colour: false, width: 100 });
    expect(told).toMatch(/1 agreement checked\. 1 note, 1 accepted\.\nNothing has to be put right now\.\n$/);
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
    titles: {},
    findings,
    line: () => line,
  };
}
