/** A drawing in the OpenDocument text: a picture in its line, with its alternative, beneath its caption. */
import type { Picture } from '../diagram/picture.ts';
import type { Diagram } from '../document.ts';
import { fullWidth } from '../docx/measures.ts';
import { captionOf } from './captions.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';
import { element, length, line } from './xml.ts';
import type { Xml } from './xml.ts';

/** The caption and the picture. Programs show the first of its files that they can draw. */
export function diagram(writer: Writer, place: Place, node: Diagram): readonly Xml[] {
  const picture = writer.pictures.get(node);
  if (picture === undefined) throw new Error(`the figure ${node.id} was not drawn`);
  const number = [...writer.pictures.keys()].indexOf(node) + 1;
  // No wider than the page.
  const scale = 20 * Math.min(1, fullWidth / 20 / picture.width);
  const images = [svgPath(number), pngPath(number)].map((path) =>
    element('draw:image', {
      'xlink:href': path,
      'xlink:type': 'simple',
      'xlink:show': 'embed',
      'xlink:actuate': 'onLoad',
    }),
  );
  const frame = element(
    'draw:frame',
    {
      'draw:name': line(node.number),
      'text:anchor-type': 'as-char',
      'svg:width': length(picture.width * scale),
      'svg:height': length(picture.height * scale),
    },
    [...images, element('svg:desc', {}, [line(node.alternative)])],
  );
  return [...captionOf(writer, place, node), write(writer, { ...place, indent: 0 }, 'Figure', [frame])];
}

/** The files of the pictures, by their paths in the package. */
export function figures(pictures: ReadonlyMap<Diagram, Picture>): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(
    [...pictures.values()].flatMap(({ svg, png }, index) => [
      [svgPath(index + 1), svg],
      [pngPath(index + 1), png],
    ]),
  );
}

function svgPath(number: number): string {
  return `Pictures/figure-${number}.svg`;
}

function pngPath(number: number): string {
  return `Pictures/figure-${number}.png`;
}
