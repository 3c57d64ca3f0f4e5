/** Breaks text into lines for a terminal. */

/** Lines of at most `width` UTF-16 units, broken between words; a longer word has a line of its own. */
export function wrap(words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length + 1 <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
