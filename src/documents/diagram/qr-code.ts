/** A QR code (ISO/IEC 18004) as SVG, in black on white whatever the theme, since cameras look for nothing else. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { encodeQR } from 'qr';
import type { QrCode } from '../document.ts';

/** The side of a square of the code, in points: half a millimetre, which a camera tells apart on paper at arm's length. */
const SQUARE = 72 / 50.8;

/** So many squares of nothing go round a code: readers need them to find its edges. */
const QUIET = 4;

/** How large a code is. */
export interface QrSize {
  /** How many squares a side has, with what goes round it. */
  readonly squares: number;
  /** The length of a side, in points. */
  readonly side: number;
}

export function qrSize({ address }: QrCode): QrSize {
  const squares = squaresOf(address).length;
  return { squares, side: squares * SQUARE };
}

/** The code as one picture for who listens. Where a seventh of it is damaged, it can still be read. */
export function qrSvg({ address, alternative }: QrCode, properties: Record<string, string> = {}): Element {
  const rows = squaresOf(address);
  const side = `${(rows.length * SQUARE).toFixed(2)}pt`;
  return s(
    'svg',
    {
      viewBox: `0 0 ${rows.length} ${rows.length}`,
      role: 'img',
      'aria-label': alternative,
      width: side,
      height: side,
      'shape-rendering': 'crispEdges',
      ...properties,
    },
    [
      s('rect', { width: rows.length, height: rows.length, fill: '#ffffff' }),
      s('path', { d: rows.map(runsOf).join(''), fill: '#000000' }),
    ],
  );
}

function squaresOf(address: string): readonly (readonly boolean[])[] {
  return encodeQR(address, 'raw', { ecc: 'medium', border: QUIET });
}

/** The dark stretches of a row, each as one rectangle. */
function runsOf(row: readonly boolean[], y: number): string {
  const runs: string[] = [];
  for (let x = 0; x < row.length; x += 1) {
    if (row[x] !== true) continue;
    const start = x;
    while (row[x + 1] === true) x += 1;
    const width = x + 1 - start;
    runs.push(`M${start} ${y}h${width}v1h-${width}z`);
  }
  return runs.join('');
}
