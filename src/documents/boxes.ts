/** Boxes to tick: what they look like in letters and in lines, and what is said of them to who cannot see them. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { BoxState, Field, List } from './document.ts';

/** The letter of a box, in files whose programs have a font for it. */
export const BOX_LETTERS: Readonly<Record<BoxState, string>> = { empty: '☐', ticked: '☒' };

/** What is read out in place of a drawn box. */
export const BOX_WORDS: Readonly<Record<BoxState, string>> = { empty: 'Box to tick', ticked: 'Ticked box' };

/** A drawn box, for formats whose fonts have no letter for it. */
export function drawnBox(state: BoxState): Element {
  const lines = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.2 };
  return s(
    'svg',
    { viewBox: '0 0 12 12', role: 'img', 'aria-label': BOX_WORDS[state], class: 'doc-box', width: 12, height: 12 },
    [
      s('rect', { x: 1, y: 1, width: 10, height: 10, ...lines }),
      ...(state === 'ticked' ? [s('path', { d: 'M3 3L9 9M9 3L3 9', ...lines })] : []),
    ],
  );
}

/** What a form offers to tick, as a list. */
export function boxList({ options }: Pick<Field, 'options'>): List {
  return {
    type: 'list',
    ordered: false,
    start: 1,
    items: options.map((value) => [{ type: 'paragraph', children: [{ type: 'text', value }] }]),
    boxes: options.map(() => 'empty'),
  };
}
