/**
 * Compiles the words of `schemas/law/superseded.yaml` to patterns. Lawyers edit
 * words, not patterns; that file says what its few signs mean. The patterns are
 * for the text of a file as it stands, with its marks of emphasis, its links and
 * its wrapped lines, so that what they find has its exact place.
 */

/** A pattern that finds the words, none of them within a longer word. It has no flags that it would need. */
export function phrasePattern(phrase: string): string {
  const reader = { phrase, at: 0 };
  return `${START}${sequence(reader)}${END}`;
}

/** The words once for each way in which they can begin: `six|6 bases` begins in two. */
export function beginnings(phrase: string): readonly string[] {
  const first = /^[^\s[\]]+/.exec(phrase)?.[0] ?? '';
  return first.includes('|') ? first.split('|').map((word) => `${word}${phrase.slice(first.length)}`) : [phrase];
}

/** One pattern that finds any of some words, everywhere in a text; nothing if there are none. */
export function anyOf(phrases: readonly string[]): RegExp | undefined {
  if (phrases.length === 0) return undefined;
  return new RegExp(
    [...phrases]
      .sort((a, b) => b.length - a.length)
      .map(phrasePattern)
      .join('|'),
    'g',
  );
}

/** What may stand between two words: space, line breaks, signs of quotation, emphasis and links. */
const BETWEEN = '(?:[\\s*_~>[]|&nbsp;|\\]\\([^()\\s]*\\))+';
/** Anything of the same sentence, short of a digit and of the name of another law. */
const GAP = '(?:(?!\\b(?:Act|Regulations|Order|Bill)\\b)[^.;:!?|\\d]){0,120}?';
const START = '(?<![A-Za-z0-9])';
const END = '(?![A-Za-z0-9])';
const YEAR = /^(?:19|20)\d\d$/;

interface Reader {
  readonly phrase: string;
  at: number;
}

/** Reads up to the end, or up to the bracket that closes what may be missing. */
function sequence(reader: Reader): string {
  let pattern = '';
  while (reader.at < reader.phrase.length) {
    const rest = reader.phrase.slice(reader.at);
    if (rest.startsWith(']')) {
      reader.at += 1;
      return pattern;
    }
    const gap = /^ \.\.\. /.exec(rest);
    const optional = /^ ?\[/.exec(rest);
    if (gap !== null) {
      reader.at += gap[0].length;
      pattern += `${GAP}${START}`;
    } else if (optional !== null) {
      reader.at += optional[0].length;
      pattern += `(?:${rest.startsWith(' ') ? BETWEEN : ''}${sequence(reader)})?`;
    } else if (rest.startsWith(' ')) {
      reader.at += 1;
      pattern += YEAR.test(/^ (\d{4})\b/.exec(rest)?.[1] ?? '') ? `,?${BETWEEN}` : BETWEEN;
    } else {
      const word = /^[^\s[\]]+/.exec(rest)?.[0] ?? rest;
      reader.at += word.length;
      pattern += either(word.split('|'));
    }
  }
  return pattern;
}

function either(words: readonly string[]): string {
  const one = words.map(letters).join('|');
  const group = words.length === 1 ? one : `(?:${one})`;
  return words.every((word) => YEAR.test(word)) ? `\\(?${group}\\d{0,2}` : group;
}

function letters(word: string): string {
  return [...word].map((letter) => LETTERS[letter] ?? letterPattern(letter)).join('');
}

const LETTERS: Readonly<Record<string, string>> = { "'": "['’]", '’': "['’]", '-': '[-‐‑]', ',': ',?', ':': ':?' };

function letterPattern(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return `[${letter}${letter.toUpperCase()}]`;
  return letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&');
}
