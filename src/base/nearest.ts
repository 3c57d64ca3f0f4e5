/** Finds the words that someone may have meant by a word that is not known. */

const MOST = 3;

/**
 * The candidates nearest to a word, nearest first, at most three; none that
 * would change more than about a third of it. Capitals count for nothing, and
 * two letters in the wrong order count as one slip. Equally near candidates
 * come in the order of the alphabet.
 */
export function nearest(word: string, candidates: Iterable<string>): readonly string[] {
  const sought = word.toLowerCase();
  const limit = Math.max(1, Math.round(sought.length / 3));
  const near: { candidate: string; distance: number }[] = [];
  for (const candidate of new Set(candidates)) {
    if (Math.abs(candidate.length - sought.length) > limit) continue;
    const distance = editDistance(sought, candidate.toLowerCase());
    if (distance <= limit) near.push({ candidate, distance });
  }
  near.sort((a, b) => a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1));
  return near.slice(0, MOST).map(({ candidate }) => candidate);
}

/**
 * The one candidate that a word surely means, if there is one: it differs in
 * capitals, spaces or hyphens alone, or in one slip that leaves its digits and
 * its short parts as they are, and no other candidate is within two slips.
 */
export function surely(word: string, candidates: Iterable<string>): string | undefined {
  const all = [...new Set(candidates)];
  const alike = all.filter((candidate) => plain(candidate) === plain(word));
  if (alike.length > 0) return alike.length === 1 ? alike[0] : undefined;
  const within = all.filter((candidate) => editDistance(word.toLowerCase(), candidate.toLowerCase()) <= 2);
  const [only] = within;
  if (only === undefined || within.length > 1 || editDistance(word.toLowerCase(), only.toLowerCase()) > 1)
    return undefined;
  return sameDigits(word, only) && differsInLongPart(word.toLowerCase(), only.toLowerCase()) ? only : undefined;
}

function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[\s_-]+/g, '');
}

function sameDigits(one: string, other: string): boolean {
  return one.replaceAll(/\D/g, '') === other.replaceAll(/\D/g, '');
}

/** `ward-a` and `ward-b` are two names; a slip is surely one only in a part of five letters or more. */
function differsInLongPart(word: string, candidate: string): boolean {
  const [parts, others] = [word.split('-'), candidate.split('-')];
  const different = others.filter((part, index) => part !== parts[index]);
  return parts.length === others.length && different.length === 1 && (different[0]?.length ?? 0) >= 5;
}

/**
 * How many letters must be put in, taken out, changed or swapped with their
 * neighbour to turn one text into another. Counts UTF-16 units.
 */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(at(last, column) + 1, at(current, column - 1) + 1, at(last, column - 1) + (same ? 0 : 1));
      const swapped = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
