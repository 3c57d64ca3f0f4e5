/** What helps people find their way in a PDF: what links and bookmarks are called. */
import type { PDFDict, PDFDocument } from '@cantoo/pdf-lib';
import { asDict, dictAt, listAt, nameAt, put, textAt, textOf } from './objects.ts';

/**
 * Says where each link leads, for readers that tell links apart from their text
 * (ISO 14289-1, 7.18.5). `titles` are those of the places in the document, by
 * the ids that links lead to.
 */
export function describeLinks(pdf: PDFDocument, titles: ReadonlyMap<string, string>): void {
  const links = pdf.getPages().flatMap(({ node }) => listAt(node, 'Annots').flatMap((one) => asDict(pdf, one) ?? []));
  for (const link of links) {
    if (nameAt(link, 'Subtype') !== 'Link') continue;
    const action = dictAt(link, 'A');
    const address = action === undefined ? undefined : textAt(action, 'URI');
    const place = placeOf(nameAt(link, 'Dest') ?? '');
    put(link, 'Contents', textOf(address ?? titles.get(place) ?? place));
  }
}

/** The id of a place by its name in the PDF, where it is written as in an address. */
export function placeOf(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Gives bookmarks the words of their headings: where a heading breaks into
 * lines, the browser joins the words at the break, and words that are written
 * from right to left it gives in the order in which they are drawn. Throws if
 * they are not the headings of the document.
 */
export function nameBookmarks(pdf: PDFDocument, headings: readonly string[]): void {
  const outline = dictAt(pdf.catalog, 'Outlines');
  const items = outline === undefined ? [] : [...itemsBelow(outline)];
  if (items.length !== headings.length)
    throw new Error(`the PDF has ${items.length} bookmarks for ${headings.length} headings`);
  for (const [index, item] of items.entries()) {
    const heading = headings[index] ?? '';
    const written = textAt(item, 'Title') ?? '';
    if (letters(written) !== letters(heading))
      throw new Error(`the bookmark "${written}" stands where the heading "${heading}" should`);
    put(item, 'Title', textOf(heading));
  }
}

function* itemsBelow(dict: PDFDict): Generator<PDFDict> {
  for (let item = dictAt(dict, 'First'); item !== undefined; item = dictAt(item, 'Next')) {
    yield item;
    yield* itemsBelow(item);
  }
}

/** The letters of a text in an order of their own, with those taken apart that are drawn as one. */
function letters(text: string): string {
  return [...text.normalize('NFKC').replaceAll(/[\s\u00AD\u200B\u2060]/gu, '')].sort().join('');
}
