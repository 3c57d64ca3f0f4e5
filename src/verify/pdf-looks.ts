/**
 * How the pages of a PDF are drawn, and what the file has beside them, as far as two files can be found alike: a print of each.
 * What it means is not judged: a white box over words, a layer that is off or a note can change what people see, and no word.
 */
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Hash } from '../base/ports.ts';
import type { Passage } from './passage.ts';
import { openPdf, type PdfObjects } from './pdf-objects.ts';
import { contentOf, pagesOf, whyUnread } from './pdf-words.ts';

/** A print for each page, and one for all that belongs to none; or a sentence that says why there are none. Never throws. */
export function readPdfLooks(bytes: Uint8Array, hash: Hash): readonly Passage[] | string {
  try {
    const pdf = openPdf(bytes);
    const print = printer(pdf, hash);
    const pages = pagesOf(pdf).map(({ node, resources }, index) => {
      const about = LOOKS.map((key) => print(node.get(PDFName.of(key))));
      const drawn = [contentOf(pdf, node), print(resources), ...about];
      return {
        where: `how page ${index + 1} is drawn, with what lies over it`,
        words: hash(lettersAsBytes(drawn.join('\n'))),
      };
    });
    const rest = pdf.root.entries().filter(([key]) => !PAGES_AND_FILE.has(String(key)));
    return [
      ...pages,
      {
        where: BESIDE_PAGES,
        words: rest
          .map(([key, value]) => `${key} ${print(value)}`)
          .sort()
          .join('\n'),
      },
      // Last, when all that shows was asked for.
      ...(pdf.isTwofold() ? [{ where: TWOFOLD, words: hash(bytes) }] : []),
    ];
  } catch (error) {
    return whyUnread(error);
  }
}

const BESIDE_PAGES = 'what belongs to no page, such as files, forms, layers, scripts, bookmarks, or what is read aloud';

const TWOFOLD =
  'which words it shows: it has an object that programs read in two ways, with a key that stands in it twice or a stream that is not as long as it says';

/** What of a page says what is seen of it. */
const LOOKS = ['Annots', 'MediaBox', 'CropBox', 'Rotate', 'UserUnit', 'Group', 'AA', 'AF'];

/** What each program that saves a file writes anew, or that is printed page by page. */
const PAGES_AND_FILE = new Set(['/Type', '/Pages', '/Metadata', '/Version']);

/** Leads back to where it stands, or to numbers of pages. */
const BACK = new Set(['/Parent', '/P', '/StructParent', '/StructParents']);
const PACKING = new Set(['/Length', '/Filter']);
const PAGES = new Set(['/Page', '/Pages', '/Catalog']);

/** The same text for things that are alike, whatever numbers their objects have. */
function printer(pdf: PdfObjects, hash: Hash): (value: PDFObject | undefined) => string {
  const known = new Map<number, string>();
  const print = (value: PDFObject | undefined): string => {
    pdf.spend(1);
    if (value instanceof PDFRef) {
      const found = known.get(value.objectNumber);
      if (found !== undefined) return found;
      known.set(value.objectNumber, '…');
      const made = hash(lettersAsBytes(print(pdf.resolve(value))));
      known.set(value.objectNumber, made);
      return made;
    }
    if (value instanceof PDFRawStream) {
      const content = pdf.readable(value);
      return `${entries(value.dict, PACKING)}${hash(lettersAsBytes(content))}`;
    }
    if (value instanceof PDFDict) return PAGES.has(String(pdf.get(value, 'Type'))) ? 'a page' : entries(value, BACK);
    if (value instanceof PDFArray) return `[${value.asArray().map(print).join(' ')}]`;
    if (value instanceof PDFString || value instanceof PDFHexString) return `(${JSON.stringify(value.decodeText())})`;
    return String(value);
  };
  const entries = (dict: PDFDict, without: ReadonlySet<string>): string =>
    `<<${dict
      .entries()
      .filter(([key]) => !without.has(String(key)))
      .map(([key, value]) => `${key} ${print(value)}`)
      .sort()
      .join(' ')}>>`;
  return print;
}

function lettersAsBytes(letters: string): Uint8Array {
  return new TextEncoder().encode(letters);
}
