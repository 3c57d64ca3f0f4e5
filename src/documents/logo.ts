/** The logo at the top of a cover, as HTML: a picture that is part of the page, so that nothing is loaded. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Theme } from '../agreement/theme.ts';

/** A paragraph with the picture, in its size on paper; nothing where the theme has none. */
export function logoOf({ logo }: Theme): readonly Element[] {
  if (logo === undefined) return [];
  const data = btoa(Array.from(logo.bytes, (byte) => String.fromCharCode(byte)).join(''));
  return [
    h(
      'p.doc-logo',
      h('img', {
        src: `data:image/png;base64,${data}`,
        alt: logo.alternative,
        width: dots(logo.width),
        height: dots(logo.height),
      }),
    ),
  ];
}

/** Millimetres in the dots of style sheets, of which an inch has 96. */
function dots(millimetres: number): number {
  return Math.round((millimetres * 96) / 25.4);
}
