/** The line of a file that a finding is about, with the place marked beneath, cut to the width of the terminal. */
import { cellsBefore } from '../base/cells.ts';
import type { Span } from '../base/position.ts';
import type { Report } from '../base/report.ts';
import { visible } from '../base/visible.ts';

/** What a frame shows: two lines, each with its margin apart, so that it can be coloured. */
export interface Frame {
  /** `  12 | ` before the line, and as much before the marks. */
  readonly margins: readonly [string, string];
  readonly line: string;
  readonly marks: string;
}

/** Gives the frames of one report; findings come line by line, so the line before is kept. */
export function framer({ line }: Report, width: number): (at: Span) => Frame | undefined {
  let last: { readonly key: string; readonly shown: Shown } | undefined;
  return ({ path, start, end }) => {
    const key = `${start.line} ${path}`;
    if (last?.key !== key) last = { key, shown: shownLine(line(path, start.line) ?? '') };
    const { shown } = last;
    if (shown.end === 0) return undefined;
    const number = String(start.line).padStart(4);
    const margins = [`  ${number} | `, `  ${' '.repeat(number.length)} | `] as const;
    const from = Math.min(start.column - 1, shown.end);
    const to = end.line === start.line ? Math.min(end.column - 1, shown.end) : shown.end;
    return { margins, ...cut(shown, from, Math.max(from, to), width - margins[0].length) };
  };
}

/** A line as it is shown: its characters, the cells before each, and where its words end. */
interface Shown {
  readonly characters: readonly string[];
  readonly cells: readonly number[];
  /** The number of characters, without spaces at the end. */
  readonly end: number;
}

const TAB = 4;

function shownLine(text: string): Shown {
  const whole = visible(text);
  const before = cellsBefore(whole);
  let wider = 0;
  const cells = [...before];
  const characters = [...whole].map((character, index) => {
    const at = (before[index] ?? 0) + wider;
    cells[index] = at;
    if (character !== '\t') return character;
    const room = TAB - (at % TAB);
    // A tab counts as one cell so far.
    wider += room - 1;
    return ' '.repeat(room);
  });
  cells[characters.length] = (before[characters.length] ?? 0) + wider;
  return { characters, cells, end: [...whole.trimEnd()].length };
}

const MORE = '…';

/** As much of the line around the characters from `from` to `to` as there is room for, with the marks beneath. */
function cut(shown: Shown, from: number, to: number, room: number): Pick<Frame, 'line' | 'marks'> {
  const [first, last] = stretch(shown, from, to, Math.max(room, 2 * NEEDED));
  const before = first > 0 ? `${MORE} ` : '';
  const after = last < shown.end ? ` ${MORE}` : '';
  const line = shown.characters.slice(first, last).join('');
  const marked = cellsIn(shown, from, Math.min(to, last));
  return {
    line: `${before}${line}${after}`,
    marks: `${' '.repeat(before.length + cellsIn(shown, first, from))}${'^'.repeat(Math.max(1, marked))}`,
  };
}

/** So many cells are taken by the sign that a line goes on. */
const NEEDED = 2;

/** The characters that are shown: the marked ones whole if they fit, and words around them, more after than before. */
function stretch(shown: Shown, from: number, to: number, room: number): readonly [number, number] {
  const { end } = shown;
  if (cellsIn(shown, 0, end) <= room) return [0, end];
  const marked = cellsIn(shown, from, to);
  const spare = room - 2 * NEEDED - marked;
  // What is marked does not fit: its beginning says which it is.
  if (spare < 0) return [from, wordEnd(shown, from + 1, fitting(shown, from, room - 2 * NEEDED))];
  const first = fittingBefore(shown, from, Math.floor(spare / 2));
  const toEnd = cellsIn(shown, to, end);
  // Where the rest of the line is short, what it leaves goes to the words before.
  if (first > 0 && toEnd <= spare - cellsIn(shown, first, from)) {
    const sooner = fittingBefore(shown, from, spare - toEnd);
    return [wordStart(shown, sooner, from), end];
  }
  const start = first === 0 ? 0 : wordStart(shown, first, from);
  const last = fitting(shown, to, room - (start === 0 ? 0 : NEEDED) - NEEDED - cellsIn(shown, start, to));
  return [start, last >= end ? end : wordEnd(shown, to, last)];
}

function cellsIn({ cells }: Shown, from: number, to: number): number {
  return (cells[to] ?? 0) - (cells[from] ?? 0);
}

/** The last place up to which the characters from a place fit into so many cells. */
function fitting(shown: Shown, from: number, room: number): number {
  let to = from;
  while (to < shown.end && cellsIn(shown, from, to + 1) <= room) to += 1;
  return to;
}

/** The first place from which the characters up to a place fit into so many cells. */
function fittingBefore(shown: Shown, to: number, room: number): number {
  let from = to;
  while (from > 0 && cellsIn(shown, from - 1, to) <= room) from -= 1;
  return from;
}

/** The first place from `from` on at which a word starts; `from` itself if none does before `to`. */
function wordStart({ characters }: Shown, from: number, to: number): number {
  for (let at = from; at <= to; at++) if (isSpace(characters[at - 1]) && !isSpace(characters[at])) return at;
  return from;
}

/** The last place up to `to` at which a word ends; `to` itself if none does after `from`. */
function wordEnd({ characters }: Shown, from: number, to: number): number {
  for (let at = to; at >= from; at--) if (!isSpace(characters[at - 1]) && isSpace(characters[at])) return at;
  return to;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && character.trim() === '';
}
