/** A drawing or a code in the Word file: a picture in its line, with its alternative; a drawing stands beneath its caption. */
import { ImageRun } from 'docx';
import type { FileChild } from 'docx';
import type { Pictured } from '../diagram/picture.ts';
import type { Diagram, QrCode } from '../document.ts';
import { line } from './characters.ts';
import { fullWidth } from './measures.ts';
import { numberedCaption } from './tables.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';

/** The picture and its caption, kept on one page. */
export function diagram(writer: Writer, place: Place, node: Diagram): readonly FileChild[] {
  return [
    write(writer, place, 'Caption', numberedCaption(writer, node)),
    write(writer, { ...place, indent: 0 }, 'Figure', [pictureOf(writer, node, node.number)]),
  ];
}

/** The code in a line of its own. */
export function qrCode(writer: Writer, place: Place, node: QrCode): readonly FileChild[] {
  return [write(writer, place, 'Figure', [pictureOf(writer, node, 'QR code')], { spacing: { before: 0, after: 60 } })];
}

function pictureOf(writer: Writer, node: Pictured, name: string): ImageRun {
  const picture = writer.pictures.get(node);
  if (picture === undefined) throw new Error(`the picture “${node.alternative}” was not drawn`);
  writer.picturesMade += 1;
  // No wider than the page; Word counts in pixels of 96 an inch.
  const scale = Math.min(1, fullWidth / 20 / picture.width) * (96 / 72);
  return new ImageRun({
    type: 'svg',
    data: picture.svg,
    fallback: { type: 'png', data: picture.png },
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: {
      // Its own count: that of the package goes on from one document to the next.
      id: String(writer.picturesMade),
      name: line(name),
      description: line(node.alternative),
    },
  });
}
