/** The bundles that runners start are those that the sources make, and small. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bundles } from '../../scripts/actions.mjs';

describe('the bundles of the actions', async () => {
  const made = [...(await bundles())];

  it.each(made)('%s is made from its source as it is now', (path, text) => {
    expect(readFileSync(path, 'utf8') === text, `${path} is stale: npm run build:actions`).toBe(true);
  });

  it.each(made)('%s holds little, and nothing that it loads from elsewhere', (_path, text) => {
    expect(text.length).toBeLessThan(60_000);
    const imported = [...text.matchAll(/^import .* from "(.*)";$/gm)].map(([, from = '']) => from);
    expect(imported.filter((from) => !/^(?:node:[a-z_/]+|fs|module)$/.test(from))).toEqual([]);
  });

  it.each(made)('%s is what its action starts', (path) => {
    const action = readFileSync(path.replace('index.mjs', 'action.yml'), 'utf8');
    expect(action).toMatch(/^runs:\n {2}using: node24\n {2}main: index\.mjs\n$/m);
  });
});
