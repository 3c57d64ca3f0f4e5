/** On which page things stand: read from a PDF that was printed, since a browser cannot write the number of one page on another. */
import { ParseSpeeds, PDFArray, PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { placeOf } from './navigation.ts';

/** The page, counted from 1, on which what has an id starts. */
export type PageNumbers = ReadonlyMap<string, number>;

/** The pages of everything that a link within the document leads to. */
export async function readPageNumbers(printed: Uint8Array): Promise<PageNumbers> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref, index + 1]));
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict)?.entries() ?? [];
  return new Map(
    places.flatMap(([name, place]) => {
      const target = pdf.context.lookup(place);
      const page = target instanceof PDFArray ? pages.get(target.get(0) as never) : undefined;
      return page === undefined ? [] : [[placeOf(name.decodeText()), page] as const];
    }),
  );
}
