/** Makes texts fit the fields that hold them: a field has a longest name, a longest text, and lists of names. */
import { namesFor } from '../../base/slug.ts';

/** The longest name and the longest text that a field may hold. */
export const [LONGEST_WORDS, LONGEST_TEXT] = [300, 5_800];
/** More pieces than this are a text, and no list. */
const MOST_PIECES = 60;

export interface OtherColumn {
  readonly heading: string;
  readonly text: string | readonly string[];
}

/** A column that no field takes. */
export function columnOf(heading: string, text: string): OtherColumn {
  const name = shortened(heading);
  const all = chunks(name === heading ? text : `${heading}: ${text}`);
  return { heading: name, text: all.length === 1 ? (all[0] ?? '') : all };
}

/** Parts of a list, which semicolons or lines part; nothing if one of them is too long for a name, so that it is no list. */
export function pieces(text: string): readonly string[] | undefined {
  const all = text
    .split(/[;\n]+/)
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const found = [...new Set(all)];
  return found.length > MOST_PIECES || found.some((one) => one.length > LONGEST_WORDS) ? undefined : found;
}

/** Things under names made from their titles. */
export function byName(titles: readonly string[], fallback: string): Readonly<Record<string, unknown>> {
  const names = namesFor(titles, fallback, 48);
  return Object.fromEntries(titles.map((title, index) => [names[index] ?? fallback, { title }]));
}

/** Words as a field may hold them, cut between two of them. */
export function shortened(words: string): string {
  if (words.length <= LONGEST_WORDS) return words;
  const start = words.slice(0, LONGEST_WORDS - 1);
  return `${start.replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A text in parts that a field may hold, cut between words. */
export function chunks(text: string): readonly string[] {
  const all: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_TEXT) {
    const start = rest.slice(0, LONGEST_TEXT);
    const at = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
    // Where there is no space, no character is cut in two.
    const cut = at > 0 ? at : LONGEST_TEXT - (/[\uD800-\uDBFF]$/.test(start) ? 1 : 0);
    all.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...all, rest];
}
