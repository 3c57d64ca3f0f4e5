/** Places in a text file, as people count them. */

/** A place in a file: line and column from 1, the column in Unicode code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A stretch of a file, from `start` up to but not including `end`. */
export interface Span {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
}

/** The span to name when a whole file is meant: its very start. */
export function fileSpan(path: string): Span {
  return { path, start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
}

/** Orders spans by path, then by where they start. */
export function compareSpans(a: Span, b: Span): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.start.line - b.start.line || a.start.column - b.start.column;
}

/**
 * Gives a function that turns an offset of a text (in UTF-16 units, as
 * JavaScript counts) into a position. An offset past the end counts as the end.
 */
export function lineIndex(text: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  // Where a character takes two units, by the offset of the second. Most texts have none.
  const pairs = [...text.matchAll(/[\ud800-\udbff](?=[\udc00-\udfff])/g)].map((match) => match.index + 1);
  return (offset) => {
    const at = Math.max(0, Math.min(offset, text.length));
    const line = countUpTo(starts, at);
    const start = starts[line - 1] ?? 0;
    return { line, column: at - start - (countUpTo(pairs, at - 1) - countUpTo(pairs, start - 1)) + 1 };
  };
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
