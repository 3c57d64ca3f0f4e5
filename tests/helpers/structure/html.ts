/** Reads a page back by parse5: what it says and as what, by its elements and the classes that style sheets know. */
import { parse } from 'parse5';
import { cellAt, evenly, type Form, label, type Piece, piece, said } from './piece.ts';

export interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

/** What is read out of boxes to tick. */
export const SPOKEN: Readonly<Record<string, string>> = { 'Box to tick': '☐', 'Ticked box': '☒' };

export function parsePage(page: Uint8Array | string | undefined): HtmlNode {
  const text = typeof page === 'string' ? page : new TextDecoder().decode(page);
  return parse(text) as unknown as HtmlNode; // parse5 types each kind of node by itself
}

/** A page tells everything apart. */
export const HTML: Form = {
  numbersApart: true,
  levels: true,
  callouts: true,
  figureCaptions: true,
  rolesApart: true,
  deepestList: Number.POSITIVE_INFINITY,
  listsThroughCallouts: true,
  options: 'item',
  words: evenly,
};

/** What the pages that hold the whole agreement say of it, without their ways back; what their contents say together counts once. */
export function piecesOfPages(pages: readonly (Uint8Array | string)[]): readonly Piece[] {
  const texts = pages.flatMap((page) => {
    const isText = (node: HtmlNode): boolean =>
      node.nodeName === 'section' && attribute(node, 'aria-labelledby') === 'Page-full';
    return find(parsePage(page), isText) ?? [];
  });
  const together = contentsTogether(texts);
  const childNodes = texts.map((text, index) =>
    index === 0 ? withEntries(text, together) : without(text, 'site-full__contents'),
  );
  return piecesWithin({ nodeName: 'body', childNodes }, 1);
}

/** The entries of all pages: each names every section, and what is within those that it has itself. */
function contentsTogether(texts: readonly HtmlNode[]): readonly HtmlNode[] {
  const within = new Map<string, { readonly section: HtmlNode; entries: readonly HtmlNode[] }>();
  for (const text of texts) {
    const list = find(text, (node) => has(node, 'doc-contents'));
    const items = childrenOf(childrenOf(list ?? text).find(({ nodeName }) => nodeName === 'ul') ?? text);
    const starts = items.flatMap((item, index) => (has(item, 'doc-contents-1') ? [index] : []));
    for (const [place, start] of starts.entries()) {
      const section = items[start];
      if (section === undefined) continue;
      const entries = items.slice(start + 1, starts[place + 1]);
      const known = within.get(textOf(section));
      if (known === undefined || known.entries.length === 0) within.set(textOf(section), { section, entries });
    }
  }
  return [...within.values()].flatMap(({ section, entries }) => [section, ...entries]);
}

function withEntries(node: HtmlNode, entries: readonly HtmlNode[], inContents = false): HtmlNode {
  if (inContents && node.nodeName === 'ul') return { ...node, childNodes: entries };
  const inner = inContents || has(node, 'doc-contents');
  return { ...node, childNodes: (node.childNodes ?? []).map((child) => withEntries(child, entries, inner)) };
}

function without(node: HtmlNode, name: string): HtmlNode {
  const { childNodes = [] } = node;
  return { ...node, childNodes: childNodes.filter((child) => !has(child, name)).map((child) => without(child, name)) };
}

/** What HTML says whose headings stand `offset` levels beneath those of the document. */
export function piecesOfHtml(html: string, offset: number): readonly Piece[] {
  return piecesWithin(parsePage(html), offset);
}

interface Place {
  readonly text: string;
  readonly depth: number;
}

const BLOCK =
  /^(?:html|head|body|section|div|p|h[1-6]|ul|ol|li|dl|dt|dd|table|caption|thead|tbody|tr|td|th|figure|figcaption|blockquote|pre|nav|svg)$/;

