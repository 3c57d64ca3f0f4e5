import { defineConfig, mergeConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** Full counts: every test with its long runs (`PROOF=1`), and what needs programs from outside. */
export default mergeConfig(
  quick,
  defineConfig({
    test: {
      include: ['tests/**/*.proof.ts'],
      testTimeout: 1_800_000,
      hookTimeout: 300_000,
    },
  }),
);
