/**
 * Each wall around a printed page left out in turn, and put up alone: none is
 * for show, and none is the only one. The page's own policy counts as one.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { POLICY } from '../../src/documents/print.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { type Wall, WALLS } from '../../src/host/walls.ts';
import { type Canary, startCanary } from './canary.ts';
import { pagesOf } from './read-pdf.ts';

type Layer = Wall | 'policy';
const LAYERS: readonly Layer[] = [...WALLS, 'policy'];

let canary: Canary;
beforeEach(async () => {
  canary = await startCanary();
});
afterEach(() => canary.close());

/** Prints every page of the canary behind some walls: what got out, and what was on paper. */
async function behind(
  layers: readonly Layer[],
): Promise<{ readonly hits: ReadonlySet<string>; readonly text: string }> {
  const printer = makePrinter(process.env, { patience: 15_000, walls: WALLS.filter((wall) => layers.includes(wall)) });
  const policy = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`;
  let text = '';
  try {
    for (const html of [canary.html, canary.fontHtml, canary.fileHtml]) {
      const page = layers.includes('policy') ? html.replace('<title>', `${policy}<title>`) : html;
      // A page that goes to another address, or lacks a font, is not printed.
      const pdf = await printer.print(page, 'keep').catch(() => undefined);
      if (pdf !== undefined) text += (await pagesOf(pdf)).join(' ');
    }
  } finally {
    await printer.close();
  }
  return { hits: new Set(canary.hits), text };
}

describe('the walls around a page', () => {
  it('let out, where there are none, at least 25 requests', async () => {
    const { hits } = await behind([]);
    expect(hits.size).toBeGreaterThan(25);
    expect([...hits]).toEqual(expect.arrayContaining(EACH_KIND));
  });

  it.each(['nothing', ...LAYERS])('let nothing out where %s is left out', async (without) => {
    const { hits, text } = await behind(LAYERS.filter((layer) => layer !== without));
    expect([...hits]).toEqual([]);
    expect(text).toContain('Words');
    expect(text).not.toContain(canary.secret);
    expect(text).not.toContain('scripted-words');
  });

  it.each(LAYERS)('are each worth having: %s, alone, stops what it is there for', async (layer) => {
    const { hits, text } = await behind([layer]);
    const stopped = EACH_KIND.filter((kind) => !PASSES[layer].includes(kind));
    expect(stopped.length).toBeGreaterThan(4);
    expect([...hits].filter((path) => stopped.includes(path))).toEqual([]);
    expect(text).not.toContain(canary.secret);
  });
});

/** Ways out of every kind: a network without walls sees each of them. */
const SCRIPTED = ['/script-fetch', '/beacon', '/script-src', '/script-import', '/socket', '/onload'];
const UNSCRIPTED = [
  '/meta-refresh',
  '/prefetch',
  '/preload',
  '/link-stylesheet',
  '/css-import',
  '/css-url',
  '/css-content',
  '/list-style',
  '/mask',
  '/cursor',
  '/border',
  '/font-face',
  '/img',
  '/srcset',
  '/source',
  '/redirect',
  '/redirected',
  '/iframe',
  '/srcdoc',
  '/data-frame',
  '/object',
  '/embed',
  '/video',
  '/poster',
  '/audio',
  '/svg-image',
  '/svg-filter',
  '/input',
  '/table',
];
const EACH_KIND = [...SCRIPTED, ...UNSCRIPTED];

/** What gets past a wall that stands alone, as was seen: this is why there are several. */
const PASSES: Readonly<Record<Layer, readonly string[]>> = {
  scripts: UNSCRIPTED,
  requests: ['/prefetch', '/socket'],
  offline: ['/embed', '/iframe', '/object'],
  proxy: [],
  names: [],
  policy: ['/meta-refresh'],
};