function piecesWithin(root: HtmlNode, offset: number): readonly Piece[] {
  let tables = 0;

  /** What stands in an element: text that is not in a block of its own is a paragraph. */
  const flow = (node: HtmlNode, place: Place): readonly Piece[] => {
    const out: Piece[] = [];
    let loose = '';
    const end = (): void => {
      out.push(...said(place.text, loose));
      loose = '';
    };
    for (const child of node.childNodes ?? []) {
      if (BLOCK.test(child.nodeName)) {
        end();
        out.push(...block(child, place));
      } else if (has(child, 'doc-role')) {
        end();
        out.push(...said(place.text, textOf(child)));
      } else loose += textOf(child);
    }
    end();
    return out;
  };

  const rowsOf = (node: HtmlNode): readonly (readonly HtmlNode[])[] =>
    childrenOf(node).flatMap((child) =>
      child.nodeName === 'tr'
        ? [childrenOf(child).filter(({ nodeName }) => /^t[dh]$/.test(nodeName))]
        : /^t(?:head|body|foot)$/.test(child.nodeName)
          ? rowsOf(child)
          : [],
    );

  const table = (rows: readonly (readonly HtmlNode[])[]): readonly Piece[] => {
    tables += 1;
    const number = tables;
    const cells = rows.flatMap((row, down) =>
      row.flatMap((cell, across) => {
        const heads = { col: 'column', row: 'row' }[attribute(cell, 'scope') ?? ''] as 'column' | 'row' | undefined;
        const term = cell.nodeName === 'dt' ? 'row' : heads;
        return [
          cellAt({ table: number, row: down + 1, column: across + 1 }, term),
          ...flow(cell, { text: 'paragraph', depth: 0 }),
        ];
      }),
    );
    return [...cells, piece(`end of table ${number}`)];
  };

  const block = (node: HtmlNode, place: Place): readonly Piece[] => {
    const { nodeName } = node;
    const classes = (attribute(node, 'class') ?? '').split(' ');
    if (classes.includes('site-back')) return [];
    if (/^h[1-6]$/.test(nodeName)) return [piece(`heading ${Number(nodeName[1]) - offset}`, ...numbered(node))];
    if (classes.includes('doc-cover-title')) return [piece('title', '', textOf(node))];
    if (nodeName === 'p') return said(place.text, textOf(node));
    if (nodeName === 'pre') return said('preformatted', textOf(node));
    if (nodeName === 'blockquote') return flow(node, { ...place, text: 'quote' });
    if (classes.includes('doc-box')) return [];
    if (nodeName === 'svg') return [piece('figure', '', attribute(node, 'aria-label') ?? '')];
    if (nodeName === 'figcaption') return said('caption', ...wordsThenNumber(node));
    if (nodeName === 'nav') return contents(node);
    if (nodeName === 'dl')
      return table(childrenOf(node).map((row) => childrenOf(row).filter((one) => /^d[dt]$/.test(one.nodeName))));
    if (nodeName === 'table')
      return [
        ...childrenOf(node)
          .filter((child) => child.nodeName === 'caption')
          .flatMap((caption) => said('caption', ...wordsThenNumber(caption))),
        ...table(rowsOf(node)),
      ];
    if (classes.includes('doc-clause')) {
      const level = classes.flatMap((name) => /^doc-clause-(\d)$/.exec(name)?.[1] ?? [])[0] ?? '';
      const [number = '', ...rest] = childrenOf(node);
      return [
        piece(`clause ${level}`, typeof number === 'string' ? '' : textOf(number)),
        ...rest.flatMap((one) => flow(one, { ...place, text: 'paragraph' })),
      ];
    }
    const callout = classes.flatMap((name) => /^doc-callout-(\w+)$/.exec(name)?.[1] ?? [])[0];
    if (callout !== undefined) return flow(node, { ...place, text: `callout ${callout}` });
    if (nodeName === 'ul' || nodeName === 'ol') {
      let number = Number(attribute(node, 'start') ?? 1);
      return childrenOf(node).flatMap((item) =>
        item.nodeName === 'li'
          ? [
              piece(`item ${place.depth + 1}`, nodeName === 'ol' ? label(`${number++}.`) : boxOf(item)),
              ...flow(item, { ...place, depth: place.depth + 1 }),
            ]
          : block(item, place),
      );
    }
    return flow(node, place);
  };

  const contents = (node: HtmlNode): readonly Piece[] =>
    childrenOf(node).flatMap((child) =>
      /^h[1-6]$/.test(child.nodeName)
        ? [piece('contents', '', textOf(child))]
        : childrenOf(child).map((item) => {
            const level = /doc-contents-(\d)/.exec(attribute(item, 'class') ?? '')?.[1] ?? '';
            return piece(`entry ${level}`, ...numbered(childrenOf(item)[0] ?? item));
          }),
    );

  return flow(root, { text: 'paragraph', depth: 0 });
}

/** The box that a point begins with, by what is read out; a bullet if there is none. */
function boxOf(item: HtmlNode): string {
  const [first] = childrenOf(item);
  if (first?.nodeName === 'p') return boxOf(first);
  const spoken = first !== undefined && has(first, 'doc-box') ? attribute(first, 'aria-label') : undefined;
  return spoken === undefined ? '•' : (SPOKEN[spoken] ?? spoken);
}

/** The number of a heading, an entry or a caption, and the words behind it. */
function numbered(node: HtmlNode): readonly [number: string, words: string] {
  const parts = node.childNodes ?? [];
  const number = parts.filter((part) => has(part, 'doc-number'));
  return [
    number.map(textOf).join(''),
    parts
      .filter((part) => !number.includes(part))
      .map(textOf)
      .join(''),
  ];
}

function wordsThenNumber(node: HtmlNode): readonly [words: string, number: string] {
  const [number, words] = numbered(node);
  return [words, number];
}

export function find(node: HtmlNode, is: (node: HtmlNode) => boolean): HtmlNode | undefined {
  if (is(node)) return node;
  for (const child of node.childNodes ?? []) {
    const found = find(child, is);
    if (found !== undefined) return found;
  }
  return undefined;
}

function has(node: HtmlNode, name: string): boolean {
  return (attribute(node, 'class') ?? '').split(' ').includes(name);
}

/** The elements right beneath an element. */
function childrenOf(node: HtmlNode): readonly HtmlNode[] {
  return (node.childNodes ?? []).filter(({ nodeName }) => !nodeName.startsWith('#'));
}

/** All text within; a line that ends parts two words. */
function textOf(node: HtmlNode): string {
  if (node.nodeName === 'br') return '\n';
  return node.value ?? (node.childNodes ?? []).map(textOf).join('');
}

export function attribute(node: HtmlNode, name: string): string | undefined {
  return node.attrs?.find((one) => one.name === name)?.value;
}
