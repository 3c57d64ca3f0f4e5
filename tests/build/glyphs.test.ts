/** Characters that no embedded font draws stop a build, wherever they stand. */
import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../src/build/glyphs.ts';
import type { Entry } from '../../src/register/entry.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { readExample } from '../helpers/example.ts';
import { SAMPLE } from '../helpers/sample-document.ts';

const fonts = await loadFonts();
const entry = (await readExample('examples/mereshire')).entries[0] as Entry;
const PLAIN = { ...SAMPLE, blocks: [] };

describe('a character that no font draws', () => {
  it('is an error in the words and in the running heads', () => {
    expect(missingGlyphs(entry, { ...PLAIN, title: 'Harbour 港' }, fonts)).toMatchObject([
      { code: 'publish/missing-glyph', severity: 'error', agreement: entry.id },
    ]);
    expect(missingGlyphs(entry, { ...PLAIN, running: { ...PLAIN.running, title: '港' } }, fonts)).toHaveLength(1);
  });

  it('is pointed at where the agreement has it', () => {
    const source = {
      ...entry.agreement.source,
      text: 'ab\n港c',
      position: (offset: number) => ({ line: 2, column: offset - 2 }),
    };
    const [finding] = missingGlyphs(
      { ...entry, agreement: { ...entry.agreement, source } },
      { ...PLAIN, title: '港' },
      fonts,
    );
    expect(finding?.at).toMatchObject({ start: { line: 2, column: 1 }, end: { line: 2, column: 2 } });
  });

  it('is none of those that people write here', () => {
    expect(missingGlyphs(entry, { ...PLAIN, title: 'Ŵŷ Môn café £5 – “x” § 1½' }, fonts)).toEqual([]);
  });

  // They are not looked at one by one.
  it.each(['Source Sans 3', 'Atkinson Hyperlegible Next'] as const)('is none of ASCII in %s', async (face) => {
    const { draws } = await loadFonts(face);
    const printable = Array.from({ length: 0x7f - 0x20 }, (_, index) => 0x20 + index);
    expect(printable.filter((code) => !draws(code))).toEqual([]);
  });

  it('may be beyond the first 65,536', () => {
    expect(missingGlyphs(entry, { ...PLAIN, title: '𠮷 a' }, fonts)).toMatchObject([
      { actual: expect.stringContaining('U+20BB7') },
    ]);
  });
});
