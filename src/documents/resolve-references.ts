/**
 * Resolves what a document says of its own places: a link to `#retention` leads
 * to that section whatever its number, one to what is not there is its words
 * alone, and one with no words is called by the number of the place.
 */
import type { Block, Cell, Inline } from './document.ts';
import type { Wording } from './wording.ts';
import { plain } from './words.ts';

/** The blocks with their references resolved. `aliases` gives the id of a place that goes by another name too. */
export function resolveReferences(
  words: Wording,
  blocks: readonly Block[],
  aliases: ReadonlyMap<string, string>,
): readonly Block[] {
  const places = new Map(blocks.flatMap((block) => calledBy(block, words)));
  const resolve = (inline: Inline): readonly Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = inline.children.flatMap(resolve);
    if (inline.type !== 'reference') return [{ ...inline, children }];
    const target = places.has(inline.target) ? inline.target : (aliases.get(inline.target) ?? '');
    const name = places.get(target);
    if (name === undefined) return children.length > 0 ? children : [{ type: 'text', value: inline.target }];
    return [{ ...inline, target, children: children.length > 0 ? children : [{ type: 'text', value: name }] }];
  };
  return blocks.map((block) => inBlock(block, (inlines) => inlines.flatMap(resolve)));
}

/** What a place is called in a sentence: `section 12`, `clause 12.2`, `Annex B`, `Table 3`. */
function calledBy(block: Block, { t }: Wording): readonly (readonly [id: string, name: string])[] {
  if (block.type === 'clause') return [[block.id, t('number.clause', { number: block.number })]];
  if (block.type === 'table' || block.type === 'diagram')
    return [[block.id, block.number === '' ? block.caption : block.number]];
  if (block.type !== 'heading') return [];
  const title = plain(block.children);
  if (block.number === '') return [[block.id, `“${title}”`]];
  return [[block.id, block.number.startsWith('Annex') ? block.number : t('number.section', { number: block.number })]];
}

/** What takes the place of the words of a block. */
export type Change = (inlines: readonly Inline[]) => readonly Inline[];

/** A block with other words in it, wherever they stand. */
export function inBlock(block: Block, change: Change): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, children: change(block.children) };
    case 'clause':
    case 'callout':
    case 'quote':
      return { ...block, children: inCell(block.children, change) };
    case 'list':
      return { ...block, items: block.items.map((item) => inCell(item, change)) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map((each) => inCell(each, change))) };
    case 'facts':
      return { ...block, items: block.items.map(({ term, value }) => ({ term, value: inCell(value, change) })) };
    default:
      return block;
  }
}

function inCell(cell: Cell, change: Change): Cell {
  return cell.map((block) => inBlock(block, change));
}
