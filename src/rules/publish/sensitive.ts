/** A text marked sensitive that is to be published. */
import type { Register } from '../../register/register.ts';
import type { Observation, Rule } from '../rule.ts';
import { spanOf, stretchAt } from '../stretch.ts';
import { publicTexts } from '../texts.ts';

export const sensitive: Rule = {
  code: 'publish/sensitive',
  severity: 'error',
  summary: 'What is marked OFFICIAL-SENSITIVE is not published.',
  why: 'The marking says that the wrong reader could do harm. What the register shows can be read by everyone, and cannot be taken back.',
  source: 'Government Security Classifications',
  *check(register) {
    yield* markedInText(register);
    for (const { id, agreement } of register.entries) {
      if (!agreement.valid || agreement.terms.classification !== 'OFFICIAL-SENSITIVE') continue;
      const { publish, kind } = agreement.terms;
      const show = typeof publish === 'object' ? publish.show : publish;
      if (kind !== 'listing' && (show === undefined || show === 'no')) continue;
      const pointer = show === undefined ? '/classification' : '/publish';
      yield {
        at: agreement.source.locate(pointer),
        agreement: id,
        pointer,
        actual: `agreement that is OFFICIAL-SENSITIVE and ${show === 'summary' ? 'published as a summary' : 'published'}`,
        expected: '`publish: no`, or a text that is not sensitive',
        remedy: 'Write `publish: no`; or take out what is sensitive, and change the marking.',
        related: [{ at: agreement.source.locate('/classification'), text: 'The marking stands here.' }],
      };
    }
  },
};

/** A marking in the words of a published text, whatever its field says. */
function* markedInText(register: Register): Generator<Observation> {
  for (const { source, agreement, shows } of publicTexts(register)) {
    if (source.data['classification'] === 'OFFICIAL-SENSITIVE' || !WORDS.test(source.text)) continue;
    for (const match of source.text.matchAll(MARKING)) {
      const mark = WORDS.exec(match[0])?.[0] ?? '';
      const start = match.index + match[0].indexOf(mark);
      const stretch = stretchAt(source, start);
      if (stretch === undefined || !shows(stretch, start)) continue;
      yield {
        at: spanOf(source, start, start + mark.length),
        ...(agreement === undefined ? {} : { agreement }),
        ...(stretch.in === 'field' ? { pointer: stretch.pointer } : {}),
        actual: `marking “${mark.replaceAll(/\s+/g, ' ')}” in a text that is published`,
        expected: '`publish: no`, or a text that is not sensitive',
        remedy:
          'If the text is sensitive, write `classification: OFFICIAL-SENSITIVE` and `publish: no`. If it is not, take the marking out.',
      };
    }
  }
}

const MARK = String.raw`OFFICIAL[ \t]*[-‐–—:]?[ \t]*SENSITIVE\b`;
const WORDS = new RegExp(MARK, 'iu');
const LABEL = '(?:protective |security |government )?(?:marking|classification|classified(?: as)?|marked)';
const THIS = String.raw`\bthis (?:[\w-]+ ){0,3}?(?:agreement|protocol|document|text|page|file|version|schedule|annex)`;

/**
 * A marking by itself, beside its label or said of the text: not one in a list or
 * a table of markings, nor in a sentence on how to mark something else.
 */
const MARKING = new RegExp(
  [
    // OFFICIAL-SENSITIVE, as a paragraph or the beginning of one.
    String.raw`^[ \t>*_[(]*(?:${LABEL}[ \t*_]*[:–—-][ \t*_]*)?${MARK}[ \t]*(?:[*_\])]*[ \t]*$|[-–—:([][^\n.]{0,60}$)`,
    String.raw`^[ \t>]*\|[ \t*_]*${LABEL}[^|\n]{0,30}\|[ \t*_]*${MARK}`,
    String.raw`${THIS}[ \t\n]+(?:is|has been|was)[ \t\n]+(?:(?:marked|classified)[ \t\n]+(?:as[ \t\n]+)?)?${MARK}`,
  ].join('|'),
  'gimu',
);
