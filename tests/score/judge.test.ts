/** A rule that points at the wrong place, speaks twice or silences another does not pass the score. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import type { Contents } from '../helpers/check-files.ts';
import { type Checked, judge, type Judgement } from './judge.ts';
import type { Mutant } from './mutant.ts';

const PATH = 'agreements/port/agreement.md';

/** A small file: the front matter stands on lines 2 to 7, the prose begins on line 9. */
function file(article6: string, prose = 'The parties meet.'): Contents {
  return {
    [PATH]: `---\ntitle: Port\nlawful:\n  care:\n    article6: ${article6}\n  study:\n    article6: f\n---\n${prose}\n`,
  };
}

/** A finding that marks some columns of a line. */
function finding(line: number, [from, to]: readonly [number, number], code = 'law/one'): Finding {
  return {
    code,
    severity: 'error',
    at: { path: PATH, start: { line, column: from }, end: { line, column: to } },
    actual: `point on line ${line}`,
    expected: 'another',
    why: 'It matters.',
    remedy: 'Write another.',
  };
}

const CLEAN: Checked = { contents: file('e'), findings: [finding(2, [8, 12], 'text/other')] };
/** The clean register with another point in `/lawful/care/article6`. */
const BROKEN = file('a');
const AT_POINT = finding(5, [15, 16]);
const AT_ENTRY = finding(4, [3, 7]);
const AT_OTHER_ENTRY = finding(6, [3, 8]);

function judged(findings: readonly Finding[], said: Pick<Mutant, 'at' | 'because'> = {}, contents = BROKEN): Judgement {
  return judge('law/one', CLEAN, { name: 'another point', contents, ...said }, { contents, findings });
}

describe('a defect', () => {
  it.each([
    ['where it is', AT_POINT],
    ['at the entry that it belongs to', AT_ENTRY],
  ])('is found %s', (_where, found) => {
    expect(judged([...CLEAN.findings, found])).toEqual({ found: true, besides: [] });
  });

  it.each([
    ['at another entry', AT_OTHER_ENTRY],
    ['at the section', finding(3, [1, 7])],
    ['at the top of the file', finding(1, [1, 1])],
    ['in the prose', finding(9, [1, 4])],
  ])('is not found %s', (_where, found) => {
    expect(judged([...CLEAN.findings, found])).toMatchObject({ found: false, besides: [{}] });
  });

  it('is not found by another rule', () => {
    expect(judged([...CLEAN.findings, { ...AT_POINT, code: 'law/another' }])).toMatchObject({
      found: false,
      besides: [{}],
    });
  });

  it('is told once', () => {
    expect(judged([...CLEAN.findings, AT_POINT, { ...AT_ENTRY, actual: 'the same again' }]).besides).toHaveLength(1);
    expect(judged([...CLEAN.findings, AT_POINT, { ...AT_POINT }]).besides).toHaveLength(1);
  });

  it('silences nothing, and makes nothing milder', () => {
    expect(judged([AT_POINT]).besides).toEqual([expect.stringContaining('no longer: text/other')]);
    const [other] = CLEAN.findings as readonly [Finding];
    expect(judged([{ ...other, severity: 'note' }, AT_POINT]).besides).toHaveLength(2);
  });

  it('may be told at the places that are stated, and only there', () => {
    const at = [[PATH, '/lawful/study']] as const;
    expect(judged([...CLEAN.findings, AT_OTHER_ENTRY], { at }).besides).toEqual([]);
    expect(judged([...CLEAN.findings, AT_POINT], { at }).found).toBe(false);
  });

  it('may be told several times for a reason', () => {
    const at = [
      [PATH, '/lawful/care'],
      [PATH, '/lawful/study'],
    ] as const;
    const both = [...CLEAN.findings, AT_ENTRY, AT_OTHER_ENTRY];
    expect(judged(both, { at }).found).toBe(false);
    expect(judged(both, { at, because: 'both rest on it' })).toEqual({ found: true, besides: [] });
    expect(judged([...CLEAN.findings, AT_ENTRY], { at, because: 'both rest on it' }).found).toBe(false);
  });

  it('changes something', () => {
    expect(judged([...CLEAN.findings, AT_POINT], {}, file('e')).found).toBe(false);
    expect(judged([...CLEAN.findings, AT_POINT], {}, file('"e"')).found).toBe(false);
  });

  it('in prose is found on the lines that are new, or by its words', () => {
    const contents = file('e', 'The parties meet.\n\nThey may [insert].');
    const [line, columns] = [11, [10, 18]] as const;
    expect(judged([...CLEAN.findings, finding(line, columns)], {}, contents).found).toBe(true);
    expect(judged([...CLEAN.findings, finding(9, [1, 4])], {}, contents).found).toBe(false);
    const found = [...CLEAN.findings, finding(line, columns)];
    expect(judged(found, { at: [[PATH, '[insert]']] }, contents).found).toBe(true);
    expect(judged(found, { at: [[PATH, 'insert']] }, contents).found).toBe(false);
  });
});
