/** A text marked sensitive that is to be published. */
import type { Rule } from '../rule.ts';

export const sensitive: Rule = {
  code: 'publish/sensitive',
  severity: 'error',
  summary: 'What is marked OFFICIAL-SENSITIVE is not published.',
  why: 'The marking says that the wrong reader could do harm. What the register shows can be read by everyone, and cannot be taken back.',
  source: 'Government Security Classifications',
  *check({ entries }) {
    for (const { id, agreement } of entries) {
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
