/** All checks of a page that holds the text of an agreement, by name: what a browser, a screen reader or a reader would trip over. */
import type { Document } from '../../../src/documents/document.ts';
import { htmlFaults } from '../../helpers/html.ts';
import { differenceOnPages } from '../../helpers/structure/compare.ts';
import { attribute, type HtmlNode, parsePage } from '../../helpers/structure/html.ts';

/** What is wrong, and where; none if the page passes. `files` are all of the site; without them, nothing is said of links to others. */
export type Fault = (page: Page) => readonly string[] | Promise<readonly string[]>;

export interface Page {
  readonly html: string;
  /** All pages that hold the text, this one among them. */
  readonly all: readonly string[];
  readonly document: Document;
  /** Where it stands, with every path of the site. */
  readonly path: string;
  readonly files: ReadonlySet<string> | undefined;
}

/** html-validate finds nothing against the standard of HTML, nor against its rules for accessible pages. */
const valid: Fault = ({ html }) => htmlFaults(html);

/** One title, no level left out, and no heading without words. */
const headings: Fault = ({ html }) => {
  const found = named(parsePage(html), /^h[1-6]$/);
  const levels = found.map(({ nodeName }) => Number(nodeName[1]));
  return [
    ...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one heading of level 1']),
    ...levels.flatMap((level, index) =>
      level > (levels[index - 1] ?? 0) + 1 ? [`heading ${index + 1} is of level ${level}`] : [],
    ),
    ...found.filter((heading) => textOf(heading).trim() === '').map(() => 'a heading without words'),
  ];
};

/** Every header says what it heads, every row is as long as the others, and a number is followed by a caption. */
const tables: Fault = ({ html }) =>
  named(parsePage(html), /^table$/).flatMap((table, index) => {
    const rows = named(table, /^tr$/).map((row) =>
      (row.childNodes ?? []).filter((one) => /^t[hd]$/.test(one.nodeName)),
    );
    const [titles = []] = rows;
    const found = [
      ...(new Set(rows.map((row) => row.length)).size > 1 ? ['rows of different length'] : []),
      ...(titles.some((cell) => attribute(cell, 'scope') === 'col') ? [] : ['no title of a column']),
      ...(named(table, /^thead$/).length === 1 ? [] : ['no head']),
      ...rows
        .flat()
        .filter((cell) => cell.nodeName === 'th' && !['col', 'row'].includes(attribute(cell, 'scope') ?? ''))
        .map(() => 'a header that heads nothing'),
      ...named(table, /^caption$/)
        .filter((caption) => textOf(caption).trim() === '')
        .map(() => 'a caption without words'),
      ...rows
        .flat()
        .filter((cell) => attribute(cell, 'colspan') !== undefined || attribute(cell, 'rowspan') !== undefined)
        .map(() => 'a merged cell'),
    ];
    return found.map((fault) => `table ${index + 1}: ${fault}`);
  });

/** Links lead to the web, to mailboxes, to what is on the page and to what is in the site, and say something. */
const links: Fault = ({ html, path, files }) => {
  const all = named(parsePage(html), /./);
  const ids = all.flatMap((node) => attribute(node, 'id') ?? []);
  const base = `https://site.example/${path}`;
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `two of ${id}`),
    ...all
      .filter(({ nodeName }) => nodeName === 'a')
      .flatMap((link) => {
        const href = attribute(link, 'href');
        if (href === undefined) return [];
        if (textOf(link).trim() === '') return [`${href} says nothing`];
        if (/^(?:https?:\/\/|mailto:)[^\s"<>]+$/.test(href)) return [];
        const target = new URL(href, base);
        if (!target.href.startsWith('https://site.example/') || href.startsWith('/')) return [href];
        const file = decodeURIComponent(target.pathname.slice(1));
        const id = decodeURIComponent(target.hash.slice(1));
        if (file === path) return id === '' || ids.includes(id) ? [] : [href];
        return files === undefined || files.has(file) ? [] : [href];
      }),
  ];
};

/** The page says the language of its text, and everything that the document says, as what it is. */
const language: Fault = ({ html, document }) =>
  named(parsePage(html), /^html$/).some((node) => attribute(node, 'lang') === document.language)
    ? []
    : ['the page says no language, or another'];

const structure: Fault = ({ all, document }) => {
  const difference = differenceOnPages(all, document);
  return difference === '' ? [] : [difference];
};

/** Nothing runs in the text of an agreement, and nothing is loaded from elsewhere. */
const disturbances: Fault = ({ html }) =>
  named(parsePage(html), /./).flatMap((node) => [
    ...(/^(?:iframe|object|embed|form|input)$/.test(node.nodeName) ? [node.nodeName] : []),
    ...(node.attrs ?? []).filter(({ name }) => /^on/.test(name)).map(({ name }) => name),
    ...['src', 'data']
      .flatMap((name) => attribute(node, name) ?? [])
      .filter((address) => /^(?:https?:)?\/\//.test(address)),
  ]);

export const CHECKS = { valid, headings, tables, links, language, structure, disturbances } satisfies Readonly<
  Record<string, Fault>
>;

function named(node: HtmlNode, name: RegExp): readonly HtmlNode[] {
  const inside = (node.childNodes ?? []).flatMap((child) => named(child, name));
  return name.test(node.nodeName) && !node.nodeName.startsWith('#') ? [node, ...inside] : inside;
}

function textOf(node: HtmlNode): string {
  return attribute(node, 'aria-label') ?? node.value ?? (node.childNodes ?? []).map(textOf).join('');
}
