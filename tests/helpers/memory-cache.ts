/** A cache in memory. */
import type { Cache } from '../../src/base/ports.ts';

export function memoryCache(
  kept: Iterable<readonly [string, Uint8Array]> = [],
): Cache & { readonly kept: Map<string, Uint8Array> } {
  const files = new Map(kept);
  return {
    kept: files,
    read: async (key) => files.get(key),
    async keep(key, bytes) {
      files.set(key, bytes);
    },
    close: async () => ({ keeps: true, told: [] }),
  };
}
