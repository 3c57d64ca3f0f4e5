/**
 * The whole text of an agreement, cut where it is too long for one page. A page
 * has no more than `PAGE_BYTES`. It is cut before
 * sections; before their own sections where one is too long; and before a
 * paragraph or table only where nothing else helps.
 */
import type { Block, Document, Inline } from '../documents/document.ts';
import { type HtmlOptions, renderBlocks, renderCover } from '../documents/html.ts';
import { inBlock } from '../documents/resolve-references.ts';
import { plain } from '../documents/words.ts';
import { lastMade } from '../base/memo.ts';
import { TEXT_FOLDER } from './links.ts';
import { PAGE_BYTES, parts } from './paging.ts';

export interface TextPart {
  /** From 1. */
  readonly number: number;
  /** Before the text of the first part. */
  readonly cover: string;
  /** All sections of the text, and what is within those of this part; empty for a document without contents. */
  readonly contents: string;
  readonly text: string;
}

export interface TextParts {
  readonly parts: readonly TextPart[];
  /** The contents for the page of the agreement, in whose folder the text has one. */
  readonly contents: string;
  /** The file of a part, in the folder of the text. */
  file(number: number): string;
  /** The file, and the place in it, of what has an id. */
  at(id: string): string;
}

/** What a page may have (in bytes), less what stands around the text. */
const ROOM = PAGE_BYTES - 10_000;

/** On a page of its own, beneath the heading of the page. */
const OPTIONS = { headingOffset: 1 };

/** The parts of a document. They are the same on the pages of every language, which follow one another, and made once. */
export function textParts(document: Document): TextParts {
  return last([document], () => partsOf(document));
}

const last = lastMade<TextParts>();

function partsOf(document: Document): TextParts {
  const contents = document.blocks.filter((block): block is Contents => block.type === 'contents');
  const blocks = document.blocks.filter((block) => block.type !== 'contents');
  const cover = renderCover(document, OPTIONS);
  const headings = headingsOver(blocks);
  const optionsOf = (block: Block): HtmlOptions => {
    const under = headings.get(block);
    return under === undefined ? OPTIONS : { ...OPTIONS, under };
  };
  const within = sizesWithin(contents);
  const weighed = blocks.map((block) => {
    const html = renderBlocks([block], optionsOf(block));
    return { block, html, size: sizeOf(html) + (('id' in block && within.get(block.id)) || 0) };
  });
  // What a section adds to the contents of the part that it is in counts with its heading; that of one which goes on from the part before is kept free.
  const whole = sizeOf(renderBlocks(contents, OPTIONS));
  const together = [...within.values()].reduce((sum, size) => sum + size, 0);
  const kept = Math.min(together, Math.max(0, ...within.values()));
  const fits = total(weighed) + whole - together <= ROOM - sizeOf(cover);
  const room = ROOM - sizeOf(cover) - (whole - together) - (fits ? 0 : kept);
  const cut = parts(unitsOf(weighed, room, 1), total, { items: Number.POSITIVE_INFINITY, size: room });
  const places = new Map(
    cut.flatMap(({ number, items }) =>
      items.flat().flatMap(({ block }) => ('id' in block ? [[block.id, number] as const] : [])),
    ),
  );
  const file = (number: number): string => (number === 1 ? 'index.html' : `part-${number}.html`);
  const at = (id: string): string => `${file(places.get(id) ?? 1)}#${id}`;
  /** Where a place is, if it is in another part than this one. */
  const away =
    (here: number) =>
    (id: string): string | undefined =>
      (places.get(id) ?? here) === here ? undefined : at(id);
  return {
    parts: cut.map(({ number, items }) => ({
      number,
      cover: number === 1 ? cover : '',
      contents: renderBlocks(
        contents.map((block) => contentsOf(block, (id) => places.get(id) === number)),
        { ...OPTIONS, elsewhere: { at: (id) => away(number)(id) ?? `#${id}`, ids: false } },
      ),
      text: lifted(items.flat())
        .map(({ block, html, lift }) => {
          const led = leading(block, away(number));
          const options = optionsOf(block);
          return led === block && lift === 0
            ? html
            : renderBlocks([led], { ...options, headingOffset: OPTIONS.headingOffset - lift });
        })
        .join(''),
    })),
    contents: renderBlocks(contents, {
      headingOffset: 2,
      elsewhere: { at: (id) => `${TEXT_FOLDER}${at(id)}`, ids: true },
    }),
    file,
    at,
  };
}

