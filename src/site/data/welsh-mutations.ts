/**
 * The initial mutations of Welsh, for the search: people ask about “fy mhlentyn”,
 * and the index holds “plentyn”. An index of Welsh has no such knowledge of its own.
 */

/** How a word may begin where its plain form begins with the first of them: plain, then soft, nasal and aspirate. */
const BEGINNINGS: readonly (readonly string[])[] = [
  ['p', 'b', 'mh', 'ph'],
  ['t', 'd', 'nh', 'th'],
  ['c', 'g', 'ngh', 'ch'],
  ['b', 'f', 'm'],
  ['d', 'dd', 'n'],
  // The soft form of g is nothing at all, so that what comes after it tells it.
  ...[...'aeiouwylrn'].map((next) => [`g${next}`, next, `ng${next}`]),
  ['m', 'f'],
  ['ll', 'l'],
  ['rh', 'r'],
];

/**
 * Pairs of beginnings: a word that begins with the first may be a form of the
 * word that has the second in its place. Which of them are words at all, the
 * index knows: the others are not in it.
 */
export const WELSH_MUTATIONS: readonly (readonly [from: string, to: string])[] = BEGINNINGS.flatMap((forms) =>
  forms.flatMap((from) => forms.filter((to) => to !== from).map((to) => [from, to] as const)),
);
