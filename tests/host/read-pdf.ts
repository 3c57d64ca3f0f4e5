/** What a PDF says: its text page by page, and the names of its fonts. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The text of each page in one line. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(
      items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ''))
        .join('')
        .replace(/\s+/g, ' ')
        .trim(),
    );
  }
  await task.destroy();
  return pages;
}

/** Titles of the outline's first level. */
export async function outlineOf(pdf: Uint8Array): Promise<readonly string[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const outline = await (await task.promise).getOutline();
  await task.destroy();
  return (outline ?? []).map(({ title }) => title);
}

/** Titles of the whole outline, in order. */
export async function bookmarksOf(pdf: Uint8Array): Promise<readonly string[]> {
  interface Item {
    readonly title: string;
    readonly items: readonly Item[];
  }
  const titles = (items: readonly Item[]): readonly string[] =>
    items.flatMap((item) => [item.title, ...titles(item.items)]);
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const outline = await (await task.promise).getOutline();
  await task.destroy();
  return titles(outline ?? []);
}

/** The fonts of a PDF by name, without the prefix that marks a subset. */
export function fontsOf(pdf: Uint8Array): ReadonlySet<string> {
  const text = Buffer.from(pdf).toString('latin1');
  return new Set([...text.matchAll(/\/FontName \/(?:[A-Z]{6}\+)?([\w-]+)/g)].map(([, name]) => name ?? ''));
}
