/**
 * Which numbers a word processor comes to by counting. It counts headings and
 * clauses by itself, so that a partner can add a clause; its count is foreseen
 * here, because the numbers that it shows must be those of the document.
 */

/** How a heading or clause gets its number. */
export type Numbered =
  | { readonly kind: 'none' }
  /** Counted at this level of this list; the uppermost is 0. */
  | { readonly kind: 'counted'; readonly list: CountedList; readonly level: number }
  /** Counting would come to another number, so this one is text. */
  | { readonly kind: 'typed'; readonly text: string };

/** The clauses of the text, and those of its annexes, which begin with a letter. */
export type CountedList = 'clauses' | 'annexes';

/** Says how each number is made, asked in the order of the document. */
export type Count = (number: string) => Numbered;

/** How many levels each list has. */
export const COUNTED_LEVELS: Readonly<Record<CountedList, number>> = { clauses: 4, annexes: 3 };

/** A count that starts at the beginning of a document. `letter` says how the program writes the first letters past Z. */
export function startCount(letter: (value: number) => string): Count {
  const counters: Record<CountedList, readonly number[]> = { clauses: [], annexes: [] };
  return (number) => {
    if (number === '') return { kind: 'none' };
    const own = number.replace(/^Annex /, '');
    const list = /^[A-Z]/.test(own) ? 'annexes' : 'clauses';
    const level = own.split('.').length - 1;
    // A program's count of a level whose level above has not begun is not relied on.
    const above = counters[list];
    const next = [...Array.from({ length: level }, (_, index) => above[index] ?? Number.NaN), (above[level] ?? 0) + 1];
    const shown = next
      .map((value, index) => (list === 'annexes' && index === 0 ? letter(value) : String(value)))
      .join('.');
    if (shown !== own || level >= COUNTED_LEVELS[list]) return { kind: 'typed', text: spoken(number) };
    counters[list] = next;
    return { kind: 'counted', list, level };
  };
}

/** A number as it reads before a title: annexes say that they are one. */
export function spoken(number: string): string {
  return /^[A-Z]+$/.test(number) ? `Annex ${number}` : number;
}
