/**
 * Draws SVG as PNG with resvg, which is compiled for no machine in particular:
 * so the same drawing gives the same bytes on all of them. It can reach no file
 * and no network.
 */
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Fonts, Painter } from '../base/ports.ts';

/** A painter that sets text in these fonts. What it draws with is loaded with the first picture. */
export function makePainter(fonts: Fonts): Painter {
  return {
    face: fonts.faces.map((face) => `'${face}'`).join(', '),
    async png(svg, text, width) {
      resvg ??= load();
      const { Resvg } = await resvg;
      const drawing = new Resvg(svg, {
        background: '#ffffff',
        fitTo: { mode: 'width', value: width },
        font: { fontBuffers: [...fonts.filesFor(text)] },
      });
      const image = drawing.render();
      const png = image.asPng();
      image.free();
      drawing.free();
      return png;
    },
  };
}

let resvg: Promise<typeof import('@resvg/resvg-wasm')> | undefined;

/** It may be started once in the life of the program. */
async function load(): Promise<typeof import('@resvg/resvg-wasm')> {
  const module = await import('@resvg/resvg-wasm');
  await module.initWasm(await readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return module;
}
