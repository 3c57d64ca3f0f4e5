/** The words of a document in reading order: what every format must say, and nothing else. */
import type { Block, Document, Inline } from './document.ts';

/** One string for each piece of text, numbers of headings, clauses, tables and figures left out. */
export function wordsOf(document: Document): readonly string[] {
  const { cover } = document;
  return [
    cover.above,
    document.title,
    cover.summary,
    ...cover.notices.flatMap(wordsOfBlock),
    ...wordsOfBlock(cover.facts),
    ...document.blocks.flatMap(wordsOfBlock),
  ].filter((piece) => piece !== '');
}

/** The letters of the drawings of a document, which stand aside from its words: they say nothing that the words do not. */
export function drawnWordsOf(document: Document): readonly string[] {
  return document.blocks.flatMap((block) =>
    block.type === 'diagram' ? block.drawing.labels.map((label) => label.text) : [],
  );
}

/** The text of inlines, without marks. */
export function plain(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) =>
      inline.type === 'text' ? inline.value : inline.type === 'line-break' ? ' ' : plain(inline.children),
    )
    .join('');
}

/** The words of one block. */
export function wordsOfBlock(node: Block): readonly string[] {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return [plain(node.children)];
    case 'clause':
    case 'callout':
    case 'quote':
      return node.children.flatMap(wordsOfBlock);
    case 'list':
      return node.items.flatMap((item) => item.flatMap(wordsOfBlock));
    case 'table':
      return [
        node.caption,
        ...node.columns.map((column) => column.title),
        ...node.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap(wordsOfBlock))),
      ];
    case 'qr-code':
      return [node.alternative];
    case 'diagram':
      return [node.caption, node.alternative];
    case 'facts':
      return node.items.flatMap((item) => [item.term, ...item.value.flatMap(wordsOfBlock)]);
    case 'contents':
      return [node.title, ...node.entries.map((entry) => entry.title)];
    case 'signatures':
      return [...node.columns, ...node.parties.flatMap((party) => [party.name, party.role])];
    case 'field':
      return node.kind === 'tick' ? node.options : [];
    case 'preformatted':
      return [node.text];
    case 'break':
      return [];
  }
}
