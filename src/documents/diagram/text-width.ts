/**
 * How wide text is at most, for drawings that are laid out before it is known
 * in which face they are drawn: one that the theme names on paper and in Word,
 * Arial on pages. Widths are those of the widest, so that nothing runs over.
 */

import { onceForEach } from '../../base/memo.ts';

export interface Type {
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
}

/** The text in lines that are no wider than the room, in points. A word that is wider breaks. */
export function wrap(text: string, room: number, type: Type): readonly string[] {
  const words = text
    // Signs that no face draws, and that XML does not allow.
    .replaceAll(/(?!\s)[\p{Cc}\p{Cs}\uFDD0-\uFDEF\uFFFE\uFFFF]/gu, '')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .flatMap((word) => pieces(word, room, type));
  const lines: string[] = [];
  /** Of the last line, in ems: what joins it is measured alone. */
  let ems = 0;
  for (const word of words) {
    const longer = emsOf(` ${word}`, ems);
    if (lines.length > 0 && inPoints(longer, type) <= room) {
      lines[lines.length - 1] += ` ${word}`;
      ems = longer;
    } else {
      lines.push(word);
      ems = emsOf(word);
    }
  }
  return lines;
}

/** About as wide as a line of text gets, in points. */
export function widthOf(text: string, type: Type): number {
  return inPoints(emsOf(text), type);
}

function inPoints(ems: number, { size, bold }: Type): number {
  return ems * size * (bold ? BOLD : 1);
}

/** A text in ems of the regular face, behind what has some already. */
function emsOf(text: string, before = 0): number {
  let ems = before;
  for (const character of text.normalize('NFD')) ems += emsOfLetter(character);
  return ems;
}

const BOLD = 1.1;

/** Parts of a word that fit, each as long as it can be. */
function pieces(word: string, room: number, type: Type): readonly string[] {
  if (widthOf(word, type) <= room) return [word];
  const parts = [''];
  for (const { segment } of LETTERS.segment(word)) {
    const longer = (parts.at(-1) ?? '') + segment;
    if (parts.at(-1) === '' || widthOf(longer, type) <= room) parts[parts.length - 1] = longer;
    else parts.push(segment);
  }
  return parts;
}

/** Whole letters with their marks. */
const LETTERS = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** In ems of the regular face. The first that matches holds. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/\u00ad/, 0.37],
  [/[\p{M}\p{Cf}]/u, 0],
  [/[ijl'| ]/, 0.29],
  [/[ft!,.:;()[\]’‘-]/, 0.37],
  [/[rI/\\]/, 0.4],
  [/[ckszvxyJ]/, 0.52],
  [/[abdeghnopqu?_*"`“”–·]/, 0.58],
  [/[0-9$+<>=~^]/, 0.65],
  [/[ABEFKLPSTVXYZ#]/, 0.7],
  [/[CDHNRUw&]/, 0.74],
  [/[GOQ]/, 0.79],
  [/[mM]/, 0.85],
  [/[W%]/, 0.95],
  [/[\p{Script=Arabic}\p{Script=Hebrew}]/u, 0.75],
  [/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u, 1.01],
];

const emsOfLetter = onceForEach((letter) => WIDTHS.find(([pattern]) => pattern.test(letter))?.[1] ?? 1.1);
