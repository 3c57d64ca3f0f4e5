/** Several caches as one. */
import type { Cache } from '../base/ports.ts';

/** What is found in one is kept in those before it, and what is made in all of them. */
export function inTurn(caches: readonly Cache[]): Cache {
  return {
    async read(key) {
      for (const [index, cache] of caches.entries()) {
        const bytes = await cache.read(key);
        if (bytes === undefined) continue;
        for (const before of caches.slice(0, index)) await before.keep(key, bytes);
        return bytes;
      }
      return undefined;
    },
    async keep(key, bytes) {
      for (const cache of caches) await cache.keep(key, bytes);
    },
    async close() {
      const closed = await Promise.all(caches.map((cache) => cache.close()));
      return { keeps: closed.every(({ keeps }) => keeps), told: closed.flatMap(({ told }) => told) };
    },
  };
}

/** A cache that is taken from, and in which nothing is kept. */
export function readOnly(cache: Cache): Cache & { /** How many files were taken. */ taken(): number } {
  let taken = 0;
  return {
    ...cache,
    async read(key) {
      const bytes = await cache.read(key);
      if (bytes !== undefined) taken += 1;
      return bytes;
    },
    keep: () => Promise.resolve(),
    taken: () => taken,
  };
}
