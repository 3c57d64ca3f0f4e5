/**
 * The fonts that documents embed: the face of the theme, and Noto Sans behind it.
 *
 * The npm packages cut each font into parts by script, each with the range of
 * characters it is for. A document embeds the parts that its text needs: all
 * of them together would make every page ten times slower to print.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Face, Fonts } from '../base/ports.ts';

/** The packages of the faces that a theme can name. */
const PACKAGES: Readonly<Record<Face, string>> = {
  'Source Sans 3': 'source-sans-3',
  'Atkinson Hyperlegible Next': 'atkinson-hyperlegible-next',
};

const FACES = [
  { file: '400-normal', weight: 400, style: 'normal' },
  { file: '400-italic', weight: 400, style: 'italic' },
  { file: '600-normal', weight: 600, style: 'normal' },
  { file: '700-normal', weight: 700, style: 'normal' },
] as const;

/** Part of a font: the letters of one script or group of languages, in every face. */
interface Part {
  readonly family: string;
  readonly name: string;
  readonly range: string;
  readonly within: (codePoint: number) => boolean;
  readonly files: readonly string[];
}

/** Loads what is known of the fonts; a part's files are read when a text first needs it. */
export async function loadFonts(face: Face = 'Source Sans 3'): Promise<Fonts> {
  // Here, not above: it takes longer to load than all the rest of a check.
  const { create } = await import('fontkit');
  const packages = await Promise.all([
    readPackage('Concordat', PACKAGES[face]),
    readPackage('Concordat Fallback', 'noto-sans'),
  ]);
  const parts = packages.flatMap(({ parts }) => parts);

  const glyphs = remember((part: Part) =>
    commonCharacters(part.files.map((file) => create(readFileSync(file)).characterSet)),
  );
  const rules = remember((part: Part) =>
    part.files.map((file, index) => rule(part, file, FACES[index] ?? FACES[0])).join('\n'),
  );
  const partFor = remember((codePoint: number) =>
    parts.find((part) => part.within(codePoint) && glyphs(part).has(codePoint)),
  );
  const always = parts.filter((part) => part.within(0x20));

  return {
    cssFor(text) {
      const needed = new Set<Part>(always.slice(0, 1));
      for (const character of new Set(text)) {
        const part = partFor(character.codePointAt(0) ?? 0);
        if (part !== undefined) needed.add(part);
      }
      return parts
        .filter((part) => needed.has(part))
        .map(rules)
        .join('\n');
    },
    versions: packages.map(({ version }) => version),
    draws: (codePoint) => INVISIBLE.test(String.fromCodePoint(codePoint)) || partFor(codePoint) !== undefined,
  };
}

/** Spaces, line ends, and marks that only steer line breaking and joining: the browser needs no glyph for them. */
const INVISIBLE = /^[\s\u00ad\u200b-\u200d\u2060]$/u;

async function readPackage(
  family: string,
  name: string,
): Promise<{ readonly version: string; readonly parts: readonly Part[] }> {
  const manifest = createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`);
  const folder = dirname(manifest);
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }; // every npm package has one
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>; // the package's own list: part, range
  // Basic Latin first: it is what nearly every character is found in.
  const names = Object.keys(ranges).sort((a, b) => Number(b === 'latin') - Number(a === 'latin'));
  const parts = names.map((part): Part => {
    const range = ranges[part] ?? '';
    return {
      family,
      name: part,
      range,
      within: rangeTest(range),
      files: FACES.map(({ file }) => join(folder, 'files', `${name}-${part}-${file}.woff2`)),
    };
  });
  return { version: `@fontsource/${name} ${version}`, parts };
}

/** Whether a character lies in a CSS range such as `U+0100-02BA,U+2020`. */
function rangeTest(range: string): (codePoint: number) => boolean {
  const spans = range.split(',').map((span) => {
    const [from = '', to = from] = span.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  return (codePoint) => spans.some(([from, to]) => from <= codePoint && codePoint <= to);
}

/** What every face draws: a letter that only the upright face has would vanish from italics. */
function commonCharacters([first = [], ...others]: readonly (readonly number[])[]): ReadonlySet<number> {
  const sets = others.map((characters) => new Set(characters));
  return new Set(first.filter((codePoint) => sets.every((set) => set.has(codePoint))));
}

function rule({ family, range }: Part, file: string, { weight, style }: (typeof FACES)[number]): string {
  const data = readFileSync(file).toString('base64');
  return `@font-face{font-family:"${family}";font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${data})format("woff2");unicode-range:${range}}`;
}

function remember<Key, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.has(key) ? (known.get(key) as Value) : work(key); // present, even where it is `undefined`
    known.set(key, value);
    return value;
  };
}
