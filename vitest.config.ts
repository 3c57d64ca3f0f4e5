import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more workers only wait for each other, and a browser needs one of them.
    maxWorkers: 2,
    // Files share what they load: most of them load nearly the whole tool, and none changes it.
    isolate: false,
  },
});
