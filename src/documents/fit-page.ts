/**
 * Makes a paper of exactly one page. Only printing tells how long a page is:
 * so it is printed saying as much as it can, and again with less, until what it
 * says fits.
 */
import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { LEAST } from './blocks/fold.ts';
import type { Document } from './document.ts';
import type { PdfContext } from './pdf.ts';
import { finishPdf } from './pdf/finish.ts';
import { printSettled } from './pdf/print-settled.ts';

export interface Fitted {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

/** The paper that says most of those that fit one page, with its PDF; nothing if none fits. Halves the steps between: each says less than the one before. */
export async function fitPage(
  compose: (room: number) => Document | undefined,
  context: PdfContext,
): Promise<Fitted | undefined> {
  const print = async (room: number): Promise<Fitted | undefined> => {
    const document = compose(room);
    if (document === undefined) return undefined;
    const printed = await printSettled(document, context);
    return (await pagesOf(printed)) === 1 ? { document, bytes: printed } : undefined;
  };
  const finished = async (one: Fitted): Promise<Fitted> => ({
    ...one,
    bytes: await finishPdf(one.bytes, one.document, context.hash),
  });
  const whole = await print(0);
  if (whole !== undefined) return finished(whole);
  let fitting = await print(LEAST);
  let [tooMuch, enough] = [0, LEAST];
  while (fitting !== undefined && enough - tooMuch > 1) {
    const between = Math.floor((tooMuch + enough) / 2);
    const tried = await print(between);
    if (tried === undefined) tooMuch = between;
    else [fitting, enough] = [tried, between];
  }
  return fitting === undefined ? undefined : finished(fitting);
}

async function pagesOf(printed: Uint8Array): Promise<number> {
  const pdf = await PDFDocument.load(printed, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  return pdf.getPageCount();
}
