/**
 * Short codes for purposes (`P1`), kinds of information (`D1`) and people (`S1`),
 * and the bare numbers of parties, in the order of the agreement. The tables that
 * describe them carry them, so that tables of law can name many in few words.
 */
import type { Wording } from '../wording.ts';

export type Letter = 'P' | 'D' | 'S' | '';

/** The code of one, as its own table shows it. */
export function codeOf(letter: Letter, index: number): string {
  return `${letter}${index + 1}`;
}

/** Several, within a sentence: `D1 to D4, D7`; or the words for all, if there are such, where there are several and every one is meant. */
export function inCodes(
  { t }: Wording,
  letter: Letter,
  names: readonly string[],
  all: readonly string[],
  forAll?: string,
): string {
  if (forAll !== undefined && all.length > 1 && names.length === all.length) return forAll;
  const runs: { first: number; last: number }[] = [];
  for (const index of names.map((name) => all.indexOf(name)).sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  }
  const parts = runs.flatMap(({ first, last }) =>
    last - first > 1
      ? [t('codes.run', { first: codeOf(letter, first), last: codeOf(letter, last) })]
      : Array.from({ length: last - first + 1 }, (_none, more) => codeOf(letter, first + more)),
  );
  return parts.join(', ');
}
