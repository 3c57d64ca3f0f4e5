/** What a check of a finished PDF is. Each has the name by which validators know its condition. */
import {
  arrayAsString,
  decodePDFRawStream,
  ParseSpeeds,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Document } from '../../../src/documents/document.ts';
import { type Operation, operationsOf } from '../../../src/documents/pdf/content-stream.ts';
import { asDict, dictAt, listAt, nameAt } from '../../../src/documents/pdf/objects.ts';

/** A PDF taken apart once for all checks. */
export interface Opened {
  readonly bytes: Uint8Array;
  readonly pdf: PDFDocument;
  readonly pages: readonly OpenedPage[];
  /** Every element of the tree of tags, each before those within it. */
  readonly elements: readonly Tagged[];
}

export interface OpenedPage {
  readonly number: number;
  readonly node: PDFDict;
  readonly ref: PDFRef;
  readonly operations: readonly Operation[];
  readonly annotations: readonly PDFDict[];
}

/** An element of the tree of tags. */
export interface Tagged {
  readonly dict: PDFDict;
  readonly type: string;
  readonly parent: Tagged | undefined;
  readonly kids: Tagged[];
}

export interface Check {
  /** As veraPDF names it: the standard, the clause and the test. */
  readonly rule: string;
  /** What holds if it passes. */
  readonly holds: string;
  /** What breaks it, and where; none if it passes. Most look at the file alone, some at what it is a file of. */
  readonly faults: (opened: Opened, document: Document) => readonly string[];
}

/** Opens a PDF for the checks. Throws if it is none. */
export async function open(bytes: Uint8Array): Promise<Opened> {
  const how = { updateMetadata: false, ignoreEncryption: true, parseSpeed: ParseSpeeds.Fastest };
  return takeApart(await PDFDocument.load(bytes, how), bytes);
}

/** A PDF that is open already, with the bytes that it was read from. */
export function takeApart(pdf: PDFDocument, bytes: Uint8Array): Opened {
  const pages = pdf.getPages().map(({ node, ref }, index) => ({
    number: index + 1,
    node,
    ref,
    operations: operationsOf(contentOf(node)),
    annotations: listAt(node, 'Annots').flatMap((one) => asDict(pdf, one) ?? []),
  }));
  const root = dictAt(pdf.catalog, 'StructTreeRoot');
  const elements: Tagged[] = [];
  const read = (dict: PDFDict, parent: Tagged | undefined): void => {
    for (const kid of listAt(dict, 'K')) {
      const inner = asDict(pdf, kid);
      const type = inner === undefined ? undefined : nameAt(inner, 'S');
      if (inner === undefined || type === undefined) continue;
      const element: Tagged = { dict: inner, type, parent, kids: [] };
      elements.push(element);
      parent?.kids.push(element);
      read(inner, element);
    }
  };
  if (root !== undefined) read(root, undefined);
  return { bytes, pdf, pages, elements };
}

/** What some streams say, one after the other. */
function contentOf(node: PDFDict): string {
  const contents = node.lookup(PDFName.of('Contents'));
  const streams =
    contents instanceof PDFRawStream ? [contents] : listAt(node, 'Contents').map((one) => node.context.lookup(one));
  return streams.map((stream) => (stream instanceof PDFRawStream ? textOfStream(stream) : '')).join('\n');
}

/** The bytes of a stream, each as one character. */
export function textOfStream(stream: PDFRawStream): string {
  return arrayAsString(decodePDFRawStream(stream).decode());
}

/** Every dictionary of a file, those of streams among them. */
export function dictsOf({ pdf }: Opened): readonly PDFDict[] {
  return pdf.context
    .enumerateIndirectObjects()
    .flatMap(([, object]) => (object instanceof PDFDict ? object : object instanceof PDFRawStream ? object.dict : []));
}

/** What describes the files that are attached. */
export function attachedTo(opened: Opened): readonly PDFDict[] {
  return dictsOf(opened).filter((dict) => dict.get(PDFName.of('EF')) !== undefined);
}

/** A check that is one question, and the fault if the answer is no. */
export function ask(rule: string, holds: string, answer: (opened: Opened) => boolean): Check {
  return { rule, holds, faults: (opened) => (answer(opened) ? [] : [`not so: ${holds}`]) };
}
