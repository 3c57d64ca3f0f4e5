/**
 * Makes a paper of exactly one page. Only printing tells how long a page is:
 * so it is printed saying as much as it can, and again with less, until what it
 * says fits.
 */
import { LEAST } from './blocks/fold.ts';
import type { Document } from './document.ts';

export interface Fitted {
  readonly document: Document;
  readonly bytes: Uint8Array;
}

/**
 * The paper that says most of those that fit one page, with its PDF; nothing if
 * none fits. Halves the steps between: each says less than the one before.
 * `onePage` gives the PDF of a document, and nothing if it has more pages.
 */
export async function fitPage(
  compose: (room: number) => Document | undefined,
  onePage: (document: Document) => Promise<Uint8Array | undefined>,
): Promise<Fitted | undefined> {
  const print = async (room: number): Promise<Fitted | undefined> => {
    const document = compose(room);
    const bytes = document === undefined ? undefined : await onePage(document);
    return document === undefined || bytes === undefined ? undefined : { document, bytes };
  };
  const whole = await print(0);
  if (whole !== undefined) return whole;
  let fitting = await print(LEAST);
  let [tooMuch, enough] = [0, LEAST];
  while (fitting !== undefined && enough - tooMuch > 1) {
    const between = Math.floor((tooMuch + enough) / 2);
    const tried = await print(between);
    if (tried === undefined) tooMuch = between;
    else [fitting, enough] = [tried, between];
  }
  return fitting;
}
