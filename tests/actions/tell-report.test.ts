/** What is told of a report fits where it goes, whatever its letters, and is cut between findings. */
import { describe, expect, it } from 'vitest';
import { readReport } from '../../src/actions/report.ts';
import { LONGEST_COMMENT, LONGEST_SUMMARY, tellElsewhere, tellReport } from '../../src/actions/tell-report.ts';

const LONG = '€'.repeat(4000);

function reportOf(count: number): Exclude<ReturnType<typeof readReport>, string> {
  const finding = { code: 'law/one', message: LONG, why: LONG, remedy: LONG, path: 'a', line: 1, pointer: '/a' };
  const findings = Array.from({ length: count }, (_one, index) => ({
    ...finding,
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

  it('is never so long that it could not be read', () => {
    expect(readReport('x'.repeat(9 * 1024 * 1024))).toBe('The report is too long.');
    for (const nothing of ['', 'null', '[]', '{"form":1.5}', '{', '"x"'])
      expect(typeof readReport(nothing)).toBe('string');
    expect(readReport('{"form":1}')).toMatchObject({ outcome: 'could-not-check', findings: [] });
  });
});
