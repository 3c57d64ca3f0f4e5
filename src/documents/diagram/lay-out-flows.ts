/**
 * Lays flows out: who gives on the left, who receives on the right, a row for
 * each flow with its arrow between them. Neighbours with the same end share its
 * box. So there are no crossings, letters stay at 8.5 points or more however
 * many flows there are, and what does not fit a figure goes on in the next.
 */
import { onceFor } from '../../base/memo.ts';
import { hundredths } from '../../base/hundredths.ts';
import type { Arrow, Box, Drawing, Label } from './drawing.ts';
import { type End, type Flow, orderFlows } from './order-flows.ts';
import { type Type, wrap } from './text-width.ts';

/** A figure: what it shows, in its order, and how. */
export interface FlowFigure {
  readonly flows: readonly Flow[];
  readonly drawing: Drawing;
}

/** The width of the text of an A4 page with margins of 25 mm. */
const WIDTH = 453;
const BOX = 128;
/** What a page has room for, with the caption and the legend. */
const TALLEST = 600;
/** Between rows, and between the boxes beside them. */
const GAP = 10;
/** Between the sides of a box and its letters. */
const INSET = 7;
/** Between the boxes and what the arrow is called. */
const BESIDE = 10;
/** The number of an arrow hangs in it, before what the arrow is called. */
const NUMBER = 15;

const NAME: Type = { size: 9, bold: false };
const NOTE: Type = { size: 8.5, bold: false };
const TITLE: Type = { size: 9, bold: true };
const DATA: Type = { size: 8.5, bold: false };
const LEADING = 11;
/** Between names in a box. */
const APART = 3;
/** A box that holds more lines says how many parties there are instead of naming each; see `fitsBox`. */
const MOST_LINES = 10;
const MOST_DATA_LINES = 3;

/** Flows as one figure, or as several where they do not fit a page. `legend` is said under each that has an arrow with two heads. */
export function layOutFlows(flows: readonly Flow[], legend: string): readonly FlowFigure[] {
  return split(orderFlows(flows)).map((part) => ({ flows: part, drawing: draw(part, legend) }));
}

/** Whether a box can name all of these. */
export function fitsBox(names: readonly string[]): boolean {
  return linesOf(names).length <= MOST_LINES;
}

function split(flows: readonly Flow[]): readonly (readonly Flow[])[] {
  const parts: Flow[][] = [];
  for (const flow of flows) {
    const part = parts.at(-1);
    if (part !== undefined && heightOf([...part, flow]) <= TALLEST) part.push(flow);
    else parts.push([flow]);
  }
  return parts;
}

function heightOf(flows: readonly Flow[]): number {
  return rowsOf(flows).at(-1)?.bottom ?? 0;
}

interface Row {
  readonly flow: Flow;
  readonly title: readonly string[];
  readonly data: readonly string[];
  readonly top: number;
  readonly bottom: number;
}

/** Neighbouring rows that share a box. */
interface Run {
  readonly end: End;
  readonly first: number;
  readonly last: number;
}

function rowsOf(flows: readonly Flow[]): readonly Row[] {
  const words = flows.map(wordsOf);
  const heights = words.map(({ title, data }) => (title.length + data.length) * LEADING + 10);
  for (const side of ['from', 'to'] as const)
    for (const { end, first, last } of runsOf(flows, side)) {
      const has = heights.slice(first, last + 1).reduce((sum, height) => sum + height + GAP, -GAP);
      const more = Math.max(0, boxHeight(end) - has) / (last - first + 1);
      for (let index = first; index <= last; index += 1) heights[index] = (heights[index] ?? 0) + more;
    }
  let bottom = -GAP;
  return words.map((row, index) => {
    const top = bottom + GAP;
    bottom = top + (heights[index] ?? 0);
    return { ...row, top, bottom };
  });
}

/** What a row says. It is asked again for each row that follows, to know whether there is room for that one too. */
const wordsOf = onceFor((flow: Flow) => {
  const room = WIDTH - 2 * BOX - 2 * BESIDE - NUMBER;
  return { flow, title: wrap(flow.title, room, TITLE), data: dataLines(flow, room) };
});

function runsOf(flows: readonly Flow[], side: 'from' | 'to'): readonly Run[] {
  const runs: Run[] = [];
  for (const [index, flow] of flows.entries()) {
    const run = runs.at(-1);
    if (run?.end.key === flow[side].key) runs[runs.length - 1] = { ...run, last: index };
    else runs.push({ end: flow[side], first: index, last: index });
  }
  return runs;
}

