/** The words of a document in reading order: what every format must say, and nothing else. */
import type { Block, Cell, Document, Inline } from './document.ts';

/** One string for each piece of text, numbers of headings, clauses, tables and figures left out. */
export function wordsOf(document: Document): readonly string[] {
  const { cover } = document;
  const pieces = [cover.above, document.title, cover.summary];
  for (const block of [...cover.notices, cover.facts, ...document.blocks]) gather(block, pieces);
  return pieces.filter((piece) => piece !== '');
}

/** The letters of the drawings of a document, which stand aside from its words: they say nothing that the words do not. */
export function drawnWordsOf(document: Document): readonly string[] {
  return document.blocks.flatMap((block) =>
    block.type === 'diagram' ? block.drawing.labels.map((label) => label.text) : [],
  );
}

/** The text of inlines, without marks. */
export function plain(inlines: readonly Inline[]): string {
  let text = '';
  for (const inline of inlines)
    text += inline.type === 'text' ? inline.value : inline.type === 'line-break' ? ' ' : plain(inline.children);
  return text;
}

/** The words of one block. */
export function wordsOfBlock(node: Block): readonly string[] {
  const pieces: string[] = [];
  gather(node, pieces);
  return pieces;
}

/** Puts the words of a block behind others. All words of a register are gone through, so that no list is made for each list within. */
function gather(node: Block, pieces: string[]): void {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      pieces.push(plain(node.children));
      break;
    case 'clause':
    case 'callout':
    case 'quote':
      gatherAll(node.children, pieces);
      break;
    case 'list':
      for (const item of node.items) gatherAll(item, pieces);
      break;
    case 'table':
      pieces.push(node.caption);
      for (const { title } of node.columns) pieces.push(title);
      for (const row of node.rows) for (const cell of row) gatherAll(cell, pieces);
      break;
    case 'qr-code':
      pieces.push(node.alternative);
      break;
    case 'diagram':
      pieces.push(node.caption, node.alternative);
      break;
    case 'facts':
      for (const { term, value } of node.items) {
        pieces.push(term);
        gatherAll(value, pieces);
      }
      break;
    case 'contents':
      pieces.push(node.title);
      for (const { title } of node.entries) pieces.push(title);
      break;
    case 'signatures':
      pieces.push(...node.columns);
      for (const { name, role } of node.parties) pieces.push(name, role);
      break;
    case 'field':
      if (node.kind === 'tick') pieces.push(...node.options);
      break;
    case 'preformatted':
      pieces.push(node.text);
      break;
    case 'break':
      break;
  }
}

function gatherAll(blocks: Cell, pieces: string[]): void {
  for (const block of blocks) gather(block, pieces);
}
