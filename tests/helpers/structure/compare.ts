/** Compares each form of a document with its tree, thing by thing. Each says where they part, and nothing if they do not. */
import type { Document } from '../../../src/documents/document.ts';
import { renderBody, renderCover } from '../../../src/documents/html.ts';
import { HTML, piecesOfHtml, piecesOfPages } from './html.ts';
import { ODT, piecesOfOdt } from './odt.ts';
import { PDF, readPdf } from './pdf.ts';
import { firstDifference, type Piece } from './piece.ts';
import { piecesOfTree } from './tree.ts';
import { piecesOfWord, WORD } from './word.ts';

/** The pages that hold the whole agreement, in their order. */
export function differenceOnPages(pages: readonly (Uint8Array | string)[], document: Document): string {
  // A part of a long text leaves out no rank of headings, so that one which it begins with may be raised: ranks are compared where all is on one page.
  const compared = ({ kind, ...rest }: Piece): Piece =>
    pages.length === 1 ? { kind, ...rest } : { kind: kind.replace(/^heading \d$/, 'heading'), ...rest };
  return firstDifference(piecesOfPages(pages).map(compared), piecesOfTree(document, HTML).map(compared), HTML);
}

/** The pages of the text beside the page of an agreement or a version, in their order. */
export function textPagesOf<Page>(
  files: ReadonlyMap<string, Page>,
  folder: string,
): readonly (readonly [string, Page])[] {
  const part = (path: string): number => Number(/part-(\d+)\.html$/.exec(path)?.[1] ?? 1);
  return [...files]
    .filter(([path]) => path.startsWith(`${folder}/text/`) && path.endsWith('.html'))
    .sort(([a], [b]) => part(a) - part(b));
}

/** What a browser shows of a document on a page, without the page. */
export function differenceInHtml(html: string, document: Document): string {
  return firstDifference(piecesOfHtml(html, 1), piecesOfTree(document, HTML), HTML);
}

/** A document as `differenceInHtml` takes it. */
export function asHtml(document: Document): string {
  const options = { headingOffset: 1 };
  return renderCover(document, options) + renderBody(document, options);
}

export function differenceInWord(file: Uint8Array | undefined, document: Document): string {
  return firstDifference(piecesOfWord(file), piecesOfTree(document, WORD), WORD);
}

export function differenceInOdt(file: Uint8Array | undefined, document: Document): string {
  return firstDifference(piecesOfOdt(file), piecesOfTree(document, ODT), ODT);
}

/** Of a PDF as it is given out; with the letters of its pictures. */
export async function differenceInPdf(
  file: Uint8Array,
  document: Document,
): Promise<{ readonly said: string; readonly drawn: string }> {
  const { pieces, drawn } = await readPdf(file);
  return { said: firstDifference(pieces, piecesOfTree(document, PDF), PDF), drawn };
}

/** Of the tree that a JSON file holds. */
export function differenceInJson(file: Uint8Array | undefined, document: Document): string {
  const read = JSON.parse(new TextDecoder().decode(file)) as { readonly document: Document };
  return firstDifference(piecesOfTree(read.document, HTML), piecesOfTree(document, HTML), HTML);
}
