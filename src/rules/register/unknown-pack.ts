/** A policy pack that the settings name and that is not there. */
import { nearest, surely } from '../../base/nearest.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Rule } from '../rule.ts';

export const unknownPack: Rule = {
  code: 'register/unknown-pack',
  severity: 'error',
  summary: 'A policy pack that is named is there.',
  why: 'What the pack expects would not be checked, and nobody would notice.',
  *check({ settings, settingsSource, packs }) {
    if (settingsSource === undefined) return;
    const known = packs.map(({ id }) => id);
    for (const [index, name] of (settings.review?.packs ?? []).entries()) {
      if (known.includes(name)) continue;
      const at = settingsSource.locate(`/review/packs/${index}`);
      const [near] = nearest(name, known);
      yield {
        at,
        pointer: `/review/packs/${index}`,
        actual: `policy pack \`${name}\``,
        expected: listInWords(
          known.map((one) => `\`${one}\``),
          'or',
        ),
        remedy: near === undefined ? 'Name one that is there, or remove it.' : `Write \`${near}\`, if that is meant.`,
        ...(near === undefined
          ? {}
          : {
              suggest: [
                {
                  title: `Write \`${near}\``,
                  ...(surely(name, known) === near ? { certain: true as const } : {}),
                  edits: [{ path: at.path, start: at.start, end: at.end, text: near }],
                },
              ],
            }),
      };
    }
  },
};
