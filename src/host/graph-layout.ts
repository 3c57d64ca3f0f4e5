/**
 * Lays graphs out with Graphviz, as a program in WebAssembly, so that it is the same on every machine. It is told sizes and
 * numbers and never a text, so that no name can be a command to it.
 */
import { hundredths } from '../base/hundredths.ts';
import type { Graph, GraphLayout, LaidOutGraph, Point } from '../base/ports.ts';

export const graphLayout: GraphLayout = {
  async load() {
    const { Graphviz } = await import('@hpcc-js/wasm-graphviz');
    const graphviz = await Graphviz.load();
    return (graph) => placesIn(graph, graphviz.layout(written(graph), 'json', 'dot'));
  },
};

/** A graph in Graphviz’s own language: boxes are `n0`, `n1`, and lines have their number as `id`. */
function written({ direction, boxes, lines }: Graph): string {
  const inches = (length: number): string => (length / POINTS).toFixed(4);
  return [
    'digraph {',
    `graph [rankdir=${direction === 'across' ? 'LR' : 'TB'}, nodesep=0.3, ranksep=0.75]`,
    'node [shape=box, fixedsize=true, label=""]',
    'edge [arrowsize=0.9]',
    ...boxes.map(({ width, height }, box) => `n${box} [width=${inches(width)}, height=${inches(height)}]`),
    ...lines.map(
      ({ from, to, heads }, line) =>
        `n${from} -> n${to} [id=l${line}, dir=${{ none: 'none', to: 'forward', both: 'both' }[heads]}]`,
    ),
    '}',
  ].join('\n');
}

/** Graphviz takes inches and tells points. */
const POINTS = 72;

/** What is read of its answer. */
interface Answer {
  readonly bb: string;
  readonly objects?: readonly { readonly name: string; readonly pos: string }[];
  readonly edges?: readonly { readonly id: string; readonly pos: string }[];
}

function placesIn({ boxes, lines }: Graph, json: string): LaidOutGraph {
  const { bb, objects = [], edges = [] } = JSON.parse(json) as Answer; // its own format, tried in a test
  const [, , width = 0, height = 0] = bb.split(',').map(Number);
  // It counts from the bottom.
  const point = (text: string): Point => {
    const [x = 0, y = 0] = text.split(',').map(Number);
    return [hundredths(x), hundredths(height - y)];
  };
  const places = new Map(objects.map(({ name, pos }) => [name, point(pos)]));
  const ways = new Map(edges.map(({ id, pos }) => [id, pos.split(/\s+/)]));
  return {
    width: hundredths(width),
    height: hundredths(height),
    boxes: boxes.map((_box, index) => places.get(`n${index}`) ?? [0, 0]),
    lines: lines.map((_line, index) => {
      const way = ways.get(`l${index}`) ?? [];
      const tip = (mark: string): Point | undefined => {
        const found = way.find((part) => part.startsWith(`${mark},`));
        return found === undefined ? undefined : point(found.slice(2));
      };
      return {
        curve: way.filter((part) => /^[-\d]/.test(part)).map(point),
        tips: { from: tip('s'), to: tip('e') },
      };
    }),
  };
}
