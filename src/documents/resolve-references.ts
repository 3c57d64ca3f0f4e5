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
  const places = namesOfPlaces(words, blocks);
  const resolve = (inline: Inline): readonly Inline[] => {
    if (!('children' in inline)) return [inline];
    const children = inline.children.flatMap(resolve);
    if (inline.type !== 'reference') return [{ ...inline, children }];
    const target = places.has(inline.target) ? inline.target : (aliases.get(inline.target) ?? '');
    const name = places.get(target);
    if (name === undefined) return children.length > 0 ? children : [{ type: 'text', value: inline.target }];
    return [{ ...inline, target, children: children.length > 0 ? children : [{ type: 'text', value: name }] }];
  };
  return blocks.map((block) =>
    inBlock(block, (inlines) => (inlines.some(holdsReference) ? inlines.flatMap(resolve) : inlines)),
  );
}

/** What a reference with no words calls each place, by the ids of places. */
export function namesOfPlaces(words: Wording, blocks: readonly Block[]): ReadonlyMap<string, string> {
  return new Map(blocks.flatMap((block) => calledBy(block, words)));
}

function holdsReference(inline: Inline): boolean {
  return 'children' in inline && (inline.type === 'reference' || inline.children.some(holdsReference));
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

/** What takes the place of the words of a block; the very same words where nothing does. */
export type Change = (inlines: readonly Inline[]) => readonly Inline[];

/** A block with other words in it, wherever they stand; the very same block where none are others, as in most. */
export function inBlock(block: Block, change: Change): Block {
  switch (block.type) {
    case 'heading':
    case 'paragraph': {
      const children = change(block.children);
      return children === block.children ? block : { ...block, children };
    }
    case 'clause':
    case 'callout':
    case 'quote': {
      const children = inCell(block.children, change);
      return children === block.children ? block : { ...block, children };
    }
    case 'list': {
      const items = each(block.items, (item) => inCell(item, change));
      return items === block.items ? block : { ...block, items };
    }
    case 'table': {
      const rows = each(block.rows, (row) => each(row, (cell) => inCell(cell, change)));
      return rows === block.rows ? block : { ...block, rows };
    }
    case 'facts': {
      const items = each(block.items, (item) => {
        const value = inCell(item.value, change);
        return value === item.value ? item : { ...item, value };
      });
      return items === block.items ? block : { ...block, items };
    }
    default:
      return block;
  }
}

function inCell(cell: Cell, change: Change): Cell {
  return each(cell, (block) => inBlock(block, change));
}

/** What is made of each; the very same list where all stay as they are. */
function each<Item>(items: readonly Item[], make: (item: Item) => Item): readonly Item[] {
  let made: Item[] | undefined;
  for (const [index, item] of items.entries()) {
    const one = make(item);
    if (one !== item) made ??= items.slice(0, index);
    made?.push(one);
  }
  return made ?? items;
}
