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
import { contentOf, inherited, pagesOf, resourcesOf, whyUnread } from './pdf-words.ts';

/** A print for each page, and one for all that belongs to none; or a sentence that says why there are none. Never throws. */
export function readPdfLooks(bytes: Uint8Array, hash: Hash): readonly Passage[] | string {
  try {
    const pdf = openPdf(bytes);
    const all = pagesOf(pdf);
    const print = printer(pdf, new Map(all.map(({ node }, index) => [node, index + 1])), hash);
    const pages = all.map((page, index) => {
      const about = [
        ...LOOKS.map((key) => print(page.node.get(PDFName.of(key)))),
        ...INHERITED.map((key) => print(inherited(pdf, page, key))),
      ];
      const drawn = [contentOf(pdf, page.node), print(resourcesOf(pdf, page)), ...about];
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
      { where: ITS_NAME, words: saidOfItself(pdf, print) },
      // Last, when all that shows was asked for.
      ...(pdf.isTwofold() ? [{ where: TWOFOLD, words: hash(bytes) }] : []),
    ];
  } catch (error) {
    return whyUnread(error);
  }
}

const BESIDE_PAGES = 'what belongs to no page, such as files, forms, layers, scripts, bookmarks, or what is read aloud';

const ITS_NAME = 'what it says of itself, such as its title';

/** In `/Info` and in its packet of XMP: the title of one of them stands in the bar of a window. */
function saidOfItself({ info, root }: PdfObjects, print: Print): string {
  const said = ['Title', 'Author', 'Subject', 'Keywords'].map((key) => `${key} ${print(info?.get(PDFName.of(key)))}`);
  return [...said, print(root.get(PDFName.of('Metadata')))].join('\n');
}

const TWOFOLD =
  'which words it shows: it has an object that programs read in two ways, with a key that stands in it twice or a stream that is not as long as it says';

/** What of a page says what is seen of it. */
const LOOKS = ['Annots', 'UserUnit', 'Group', 'AA', 'AF'];
/** The same, and of what it stands in, unless it has its own. */
const INHERITED = ['MediaBox', 'CropBox', 'Rotate'];

/** What is printed page by page, or with what the file says of itself, or that each program that saves a file writes anew. */
const PAGES_AND_FILE = new Set(['/Type', '/Pages', '/Metadata', '/Version']);

/** Leads back to where it stands, or to numbers of pages. */
const BACK = new Set(['/Parent', '/P', '/StructParent', '/StructParents']);
const PACKING = new Set(['/Length', '/Filter']);
const PAGES = new Set(['/Page', '/Pages', '/Catalog']);

type Print = (value: PDFObject | undefined) => string;

/** The same text for things that are alike, whatever numbers their objects have. Of a page it is the number of that page. */
function printer(pdf: PdfObjects, numbers: ReadonlyMap<PDFObject, number>, hash: Hash): Print {
  const known = new Map<number, string>();
  const print: Print = (value) => {
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
    if (value instanceof PDFDict)
      return PAGES.has(String(pdf.get(value, 'Type'))) ? `page ${numbers.get(value) ?? '?'}` : entries(value, BACK);
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
