/**
 * The headings of a text that came in, and what stands under each: those that are marked as such, and those
 * that were only made to look so, by bold letters, capitals or a number typed before them.
 */
import { type IncomingBlock, type IncomingParagraph, type IncomingTable, wordsOfParagraph } from '../text/model.ts';

/** A heading, and what follows up to the next. */
export interface Part {
  /** Nothing for what stands before the first heading. */
  readonly heading: HeadingLine | undefined;
  readonly blocks: readonly IncomingBlock[];
}

export interface HeadingLine {
  readonly paragraph: IncomingParagraph;
  /** Without its number. */
  readonly words: string;
  /** As it is shown or typed; empty if it has none. */
  readonly number: string;
  /** From 1. */
  readonly level: number;
  /** It only looks like one. */
  readonly faked: boolean;
}

/** The parts of a text, in its order. `isSection` says whether words are those of a section that is known. */
export function partsOf(blocks: readonly IncomingBlock[], isSection: (words: string) => boolean): readonly Part[] {
  const flat = blocks.flatMap(unboxed);
  const marked = flat.findIndex((block) => block.type === 'paragraph' && isMarked(block));
  const parts: { heading: HeadingLine | undefined; blocks: IncomingBlock[] }[] = [{ heading: undefined, blocks: [] }];
  let last = 0;
  for (const [index, block] of flat.entries()) {
    const heading = block.type === 'paragraph' ? headingOf(block, last) : undefined;
    // On a cover much is bold; there a heading has to be one of a section.
    const counts =
      heading !== undefined &&
      (!heading.faked || isSection(heading.words) || (index > marked && !isFollowedByFake(flat, index, last)));
    if (heading !== undefined && counts) {
      const level =
        heading.faked && marked < 0 && heading.number === '' && !isSection(heading.words) ? 2 : heading.level;
      parts.push({ heading: { ...heading, level }, blocks: [] });
      if (!heading.faked) last = heading.level;
    } else parts.at(-1)?.blocks.push(block);
  }
  return parts.filter(({ heading, blocks: all }) => heading !== undefined || all.length > 0);
}

/** A table of one column, or one that holds headings or tables, only lays out a page. */
function unboxed(block: IncomingBlock): readonly IncomingBlock[] {
  if (block.type === 'paragraph') return [block];
  const cells = block.rows.flat();
  const isFrame =
    block.rows.every((row) => row.length === 1) ||
    cells.some(({ blocks }) =>
      blocks.some((inner) => inner.type === 'table' || (block.rows.length < 3 && isMarked(inner))),
    );
  return isFrame ? cells.flatMap(({ blocks }) => blocks.flatMap(unboxed)) : [block];
}

function isMarked(block: IncomingBlock): boolean {
  return block.type === 'paragraph' && block.level !== undefined && block.style !== 'title' && !block.contents;
}

function isFollowedByFake(flat: readonly IncomingBlock[], index: number, last: number): boolean {
  const next = flat[index + 1];
  return next === undefined || (next.type === 'paragraph' && headingOf(next, last)?.faked === true);
}

function headingOf(paragraph: IncomingParagraph, last: number): HeadingLine | undefined {
  if (paragraph.contents || /^(title|subtitle|toc heading|caption)$/.test(paragraph.style)) return undefined;
  const shown = paragraph.runs
    .filter(({ change, hidden, picture }) => change?.kind !== 'deleted' && !hidden && !picture)
    .map(({ text }) => text)
    .join('')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (shown === '' || shown.length > LONGEST) return undefined;
  const { number, words } = numbered(shown);
  const whole = {
    paragraph,
    words: words.replace(/\s*:$/, ''),
    number: [paragraph.label, number].filter((one) => one !== '').join(' '),
  };
  if (isMarked(paragraph)) return { ...whole, level: paragraph.level ?? 1, faked: false };
  if (paragraph.depth > 0 && !/^\d|^[A-Z]\.?$/.test(paragraph.label)) return undefined;
  const isLoud = (paragraph.bold || isCapitals(words)) && /\p{L}{2}/u.test(words) && !/^(?:https?:|www\.)/i.test(words);
  if (!isLoud || words.length > LONGEST_FAKE || /[.;,?]$/.test(words) || /\S:\s+\S/.test(words)) return undefined;
  const dots = (number === '' ? paragraph.label : number).replace(/\.$/, '').split('.').length;
  return { ...whole, level: whole.number === '' ? last + 1 : Math.max(dots, 1), faked: true };
}

/** Nobody reads a heading of more letters; one without a mark is shorter still. */
const LONGEST = 220;
const LONGEST_FAKE = 100;

const NUMBERED =
  /^((?:(?:section|part|clause)\s+)?\d{1,2}(?:\.\d{1,2}){0,4}\.?\)?|(?:appendix|annex|schedule)\s+(?:[a-z]|\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)(?![\p{L}\p{N}]))(?:\s*[:.–—-]\s*|\s+)(?=\S)/iu;

/** The number that was typed before words, and the words. */
export function numbered(text: string): { readonly number: string; readonly words: string } {
  const found = NUMBERED.exec(text);
  return found === null
    ? { number: '', words: text }
    : { number: (found[1] ?? '').trim(), words: text.slice(found[0].length) };
}

function isCapitals(words: string): boolean {
  return /\p{Lu}{3}/u.test(words) && !/\p{Ll}/u.test(words);
}

/** The words of a cell, or of anything that holds blocks, by paragraphs. */
export function linesOf(blocks: readonly IncomingBlock[]): readonly string[] {
  return blocks
    .flatMap((block) =>
      block.type === 'paragraph'
        ? [wordsOfParagraph(block)]
        : block.rows.flat().flatMap((cell) => linesOf(cell.blocks)),
    )
    .map((words) => words.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words !== '');
}

/** A table by its columns: the words of its heads, and its rows with the cells beneath each. */
export interface Grid {
  readonly table: IncomingTable;
  readonly heads: readonly string[];
  /** Rows that only say the heads again. */
  readonly repeated: readonly (readonly GridCell[])[];
  readonly rows: readonly (readonly GridCell[])[];
}

export interface GridCell {
  readonly column: number;
  readonly place: string;
  readonly blocks: readonly IncomingBlock[];
  /** By paragraphs. */
  readonly lines: readonly string[];
  /** On one line. */
  readonly words: string;
}

/** A table read by its first row as heads. A cell that is merged with the one above has its words. */
export function gridOf(table: IncomingTable): Grid {
  const rows: GridCell[][] = [];
  for (const row of table.rows) {
    const above = rows.at(-1) ?? [];
    rows.push(
      row.map(({ column, place, blocks, continues }) => {
        const lines = linesOf(blocks);
        const over = above.find((one) => one.column === column);
        return continues && lines.length === 0 && over !== undefined
          ? { ...over, place, blocks }
          : { column, place, blocks, lines, words: lines.join(' ') };
      }),
    );
  }
  const heads: string[] = [];
  for (const { column, words } of rows[0] ?? []) heads[column] = words;
  // Heads come again on the next page.
  const first = rows[0]?.map(({ words }) => words).join('\n');
  const [repeated, others] = [true, false].map((is) =>
    rows.slice(1).filter((row) => (row.map(({ words }) => words).join('\n') === first) === is),
  );
  return { table, heads: Array.from(heads, (head) => head ?? ''), repeated: repeated ?? [], rows: others ?? [] };
}
