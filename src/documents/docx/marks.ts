/**
 * Bookmarks around blocks. They say nothing to a reader: their names start with
 * a low line, so that Word does not list them, and nothing is drawn. They move
 * with their text when a partner edits it. (A content control around each block
 * would do so too, but shows a frame and a handle, and a screen reader tells it.)
 */
import { BookmarkEnd, BookmarkStart } from 'docx';
import type { Block } from '../document.ts';
import type { Mark } from './names.ts';
import type { Writer } from './writer.ts';

/** What is made of a block, between the ends of its bookmark. */
export function markedBlock<T>(writer: Writer, node: Block, make: () => T): T {
  const times = writer.marksUsed.get(node) ?? 0;
  writer.marksUsed.set(node, times + 1);
  const mark = writer.names.marks.get(node)?.[times];
  return mark === undefined ? make() : marked(writer, mark, make);
}

/** The same with a mark that is known: from the start of the next paragraph to the end of the last. */
export function marked<T>(writer: Writer, mark: Mark, make: () => T): T {
  const before = writer.marks.length;
  // A heading's bookmark is the one that links lead to, and is made with its words.
  if (!mark.name.startsWith('_')) {
    writer.marks.push(mark);
    return make();
  }
  writer.bookmarksMade += 1;
  const number = writer.bookmarksMade;
  const start = new BookmarkStart(mark.name, number);
  writer.waiting.push(start);
  const made = make();
  const left = writer.waiting.indexOf(start);
  if (left >= 0) writer.waiting.splice(left, 1);
  else {
    writer.last?.addChildElement(new BookmarkEnd(number));
    writer.marks.splice(before, 0, mark);
  }
  return made;
}

/** What is made of a table. A bookmark that starts before a table does not end in it: programs disagree on what such a one holds. */
export function inTable<T>(writer: Writer, make: () => T): T {
  const { waiting, last } = writer;
  Object.assign(writer, { waiting: [], last: undefined });
  const made = make();
  Object.assign(writer, { waiting, last });
  return made;
}
