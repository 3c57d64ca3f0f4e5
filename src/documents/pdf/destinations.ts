/**
 * The names of the places that links lead to. A browser writes the letters of
 * an id as in an address, six characters for each that is not English, and so a
 * heading in Arabic soon has a longer name than an archive takes (ISO 19005-2, 6.1.13).
 */
import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { dictAt, nameAt } from './objects.ts';

/** In bytes. */
const LONGEST = 127;

/** Gives every place with a longer name one by its number, wherever it is named. */
export function shortenNames(pdf: PDFDocument): void {
  const places = dictAt(pdf.catalog, 'Dests');
  if (places === undefined) return;
  const names = places.keys().map((name) => name.decodeText());
  const shorter = new Map<string, PDFName>();
  for (const [index, name] of names.entries()) {
    if (name.length <= LONGEST) continue;
    let short = `place-${index + 1}`;
    while (names.includes(short)) short = `${short}-`;
    shorter.set(name, PDFName.of(short));
  }
  for (const [name, short] of shorter) {
    const target = places.get(PDFName.of(name));
    places.delete(PDFName.of(name));
    if (target !== undefined) places.set(short, target);
  }
  if (shorter.size === 0) return;
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    const short = object instanceof PDFDict ? shorter.get(nameAt(object, 'Dest') ?? '') : undefined;
    if (short !== undefined && object instanceof PDFDict) object.set(PDFName.of('Dest'), short);
  }
}
