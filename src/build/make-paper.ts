/** Makes a file of a paper that is not the agreement itself. */
import type { Entry } from '../register/entry.ts';
import { fitPage } from '../documents/fit-page.ts';
import type { Format } from '../documents/formats.ts';
import { RENDERERS, type RenderContext, renderShort } from '../documents/renderers.ts';
import type { ComposedPaper } from './composed.ts';

/** Nothing if the edition has no such paper. A short paper has one page: what would have more is not made. */
export async function makePaper(
  { paper, compose }: ComposedPaper,
  entry: Entry,
  format: Format,
  render: RenderContext,
): Promise<Uint8Array | 'too-long' | undefined> {
  const document = compose(0);
  if (document === undefined) return undefined;
  if (paper.group !== 'short') return RENDERERS[format].render(document, entry, render);
  return (await fitPage(compose, (one) => renderShort(one, render)))?.bytes ?? 'too-long';
}
