/**
 * Prints a document. Its contents say on which page each heading stands, which
 * only printing tells: so it is printed once to learn the pages and once with
 * them, and what it says is compared with what came out.
 */
import type { Fonts, Printer } from '../../base/ports.ts';
import type { Document } from '../document.ts';
import { printPage } from '../print.ts';
import type { Tasks } from '../tasks.ts';
import { drawnWordsOf, wordsOf } from '../words.ts';
import type { PageNumbers } from './page-numbers.ts';

export interface PrintContext {
  readonly printer: Printer;
  readonly fonts: Fonts;
  /** `templates/documents/print.css`. */
  readonly printStyles: string;
  readonly tasks: Tasks;
}

/** How often a document is printed to keep. The room for the numbers does not depend on them, so that once is enough unless something is wrong. */
const TRIES = 2;

/** A document as the browser prints it. Throws if no printing bears out the page numbers that it shows. */
export async function printSettled(
  document: Document,
  { printer, fonts, printStyles, tasks }: PrintContext,
): Promise<Uint8Array> {
  const fontCss = fonts.cssFor(wordsOnPaper(document));
  const page = (numbers: PageNumbers): string => printPage(document, fontCss, printStyles, numbers);
  const listed = document.blocks.flatMap((block) =>
    block.type === 'contents' ? block.entries.map(({ id }) => id) : [],
  );
  if (listed.length === 0) return printer.print(page(new Map()), 'keep');
  const pagesIn = async (pdf: Uint8Array): Promise<PageNumbers> => pagesOf(listed, await tasks.pageNumbers(pdf));
  let shown = await pagesIn(await printer.print(page(new Map()), 'measure'));
  for (let tries = 0; tries < TRIES; tries += 1) {
    const pdf = await printer.print(page(shown), 'keep');
    const found = await pagesIn(pdf);
    if (listed.every((id) => found.get(id) === shown.get(id))) return pdf;
    shown = found;
  }
  throw new Error(`the page numbers in the contents of ${document.id} do not settle`);
}

/** Every word of a document, of its drawings, and of its heads and feet. */
export function wordsOnPaper(document: Document): string {
  const drawn = drawnWordsOf(document);
  return [...wordsOf(document), ...drawn, ...Object.values(document.running), 'page of 0123456789'].join('');
}

/** The page of each heading that the contents list. */
function pagesOf(ids: readonly string[], read: PageNumbers): PageNumbers {
  return new Map(
    ids.map((id) => {
      const page = read.get(id);
      if (page === undefined) throw new Error(`the printed page of the heading "${id}" is not known`);
      return [id, page];
    }),
  );
}
