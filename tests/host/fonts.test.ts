/** The embedded fonts: what they draw, and how little of them a text takes. */
import { describe, expect, it } from 'vitest';
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
    ['spaces and marks that nobody sees', '\n\t\u00a0\u2009\u202f\u00ad\u200b\u200d\u2060'],
  ])('draws %s', (_language, text) => {
    expect(draws(text)).toBe(true);
  });

  it.each([
    ['Chinese', '漢'],
    ['Arabic', 'ا'],
    ['an emoji', '😀'],
    ['a private character', '\ue000'],
    ['a lone half of a pair', '\ud83d'],
    ['a hyphen that does not break', '\u2011'],
  ])('does not draw %s', (_what, text) => {
    expect(draws(text)).toBe(false);
  });
});

describe('cssFor', () => {
  it('carries basic Latin in four faces, and little else, for English', () => {
    expect(faces(fonts.cssFor('The agreement.'))).toEqual({
      'Concordat 400 normal': 1,
      'Concordat 400 italic': 1,
      'Concordat 600 normal': 1,
      'Concordat 700 normal': 1,
    });
    expect(fonts.cssFor('The agreement.').length).toBeLessThan(90_000);
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

  it('loads nothing from anywhere', () => {
    const addresses = [...fonts.cssFor('Tŷ हिन्दी').matchAll(/url\(([^)]{0,22})/g)].map(([, address]) => address);
    expect(new Set(addresses)).toEqual(new Set(['data:font/woff2;base64']));
  });
});

it('names the packages and their versions', () => {
  expect(fonts.versions).toEqual([
    expect.stringMatching(/^@fontsource\/source-sans-3 \d+\.\d+\.\d+$/),
    expect.stringMatching(/^@fontsource\/noto-sans \d+\.\d+\.\d+$/),
  ]);
});
