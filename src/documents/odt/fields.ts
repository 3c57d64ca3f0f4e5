/** Room for answers in the OpenDocument text: for a pen, or for words that somebody types there. */
import { boxList } from '../boxes.ts';
import type { Field, List } from '../document.ts';
import { roomForLine, roomForLines } from '../docx/measures.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';
import { length } from './xml.ts';
import type { Xml } from './xml.ts';

/** Writes a list; handed in, because lists hold blocks and blocks hold lists. */
type WriteList = (writer: Writer, place: Place, node: List) => readonly Xml[];

/** A field: what may be marked, as a list, or an empty line with room beneath it. */
export function field(writer: Writer, place: Place, node: Field, list: WriteList): readonly Xml[] {
  if (node.kind === 'tick') return list(writer, place, boxList(node));
  const room = { 'fo:margin-bottom': length(node.kind === 'long' ? roomForLines : roomForLine) };
  return [write(writer, place, place.style, [], room)];
}
