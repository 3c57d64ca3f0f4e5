/** Breaks text into lines for a terminal. */
import { cellsOf } from './cells.ts';

/** Lines of at most `width` cells, broken between words; a longer word has a line of its own. */
export function wrap(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  let room = -1;
  for (const word of words.split(/\s+/)) {
    const cells = cellsOf(word);
    if (cells < room) {
      lines[lines.length - 1] += ` ${word}`;
      room -= cells + 1;
    } else {
      lines.push(word);
      room = width - cells;
    }
  }
  return lines;
}
