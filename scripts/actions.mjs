/**
 * Bundles each action of `.github/actions/` from `src/actions/`, so that a
 * runner starts it without installing anything. The bundles are committed, since
 * that is where a runner takes them from; a test fails when they are stale. They
 * are not minified: whoever pins an action to a commit should be able to read it.
 */
import { writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const ACTIONS = ['check', 'build', 'comment', 'due'];

/** Every bundle: its path and its text. */
export async function bundles() {
  const made = await Promise.all(
    ACTIONS.map(async (name) => {
      const { outputFiles } = await build({
        entryPoints: [`src/actions/${name}.ts`],
        bundle: true,
        write: false,
        platform: 'node',
        target: 'node20',
        format: 'esm',
        charset: 'utf8',
        legalComments: 'inline',
        banner: { js: `// Made from src/actions/${name}.ts by \`npm run build:actions\`. Do not edit it.` },
      });
      return [`.github/actions/${name}/index.mjs`, outputFiles[0].text];
    }),
  );
  return new Map(made);
}

if (process.argv[1] === new URL(import.meta.url).pathname)
  for (const [path, text] of await bundles()) writeFileSync(path, text);