/** As many kinds as three lines hold, and how many others there are; a single one has all the lines that it needs. */
function dataLines({ data, dataInShort }: Flow, room: number): readonly string[] {
  if (data.length === 1) return wrap(data[0] ?? '', room, DATA);
  for (let named = data.length; named > 0; named -= 1) {
    const others = data.length - named;
    const rest = others === 0 ? '' : `; and ${others} other${others === 1 ? '' : 's'}`;
    const lines = wrap(data.slice(0, named).join('; ') + rest, room, DATA);
    if (lines.length <= MOST_DATA_LINES) return lines;
  }
  return wrap(dataInShort, room, DATA);
}

interface Line {
  readonly text: string;
  readonly type: Type;
  /** Room above it. */
  readonly above: number;
}

function linesOf(items: readonly string[], note = ''): readonly Line[] {
  const room = BOX - 2 * INSET;
  return [...items.map((text) => ({ text, type: NAME })), ...(note === '' ? [] : [{ text: note, type: NOTE }])].flatMap(
    ({ text, type }, item) =>
      wrap(text, room, type).map((line, index) => ({
        text: line,
        type,
        above: index === 0 && item > 0 ? APART : 0,
      })),
  );
}

function textHeight(lines: readonly Line[]): number {
  return lines.reduce((sum, { above }) => sum + above + LEADING, 0);
}

function boxHeight({ items, note }: End): number {
  return textHeight(linesOf(items, note)) + 2 * INSET;
}

function draw(flows: readonly Flow[], legend: string): Drawing {
  const rows = rowsOf(flows);
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  const labels: Label[] = [];
  const box = (x: number, run: Run | undefined): void => {
    if (run === undefined) return;
    const [top, bottom] = [rows[run.first]?.top ?? 0, rows[run.last]?.bottom ?? 0];
    boxes.push({ x, y: hundredths(top), width: BOX, height: hundredths(bottom - top) });
    labels.push(...boxLabels(run.end, x + BOX / 2, (top + bottom) / 2));
  };
  const [senders, recipients] = [runsOf(flows, 'from'), runsOf(flows, 'to')];
  for (const [index, row] of rows.entries()) {
    box(
      0,
      senders.find(({ first }) => first === index),
    );
    const { arrow, texts } = rowMarks(row);
    arrows.push(arrow);
    labels.push(...texts);
    box(
      WIDTH - BOX,
      recipients.find(({ first }) => first === index),
    );
  }
  let height = rows.at(-1)?.bottom ?? 0;
  for (const [index, text] of (flows.some(({ both }) => both) ? wrap(legend, WIDTH, NOTE) : []).entries()) {
    height += index === 0 ? 20 : LEADING;
    labels.push({ x: 0, y: hundredths(height), anchor: 'start', ...NOTE, text });
  }
  return { width: WIDTH, height: hundredths(height + (height === rows.at(-1)?.bottom ? 0 : 4)), boxes, arrows, labels };
}

function boxLabels({ items, note }: End, x: number, middle: number): readonly Label[] {
  const lines = linesOf(items, note);
  // Letters reach further above their line than below it.
  let y = middle - textHeight(lines) / 2 - 2.5;
  return lines.map(({ text, type, above }) => {
    y += above + LEADING;
    return { x, y: hundredths(y), anchor: 'middle', ...type, text };
  });
}

/** The arrow of a row, its number and title above and its data beneath it. */
function rowMarks({ flow, title, data, top, bottom }: Row): {
  readonly arrow: Arrow;
  readonly texts: readonly Label[];
} {
  const [from, to] = [BOX, WIDTH - BOX];
  const start = (top + bottom - (title.length + data.length) * LEADING - 10) / 2;
  const y = start + title.length * LEADING + 4;
  const label = (text: string, type: Type, at: number, indent = NUMBER): Label => ({
    x: from + BESIDE + indent,
    y: hundredths(at),
    anchor: 'start',
    ...type,
    text,
  });
  return {
    arrow: { from, to, y: hundredths(y), both: flow.both },
    texts: [
      label(String(flow.number), TITLE, start + LEADING - 2, 0),
      ...title.map((text, index) => label(text, TITLE, start + (index + 1) * LEADING - 2)),
      ...data.map((text, index) => label(text, DATA, y + (index + 1) * LEADING)),
    ],
  };
}
