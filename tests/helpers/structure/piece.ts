/**
 * What a document says and as what: its headings, paragraphs, points and cells
 * in the order in which they are read. Words alone would be the same with a
 * cell in another column, or with every heading a level lower.
 */

/** A thing that a document says. */
export interface Piece {
  /** `heading 2`, `item 1`, `cell 3.2.1` (table, row, column); the words of a cell follow it as paragraphs. */
  readonly kind: string;
  /** As it is shown: `4.2`, `Table 3`, `2.`; a point without number has `•`. */
  readonly number: string;
  readonly words: string;
}

export function piece(kind: string, number = '', words = ''): Piece {
  return { kind, number, words };
}

/** A paragraph or the like; nothing if it has no words, since formats need empty ones here and there. */
export function said(kind: string, words: string, number = ''): readonly Piece[] {
  return (number + words).trim() === '' ? [] : [piece(kind, number, words)];
}

/** The sign before a point that is not numbered differs from format to format; a box to tick, and whether it is ticked, does not. */
export function label(shown: string): string {
  return /^\s*(?:\d+\.|[☐☒])\s*$/u.test(shown) ? shown.trim() : '•';
}

/**
 * A cell by its place. A title of a column that has no words heads nothing: it
 * is a plain cell.
 */
export function cellAt(
  place: { readonly table: number; readonly row: number; readonly column: number },
  heads: 'column' | 'row' | undefined,
): Piece {
  const kind = heads === undefined ? 'cell' : `${heads} header`;
  return piece(`${kind} ${place.table}.${place.row}.${place.column}`);
}

/** How a format shows what the tree says, where it cannot, or does not, tell two things apart. */
export interface Form {
  /** Whether numbers are told from the words after them. */
  readonly numbersApart: boolean;
  /** Whether clauses and entries of the contents show their level otherwise than by their number. */
  readonly levels: boolean;
  /** Whether what is set apart (callouts) is told from other paragraphs. */
  readonly callouts: boolean;
  /** Whether the caption of a figure is told from other paragraphs. */
  readonly figureCaptions: boolean;
  /** Whether the role that signs stands in a paragraph of its own. */
  readonly rolesApart: boolean;
  /** How deep lists within lists go before they stay where they are. */
  readonly deepestList: number;
  /** Whether a list in a callout or a quote counts those around it. */
  readonly listsThroughCallouts: boolean;
  /** What the options of a question are; in a paragraph, the box is part of it. */
  readonly options: 'item' | 'paragraph';
  /** Words as they can be compared. */
  readonly words: (words: string) => string;
}

/** Words with single spaces, and without control characters, for which files have no place. */
export function evenly(words: string): string {
  return words
    .replaceAll(/[\s☐☒]+/g, ' ')
    .replaceAll(/\p{Cc}/gu, '')
    .trim()
    .normalize('NFC');
}

/** Where two lists of pieces part; nothing if they are the same. */
export function firstDifference(read: readonly Piece[], meant: readonly Piece[], form: Form): string {
  const [has, wants] = [read, meant].map((pieces) => pieces.map((one) => lineOf(one, form)));
  if (has === undefined || wants === undefined) return '';
  const at = Array.from({ length: Math.max(has.length, wants.length) }, (_, index) => index).find(
    (index) => has[index] !== wants[index],
  );
  if (at === undefined) return '';
  return `after ${wants.slice(Math.max(0, at - 2), at).join(' | ')}: has ${has.slice(at, at + 2).join(' | ')}, wants ${wants.slice(at, at + 2).join(' | ')}`;
}

function lineOf({ kind, number, words }: Piece, form: Form): string {
  // A box is compared where words are compared without its letter.
  const box = /^[☐☒]$/u.test(number) ? ` ${number}` : '';
  const shown = form.numbersApart ? `[${form.words(number)}] ${form.words(words)}` : form.words(`${number} ${words}`);
  return `${kind}${box}: ${shown}`;
}
