/** The threat model names, for each defence, the test that shows it: it is there, under that name. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const rows = readFileSync('SECURITY.md', 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && line.includes('`tests/'));

const shown = rows.flatMap((row) =>
  [...(row.split(' | ').at(-1) ?? '').matchAll(/`(tests\/[\w./-]+)` "([^"]+)"/g)].map(
    ([, path = '', name = '']) => [path, name] as const,
  ),
);

describe('the threat model', () => {
  it('has a test for each defence', () => {
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) expect(row.split(' | ').at(-1), row).toMatch(/`tests\/[\w./-]+` "/);
  });

  it.each(shown)('names a test that is there: %s, %s', (path, name) => {
    expect(existsSync(path)).toBe(true);
    // A name may be put together of a part that is the same and one that differs.
    expect(readFileSync(path, 'utf8')).toContain(name);
  });
});
