/** Text that is not YAML: the character that is wrong, and what to type. */
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/base/position.ts';
import { applyEdits } from '../../src/source/apply-edits.ts';
import { readYaml } from '../../src/source/yaml.ts';

/** Each finding as `code line:column what`. */
function told(text: string) {
  const { findings } = readYaml(text, { path: 'a.yaml', offset: 0, position: lineIndex(text) });
  return findings;
}

function inShort(text: string): readonly string[] {
  return told(text).map(({ code, at, actual }) => `${code} ${at.start.line}:${at.start.column} ${actual}`);
}

describe('a hidden character', () => {
  it.each([
    ['in a value', 'a: "x\\u202Ey"\n', 'text/hidden-character 1:4'],
    ['in the name of a field', '"a\\u200b": x\n', 'text/hidden-character 1:1'],
    ['in a list', 'a:\n  - "\\L"\n', 'text/hidden-character 2:5'],
  ])('is found %s where it is written by its number', (_where, text, expected) => {
    expect(inShort(text).map((one) => one.replace(/ hidden.*$/, ''))).toEqual([expected]);
  });
});

describe('a fault of one line', () => {
  it.each([
    ['a colon with no space', 'a: [b]\nedition:2026.1\nc: d\n', 'yaml/missing-colon 2:8 colon with no space after it'],
    [
      'a hyphen with no space',
      'a:\n  -to: Children\n    text: B\n  - to: Families\n    text: C\nd: e\n',
      'yaml/syntax 2:3 hyphen with no space after it',
    ],
    ['a second colon', 'title: Children: a plan\n', 'yaml/colon 1:16 second colon on the line'],
    ['a second colon further in', 'a:\n  b: c: d\n', 'yaml/colon 2:7 second colon on the line'],
    ['a second colon at the end', 'a: Children:\n', 'yaml/colon 1:12 second colon on the line'],
    ['a line between two levels', 'a:\n  b:\n     c: d\n   e: f\n', 'yaml/indent 4:1 line that starts with 3 spaces'],
    ['a line with no colon', 'a: b\nsummary\n', 'yaml/missing-colon 2:1 line with no colon'],
  ])('%s is told once, and where it is', (_what, text, expected) => {
    expect(inShort(text)[0]).toBe(expected);
    expect(told(text).filter(({ at }) => at.start.line === told(text)[0]?.at.start.line)).toHaveLength(1);
  });

  it('is told with the levels that a line can stand on', () => {
    const [found] = told('a:\n  b:\n     c: d\n   e: f\n');
    expect(found?.expected).toBe('most likely 2, as line 2 does');
    expect(found?.suggest).toBeUndefined();
    expect(found?.at.end.column).toBe(4);
  });

  it.each([
    ['a: [b]\nedition:2026.1\n', 'a: [b]\nedition: 2026.1\n'],
    ['a:\n  -to: B\n    text: C\n', 'a:\n  - to: B\n    text: C\n'],
  ])('is put right: %j', (wrong, right) => {
    const edits = told(wrong).flatMap(({ suggest = [] }) => suggest.flatMap(({ edits }) => edits));
    expect(new TextDecoder().decode(applyEdits(new TextEncoder().encode(wrong), edits))).toBe(right);
  });

  it('is no fault in an address', () => {
    expect(told('a: https://example.gov.uk/x\n')).toEqual([]);
    expect(told('- a:b\n').map(({ code }) => code)).toEqual(['yaml/not-a-map']);
  });
});

describe('a line with too few or too many spaces', () => {
  const flows = (first: string): string => `flows:\n  one:\n${first}  two:\n    from: c\n    method: d\ntitle: e\n`;
  it.each([
    [
      'too few',
      'r:\n  - data: all\n    from: close\n   keep: 7\n    why: x\n',
      'r:\n  - data: all\n    from: close\n    keep: 7\n    why: x\n',
      4,
      2,
    ],
    ['too few, and last', flows('    from: a\n   method: b\n'), flows('    from: a\n    method: b\n'), 4, 7],
    ['too many', flows('    from: a\n      method: b\n'), flows('    from: a\n    method: b\n'), 4, 7],
    [
      'too many, with a list',
      flows('    from: a\n      method:\n        - b\n'),
      flows('    from: a\n    method:\n      - b\n'),
      4,
      8,
    ],
    ['too many in the first', flows('     from: a\n    method: b\n'), flows('    from: a\n    method: b\n'), 3, 4],
  ])('is told itself, with one that is right: %s', (_what, wrong, right, line, like) => {
    const found = told(wrong);
    expect(found.map(({ code, at }) => `${code} ${at.start.line}`)).toEqual([`yaml/indent ${line}`]);
    expect(found[0]?.expected).toBe(`4, as the others of its kind do, such as line ${like}`);
    const edits = found.flatMap(({ suggest = [] }) => suggest.flatMap(({ edits }) => edits));
    expect(new TextDecoder().decode(applyEdits(new TextEncoder().encode(wrong), edits))).toBe(right);
    expect(told(right)).toEqual([]);
  });

  it.each([
    ['two levels are as near', 'a:\n  b: c\n d: e\nf: g\n', '0 or 2, as a field above it does'],
    ['it may be a sentence that goes on', 'a:\n  b: A plan\n    which: is\n  c: d\n', 'most likely 2, as line 2 does'],
  ])('is for people to mend where %s', (_what, wrong, expected) => {
    expect(told(wrong).map((found) => [found.code, found.expected, found.suggest])).toEqual([
      ['yaml/indent', expected, undefined],
    ]);
  });

  it('hides no fault of another field', () => {
    expect(inShort(`${flows('    from: a\n   method: b\n')}x: y: z\n`)).toEqual([
      'yaml/indent 4:1 line that starts with 3 spaces',
      'yaml/colon 9:5 second colon on the line',
    ]);
  });
});

