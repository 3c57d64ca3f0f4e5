/**
 * Makes of what a browser printed a file that a screen reader can follow and an
 * archive can keep: PDF/UA-1 and PDF/A-2a, or 3a with the source attached. Each step mends one thing that the
 * browser leaves out, or does otherwise than the standards ask.
 */
import { arrayAsString, ParseSpeeds, PDFDocument, PDFHexString, typedArrayFor } from '@cantoo/pdf-lib';
import type { Hash } from '../../base/ports.ts';
import type { Document } from '../document.ts';
import { languagesOf } from '../languages.ts';
import { placesOf } from '../places.ts';
import { markArtifacts } from './artifacts.ts';
import { attachSource } from './attach-source.ts';
import { labelBoxes } from './boxes.ts';
import { shortenNames } from './destinations.ts';
import { boundFigures } from './figures.ts';
import { nameLanguages } from './languages.ts';
import { nameSigns } from './letters.ts';
import { describe, intendColours, labelPages } from './metadata.ts';
import { describeLinks, nameBookmarks } from './navigation.ts';
import { dropUnused } from './objects.ts';
import { addListBodies, dropRepeatedHeaders, indexTree, renumberIds, useStandardTypes } from './tags.ts';

/**
 * The finished file. It depends on nothing but what is given. Throws if the
 * browser wrote something that cannot be put right: the words of a heading that
 * are not those of the document, a tag that no standard knows.
 */
export async function finishPdf(
  printed: Uint8Array,
  document: Document,
  hash: Hash,
  source?: Uint8Array,
): Promise<Uint8Array> {
  return finish(await load(printed), document, hash, source);
}

/** The same for a document that has to have one page; nothing if it has more. */
export async function finishOnePage(
  printed: Uint8Array,
  document: Document,
  hash: Hash,
): Promise<Uint8Array | undefined> {
  const pdf = await load(printed);
  return pdf.getPageCount() === 1 ? finish(pdf, document, hash) : undefined;
}

function load(printed: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
}

async function finish(pdf: PDFDocument, document: Document, hash: Hash, source?: Uint8Array): Promise<Uint8Array> {
  const { headings, titles } = placesOf(document);
  nameLanguages(pdf, languagesOf(document));
  useStandardTypes(pdf);
  labelBoxes(pdf);
  addListBodies(pdf);
  boundFigures(pdf);
  markArtifacts(pdf, dropRepeatedHeaders(pdf));
  nameSigns(pdf);
  indexTree(pdf);
  renumberIds(pdf);
  describeLinks(pdf, titles);
  shortenNames(pdf);
  nameBookmarks(pdf, headings);
  labelPages(pdf);
  intendColours(pdf);
  describe(pdf, document, source === undefined ? 2 : 3);
  if (source !== undefined) await attachSource(pdf, source, document.properties.date);
  dropUnused(pdf);
  pdf.context.trailerInfo.ID = pdf.context.obj([NO_ID, NO_ID]);
  const bytes = await pdf.save(PLAINLY);
  return withId(bytes, hash(bytes).slice(0, ID_LENGTH));
}

/** Objects are not packed, so that a signature can be added to the file as it stands. */
const PLAINLY = { useObjectStreams: false, objectsPerTick: Number.POSITIVE_INFINITY, updateFieldAppearances: false };

/** The trailer stands within so many of the last bytes. */
const END = 1024;

/** As many signs as an id of sixteen bytes has. */
const ID_LENGTH = 32;
const NO_ID = PDFHexString.of('0'.repeat(ID_LENGTH));

/** The file with its id: it follows from the rest of the file, and so can only be known when that is written (ISO 19005-2, 6.1.3). */
function withId(bytes: Uint8Array, id: string): Uint8Array {
  const end = arrayAsString(bytes.subarray(bytes.length - END));
  const finished = end.replaceAll(String(NO_ID), `<${id}>`);
  bytes.set(typedArrayFor(finished), bytes.length - END);
  return bytes;
}
