/** What is told of a report fits where it goes, whatever its letters, and is cut between findings. */
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/actions/report.ts';
import { LONGEST_COMMENT, LONGEST_SUMMARY, tellElsewhere, tellReport } from '../../src/actions/tell-report.ts';

const LONG = '€'.repeat(4000);

function reportOf(count: number): Exclude<ReturnType<typeof readReport>, string> {
  const finding = { code: 'law/one', message: LONG, why: LONG, remedy: LONG, path: 'a', line: 1, pointer: '/a' };
  const findings = Array.from({ length: count }, (_one, index) => ({
    ...finding,
    // What is said in the same words is said once.
    message: `${index}${LONG}`,
    severity: 'error',
    elsewhere: index % 2 === 0,
  }));
  const change = { id: 'a', title: LONG, change: 'changed', judged: true, says: [{ words: LONG }], follows: [LONG] };
  const read = readReport(
    JSON.stringify({ form: 1, outcome: 'invalid', findings, changes: Array.from({ length: 200 }, () => change) }),
  );
  if (typeof read === 'string') throw new Error(read);
  return read;
}

describe('the most that a report can hold', () => {
  const most = reportOf(400);

  it('fits a summary of 1 MiB', () => {
    const telling = { fork: false, longest: LONGEST_SUMMARY };
    const bytes = new TextEncoder().encode(`${tellReport(most, telling)}\n${tellElsewhere(most, telling)}`).length;
    expect(bytes).toBeLessThan(1024 * 1024);
    expect(bytes).toBeGreaterThan(600_000);
  });

  it('fits a comment of 65,536 characters, and says how many it leaves out', () => {
    const told = tellReport(most, { fork: true, longest: LONGEST_COMMENT });
    expect(told.length).toBeLessThan(65_000);
    const shown = told.match(/^- /gm)?.length ?? 0;
    const left = Number(/^(\d+) more to put right/m.exec(told)?.[1]);
    expect(left).toBeGreaterThan(100);
    expect(shown).toBeGreaterThan(0);
  });

  it('says once what is said in the same words, with its places', () => {
    const finding = { code: 'law/one', severity: 'error', message: 'M', why: 'W', remedy: 'R', pointer: '/a' };
    const findings = Array.from({ length: 13 }, (_one, index) => ({ ...finding, path: `file-${index}`, line: 1 }));
    const report = readReport(
      JSON.stringify({ form: 1, outcome: 'invalid', findings: findings.map((one) => ({ ...one, agreement: 'a' })) }),
    );
    if (typeof report === 'string') throw new Error(report);
    const told = tellReport(report, { fork: false, longest: LONGEST_COMMENT });
    expect(told).toContain('## One thing to put right');
    expect(told.match(/<sub>file-/g)).toHaveLength(10);
    expect(told).toContain('file-9, line 1, and at 3 more places · `law/one`');
  });

  it('has what causes others come first, and says so', () => {
    const finding = (code: string, message: string): object => ({
      code,
      message,
      severity: 'error',
      why: 'W',
      remedy: 'R',
      path: 'a',
      line: 1,
      pointer: '',
      agreement: 'a',
    });
    const report = readReport(
      JSON.stringify({
        form: 1,
        outcome: 'invalid',
        findings: [finding('law/one', 'Effect'), finding('register/unknown-name', 'Cause')],
      }),
    );
    if (typeof report === 'string') throw new Error(report);
    const told = tellReport(report, { fork: false, longest: LONGEST_COMMENT });
    expect(told.indexOf('Begin with the first.')).toBeLessThan(told.indexOf('Cause'));
    expect(told.indexOf('Cause')).toBeLessThan(told.indexOf('Effect'));
  });

  it('is never so long that it could not be read', () => {
    expect(readReport('x'.repeat(9 * 1024 * 1024))).toBe('The report is too long.');
    for (const nothing of ['', 'null', '[]', '{"form":1.5}', '{', '"x"'])
      expect(typeof readReport(nothing)).toBe('string');
    expect(readReport('{"form":1}')).toMatchObject({ outcome: 'could-not-check', findings: [] });
  });
});
