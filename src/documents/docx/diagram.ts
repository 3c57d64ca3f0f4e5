/** A drawing in the Word file: a picture in its line, with its alternative, beneath its caption. */
import { ImageRun } from 'docx';
import type { FileChild } from 'docx';
import type { Diagram } from '../document.ts';
import { line } from './characters.ts';
import { fullWidth } from './measures.ts';
import { numberedCaption } from './tables.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';

/** The picture and its caption, kept on one page. */
export function diagram(writer: Writer, place: Place, node: Diagram): readonly FileChild[] {
  const picture = writer.pictures.get(node);
  if (picture === undefined) throw new Error(`the figure ${node.id} was not drawn`);
  writer.picturesMade += 1;
  // No wider than the page; Word counts in pixels of 96 an inch.
  const scale = Math.min(1, fullWidth / 20 / picture.width) * (96 / 72);
  const image = new ImageRun({
    type: 'svg',
    data: picture.svg,
    fallback: { type: 'png', data: picture.png },
    transformation: { width: picture.width * scale, height: picture.height * scale },
    altText: {
      // Its own count: that of the package goes on from one document to the next.
      id: String(writer.picturesMade),
      name: line(node.number),
      description: line(node.alternative),
    },
  });
  return [
    write(writer, place, 'Caption', numberedCaption(writer, node)),
    write(writer, { ...place, indent: 0 }, 'Figure', [image]),
  ];
}
