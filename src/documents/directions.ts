/**
 * Finds what is written from right to left in a text that is written from left
 * to right. Each format sets such a stretch apart, so that it does not draw
 * brackets and numbers beside it to its other side. No sign that steers
 * directions is ever added to a text: such signs can make it look like another.
 */

/** A part of a text in one direction. */
export interface Stretch {
  readonly text: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The parts of a text, in its order; none of an empty text. */
export function stretchesOf(text: string): readonly Stretch[] {
  if (!mayGoTheOtherWay(text)) return text === '' ? [] : [{ text, direction: 'ltr' }];
  const found: Stretch[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(RIGHT_TO_LEFT)) {
    if (index > from) found.push({ text: text.slice(from, index), direction: 'ltr' });
    found.push({ text: words, direction: 'rtl' });
    from = index + words.length;
  }
  return from < text.length ? [...found, { text: text.slice(from), direction: 'ltr' }] : found;
}

/** Whether to look at all: few texts have a letter beyond the Latin, Greek and Cyrillic scripts, and this is told at once. */
export function mayGoTheOtherWay(text: string): boolean {
  return OTHER_SCRIPT.test(text);
}

const OTHER_SCRIPT = /[\u0590-\u1dff\u3000-\uffff]/;
const LETTERS = String.raw`\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}`;
/** Letters with their marks, and the digits of the same scripts. One class: many marks count as letters too, and two ways to read each take for ever. */
const WORD = String.raw`[${LETTERS}][${LETTERS}\p{M}\u0640\u0660-\u0669\u06f0-\u06f9]*`;
/** What joins words to one name or sentence: spaces and stops, or a mark within a word. A comma or a bracket of the text around does not. */
const JOINED = String.raw`(?:[ \u00a0.\u060c\u061b\u061f]+|[-'"’])`;
/** A name within the name, in quotes that belong to it. */
const QUOTED = `["“«]${WORD}(?:${JOINED}${WORD})*["”»]`;
const RIGHT_TO_LEFT = new RegExp(
  `${WORD}(?:[ \\u00a0]${QUOTED}|${JOINED}(?:${WORD}|[\\u0660-\\u0669\\u06f0-\\u06f9]+))*`,
  'gu',
);