describe('a tab', () => {
  it.each([
    ['one', 'a: 1\nb:\n\tc: 2\nd: 3\n', 'a: 1\nb:\n  c: 2\nd: 3\n'],
    ['several lines', 'a:\n  b:\n\t\tc: 1\n\t\td: 2\n  e: 3\n', 'a:\n  b:\n    c: 1\n    d: 2\n  e: 3\n'],
    [
      'among fields',
      'a:\n  b:\n    c: 1\n\t\td: 2\n    e: 3\nf: 4\n',
      'a:\n  b:\n    c: 1\n    d: 2\n    e: 3\nf: 4\n',
    ],
    ['after spaces', 'a:\n  b:\n  \tc: 1\n    d: 2\n', 'a:\n  b:\n    c: 1\n    d: 2\n'],
    ['in a list', 'a:\n\t- one\n\t- two\nb: 3\n', 'a:\n  - one\n  - two\nb: 3\n'],
    ['in the entry of a list', 'a:\n  - b: 1\n\t\tc: 2\n', 'a:\n  - b: 1\n    c: 2\n'],
    ['before a list', 'a:\n  b:\n\t\t- c: 1\n      d: 2\n', 'a:\n  b:\n    - c: 1\n      d: 2\n'],
    ['in a sentence under a bar', 'a: |\n\tOne line.\n\tAnother.\nb: 1\n', 'a: |\n  One line.\n  Another.\nb: 1\n'],
  ])('is one fault and surely two spaces: %s', (_what, wrong, right) => {
    const found = told(wrong);
    expect(found.map(({ code }) => code)).toEqual(['yaml/tab']);
    const suggest = found.flatMap((one) => one.suggest ?? []);
    expect(suggest.map(({ certain }) => certain)).toEqual([true]);
    const edits = suggest.flatMap((one) => one.edits);
    expect(new TextDecoder().decode(applyEdits(new TextEncoder().encode(wrong), edits))).toBe(right);
  });

  it.each([
    ['the line would leave its entry', 'a:\n  - b: 1\n\tc: 2\n  - b: 3\n'],
    ['the line would leave its field', 'a:\n  b:\n    c: [d, e]\n\tf: g\n    h: yes\n  i:\n    c: j\n'],
  ])('is one fault, and for people to mend where %s', (_what, wrong) => {
    expect(told(wrong).map(({ code, suggest = [] }) => [code, suggest.map(({ certain }) => certain)])).toEqual([
      ['yaml/tab', [undefined]],
    ]);
  });

  it('is told again where other lines stand between', () => {
    expect(inShort('a:\n\tb: 1\nc:\n\td: 2\n')).toEqual([
      'yaml/tab 2:1 tab at the start of a line',
      'yaml/tab 4:1 tab at the start of a line',
    ]);
  });
});

describe('thousands of faults', () => {
  it('take no longer each where they are tabs', () => {
    const start = performance.now();
    told(
      `a:\n${Array.from({ length: 10_000 }, (_, index) => `${index % 2 === 0 ? '\t' : '  '}k${index}: v`).join('\n')}\n`,
    );
    expect(performance.now() - start).toBeLessThan(5_000);
  });

  it('take no longer each where they are lines that a quotation could mend', () => {
    const begun = process.cpuUsage();
    told(`x: ${',\n'.repeat(20_000)}`);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(2_000);
  });

  it('take no longer each', () => {
    const text = `a:\n${Array.from({ length: 5_000 }, (_, index) => `${' '.repeat(2 + (index % 3))}k${index}: v`).join('\n')}\n`;
    const start = performance.now();
    told(text);
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
