/** The lines of a file that a pull request shows, from the patch that GitHub gives of it. */

/** Each line that is there after the change and that the patch shows, by its number from 1. Only these can be remarked on. */
export function linesAfter(patch: string): ReadonlyMap<number, string> {
  const lines = new Map<number, string>();
  let next = 0;
  for (const row of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(row)?.[1];
    if (start !== undefined) next = Number(start);
    else if (next > 0 && (row.startsWith('+') || row.startsWith(' '))) lines.set(next++, row.slice(1));
  }
  return lines;
}
