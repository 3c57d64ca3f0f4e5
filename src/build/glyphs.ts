/** Finds characters that no embedded font draws: on a machine with no fonts of its own they would vanish from a PDF without a word. */
import type { Finding } from '../base/finding.ts';
import { fileSpan } from '../base/position.ts';
import type { Fonts } from '../base/ports.ts';
import type { Entry } from '../register/entry.ts';
import type { Document } from '../documents/document.ts';
import { drawnWordsOf, wordsOf } from '../documents/words.ts';

/** One finding for each such character, where the agreement's file has it, else at the file's start. */
export function missingGlyphs(entry: Entry, document: Document, fonts: Fonts): readonly Finding[] {
  const said = [...wordsOf(document), ...drawnWordsOf(document), ...Object.values(document.running)];
  const used = new Set(said.flatMap((piece) => piece.match(BEYOND_ASCII) ?? []));
  return [...used]
    .filter((character) => !isDrawn(character, fonts))
    .sort()
    .map((character) => {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      const { source } = entry.agreement;
      const offset = source.text.indexOf(character);
      const at =
        offset === -1
          ? fileSpan(source.path)
          : { path: source.path, start: source.position(offset), end: source.position(offset + character.length) };
      return {
        code: 'publish/missing-glyph',
        severity: 'error',
        at,
        agreement: entry.id,
        actual: `character \`${character}\` (${code}), which no embedded font can draw`,
        expected: 'characters of the Latin, Greek, Cyrillic, Arabic or Hebrew script and common marks',
        why: 'It would be missing from the PDF, and nobody would see that something is missing.',
        remedy: 'Write it in another way, or in words.',
      };
    });
}

/** Every face draws the letters, digits and marks of ASCII, which are nearly all that there is to look at. */
const BEYOND_ASCII = /[^\t\n -~]/gu;

function isDrawn(character: string, fonts: Fonts): boolean {
  return fonts.draws(character.codePointAt(0) ?? 0);
}
