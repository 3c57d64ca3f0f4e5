/** A drawing or a code as a picture file, for formats that hold pictures as files of their own, such as Word. */
import type { Theme } from '../../agreement/theme.ts';
import type { Painter } from '../../base/ports.ts';
import type { Block, Diagram, Document, QrCode } from '../document.ts';
import { html } from '../html.ts';
import { qrSize, qrSvg } from './qr-code.ts';
import { svgOf } from './svg.ts';

export interface Picture {
  /** For programs that draw SVG; its text is in the face of such files, which their readers have. */
  readonly svg: Uint8Array;
  /** For all others: 200 dots an inch, in the fonts that documents embed. */
  readonly png: Uint8Array;
  /** In points. */
  readonly width: number;
  readonly height: number;
}

/** What is shown as a picture. */
export type Pictured = Diagram | QrCode;

/** The pictures of a document, in reading order; the same document gives the same bytes. */
export async function picturesIn(
  { cover, blocks, theme }: Document,
  painter: Painter,
): Promise<ReadonlyMap<Pictured, Picture>> {
  const pictures = new Map<Pictured, Picture>();
  for (const block of [cover.facts, ...blocks].flatMap(picturedIn))
    pictures.set(
      block,
      await (block.type === 'diagram' ? pictureOf(block, painter, theme) : qrPicture(block, painter)),
    );
  return pictures;
}

function picturedIn(block: Block): readonly Pictured[] {
  switch (block.type) {
    case 'diagram':
    case 'qr-code':
      return [block];
    case 'clause':
    case 'callout':
    case 'quote':
      return block.children.flatMap(picturedIn);
    case 'list':
      return block.items.flat().flatMap(picturedIn);
    case 'table':
      return block.rows.flat(2).flatMap(picturedIn);
    case 'facts':
      return block.items.flatMap(({ value }) => value.flatMap(picturedIn));
    default:
      return [];
  }
}

/**
 * What was drawn last: a Word file and an OpenDocument text hold the same pictures, and drawing them takes longer than writing either.
 * They are told by what they show and not by whose they are, since a thread gets a copy of the document for each file.
 */
const drawn = new WeakMap<Painter, Map<string, Promise<Uint8Array>>>();

/** As many as a document has, with some room: the flows, and a code. */
const MOST_DRAWN = 8;

function draw(painter: Painter, svg: string, text: string, width: number): Promise<Uint8Array> {
  const known = drawn.get(painter) ?? new Map<string, Promise<Uint8Array>>();
  drawn.set(painter, known);
  const key = `${width} ${svg}`;
  const picture = known.get(key) ?? painter.png(svg, text, width);
  known.delete(key);
  known.set(key, picture);
  const [oldest] = known.keys();
  if (known.size > MOST_DRAWN && oldest !== undefined) known.delete(oldest);
  return picture;
}

async function pictureOf(
  { drawing, alternative, id }: Diagram,
  painter: Painter,
  { colours, fonts }: Pick<Theme, 'colours' | 'fonts'>,
): Promise<Picture> {
  // Its own edges are half outside of the drawing's.
  const [width, height] = [drawing.width + 2, drawing.height + 2];
  const properties = {
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${width}pt`,
    height: `${height}pt`,
    role: 'img',
    'aria-label': alternative,
    id,
  };
  // HTML may hold the end of an XML section; XML may not.
  const svg = (face: string): string =>
    html([svgOf(drawing, { ...properties, 'font-family': face }, colours)]).replaceAll(']]>', ']]&gt;');
  const text = drawing.labels.map((label) => label.text).join('');
  const png = await draw(painter, svg(painter.face), text, Math.round((width / 72) * DOTS_PER_INCH));
  return { svg: new TextEncoder().encode(svg(`${fonts.office}, Arial, Helvetica, sans-serif`)), png, width, height };
}

/** Whole dots for each square, so that no edge is blurred. */
async function qrPicture(node: QrCode, painter: Painter): Promise<Picture> {
  const { squares, side } = qrSize(node);
  const svg = html([qrSvg(node, { xmlns: 'http://www.w3.org/2000/svg' })]);
  const png = await draw(painter, svg, '', squares * DOTS_PER_SQUARE);
  return { svg: new TextEncoder().encode(svg), png, width: side, height: side };
}

const DOTS_PER_SQUARE = 8;
const DOTS_PER_INCH = 200;
