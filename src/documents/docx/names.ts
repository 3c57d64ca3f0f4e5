/**
 * The names of bookmarks, worked out before anything is written: those that
 * links lead to, and one for each block, so that a copy that comes back can be
 * laid beside the text that it was made from.
 */
import type { Count } from '../counting.ts';
import type { Block, Document } from '../document.ts';
import { plain } from '../words.ts';

/** Where a reference can lead. */
export interface Target {
  readonly bookmark: string;
  /** The number that the program counts to there; empty if it counts none. */
  readonly number: string;
  /** The words within the bookmark; empty where they are those of a whole paragraph of text. */
  readonly text: string;
}

/** A bookmark around a block. */
export interface Mark {
  readonly name: string;
  /** A JSON pointer to the block in the tree of the document. */
  readonly place: string;
  /** Where its words come from, or those of the block that it is in. */
  readonly source?: string | undefined;
}

export interface Names {
  /** By the ids of headings, clauses and tables. */
  readonly targets: ReadonlyMap<string, Target>;
  /** For each block its marks, one for each time that it stands in the document. */
  readonly marks: ReadonlyMap<Block, readonly Mark[]>;
}

/** Names everything in a document. A name depends on the ids and places of blocks, not on their words or numbers. `count` says where the program counts, from the start. */
export function namesIn(document: Document, count: Count): Names {
  const naming: Naming = {
    targets: new Map(),
    marks: new Map(),
    taken: new Set(COVER),
    counts: new Map(),
    count,
  };
  nameBlocks(naming, document.cover.notices, '/cover/notices', 'cover');
  nameBlock(naming, document.cover.facts, '/cover/facts', 'cover');
  nameBlocks(naming, document.blocks, '/blocks', 'start');
  return naming;
}

/** The names of what stands on the cover beside blocks. */
const COVER = ['_cover_above', '_cover_title', '_cover_summary'];

interface Naming {
  readonly targets: Map<string, Target>;
  readonly marks: Map<Block, Mark[]>;
  /** In small letters: Word does not tell names apart by capitals. */
  readonly taken: Set<string>;
  /** How many blocks of a kind have been named after the same place. */
  readonly counts: Map<string, number>;
  readonly count: Count;
}

/** Blocks are named after the heading that they follow. */
function nameBlocks(naming: Naming, blocks: readonly Block[], path: string, within: string, above?: string): void {
  let stem = within;
  for (const [index, block] of blocks.entries()) {
    const own = nameBlock(naming, block, `${path}/${index}`, stem, above);
    if (block.type === 'heading') stem = own;
  }
}

/** Names a block and all in it; gives what the blocks in it are named after. */
function nameBlock(naming: Naming, block: Block, place: string, within: string, above?: string): string {
  const source = block.source ?? above;
  const id = 'id' in block ? block.id : '';
  const own = id === '' ? counted(naming, block, within) : asName(id);
  const target = targetOf(naming, block);
  const leads = id !== '' && target !== undefined && !naming.targets.has(id);
  const shown = target === undefined || target.text !== '' || block.type !== 'table';
  const bookmark = leads ? free(naming, shown ? own.replace(/^(?!\p{L})/u, 'b_') : `_${own}`) : '';
  if (leads) naming.targets.set(id, { ...target, bookmark });
  if (block.type !== 'break' && block.type !== 'contents') {
    // A heading's own bookmark is around all of it, and a table without a caption has no words for one beside.
    const name = leads && (block.type === 'heading' || !shown) ? bookmark : free(naming, `_${own}`);
    naming.marks.set(block, [...(naming.marks.get(block) ?? []), { name, place, source }]);
  }
  for (const [step, path, blocks] of partsOf(block)) nameBlocks(naming, blocks, place + path, own + step, source);
  return own;
}

/** The blocks in a block, each with what is added to its name and its path. */
function partsOf(block: Block): readonly (readonly [step: string, path: string, blocks: readonly Block[]])[] {
  switch (block.type) {
    case 'clause':
    case 'callout':
    case 'quote':
      return [['', '/children', block.children]];
    case 'list':
      return block.items.map((item, index) => [`_i${index + 1}`, `/items/${index}`, item] as const);
    case 'table':
      return block.rows.flatMap((row, index) =>
        row.map((cell, column) => [`_r${index + 1}_c${column + 1}`, `/rows/${index}/${column}`, cell] as const),
      );
    case 'facts':
      return block.items.map(({ value }, index) => [`_v${index + 1}`, `/items/${index}/value`, value] as const);
    default:
      return [];
  }
}

/** What a reference to a block can show. Called in reading order, since Word counts in it. */
function targetOf(naming: Naming, block: Block): Omit<Target, 'bookmark'> | undefined {
  switch (block.type) {
    case 'heading':
    case 'clause': {
      const counts = naming.count(block.number).kind === 'counted';
      return { number: counts ? block.number : '', text: block.type === 'heading' ? plain(block.children) : '' };
    }
    case 'table':
    case 'diagram':
      return { number: '', text: block.number === '' ? block.caption : block.number };
    default:
      return undefined;
  }
}

const LETTERS: Readonly<Record<Block['type'], string>> = {
  heading: 'h',
  paragraph: 'p',
  clause: 'c',
  list: 'l',
  table: 't',
  diagram: 'd',
  'qr-code': 'k',
  facts: 'f',
  callout: 'n',
  contents: '',
  signatures: 's',
  field: 'a',
  quote: 'q',
  preformatted: 'x',
  break: '',
};

function counted(naming: Naming, block: Block, within: string): string {
  const key = `${within}_${LETTERS[block.type]}`;
  const count = (naming.counts.get(key) ?? 0) + 1;
  naming.counts.set(key, count);
  return key + count;
}

/** What Word takes in names: letters, digits and low lines. */
function asName(id: string): string {
  return id.replace(/[^\p{L}\p{N}_]/gu, '_');
}

/** Word keeps at most so many characters of a name. */
const LONGEST = 40;

/** The name, short enough and unlike all others. A long one ends in a sum of its letters, which what stands before it cannot change. */
function free(naming: Naming, wanted: string): string {
  const name = wanted.length <= LONGEST ? wanted : `${wanted.slice(0, LONGEST - 8)}_${sum(wanted)}`;
  let unlike = name;
  for (let again = 2; naming.taken.has(unlike.toLowerCase()); again += 1) unlike = `${name.slice(0, 35)}_${again}`;
  naming.taken.add(unlike.toLowerCase());
  return unlike;
}

/** Seven characters that differ where the text does (FNV-1a). */
function sum(text: string): string {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
