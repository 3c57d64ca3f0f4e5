/** Parts of regular expressions that are made of words. */

/** Words as a part of a pattern that finds them and nothing else. */
export function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
