/** The embedded fonts: what they draw, and how little of them a text takes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/host/environment.ts';
import { loadFonts } from '../../src/host/fonts.ts';

const fonts = await loadFonts();

/** Whether every character of a text is drawn. */
function draws(text: string): boolean {
  return [...text].every((character) => fonts.draws(character.codePointAt(0) ?? 0));
}

/** The parts of fonts in some CSS, as `family weight style` and how many. */
function faces(css: string): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const [, family, weight, style] of css.matchAll(/font-family:"([^"]+)";font-weight:(\d+);font-style:(\w+);/g)) {
    const face = `${family} ${weight} ${style}`;
    found[face] = (found[face] ?? 0) + 1;
  }
  return found;
}

describe('draws', () => {
  it.each([
    ['English', 'The quick brown fox: “don’t” – £5 (€6) § 4 • 50% …'],
    ['Welsh', 'ŵ ŷ Ŵ Ŷ ẁ ẃ ẅ ỳ â ê î ô û ï'],
    ['Scottish Gaelic and Irish', 'à è ì ò ù á é í ó ú'],
    ['Polish, Romanian and Turkish', 'ąćęłńóśźż ăâîșț ğışİ'],
    ['Vietnamese', 'Nguyễn Thị Hường'],
    ['Greek', 'Ελληνικά'],
    ['Cyrillic', 'Українська мова, Русский'],
    ['Hindi', 'हिन्दी'],
    ['Arabic', 'ابن سينا، محمَّد'],
    ['Urdu and Persian', 'پاکستان ٹھیک گچژ ۱۲۳'],
    ['Hebrew', 'יִשְׂרָאֵל שלום'],
    ['spaces and marks that nobody sees', '\n\t\u00a0\u2009\u202f\u00ad\u200b\u200d\u2060'],
  ])('draws %s', (_language, text) => {
    expect(draws(text)).toBe(true);
  });

  it.each([
    ['Chinese', '漢'],
    ['an emoji', '😀'],
    ['a private character', '\ue000'],
    ['a lone half of a pair', '\ud83d'],
    ['a hyphen that does not break', '\u2011'],
  ])('does not draw %s', (_what, text) => {
    expect(draws(text)).toBe(false);
  });
});

describe('cssFor', () => {
  it('carries basic Latin in five faces, and little else, for English', () => {
    expect(faces(fonts.cssFor('The agreement.'))).toEqual({
      'Concordat 400 normal': 1,
      'Concordat 400 italic': 1,
      'Concordat 600 normal': 1,
      'Concordat 700 normal': 1,
      'Concordat 700 italic': 1,
    });
    expect(fonts.cssFor('The agreement.').length).toBeLessThan(110_000);
    expect(fonts.cssFor('')).toBe(fonts.cssFor('The agreement.'));
  });

  it('adds the part that a letter needs', () => {
    expect(faces(fonts.cssFor('Tŷ'))).toMatchObject({ 'Concordat 400 normal': 2, 'Concordat 700 normal': 2 });
  });

  it('turns to the second family for letters that the first lacks', () => {
    expect(faces(fonts.cssFor('हिन्दी'))).toMatchObject({
      'Concordat Fallback 400 normal': 1,
      'Concordat Fallback 400 italic': 1,
    });
  });

  it.each([
    ['Arabic', 'سينا'],
    ['Hebrew', 'שלום'],
  ])('stands in with the upright face for the italic that %s has not', (_script, text) => {
    expect(faces(fonts.cssFor(text))).toMatchObject({
      'Concordat Fallback 400 normal': 1,
      'Concordat Fallback 400 italic': 1,
      'Concordat Fallback 700 normal': 1,
    });
    const [upright, italic] = ['normal', 'italic'].map(
      (style) =>
        new RegExp(`Fallback";font-weight:400;font-style:${style};src:url\\(([^)]*)`).exec(fonts.cssFor(text))?.[1],
    );
    expect(upright).toBe(italic);
  });

  it('loads nothing from anywhere', () => {
    const addresses = [...fonts.cssFor('Tŷ हिन्दी').matchAll(/url\(([^)]{0,22})/g)].map(([, address]) => address);
    expect(new Set(addresses)).toEqual(new Set(['data:font/woff2;base64']));
  });
});

it('names the packages that a text takes, with the hash of each file', () => {
  const [sans, arabic, ...others] = fonts.packagesFor('سينا');
  expect(others).toEqual([]);
  expect(sans).toMatchObject({ name: '@fontsource/source-sans-3', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  expect(Object.keys(arabic?.files ?? {})).toEqual(
    ['400', '600', '700'].map((weight) => `noto-sans-arabic-arabic-${weight}-normal.woff2`),
  );
  const [file, hash] = Object.entries(sans?.files ?? {})[0] ?? [];
  expect(hash).toBe(sha256(readFileSync(`node_modules/@fontsource/source-sans-3/files/${file}`)));
});
