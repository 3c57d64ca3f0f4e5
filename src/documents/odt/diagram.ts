/** A drawing or a code in the OpenDocument text: a picture in its line, with its alternative; a drawing stands beneath its caption. */
import type { Picture, Pictured } from '../diagram/picture.ts';
import type { Diagram, QrCode } from '../document.ts';
import { fullWidth } from '../docx/measures.ts';
import { captionOf } from './captions.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';
import { element, length, line } from './xml.ts';
import type { Xml } from './xml.ts';

/** The caption and the picture. */
export function diagram(writer: Writer, place: Place, node: Diagram): readonly Xml[] {
  const frame = frameOf(writer, node, node.number);
  return [...captionOf(writer, place, node), write(writer, { ...place, indent: 0 }, 'Figure', [frame])];
}

/** The code in a line of its own. */
export function qrCode(writer: Writer, place: Place, node: QrCode): Xml {
  return write(writer, place, 'Figure', [frameOf(writer, node, 'QR code')], {
    'fo:margin-top': length(0),
    'fo:margin-bottom': length(60),
  });
}

/** Programs show the first of the files that they can draw. */
function frameOf(writer: Writer, node: Pictured, name: string): Xml {
  const picture = writer.pictures.get(node);
  if (picture === undefined) throw new Error(`the picture “${node.alternative}” was not drawn`);
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
  return element(
    'draw:frame',
    {
      'draw:name': line(name),
      'text:anchor-type': 'as-char',
      'svg:width': length(picture.width * scale),
      'svg:height': length(picture.height * scale),
    },
    [...images, element('svg:desc', {}, [line(node.alternative)])],
  );
}

/** The files of the pictures, by their paths in the package. */
export function figures(pictures: ReadonlyMap<Pictured, Picture>): Readonly<Record<string, Uint8Array>> {
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
