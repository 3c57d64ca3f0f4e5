/** One organisation and those with whom it shares: who only gives stands before it, all others behind it. */
import { hundredths } from '../../base/hundredths.ts';
import type { Graph, LaidOutGraph, LayOutGraph, Point } from '../../base/ports.ts';

const GAP = 20;
/** The length of a line. */
const BETWEEN = 80;
/** Of the head of a line. */
const HEAD = 9;
/** From the middle to each of two lines between the same boxes. */
const BESIDE = 7;

/** Lays out a graph whose lines all begin or end at one box. */
export function starLayout(centre: number): LayOutGraph {
  return (graph) => laidOut(graph, centre);
}

function laidOut({ boxes, lines }: Omit<Graph, 'direction'>, centre: number): LaidOutGraph {
  const size = (box: number): { readonly width: number; readonly height: number } =>
    boxes[box] ?? { width: 0, height: 0 };
  const before = lines.filter(({ to, heads }) => to === centre && heads === 'to').map(({ from }) => from);
  const behind = [...boxes.keys()].filter((box) => box !== centre && !before.includes(box));
  const wide = (column: readonly number[]): number => Math.max(0, ...column.map((box) => size(box).width));
  const tall = (column: readonly number[]): number =>
    column.reduce((sum, box) => sum + size(box).height + GAP, column.length === 0 ? 0 : -GAP);
  const height = Math.max(tall(before), tall(behind), size(centre).height);
  const left = before.length === 0 ? 0 : wide(before) + BETWEEN;
  const right = left + size(centre).width + BETWEEN;
  const places: Point[] = [];
  const stack = (column: readonly number[], x: (box: number) => number): void => {
    let y = (height - tall(column)) / 2;
    for (const box of column) {
      places[box] = [x(box), hundredths(y + size(box).height / 2)];
      y += size(box).height + GAP;
    }
  };
  stack(before, (box) => wide(before) - size(box).width / 2);
  stack([centre], () => left + size(centre).width / 2);
  stack(behind, (box) => right + size(box).width / 2);
  const middle = height / 2;
  return {
    width: behind.length === 0 ? right - BETWEEN : right + wide(behind),
    height,
    boxes: places,
    lines: lines.map(({ from, to, heads }, index) => {
      const other = from === centre ? to : from;
      const isBefore = before.includes(other);
      // One line shows what holds now, another what is suspended: they stand beside each other.
      const same = lines.filter((line) => (line.from === centre ? line.to : line.from) === other);
      const aside = same.length < 2 ? 0 : same[0] === lines[index] ? -BESIDE : BESIDE;
      const level = (places[other]?.[1] ?? middle) + aside;
      // Where the line leaves the middle box: as near to the level of the other as that reaches.
      const reach = size(centre).height / 2 - 12;
      const own = hundredths(Math.min(middle + reach, Math.max(middle - reach, level - aside)) + aside);
      const inner: Point = [isBefore ? left : right - BETWEEN, own];
      const outer: Point = [isBefore ? left - BETWEEN : right, level];
      const [start, end] = from === centre ? [inner, outer] : [outer, inner];
      const short = (tip: Point, away: Point): Point => {
        const length = Math.hypot(away[0] - tip[0], away[1] - tip[1]) || 1;
        return [
          hundredths(tip[0] + ((away[0] - tip[0]) / length) * HEAD),
          hundredths(tip[1] + ((away[1] - tip[1]) / length) * HEAD),
        ];
      };
      const [begins, ends] = [heads === 'both' ? short(start, end) : start, heads === 'none' ? end : short(end, start)];
      return {
        curve: [begins, ends],
        tips: { from: heads === 'both' ? start : undefined, to: heads === 'none' ? undefined : end },
      };
    }),
  };
}
