/** A document as a PDF: printed by a browser, and finished so that it meets the standards. */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import type { Hash } from '../base/ports.ts';
import type { Document } from './document.ts';
import { finishPdf } from './pdf/finish.ts';
import { type PrintContext, printSettled } from './pdf/print-settled.ts';

export interface PdfContext extends PrintContext {
  readonly hash: Hash;
}

/** The PDF of a document, with its source attached if that is given. Throws if it cannot be printed, or not so that it meets the standards. */
export async function renderPdf(document: Document, context: PdfContext, source?: Uint8Array): Promise<Uint8Array> {
  return finishPdf(await printSettled(document, context), document, context.hash, source);
}

/** The PDF of a document that has one page; nothing if it has more. Throws as `renderPdf` does. */
export async function renderOnePage(document: Document, context: PdfContext): Promise<Uint8Array | undefined> {
  const printed = await printSettled(document, context);
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return pdf.getPageCount() === 1 ? finishPdf(printed, document, context.hash) : undefined;
}
