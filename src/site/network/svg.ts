/**
 * A picture of pairs as SVG within its page: so its names are links, its colours are those of the register's theme, and
 * its text can be found and read out. Its looks are attributes and classes, since pages allow no styles within themselves.
 */
import { hundredths } from '../../base/hundredths.ts';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { LaidOutGraph, LayOutGraph, Point } from '../../base/ports.ts';
import { addressFrom } from '../links.ts';
import { type BoxText, type BoxWords, boxText, HEAD, LEADING, NAME, type NameText } from './box.ts';
import type { Line, Picture } from './condense.ts';
import { placesOf } from './places.ts';

export interface PictureWords extends BoxWords {
  /** What the picture is, and what it shows, for people who do not see it. */
  readonly title: string;
  readonly description: string;
}

/** The picture with links from a page. The name of it is part of ids, and a page has each once. A box has so many columns of names at most. */
export function networkSvg(
  { boxes, lines }: Picture,
  layOut: LayOutGraph,
  page: string,
  words: PictureWords,
  name: string,
  columns = 3,
): Element {
  const texts = boxes.map((box) => boxText(box, words, columns));
  const laidOut = placesOf(
    {
      boxes: texts,
      lines: lines.map(({ from, to, how }) => ({
        from,
        to,
        heads: ({ gives: 'to', both: 'both', with: 'none' } as const)[how],
      })),
    },
    layOut,
  );
  const [width, height] = [Math.ceil(laidOut.width) + 2 * EDGE, Math.ceil(laidOut.height) + 2 * EDGE];
  return s(
    'svg',
    {
      viewBox: `${-EDGE} ${-EDGE} ${width} ${height}`,
      width,
      height,
      class: width <= FITS ? 'site-network site-network--fits' : 'site-network',
      role: 'group',
      'aria-labelledby': `${name}-title`,
      'aria-describedby': `${name}-description`,
    },
    s('title', { id: `${name}-title` }, words.title),
    s('desc', { id: `${name}-description` }, words.description),
    s(
      'g',
      { 'aria-hidden': 'true' },
      laidOut.lines.map((line, index) => lineMark(line, lines[index])),
    ),
    texts.map((text, index) => boxMark(text, laidOut.boxes[index] ?? [0, 0], page)),
  );
}

/** A picture of so many units is a little smaller on a wide screen, and not less easy to read. */
const FITS = 1130;

/** Room for lines at the edge. */
const EDGE = 2;

function boxMark({ width, height, head, names }: BoxText, [middle, level]: Point, page: string): Element {
  const [left, top] = [hundredths(middle - width / 2), hundredths(level - height / 2)];
  return s(
    'g',
    {},
    s('rect', {
      class: 'site-network__box',
      x: left,
      y: top,
      width,
      height,
      rx: 3,
      fill: '#eef2f6',
      stroke: '#12436d',
    }),
    head === undefined
      ? []
      : s(
          'text',
          {
            x: hundredths(left + head.x),
            y: hundredths(top + head.y + BASE),
            'font-size': HEAD.size,
            'font-weight': 700,
          },
          head.text,
        ),
    names.map((name) => nameMark(name, left, top, page)),
  );
}

/** From the top of a line to the feet of its letters. */
const BASE = 16;

function nameMark({ sharer, lines, x, y, width, height }: NameText, left: number, top: number, page: string): Element {
  const text = s(
    'text',
    { 'font-size': NAME.size },
    lines.flatMap((line, index) => [
      // Read out as one name.
      ...(index === 0 ? [] : [' ']),
      s('tspan', { x: hundredths(left + x), y: hundredths(top + y + BASE + index * LEADING) }, line),
    ]),
  );
  if (sharer.href === undefined) return text;
  const around = { x: hundredths(left + x - 3), y: hundredths(top + y), width: hundredths(width + 6), height };
  return s(
    'a',
    { href: addressFrom(page, sharer.href) },
    s('rect', { class: 'site-network__focus', ...around, fill: '#fff', 'fill-opacity': 0 }),
    text,
  );
}

function lineMark({ curve, tips }: LaidOutGraph['lines'][number], line: Line | undefined): Element {
  const paused = line?.paused === true;
  const [start, ...rest] = curve;
  const path =
    start === undefined
      ? ''
      : `M${start.join(' ')}${rest.length === 1 ? 'L' : 'C'}${rest.map((point) => point.join(' ')).join(' ')}`;
  const last = curve.at(-1);
  return s(
    'g',
    { class: 'site-network__line' },
    s('path', {
      d: path,
      fill: 'none',
      stroke: '#0b0c0c',
      'stroke-width': 1.5,
      ...(paused
        ? { 'stroke-dasharray': '0 5', 'stroke-linecap': 'round', 'stroke-width': 2.5 }
        : line?.how === 'with'
          ? { 'stroke-dasharray': '5 4' }
          : {}),
    }),
    [
      [last, tips.to],
      [start, tips.from],
    ].flatMap(([end, tip]) => (end === undefined || tip === undefined ? [] : [headMark(end, tip, paused)])),
  );
}

/** A head from where the line ends to its tip; hollow where nothing is shared for now. */
function headMark([x, y]: Point, [tipX, tipY]: Point, paused: boolean): Element {
  const length = Math.hypot(tipX - x, tipY - y) || 1;
  const [across, along] = [((tipY - y) / length) * HALF, ((tipX - x) / length) * HALF];
  const corner = (sign: 1 | -1): string => `${hundredths(x + sign * across)} ${hundredths(y - sign * along)}`;
  return s('path', {
    d: `M${tipX} ${tipY}L${corner(1)}L${corner(-1)}Z`,
    ...(paused ? { fill: '#fff', stroke: '#0b0c0c', 'stroke-width': 1.5 } : { fill: '#0b0c0c' }),
  });
}

const HALF = 4;
