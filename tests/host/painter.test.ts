/** Pictures are drawn with the embedded fonts, the same each time, and reach for nothing. */
import { beforeAll, expect, it } from 'vitest';
import type { Painter } from '../../src/base/ports.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePainter } from '../../src/host/painter.ts';

let painter: Painter;
beforeAll(async () => {
  painter = makePainter(await loadFonts());
});

const paint = (text: string, more = ''): Promise<Uint8Array> => painter.png(svgOf(text, more), text, 200);

it('draws a PNG of the width that is asked for', async () => {
  const png = Buffer.from(await paint('Council'));
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([200, 40]);
});

it('draws the same bytes for the same words, whoever draws', async () => {
  const other = makePainter(await loadFonts());
  const [first, again] = [await paint('Council'), await other.png(svgOf('Council'), 'Council', 200)];
  expect(Buffer.compare(Buffer.from(first), Buffer.from(again))).toBe(0);
});

it.each(['Council', 'Cyngor Gŵyr', 'Ελλάδα', 'Київ'])('has the letters of %s', async (text) => {
  const [drawn, nothing] = [await paint(text), await paint(text.replaceAll(/\S/gu, ' '))];
  expect(Buffer.compare(Buffer.from(drawn), Buffer.from(nothing))).not.toBe(0);
});

function svgOf(text: string, more = ''): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 20" font-family="${painter.face}"><text y="15">${text}</text>${more}</svg>`;
}
