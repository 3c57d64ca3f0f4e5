/** Recognised legitimate interests without the paragraph of Annex 1. */
import { EXPLOITATION, FLOOD, LONDON, WIRRAL, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/annex-1-condition', [
  [EXPLOITATION, 'charity without a paragraph', drop('lawful/charity/annex1')],
  [
    EXPLOITATION,
    'charity with the paragraph on answers alone',
    set('lawful/charity/annex1', '1'),
    set('lawful/charity/limits', 'The request says for which task of the requester it is made'),
  ],
  [FLOOD, 'interest without a paragraph', drop('lawful/recognised-interest/annex1')],
  [LONDON, 'safeguarding without a paragraph', drop('lawful/independent-safeguarding/annex1')],
  [LONDON, 'safeguarding with the paragraph on answers alone', set('lawful/independent-safeguarding/annex1', '1')],
  [LONDON, 'crime without a paragraph', drop('lawful/independent-crime/annex1')],
  [LONDON, 'support without a paragraph', drop('lawful/independent-support/annex1')],
  [LONDON, 'support with the paragraph on answers alone', set('lawful/independent-support/annex1', '1')],
  [WIRRAL, 'safeguarding without a paragraph', drop('lawful/safeguarding-interest/annex1')],
  [
    WIRRAL,
    'safeguarding with the paragraph on answers alone',
    set('lawful/safeguarding-interest/annex1', '1'),
    set('lawful/safeguarding-interest/limits', 'The request says for which task of the requester it is made'),
  ],
]);
