/**
 * A document as the passages that its readers know: each section, each standard clause, the cover, and what stands on
 * every page. Two documents are compared by them: numbers are left out, and told by themselves.
 */
import type { ClauseText } from '../agreement/editions.ts';
import type { Passage } from '../register/compare/passages.ts';
import type { DocumentWords } from './compose-agreement.ts';
import type { Block, Inline } from './document.ts';
import { inBlock, namesOfPlaces } from './resolve-references.ts';
import { readClause } from './standard-clauses.ts';
import type { Wording } from './wording.ts';
import { plain, wordsOfBlock } from './words.ts';

export interface DocumentPassage extends Passage {
  readonly what: 'section' | 'clause' | 'cover' | 'pages';
  /** Of a clause: its id in the library. */
  readonly clause?: string;
  /** The section that it stands in, or is. */
  readonly within: { readonly slug: string; readonly title: string };
}

/** A composed document, with what its numbers and clauses are called by. */
export interface Composed {
  readonly document: DocumentWords;
  readonly words: Wording;
  readonly clause: ClauseText;
}

/**
 * The passages of a document in reading order. A place of `other` that has another number there is called by that one, so
 * that a clause which only leads to others says the same where these are counted otherwise.
 */
export function passagesOf({ document, words, clause }: Composed, other: DocumentWords): readonly DocumentPassage[] {
  const found: Draft[] = [coverOf(document), pagesOf(document)];
  let section: Draft | undefined;
  for (const block of numberedAs(document.blocks, other.blocks, words)) {
    const standard = clauseIn(block);
    if (block.type === 'heading') {
      const title = plain(block.children);
      const within = { slug: block.id, title };
      section = { slug: block.id, title, what: 'section', within, level: block.level, blocks: [] };
      found.push(section);
    } else if (standard !== undefined) {
      const slug = slugOf(block) ?? '';
      const same = found.at(-1)?.slug === slug ? found.at(-1) : undefined;
      if (same === undefined)
        found.push({
          slug,
          title: readClause(standard.id, standard.version, clause(standard.id, standard.version)).title,
          what: 'clause',
          clause: standard.id,
          within: section?.within ?? BEFORE,
          blocks: [block],
        });
      else same.blocks.push(block);
    } else {
      section ??= { slug: BEFORE.slug, title: BEFORE.title, what: 'section', within: BEFORE, blocks: [] };
      if (!found.includes(section)) found.push(section);
      // Of the table of contents, only the title is not said by the headings.
      section.blocks.push(block.type === 'contents' ? asParagraph(block.title) : block);
    }
  }
  return found.map(({ blocks, level, ...passage }, offset) => ({
    ...passage,
    text: blocks.flatMap(linesOf).join('\n\n'),
    form: JSON.stringify({ level, blocks }, withoutNumbers),
    offset,
  }));
}

/** A place that is counted, with what it is called. */
export interface Place {
  /** `7.4`, `Table 3` */
  readonly number: string;
  readonly title: string;
}

/** What is counted in a document, by ids, in reading order. A clause is called as its passage is. */
export function placesOf({ blocks }: DocumentWords, passages: readonly Passage[]): ReadonlyMap<string, Place> {
  const titles = new Map(passages.map(({ slug, title }) => [slug, title]));
  return new Map(
    blocks.flatMap((block): readonly (readonly [string, Place])[] => {
      if (!('number' in block) || block.number === '') return [];
      const { id, number } = block;
      if (block.type === 'heading') return [[id, { number, title: plain(block.children) }]];
      return [
        [id, { number, title: block.type === 'clause' ? (titles.get(slugOf(block) ?? '') ?? '') : block.caption }],
      ];
    }),
  );
}

interface Draft extends Omit<DocumentPassage, 'text' | 'form' | 'offset'> {
  /** That of its heading. */
  readonly level?: number;
  readonly blocks: Block[];
}

/** What stands before the first heading. */
const BEFORE = { slug: 'before-the-first-heading', title: '' };

function coverOf({ title, cover }: DocumentWords): Draft {
  const lines = [cover.above, title, cover.summary].filter((line) => line !== '').map(asParagraph);
  return {
    slug: 'document-cover',
    title: '',
    what: 'cover',
    within: BEFORE,
    blocks: [...lines, ...cover.notices, cover.facts],
  };
}

function pagesOf({ running, furniture }: DocumentWords): Draft {
  const lines = [...Object.values(running), ...Object.values(furniture)];
  return {
    slug: 'document-pages',
    title: '',
    what: 'pages',
    within: BEFORE,
    blocks: lines.filter((line) => line !== '').map(asParagraph),
  };
}

function asParagraph(text: string): Block {
  return { type: 'paragraph', children: [{ type: 'text', value: text }] };
}

/** The standard clause that a block is, or is a sub-clause of. */
function clauseIn(block: Block): { readonly id: string; readonly version: number } | undefined {
  const [, id, version] = block.type === 'clause' ? (/^clause:(.+)\.(\d+)$/.exec(block.source ?? '') ?? []) : [];
  return id === undefined ? undefined : { id, version: Number(version) };
}

function slugOf(block: Block): string | undefined {
  const standard = clauseIn(block);
  return standard === undefined ? undefined : `clause-${standard.id}`;
}

/** The blocks, with the numbers of another document in references that call a place by its number. */
function numberedAs(blocks: readonly Block[], other: readonly Block[], words: Wording): readonly Block[] {
  const numbers = new Map(other.flatMap((block) => ('number' in block ? [[block.id, block.number] as const] : [])));
  const names = namesOfPlaces(words, blocks);
  const others = namesOfPlaces(
    words,
    blocks.map((block) => ('number' in block ? { ...block, number: numbers.get(block.id) ?? block.number } : block)),
  );
  const rename = (inline: Inline): Inline => {
    if (!('children' in inline)) return inline;
    if (inline.type !== 'reference' || plain(inline.children) !== names.get(inline.target))
      return { ...inline, children: inline.children.map(rename) };
    return { ...inline, children: [{ type: 'text', value: others.get(inline.target) ?? plain(inline.children) }] };
  };
  return blocks.map((block) => inBlock(block, (inlines) => inlines.map(rename)));
}

/** The words of a block as lines; a row of a table is one. */
function linesOf(block: Block): readonly string[] {
  if (block.type !== 'table') return wordsOfBlock(block);
  const row = (cells: readonly string[]): string => cells.join(' | ');
  return [
    block.caption,
    row(block.columns.map(({ title }) => title)),
    ...block.rows.map((cells) => row(cells.map((cell) => cell.flatMap(wordsOfBlock).join(' ')))),
  ].filter((line) => line !== '');
}

/** Leaves out how things are counted, and where their words come from. */
function withoutNumbers(key: string, value: unknown): unknown {
  return key === 'number' || key === 'source' || key === 'id' ? undefined : value;
}
