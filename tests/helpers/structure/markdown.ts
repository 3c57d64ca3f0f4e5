/**
 * Reads a Markdown export back by remark, and lays it beside the tree of its
 * document: headings with their levels and numbers, tables cell by cell, and
 * all other words between them in their order. Markdown has no paragraphs
 * within cells and no tables without titles, so those are not told apart.
 */
import type { Nodes, Root, Table } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Document } from '../../../src/documents/document.ts';
import { HTML } from './html.ts';
import { piecesOfTree } from './tree.ts';

/** A heading, a cell, or what stands between: `heading 2`, `cell 3.2.1`, `text`. */
interface Stretch {
  readonly kind: string;
  words: string;
}

/** Where the two part; nothing if they do not. */
export function differenceInMarkdown(file: Uint8Array | undefined, document: Document): string {
  const [has, wants] = [stretchesOfMarkdown(file), stretchesOfTree(document)].map((all) =>
    all.map(({ kind, words }) => `${kind}: ${squeeze(words)}`).filter((line) => line !== 'text: '),
  );
  if (has === undefined || wants === undefined) return '';
  const at = Array.from({ length: Math.max(has.length, wants.length) }, (_, index) => index).find(
    (index) => has[index] !== wants[index],
  );
  return at === undefined ? '' : `after ${wants[at - 1]}: has ${has[at]}, wants ${wants[at]}`;
}

function squeeze(words: string): string {
  return words.replaceAll(/[\s\p{Cc}•☐☒]+/gu, '').normalize('NFC');
}

function stretchesOfMarkdown(file: Uint8Array | undefined): readonly Stretch[] {
  const root: Root = unified().use(remarkParse).use(remarkGfm).parse(new TextDecoder().decode(file));
  const all: Stretch[] = [{ kind: 'text', words: '' }];
  let tables = 0;
  const say = (words: string): void => {
    const last = all.at(-1);
    if (last !== undefined) last.words += words;
  };
  const start = (kind: string): unknown => all.push({ kind, words: '' });
  const readTable = ({ children }: Table): void => {
    tables += 1;
    for (const [down, row] of children.entries())
      for (const [across, cell] of row.children.entries()) {
        start(`cell ${tables}.${down + 1}.${across + 1}`);
        for (const child of cell.children) read(child);
      }
    start('text');
  };
  const read = (node: Nodes): void => {
    if (node.type === 'heading') {
      start(node.depth === 1 ? 'title' : `heading ${node.depth - 1}`);
      for (const child of node.children) read(child);
      start('text');
    } else if (node.type === 'table') readTable(node);
    else if (node.type === 'list')
      for (const [index, item] of node.children.entries()) {
        if (node.ordered) say(`${(node.start ?? 1) + index}.`);
        for (const child of item.children) read(child);
      }
    else if ('children' in node) for (const child of node.children) read(child);
    else if (node.type === 'html' && node.value !== '<br>') throw new Error(`markup in the export: ${node.value}`);
    else if ('value' in node && node.type !== 'html') say(node.value);
  };
  read(root);
  return all;
}

function stretchesOfTree(document: Document): readonly Stretch[] {
  const pieces = piecesOfTree(document, HTML);
  const titled = new Set(
    pieces.flatMap(({ kind }) => (kind.startsWith('column header ') ? [kind.split(/[ .]/)[2] ?? ''] : [])),
  );
  const numbers = [...titled];
  const all: Stretch[] = [{ kind: 'text', words: '' }];
  for (const { kind, number, words } of pieces) {
    const [, table = '', place = ''] = /^(?:cell|row header|column header) (\d+)\.(.*)$/.exec(kind) ?? [];
    if (titled.has(table)) all.push({ kind: `cell ${numbers.indexOf(table) + 1}.${place}`, words: '' });
    else if (/^(?:title|heading \d)$/.test(kind))
      all.push({ kind, words: number + words }, { kind: 'text', words: '' });
    else if (kind.startsWith('end of table ') && titled.has(kind.replace('end of table ', '')))
      all.push({ kind: 'text', words: '' });
    else {
      const last = all.at(-1);
      if (last !== undefined) last.words += number + words;
    }
  }
  return all;
}
