/** Knows the text of a page that lists many agreements: its columns ran together, and no program can part them again. */
import { foldHeading } from '../tables/fields.ts';
import { isKnownHeading } from '../tables/mapping.ts';

/** Whether a line is a row of headings of a register, with nothing between them. */
export function isRegisterListing(words: string): boolean {
  return words.split(/\r\n?|\n/).some((line) => line.length < 200 && columnsIn(foldHeading(line).split(' ')) >= ENOUGH);
}

/** Fewer words that could be headings may stand in a line of any text. */
const ENOUGH = 4;
/** No heading of a register has more words. */
const MOST_WORDS = 6;

/** How many headings the words are, from the longest on; 0 if any word is of none. */
function columnsIn(words: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < words.length; count += 1) {
    let length = Math.min(MOST_WORDS, words.length - at);
    while (length > 0 && !isKnownHeading(words.slice(at, at + length).join(' '))) length -= 1;
    if (length === 0) return 0;
    at += length;
  }
  return count;
}
