/** The index of the search page: the same records give the same bytes, and only what the page loads is there. */
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '../../src/base/ports.ts';
import { indexer } from '../../src/host/indexer.ts';

const RECORDS: readonly SearchRecord[] = Array.from({ length: 60 }, (_, number) => ({
  path: `agreements/a-${number}/index.html`,
  language: number % 20 === 0 ? 'cy' : 'en',
  content: `Agreement number ${number} about housing, <b>schools</b> & roads in ward ${number * 7}.`,
  shown: { title: `Agreement ${number}`, summary: 'A summary' },
  filters: { theme: [number % 2 === 0 ? 'even' : 'odd'], organisation: [`body-${number % 5}`] },
}));

describe('the index', () => {
  it('is the same bytes when it is made again, and holds what the page loads and no more', async () => {
    const once = await indexer.index(RECORDS);
    const again = await indexer.index(RECORDS);
    if (typeof once === 'string' || typeof again === 'string') throw new Error(String(once));
    expect(again.map(({ path }) => path)).toEqual(once.map(({ path }) => path));
    expect(again.every(({ bytes }, number) => Buffer.from(bytes).equals(once[number]?.bytes ?? new Uint8Array()))).toBe(
      true,
    );
    const names = once.map(({ path }) => path.replace(/\/.*/, '/').replaceAll(/_[0-9a-f]+\./g, '.'));
    expect([...new Set(names)].sort()).toEqual([
      'filter/',
      'fragment/',
      'index/',
      'pagefind-entry.json',
      'pagefind-worker.js',
      'pagefind.cy.pf_meta',
      'pagefind.en.pf_meta',
      'pagefind.js',
      'wasm.en.pagefind',
      'wasm.unknown.pagefind',
    ]);
    const fragments = once.filter(({ path }) => path.startsWith('fragment/'));
    expect(fragments).toHaveLength(RECORDS.length);
    expect(gunzipSync(fragments[0]?.bytes ?? new Uint8Array()).toString()).toContain('"url":"agreements/a-');
  });

  it('of nothing is no file', async () => {
    expect(await indexer.index([])).toEqual([]);
  });
});
