/** Text that is safe to show on a terminal. */

// Control characters but tab and line feed; directional and other hidden marks.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const HIDDEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/** Nothing that an agreement or a file's name says may move the cursor, ring the bell, colour text or turn it around. */
export function visible(words: string): string {
  return words.replaceAll(HIDDEN, '\ufffd');
}
