/** Whether the colours of a theme stand out from each other enough to be seen by people with poor sight (WCAG 2.2, level AA). */
import { type Colour, contrast, shadeWith } from '../base/contrast.ts';
import type { Finding } from '../base/finding.ts';
import type { Source } from '../source/source.ts';
import type { WrittenTheme } from './written/theme.ts';

/** Colours by the part that they play. */
export type Colours = Readonly<Record<keyof WrittenTheme['colours'], Colour>>;

const PAPER: Colour = '#ffffff';
/** For text, of any size here (success criterion 1.4.3), and for lines that carry meaning (1.4.11). */
const [TEXT, LINE] = [4.5, 3];

const ON_PAPER: readonly (readonly [keyof Colours, number])[] = [
  ['text', TEXT],
  ['accent', TEXT],
  ['muted', TEXT],
  ['link', TEXT],
  ['line', LINE],
];

/** What stands on each tint. */
const ON_TINTS: readonly (readonly [keyof Colours, readonly (keyof Colours)[]])[] = [
  ['accentTint', ['text', 'accent', 'muted', 'link']],
  ['warningTint', ['text', 'link']],
];

/** One finding for each colour that is too faint on paper, and for each tint that is too dark for what stands on it. */
export function contrastFindings(colours: Colours, source: Source): readonly Finding[] {
  const faint = ON_PAPER.filter(([role, least]) => contrast(colours[role], PAPER) < least);
  const tooFaint = new Set(faint.map(([role]) => role));
  return [
    ...faint.map(([role, least]) =>
      finding(source, role, `\`${role}\` (${colours[role]}) and white paper`, contrast(colours[role], PAPER), least, {
        shade: darker(colours, role, least),
        way: 'darker',
      }),
    ),
    ...ON_TINTS.flatMap(([tint, inks]) => {
      const [worst] = inks
        .filter((ink) => !tooFaint.has(ink))
        .sort((one, other) => contrast(colours[one], colours[tint]) - contrast(colours[other], colours[tint]));
      if (worst === undefined || contrast(colours[worst], colours[tint]) >= TEXT) return [];
      const pair = `\`${worst}\` (${colours[worst]}) and its ground \`${tint}\` (${colours[tint]})`;
      return [
        finding(source, tint, pair, contrast(colours[worst], colours[tint]), TEXT, {
          shade: shadeWith(colours[tint], 'white', [colours[worst]], TEXT),
          way: 'lighter',
        }),
      ];
    }),
  ];
}

/** A shade that does on paper and on the tints that it stands on; on paper alone where a tint is too dark for any. */
function darker(colours: Colours, role: keyof Colours, least: number): Colour | undefined {
  const tints = ON_TINTS.filter(([, inks]) => inks.includes(role)).map(([tint]) => colours[tint]);
  return (
    shadeWith(colours[role], 'black', [PAPER, ...tints], least) ?? shadeWith(colours[role], 'black', [PAPER], least)
  );
}

function finding(
  source: Source,
  role: keyof Colours,
  pair: string,
  ratio: number,
  least: number,
  mend: { readonly shade: Colour | undefined; readonly way: 'darker' | 'lighter' },
): Finding {
  const pointer = `/colours/${role}`;
  const at = source.locate(pointer);
  const { shade, way } = mend;
  return {
    code: 'publish/contrast',
    severity: 'error',
    at,
    pointer,
    // Rounded down: 4.496 must not read as if it were enough.
    actual: `contrast of ${(Math.floor(ratio * 100) / 100).toFixed(2)} to 1 between ${pair}`,
    expected: `${least} to 1 or more`,
    why: 'People with poor sight could not make it out, on a screen or in a copy of a copy.',
    remedy: `Choose a ${way} colour${shade === undefined ? '' : `; the nearest shade that stands out enough is '${shade}'`}.`,
    source: `WCAG 2.2, success criterion ${least === TEXT ? '1.4.3' : '1.4.11'}`,
    ...(shade === undefined
      ? {}
      : {
          suggest: [
            { title: `Write '${shade}'`, edits: [{ path: at.path, start: at.start, end: at.end, text: `'${shade}'` }] },
          ],
        }),
  };
}
