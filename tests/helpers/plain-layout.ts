/** Finds places for boxes without Graphviz: one below the other, with straight lines. */
import type { GraphLayout, LayOutGraph } from '../../src/base/ports.ts';

export const plainLayout: LayOutGraph = ({ boxes, lines }) => {
  let below = 0;
  const places = boxes.map(({ width, height }) => {
    below += height + 50;
    return [width / 2, below - 50 - height / 2] as const;
  });
  return {
    width: Math.max(0, ...boxes.map(({ width }) => width)),
    height: below,
    boxes: places,
    lines: lines.map(({ from, to, heads }) => {
      const [start, end] = [places[from] ?? ([0, 0] as const), places[to] ?? ([0, 0] as const)];
      return {
        curve: [start, end],
        tips: { from: heads === 'both' ? start : undefined, to: heads === 'none' ? undefined : end },
      };
    }),
  };
};

export const plainGraphs: GraphLayout = { load: () => Promise.resolve(plainLayout) };
