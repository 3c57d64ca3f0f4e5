/** A document as a PDF: printed by a browser, and finished so that it meets the standards. */
import type { Document } from './document.ts';
import { type PrintContext, printSettled } from './pdf/print-settled.ts';

/** The PDF of a document, with its source attached if that is given. Rejects if it cannot be printed, or not so that it meets the standards. */
export async function renderPdf(document: Document, context: PrintContext, source?: Uint8Array): Promise<Uint8Array> {
  return context.tasks.pdf(await printSettled(document, context), document, source);
}

/** The PDF of a document that has one page; nothing if it has more. Rejects as `renderPdf` does. */
export async function renderOnePage(document: Document, context: PrintContext): Promise<Uint8Array | undefined> {
  return context.tasks.onePage(await printSettled(document, context), document);
}
