import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
    {
      // Packages as people run them: what some of them check in development is never run otherwise, and takes its time.
      name: 'packages-as-people-run-them',
      configResolved({ ssr, environments }) {
        for (const { resolve } of [ssr, ...Object.values(environments)])
          for (const list of ['conditions', 'externalConditions'] as const)
            if (resolve?.[list] !== undefined)
              resolve[list] = resolve[list].filter((condition) => condition !== 'development|production');
      },
    },
  ],
  test: {
    include: ['tests/**/*.test.ts'],
    setupFiles: ['tests/helpers/same-seed.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // Two cores: more workers only wait for each other, and a browser needs one of them.
    maxWorkers: 2,
    // Files share what they load: most of them load nearly the whole tool, and none changes it.
    isolate: false,
    // The built tool runs as it is, as people run it: to transform it a second time takes some seconds.
    server: { deps: { external: [/\/dist\/tool\//] } },
  },
});
