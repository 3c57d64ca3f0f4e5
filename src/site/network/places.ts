/** Where the boxes of a picture stand: what hangs together is laid out by itself, and the parts are put beside and below each other. */
import { hundredths } from '../../base/hundredths.ts';
import type { Graph, LaidOutGraph, LayOutGraph, Point } from '../../base/ports.ts';

type Bare = Omit<Graph, 'direction'>;

/** So wide is a page on a wide screen. */
const ROOM = 956;
/** Between parts. */
const GAP = 36;

export function placesOf(graph: Bare, layOut: LayOutGraph): LaidOutGraph {
  const parts = partsOf(graph).map((part) => ({ part, laidOut: best(part.graph, layOut) }));
  const boxes: Point[] = [];
  const lines: LaidOutGraph['lines'][number][] = [];
  let [x, top, below, widest] = [0, 0, 0, 0];
  // The largest first; of equal ones the first.
  for (const { part, laidOut } of parts.sort((a, b) => area(b.laidOut) - area(a.laidOut))) {
    if (x > 0 && x + laidOut.width > ROOM) [x, top] = [0, below + GAP];
    const moved = ([left, level]: Point): Point => [hundredths(left + x), hundredths(level + top)];
    for (const [index, box] of part.boxes.entries()) boxes[box] = moved(laidOut.boxes[index] ?? [0, 0]);
    for (const [index, line] of part.lines.entries()) {
      const { curve, tips } = laidOut.lines[index] ?? { curve: [], tips: { from: undefined, to: undefined } };
      lines[line] = {
        curve: curve.map(moved),
        tips: { from: tips.from && moved(tips.from), to: tips.to && moved(tips.to) },
      };
    }
    widest = Math.max(widest, x + laidOut.width);
    below = Math.max(below, top + laidOut.height);
    x += laidOut.width + GAP;
  }
  return { width: hundredths(widest), height: hundredths(below), boxes, lines };
}

/** Boxes that hang together, by their places among all, and the lines between them. */
interface Part {
  readonly boxes: readonly number[];
  readonly lines: readonly number[];
  readonly graph: Bare;
}

function partsOf({ boxes, lines }: Bare): readonly Part[] {
  const beside = boxes.map((): number[] => []);
  for (const { from, to } of lines) {
    beside[from]?.push(to);
    beside[to]?.push(from);
  }
  const partOf = new Map<number, number>();
  const parts: number[][] = [];
  for (const start of boxes.keys()) {
    if (partOf.has(start)) continue;
    const part: number[] = [];
    const open = [start];
    partOf.set(start, parts.length);
    for (let box = open.pop(); box !== undefined; box = open.pop()) {
      part.push(box);
      for (const next of beside[box] ?? []) {
        if (partOf.has(next)) continue;
        partOf.set(next, parts.length);
        open.push(next);
      }
    }
    parts.push(part.sort((a, b) => a - b));
  }
  return parts.map((part, number): Part => {
    const place = new Map(part.map((box, index) => [box, index]));
    const own = [...lines.entries()].filter(([, { from }]) => partOf.get(from) === number);
    return {
      boxes: part,
      lines: own.map(([index]) => index),
      graph: {
        boxes: part.map((box) => boxes[box] ?? { width: 0, height: 0 }),
        lines: own.map(([, { from, to, heads }]) => ({ from: place.get(from) ?? 0, to: place.get(to) ?? 0, heads })),
      },
    };
  });
}

/** Laid out in several ways, the one that takes least of a page, and least beyond its edge; of equal ones the first. */
function best(graph: Bare, layOut: LayOutGraph): LaidOutGraph {
  const [only] = graph.boxes;
  if (only !== undefined && graph.boxes.length === 1)
    return { ...only, boxes: [[only.width / 2, only.height / 2]], lines: [] };
  const degrees = graph.boxes.map((_box, index) =>
    graph.lines.filter(({ from, to }) => from === index || to === index),
  );
  const degree = (box: number): number => degrees[box]?.length ?? 0;
  const ways: readonly ((line: Bare['lines'][number]) => boolean)[] = [
    () => false,
    () => true,
    ({ from, to }) => degree(from) < degree(to),
    ({ from, to }) => degree(from) > degree(to),
  ];
  const all = ways.flatMap((turns) =>
    (['across', 'down'] as const).map((direction) => turned(graph, turns, (one) => layOut({ ...one, direction }))),
  );
  return all.reduce((least, one) => (cost(one) < cost(least) ? one : least));
}

/** Lines that are alike at both ends may begin at either: which one decides what comes before what. */
function turned(
  graph: Bare,
  turns: (line: Bare['lines'][number]) => boolean,
  layOut: (graph: Bare) => LaidOutGraph,
): LaidOutGraph {
  const isTurned = graph.lines.map((line) => line.heads !== 'to' && turns(line));
  const laidOut = layOut({
    boxes: graph.boxes,
    lines: graph.lines.map((line, index) => (isTurned[index] ? { ...line, from: line.to, to: line.from } : line)),
  });
  return {
    ...laidOut,
    lines: laidOut.lines.map((line, index) =>
      isTurned[index] ? { curve: line.curve.toReversed(), tips: { from: line.tips.to, to: line.tips.from } } : line,
    ),
  };
}

function cost({ width, height }: LaidOutGraph): number {
  return Math.max(width, ROOM / 2) * height * Math.max(1, width / ROOM) ** 2;
}

function area({ width, height }: LaidOutGraph): number {
  return width * height;
}
