/** The table of contents as HTML: links, and on paper the page that each leads to. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Contents } from './document.ts';
import { inLanguage } from './html-directions.ts';
import type { PageNumbers } from './pdf/page-numbers.ts';

/** How it is shown: the level of its heading beneath 1, and the pages of its entries where there are pages, with the word before them. */
interface ContentsOptions {
  readonly headingOffset: number;
  readonly paper: { readonly pages: PageNumbers; readonly pageWord: string } | undefined;
  /** Where the text is, if it is on another page. */
  readonly elsewhere: Elsewhere | undefined;
}

/** Contents of a text that is on other pages. */
export interface Elsewhere {
  /** The address of the place with an id. */
  at(id: string): string;
  /** Whether an entry has the id of its place, so that an address of that place on this page leads to the entry. */
  readonly ids: boolean;
}

/** The list with its heading. Each entry is one link, so that who listens hears its page with it. */
export function contentsOf(
  { title, entries }: Contents,
  { headingOffset, paper, elsewhere }: ContentsOptions,
): Element {
  const name = `h${1 + headingOffset}` as 'h2';
  const links = entries.map((entry) =>
    h(
      'li',
      { ...(elsewhere?.ids === true ? { id: entry.id } : {}), className: [`doc-contents-${entry.level}`] },
      h(
        'a',
        { href: elsewhere?.at(entry.id) ?? `#${entry.id}` },
        paper === undefined ? entryOf(entry) : printedEntry(entry, paper),
      ),
    ),
  );
  return h(
    'nav',
    { className: ['doc-contents'], ariaLabelledBy: 'contents' },
    h(name, { id: 'contents', className: ['doc-heading-1'] }, title),
    h('ul', links),
  );
}

function entryOf({ number, ...entry }: Contents['entries'][number]): ElementContent[] {
  const text = titleOf(entry);
  return number === '' ? [text] : [h('span.doc-number', number), { type: 'text', value: ' ' }, text];
}

function titleOf({ title, language }: Pick<Contents['entries'][number], 'title' | 'language'>): ElementContent {
  const text: ElementContent = { type: 'text', value: title };
  return language === undefined ? text : inLanguage(language, [text]);
}

/** With dots and its page at the end of the line. "page" is not to be seen, but it is heard: a number alone says nothing. */
function printedEntry(
  { id, number, ...entry }: Contents['entries'][number],
  { pages, pageWord }: NonNullable<ContentsOptions['paper']>,
): ElementContent[] {
  const page = pages.get(id);
  return [
    ...(number === '' ? [] : [h('span.doc-number', `${number} `)]),
    h('span.doc-contents-title', [titleOf(entry)]),
    h('span.doc-contents-dots'),
    h('span.doc-contents-page', page === undefined ? [] : [h('span.doc-unseen', ` ${pageWord} `), String(page)]),
  ];
}
