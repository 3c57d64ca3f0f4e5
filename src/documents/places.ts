/** The places of a document that something can lead to, and what they are called. */
import type { Block, Document } from './document.ts';
import { plain } from './words.ts';

export interface Places {
  /** The words of every heading, the title first, in reading order. */
  readonly headings: readonly string[];
  /** What headings, clauses, tables and diagrams are called, by their ids. */
  readonly titles: ReadonlyMap<string, string>;
}

/** The places of a document. */
export function placesOf({ title, blocks }: Document): Places {
  const all = blocks.flatMap(within);
  const headings = all.flatMap((block) =>
    block.type === 'heading'
      ? [numbered(block.number, plain(block.children))]
      : block.type === 'contents'
        ? [block.title]
        : [],
  );
  return { headings: [title, ...headings], titles: new Map(all.flatMap(calledBy)) };
}

/** A block, and those within it. */
function within(block: Block): readonly Block[] {
  switch (block.type) {
    case 'clause':
    case 'callout':
    case 'quote':
      return [block, ...block.children.flatMap(within)];
    case 'list':
      return [block, ...block.items.flatMap((item) => item.flatMap(within))];
    default:
      return [block];
  }
}

function calledBy(block: Block): readonly (readonly [id: string, title: string])[] {
  if (block.type === 'heading') return [[block.id, numbered(block.number, plain(block.children))]];
  if (block.type === 'table' || block.type === 'diagram') return [[block.id, numbered(block.number, block.caption)]];
  return block.type === 'clause' ? [[block.id, block.number]] : [];
}

function numbered(number: string, title: string): string {
  return number === '' ? title : `${number} ${title}`;
}
