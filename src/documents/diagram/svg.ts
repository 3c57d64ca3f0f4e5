/** A drawing as SVG. All texts are text of the tree that is made, never markup. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Theme } from '../../agreement/theme.ts';
import type { Arrow, Drawing, Label } from './drawing.ts';

type Colours = Pick<Theme['colours'], 'text' | 'accent' | 'accentTint'>;

/** For where no style sheet says otherwise. */
const PLAIN: Colours = { text: '#0b0c0c', accent: '#12436d', accentTint: '#eef2f6' };

const HEAD = { length: 8, half: 3.6 } as const;

/**
 * The drawing as an `svg` element. Its looks are attributes, since pages allow
 * no styles within themselves; their style sheets set the theme's colours.
 */
export function svgOf(drawing: Drawing, properties: Record<string, string>, colours: Colours = PLAIN): Element {
  const { width, height, boxes, arrows, labels } = drawing;
  // Lines at the edge are half outside of what they go round.
  return s(
    'svg',
    { viewBox: `-1 -1 ${width + 2} ${height + 2}`, ...properties },
    boxes.map((box) =>
      s('rect', { ...box, rx: 3, fill: colours.accentTint, stroke: colours.accent, 'stroke-width': 1.2 }),
    ),
    arrows.flatMap((arrow) => arrowMarks(arrow, colours.text)),
    labels.map((label) => textMark(label, colours.text)),
  );
}

function textMark({ x, y, anchor, size, bold, text }: Label, ink: string): Element {
  return s(
    'text',
    { x, y, fill: ink, 'font-size': size, 'font-weight': bold ? 700 : 400, 'text-anchor': anchor },
    text,
  );
}

function arrowMarks({ from, to, y, both }: Arrow, ink: string): readonly Element[] {
  const head = (tip: number, direction: 1 | -1): Element =>
    s('path', {
      d: `M${tip} ${y}L${tip - direction * HEAD.length} ${y - HEAD.half}V${y + HEAD.half}Z`,
      fill: ink,
    });
  // A little short of the boxes, so that the tip is seen.
  const [start, end] = [from + 2, to - 2];
  return [
    s('path', {
      d: `M${both ? start + HEAD.length : from} ${y}H${end - HEAD.length}`,
      fill: 'none',
      stroke: ink,
      'stroke-width': 1.2,
    }),
    head(end, 1),
    ...(both ? [head(start, -1)] : []),
  ];
}
