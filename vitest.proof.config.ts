import { defineConfig } from 'vitest/config';

/** Full counts: every test with its long runs (`PROOF=1`), and what needs programs from outside. */
export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.proof.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 300_000,
    maxWorkers: 2,
    // Files share what they load: most of them load nearly the whole tool, and none changes it.
    isolate: false,
  },
});
