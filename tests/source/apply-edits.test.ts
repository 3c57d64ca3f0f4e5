/** Changes to bytes: the place that is meant, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/base/finding.ts';
import { lineIndex } from '../../src/base/position.ts';
import { apart, applyEdits } from '../../src/source/apply-edits.ts';

function edit(line: number, from: number, to: number, text: string, path = 'a.yaml'): Edit {
  return { path, start: { line, column: from }, end: { line, column: to }, text };
}

function applied(text: string, ...edits: readonly Edit[]): string | undefined {
  const bytes = applyEdits(new TextEncoder().encode(text), edits);
  return bytes && new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

describe('applyEdits', () => {
  it.each([
    ['a line that ends with LF', 'a: x\nb: y # kept\n', [edit(2, 4, 5, 'z')], 'a: x\nb: z # kept\n'],
    ['a line that ends with CRLF', 'a: x\r\nb: y\r\n', [edit(2, 4, 5, 'z')], 'a: x\r\nb: z\r\n'],
    ['a line that ends with CR', 'a: x\rb: y\r', [edit(2, 4, 5, 'z')], 'a: x\rb: z\r'],
    ['a file that begins with a byte order mark', '\ufeffa: x\n', [edit(1, 4, 5, 'z')], '\ufeffa: z\n'],
    ['a line with characters of two units', '😀: x\n', [edit(1, 4, 5, 'z')], '😀: z\n'],
    [
      'letters that are spelt with two characters',
      'e\u0301te\u0301: x\n',
      [edit(1, 6, 7, 'z')],
      'e\u0301te\u0301: z\n',
    ],
    ['two places of a line, in any order', 'a b c\n', [edit(1, 1, 2, 'one'), edit(1, 5, 6, 'three')], 'one b three\n'],
    ['nothing taken out', 'ab\n', [edit(1, 2, 2, '-')], 'a-b\n'],
    ['lines put in, in the way of the file', 'a\r\n', [edit(1, 2, 2, '\nb')], 'a\r\nb\r\n'],
  ])('changes %s', (_what, text, edits, expected) => {
    expect(applied(text, ...edits)).toBe(expected);
    expect(applied(text, ...[...edits].reverse())).toBe(expected);
  });

  it('changes nothing where there is no such place, or no text', () => {
    expect(applied('a\n', edit(9, 1, 1, 'x'))).toBeUndefined();
    expect(applyEdits(new Uint8Array([0xff]), [edit(1, 1, 1, 'x')])).toBeUndefined();
  });

  it('finds the place that reading finds, whatever stands around it', () => {
    const piece = fc.constantFrom('a', 'é', 'e\u0301', '😀', ' ', '\n', '\r\n', '\r', '\u0301', '# x');
    fc.assert(
      fc.property(fc.array(piece), fc.array(piece), (before, after) => {
        // A mark after the target would join it to one letter.
        const [first, last] = [before.join(''), after.join('').replace(/^\u0301+/, '')];
        const text = `${first}TARGET${last}`;
        const read = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC');
        const at = lineIndex(read);
        const offset = read.indexOf('TARGET');
        const one = { path: 'a', start: at(offset), end: at(offset + 6), text: 'x' };
        expect(applied(text, one)).toBe(`${first}x${last}`);
      }),
      { seed: 20261121 },
    );
  });
});

describe('apart', () => {
  it('keeps the first of two that overlap or touch', () => {
    const [one, two, three] = [edit(1, 1, 4, 'a'), edit(1, 4, 6, 'b'), edit(1, 8, 9, 'c')].map((only) => ({
      edits: [only],
    }));
    expect(apart([one, two, three].flatMap((each) => each ?? []))).toEqual([one, three]);
    const elsewhere = { edits: [edit(1, 1, 4, 'a', 'b.yaml')] };
    expect(apart([one, elsewhere].flatMap((each) => each ?? []))).toEqual([one, elsewhere]);
  });
});
