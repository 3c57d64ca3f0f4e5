/** How wide text is on a terminal, where a letter of Chinese or an emoji takes two cells and an accent of its own none. */

const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e]*$/;
/** East Asian wide and full-width letters. */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u;
const EMOJI = /^\p{Emoji_Presentation}|^\p{Regional_Indicator}{2}|\ufe0f/u;
const NOTHING = /^\p{M}+$/u;

/** Made once it is needed, which for most commands is never: it takes as long as loading all reporters. */
let segmenter: Intl.Segmenter | undefined;

function lettersOf(text: string): Intl.Segments {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return segmenter.segment(text);
}

/** How many cells text takes up. */
export function cellsOf(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let cells = 0;
  for (const { segment } of lettersOf(text)) cells += cellsOfLetter(segment);
  return cells;
}

/**
 * How many cells the text before each character takes up, and at the end the
 * whole of it. Characters are Unicode code points; a letter that is made of
 * several has its width with the first.
 */
export function cellsBefore(text: string): readonly number[] {
  if (PLAIN.test(text)) return Array.from({ length: text.length + 1 }, (_, index) => index);
  const before = [0];
  let cells = 0;
  for (const { segment } of lettersOf(text)) {
    cells += cellsOfLetter(segment);
    for (const _ of segment) before.push(cells);
  }
  return before;
}

function cellsOfLetter(letter: string): number {
  if (PLAIN.test(letter)) return letter.length;
  if (NOTHING.test(letter)) return 0;
  return WIDE.test(letter) || EMOJI.test(letter) ? 2 : 1;
}
