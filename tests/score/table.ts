/** The score as a table for a terminal. */
import type { Result } from './score.ts';

/**
 * A line for each rule: how many defects were made, how many of them it found
 * (recall), and of how many it was the only one to speak (precision).
 */
export function table(results: readonly Result[]): string {
  const rules = [...new Set(results.map(({ rule }) => rule))].sort();
  const width = Math.max(...rules.map((rule) => rule.length));
  const line = (name: string, of: readonly Result[]): string =>
    [
      name.padEnd(width),
      String(of.length).padStart(8),
      share(of.filter(({ found }) => found).length, of.length),
      share(of.filter(({ besides }) => besides.length === 0).length, of.length),
    ].join('  ');
  return [
    `${'rule'.padEnd(width)}   defects   recall  precision`,
    ...rules.map((rule) =>
      line(
        rule,
        results.filter((result) => result.rule === rule),
      ),
    ),
    line(`${rules.length} rules`, results),
  ].join('\n');
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)} %`.padStart(7);
}
