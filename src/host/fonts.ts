/**
 * The fonts that documents embed: the face of the theme, and Noto Sans behind
 * it, with its kin for Arabic and Hebrew.
 *
 * The npm packages cut each font into parts by script, each with the range of
 * characters it is for. A document embeds the parts that its text needs: all
 * of them together would make every page ten times slower to print.
 */
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Face, FontPackage, Fonts } from '../base/ports.ts';
import { sha256 } from './environment.ts';
import { trueType } from './true-type.ts';

/** The packages of the faces that a theme can name. */
const PACKAGES: Readonly<Record<Face, string>> = {
  'Source Sans 3': 'source-sans-3',
  'Atkinson Hyperlegible Next': 'atkinson-hyperlegible-next',
};

interface Family {
  /** What style sheets call it. Packages with one name are one font to them, each for other letters. */
  readonly family: string;
  readonly name: string;
  /** The one part that is used, where the others are for letters that families before it have. */
  readonly only?: string;
}

/** Behind the face of the theme. */
const FALLBACKS: readonly Family[] = [
  { family: 'Concordat Fallback', name: 'noto-sans' },
  { family: 'Concordat Fallback', name: 'noto-sans-arabic', only: 'arabic' },
  { family: 'Concordat Fallback', name: 'noto-sans-hebrew', only: 'hebrew' },
];

const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 600, style: 'normal' },
  { weight: 700, style: 'normal' },
  { weight: 700, style: 'italic' },
] as const;

/** Part of a font: the letters of one script or group of languages, in every face. */
interface Part {
  readonly family: string;
  readonly range: string;
  readonly within: (codePoint: number) => boolean;
  /** One for each face; of a script that has no italic, that is the upright one. */
  readonly files: readonly string[];
}

/** Loads what is known of the fonts; a part's files are read when a text first needs it. */
export async function loadFonts(face: Face = 'Source Sans 3'): Promise<Fonts> {
  // Here, not above: it takes longer to load than all the rest of a check.
  const { create } = await import('fontkit');
  const families = [{ family: 'Concordat', name: PACKAGES[face] }, ...FALLBACKS];
  const packages = await Promise.all(families.map(readPackage));
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
  const digest = remember((file: string) => sha256(readFileSync(file)));
  const partsFor = (text: string): readonly Part[] => {
    const needed = new Set<Part>(always.slice(0, 1));
    for (const character of new Set(text)) {
      const part = partFor(character.codePointAt(0) ?? 0);
      if (part !== undefined) needed.add(part);
    }
    return parts.filter((part) => needed.has(part));
  };
  const files = remember((part: Part) =>
    part.files
      .filter((_file, index) => FACES[index]?.style === 'normal' && FACES[index]?.weight !== 600)
      .map((file) => trueType(readFileSync(file.replace(/2$/, '')))),
  );

  return {
    cssFor: (text) => partsFor(text).map(rules).join('\n'),
    filesFor: (text) => partsFor(text).flatMap(files),
    faces: [face, 'Noto Sans', 'Noto Sans Arabic', 'Noto Sans Hebrew'],
    packagesFor(text) {
      const needed = new Set(partsFor(text));
      return packages.flatMap(({ name, version, parts: own }): readonly FontPackage[] => {
        const files = new Set(own.filter((part) => needed.has(part)).flatMap((part) => part.files));
        const hashed = [...files].map((file) => [basename(file), digest(file)] as const);
        return files.size === 0 ? [] : [{ name, version, files: Object.fromEntries(hashed) }];
      });
    },
    draws: (codePoint) => INVISIBLE.test(String.fromCodePoint(codePoint)) || partFor(codePoint) !== undefined,
  };
}

/** Spaces, line ends, and marks that only steer line breaking and joining: the browser needs no glyph for them. */
const INVISIBLE = /^[\s\u00ad\u200b-\u200d\u2060]$/u;

interface Package {
  /** `@fontsource/noto-sans`. */
  readonly name: string;
  readonly version: string;
  readonly parts: readonly Part[];
}

async function readPackage({ family, name, only }: Family): Promise<Package> {
  const manifest = createRequire(import.meta.url).resolve(`@fontsource/${name}/package.json`);
  const folder = dirname(manifest);
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string }; // every npm package has one
  const ranges = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>; // the package's own list: part, range
  const { styles } = JSON.parse(await readFile(join(folder, 'metadata.json'), 'utf8')) as { styles: readonly string[] }; // the package's own list
  // Basic Latin first: it is what nearly every character is found in.
  const names = Object.keys(ranges)
    .filter((part) => only === undefined || part === only)
    .sort((a, b) => Number(b === 'latin') - Number(a === 'latin'));
  const parts = names.map((part): Part => {
    const range = only === undefined ? (ranges[part] ?? '') : ownLetters(ranges[part] ?? '');
    return {
      family,
      range,
      within: rangeTest(range),
      files: FACES.map(({ weight, style }) => {
        const drawn = styles.includes(style) ? style : 'normal';
        return join(folder, 'files', `${name}-${part}-${weight}-${drawn}.woff2`);
      }),
    };
  });
  return { name: `@fontsource/${name}`, version, parts };
}

/** The range of a script without what it shares with others, such as dashes: one font would draw them in one document and another in the next. */
function ownLetters(range: string): string {
  const shared = /^U\+(?:0[0-4]|2[0-9A-F])[0-9A-F]{2}\b/;
  return range
    .split(',')
    .filter((span) => !shared.test(span))
    .join(',');
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
