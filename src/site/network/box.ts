/** How the names of a box stand in it: in lines that fit, in columns where they are many. */
import { type Type, widthOf, wrap } from '../../documents/diagram/text-width.ts';
import { withoutMarks } from '../language-marks.ts';
import type { Sharer } from '../pairs.ts';
import type { Box } from './condense.ts';

/** Its texts with their places, from its top left corner. */
export interface BoxText {
  readonly width: number;
  readonly height: number;
  /** What holds for all its names, above them. */
  readonly head: { readonly text: string; readonly x: number; readonly y: number } | undefined;
  readonly names: readonly NameText[];
}

export interface NameText {
  readonly sharer: Sharer;
  readonly lines: readonly string[];
  readonly x: number;
  /** The top of its first line. */
  readonly y: number;
  /** Of the widest line. */
  readonly width: number;
  readonly height: number;
}

/** As texts of pages are set, a little smaller. */
export const NAME: Type = { size: 15, bold: false };
export const HEAD: Type = { size: 14, bold: true };

/** From one line to the next; and so many units are the least that a finger hits. */
export const LEADING = 19;
const LEAST = 24;

const ROOM = 205;
const INSET = 10;
const GUTTER = 18;
/** More names than that begin another column, where there may be one. */
const COLUMN = 9;

/** Words of the site for a box whose names all give to each other, and marks behind groups that share among themselves; each also for where that is suspended. */
export interface BoxWords {
  readonly together: string;
  readonly togetherPaused: string;
  readonly mark: string;
  readonly markPaused: string;
}

export function boxText({ sharers, together, among, pausedAmong }: Box, words: BoxWords, columns: number): BoxText {
  const head = together === 'paused' ? words.togetherPaused : words.together;
  const names = sharers.map((sharer) => {
    const mark = among.has(sharer.key) ? words.mark : pausedAmong.has(sharer.key) ? words.markPaused : '';
    const text = `${sharer.text}${mark}`;
    const lines = wrap(text, ROOM, NAME);
    const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES - 1), `${lines[MOST_LINES - 1]}…`] : lines;
    return {
      sharer,
      lines: shown,
      width: Math.max(0, ...shown.map((line) => widthOf(line, NAME))),
      height: Math.max(LEAST, shown.length * LEADING + 5),
    };
  });
  const divided = inColumns(names, Math.min(columns, Math.ceil(names.length / COLUMN)));
  const top = INSET - 3 + (together !== false ? LEADING + 6 : 0);
  let x = INSET;
  const placed = divided.flatMap((column) => {
    let y = top;
    const own = column.map((name): NameText => {
      const at = { ...name, x, y };
      y += name.height;
      return at;
    });
    x += Math.max(0, ...column.map(({ width }) => width)) + GUTTER;
    return own;
  });
  const inner = x - GUTTER + INSET;
  const headWidth = together !== false ? widthOf(withoutMarks(head), HEAD) + 2 * INSET : 0;
  return {
    width: Math.ceil(Math.max(inner, headWidth, 90)),
    height: Math.ceil(Math.max(...placed.map(({ y, height }) => y + height), 0) + INSET - 3),
    head: together !== false ? { text: head, x: INSET, y: INSET - 3 } : undefined,
    names: placed,
  };
}

/** A name that goes on and on is cut; its page and the words under the picture have all of it. */
const MOST_LINES = 5;

/** One after the other down the columns, each about as high as the others. */
function inColumns<T extends { readonly height: number }>(
  items: readonly T[],
  count: number,
): readonly (readonly T[])[] {
  const whole = items.reduce((sum, { height }) => sum + height, 0);
  const columns: T[][] = Array.from({ length: Math.max(1, count) }, () => []);
  let above = 0;
  for (const item of items) {
    const place = Math.min(columns.length - 1, Math.floor(((above + item.height / 2) / whole) * columns.length));
    columns[place]?.push(item);
    above += item.height;
  }
  return columns.filter((column) => column.length > 0);
}