/** The contents as a part has them: every section, and what is within those that are in this part, at least with their beginning. */
function contentsOf(block: Contents, isHere: (id: string) => boolean): Contents {
  const here = new Set(
    sectionsOf(block)
      .filter(({ ids }) => ids.some(isHere))
      .flatMap(({ ids }) => ids),
  );
  return { ...block, entries: block.entries.filter(({ level, id }) => level === 1 || here.has(id)) };
}

/** What the entries within each section take up, by the id of the section. Only they are laid out for it, and not all contents for each section. */
function sizesWithin(contents: readonly Contents[]): ReadonlyMap<string, number> {
  const sizes = contents.flatMap((block) => {
    const sizeWith = (entries: Contents['entries']): number => sizeOf(renderBlocks([{ ...block, entries }], OPTIONS));
    const none = sizeWith([]);
    return sectionsOf(block).map(({ ids }) => {
      const part = contentsOf(block, (id) => id === ids[0]);
      return [ids[0] ?? '', sizeWith(part.entries.filter(({ level }) => level !== 1)) - none] as const;
    });
  });
  return new Map(sizes);
}

/** The ids of each section and of what is within it, its own first. */
function sectionsOf({ entries }: Contents): readonly { readonly ids: readonly string[] }[] {
  const found: { ids: string[] }[] = [];
  for (const { level, id } of entries) {
    const last = found.at(-1);
    if (level === 1 || last === undefined) found.push({ ids: [id] });
    else last.ids.push(id);
  }
  return found;
}

type Contents = Extract<Block, { type: 'contents' }>;

/**
 * By how much headings rise where a part begins within a section of a section:
 * after the heading of the page and that of the contents, no rank is left out.
 */
function lifted(blocks: readonly Weighed[]): readonly (Weighed & { readonly lift: number })[] {
  let lift: number | undefined;
  return blocks.map((one) => {
    if (one.block.type === 'heading') {
      const above = Math.max(0, one.block.level - 2);
      lift = lift === undefined ? above : Math.min(lift, above);
    }
    return { ...one, lift: lift ?? 0 };
  });
}

/** The words of the heading that each block stands under. */
function headingsOver(blocks: readonly Block[]): ReadonlyMap<Block, string> {
  const found = new Map<Block, string>();
  let over: string | undefined;
  for (const block of blocks) {
    if (block.type === 'heading') over = `${block.number} ${plain(block.children)}`.trim();
    else if (over !== undefined) found.set(block, over);
  }
  return found;
}

interface Weighed {
  readonly block: Block;
  readonly html: string;
  readonly size: number;
}

/** What stays together: sections of a level, smaller ones where one has no room. */
function unitsOf(blocks: readonly Weighed[], room: number, level: number): readonly (readonly Weighed[])[] {
  if (total(blocks) <= room || blocks.length < 2) return [blocks];
  const before = ({ block }: Weighed, last: Weighed | undefined): boolean =>
    level <= DEEPEST ? block.type === 'heading' && block.level === level : last?.block.type !== 'heading';
  const units: Weighed[][] = [];
  for (const [index, one] of blocks.entries()) {
    const unit = units.at(-1);
    if (unit === undefined || before(one, blocks[index - 1])) units.push([one]);
    else unit.push(one);
  }
  return level > DEEPEST ? units : units.flatMap((unit) => unitsOf(unit, room, level + 1));
}

/** Below it, a heading is cut from nothing but what came before it. */
const DEEPEST = 6;

function total(blocks: readonly Weighed[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

/** A block whose references lead to the parts in which their places are; the very same block, if none leads away. */
function leading(block: Block, away: (id: string) => string | undefined): Block {
  const leads = (inline: Inline): boolean =>
    'children' in inline &&
    ((inline.type === 'reference' && away(inline.target) !== undefined) || inline.children.some(leads));
  const lead = (inline: Inline): Inline => {
    if (!('children' in inline)) return inline;
    const children = inline.children.map(lead);
    const href = inline.type === 'reference' ? away(inline.target) : undefined;
    return href === undefined ? { ...inline, children } : { type: 'link', href, children };
  };
  return inBlock(block, (inlines) => (inlines.some(leads) ? inlines.map(lead) : inlines));
}

/** In bytes. A text can be three times as long in them, and room is kept for the next one. */
function sizeOf(html: string): number {
  if (room.length < 3 * html.length) room = new Uint8Array(3 * html.length);
  return ENCODER.encodeInto(html, room).written;
}

let room = new Uint8Array(0);
const ENCODER = new TextEncoder();
