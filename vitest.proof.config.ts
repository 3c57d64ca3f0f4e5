import { configDefaults, defineConfig, mergeConfig } from 'vitest/config';
import quick from './vitest.config.ts';

/** It loads the source a second time, beside which no other file can draw: what draws starts once in a process. */
const LOADS_AGAIN = 'tests/patterns/patterns.proof.ts';

const full = defineConfig({ test: { testTimeout: 1_800_000, hookTimeout: 300_000 } });

/** Full counts: every test with its long runs (`PROOF=1`), and what needs programs from outside. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      mergeConfig(
        mergeConfig(quick, full),
        defineConfig({
          test: { name: 'proof', include: ['tests/**/*.proof.ts'], exclude: [...configDefaults.exclude, LOADS_AGAIN] },
        }),
      ),
      mergeConfig(
        { ...quick, test: { ...quick.test, include: [] } },
        mergeConfig(full, defineConfig({ test: { name: 'patterns', include: [LOADS_AGAIN], isolate: true } })),
      ),
    ],
  },
});
