/**
 * A text that came in from outside, whatever program wrote it: paragraphs and tables in reading order,
 * each with the words by which people find its place. Nothing of its words is left out here.
 */
import type { Remark } from '../remark.ts';

export interface IncomingText {
  readonly blocks: readonly IncomingBlock[];
  /** Footnotes and endnotes, by the names that runs give (`footnote 2`). */
  readonly notes: ReadonlyMap<string, readonly IncomingBlock[]>;
  readonly comments: readonly IncomingComment[];
  /** Headers and footers of pages, each wording once. */
  readonly running: readonly IncomingParagraph[];
  readonly properties: IncomingProperties;
  /** Of a file of this program: which block of the agreement's document each bookmark is around. */
  readonly sources: ReadonlyMap<string, BlockSource>;
  /** What to tell of the file besides its words: what was not read, and what is unlike other files. */
  readonly remarks: readonly Remark[];
}

export interface IncomingProperties {
  /** Empty where there is none. */
  readonly title: string;
  /** Those that somebody, or this program, added, by their names. */
  readonly custom: ReadonlyMap<string, string>;
}

export interface BlockSource {
  /** JSON pointer to the block in the tree of the document. */
  readonly place: string;
  /** Where its words come from, as `Sourced` of documents/document.ts says. */
  readonly source: string | undefined;
}

export type IncomingBlock = IncomingParagraph | IncomingTable;

export interface IncomingParagraph {
  readonly type: 'paragraph';
  /** `paragraph 41`, `table 3, row 2, column 1`. */
  readonly place: string;
  /** The style's name in small letters: `heading 1`, `title`; empty where there is none. */
  readonly style: string;
  /** 1 to 9 where it is marked as a heading. */
  readonly level: number | undefined;
  /** The number or bullet that the program counts or shows before it, as it is shown: `4.2`, `(a)`, `•`. */
  readonly label: string;
  /** How deep it is in lists; 0 where it is in none. A numbered heading is in none. */
  readonly depth: number;
  readonly runs: readonly IncomingRun[];
  /** All words that are shown are bold. */
  readonly bold: boolean;
  /** A line of a table of contents. */
  readonly contents: boolean;
  readonly bookmarks: readonly string[];
}

/** Words that look the same and have the same standing. */
export interface IncomingRun {
  /** A line break is `\n`, a tab `\t`. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** The address that it leads to. */
  readonly link: string | undefined;
  /** A change that nobody has accepted or refused yet. */
  readonly change: IncomingChange | undefined;
  /** The note that it leads to, by its name. */
  readonly note: string | undefined;
  /** The tag of the field that it was typed into. */
  readonly control: string | undefined;
  /** Not shown: hidden by its author. */
  readonly hidden: boolean;
  /** It stands for a picture, and is what the file says of it. */
  readonly picture: boolean;
}

export interface IncomingChange {
  readonly kind: 'inserted' | 'deleted';
  readonly by: string;
  /** `2026-05-04T10:00:00Z`, as the file has it; empty where it does not say. */
  readonly date: string;
}

export interface IncomingComment {
  readonly place: string;
  readonly by: string;
  readonly date: string;
  /** The words that it is about. */
  readonly about: string;
  readonly blocks: readonly IncomingBlock[];
}

export interface IncomingTable {
  readonly type: 'table';
  /** `table 3`. */
  readonly place: string;
  readonly rows: readonly (readonly IncomingCell[])[];
  readonly bookmarks: readonly string[];
}

export interface IncomingCell {
  readonly place: string;
  /** The column in which it begins, from 0. */
  readonly column: number;
  /** How many columns it takes. */
  readonly span: number;
  /** It is merged with the cell above. */
  readonly continues: boolean;
  readonly blocks: readonly IncomingBlock[];
}

/** The words of a paragraph; changes that are open count as kept, deleted words too. */
export function wordsOfParagraph({ runs }: Pick<IncomingParagraph, 'runs'>): string {
  return runs.map(({ text, picture }) => (picture ? '' : text)).join('');
}

/** The paragraphs of some blocks, those in tables included, in reading order. */
export function paragraphsIn(blocks: readonly IncomingBlock[]): readonly IncomingParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks)),
  );
}
