/** The line that a finding shows: cut between words, marked whole, and never wider than the terminal. */
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/base/cells.ts';
import { framer } from '../../src/reporters/frame.ts';
import { reportOf } from '../helpers/reports.ts';

/** The frame of some words of a line, without its margins. */
function framed(line: string, words: string, width = 60): readonly [line: string, marks: string] {
  const start = [...line.slice(0, line.indexOf(words))].length + 1;
  const at = {
    path: 'a.md',
    start: { line: 2, column: start },
    end: { line: 2, column: start + [...words].length },
  };
  const frame = framer(reportOf([], line), width)(at);
  expect(frame).toBeDefined();
  for (const shown of [`${frame?.margins[0]}${frame?.line}`, `${frame?.margins[1]}${frame?.marks}`])
    expect(cellsOf(shown)).toBeLessThanOrEqual(width);
  return [frame?.line ?? '', frame?.marks ?? ''];
}

const LONG =
  'The council, the police and the schools tell each other what they need to know when a child may be at risk of harm.';

describe('a line that fits', () => {
  it.each([
    ['plain words', 'title: Children', 'Children', '       ^^^^^^^^'],
    ['an accent', 'title: Café Zürich', 'Zürich', '            ^^^^^^'],
    ['an accent of its own', 'title: g̈a name', 'name', '          ^^^^'],
    ['an emoji', 'title: 👍 fine', 'fine', '          ^^^^'],
    ['an emoji that is marked', 'title: 👍 fine', '👍', '       ^^'],
    ['a flag', 'title: 🇬🇧 fine', 'fine', '          ^^^^'],
    ['wide letters', 'title: 情報 fine', 'fine', '            ^^^^'],
    ['wide letters that are marked', 'title: 情報', '情報', '       ^^^^'],
  ])('marks %s', (_what, line, words, marks) => {
    expect(framed(line, words)).toEqual([line, marks]);
  });

  it('shows a tab as wide as it is marked', () => {
    expect(framed('\trole: Manager', '\t')).toEqual(['    role: Manager', '^^^^']);
    expect(framed('a\tb', 'b')).toEqual(['a   b', '    ^']);
    expect(framed('情\tb', 'b')).toEqual(['情  b', '    ^']);
  });

  it('marks to its end what goes on beneath', () => {
    const at = { path: 'a.md', start: { line: 2, column: 3 }, end: { line: 9, column: 2 } };
    expect(framer(reportOf([], '  from here  '), 60)(at)?.marks).toBe('  ^^^^^^^^^');
  });

  it('marks the place after its last word', () => {
    const at = { path: 'a.md', start: { line: 2, column: 40 }, end: { line: 2, column: 40 } };
    expect(framer(reportOf([], 'short'), 60)(at)?.marks).toBe('     ^');
  });

  it('is not shown where there is nothing to see', () => {
    const at = { path: 'a.md', start: { line: 2, column: 1 }, end: { line: 2, column: 1 } };
    expect(framer(reportOf([], '  \t '), 60)(at)).toBeUndefined();
  });
});

describe('a line that does not fit', () => {
  it.each([
    ['at its start', 'The council', 'The council, the police and the schools tell each …', '^^^^^^^^^^^'],
    [
      'in the middle',
      'what they need',
      '… tell each other what they need to know when a …',
      '                  ^^^^^^^^^^^^^^',
    ],
    [
      'at its end',
      'harm.',
      '… to know when a child may be at risk of harm.',
      '                                         ^^^^^',
    ],
  ])('is cut between words, with what is marked %s whole', (_where, words, line, marks) => {
    expect(framed(LONG, words)).toEqual([line, marks]);
  });

  it('shows the beginning of what is longer than there is room for', () => {
    expect(framed(LONG, LONG.slice(4))).toEqual([
      '… council, the police and the schools tell each …',
      `  ${'^'.repeat('council, the police and the schools tell each'.length)}`,
    ]);
  });

  it('is cut within a word where there is no other place', () => {
    const [line, marks] = framed(`${'x'.repeat(200)}HERE${'y'.repeat(200)}`, 'HERE');
    expect(line).toMatch(/^… x+HEREy+ …$/);
    expect(marks.indexOf('^')).toBe(line.indexOf('HERE'));
    expect(marks.trim()).toBe('^^^^');
  });

  it('is measured in cells', () => {
    const [line, marks] = framed(`${'情報 '.repeat(40)}HERE ${'共有 '.repeat(40)}`, 'HERE');
    expect(cellsOf(line.slice(0, line.indexOf('HERE')))).toBe(marks.indexOf('^'));
    expect(line).toMatch(/^… 情報 .* 共有 …$/);
  });

  it('is marked right wherever the place is, and at any width', () => {
    for (const width of [30, 40, 60, 80, 100])
      for (const word of LONG.split(' ')) {
        const start = LONG.indexOf(word);
        const [line, marks] = framed(LONG, word, width);
        const from = marks.indexOf('^');
        expect([width, line.slice(from, from + word.length)]).toEqual([width, LONG.slice(start, start + word.length)]);
      }
  });
});

describe('a line with thousands of findings', () => {
  it('is read once', () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `k${index}`);
    const line = words.join(' ');
    let reads = 0;
    const read = (): string => {
      reads += 1;
      return line;
    };
    const frame = framer({ ...reportOf([]), line: read }, 80);
    let column = 1;
    for (const word of words) {
      frame({ path: 'a', start: { line: 1, column }, end: { line: 1, column: column + word.length } });
      column += word.length + 1;
    }
    expect(reads).toBe(1);
  });
});
