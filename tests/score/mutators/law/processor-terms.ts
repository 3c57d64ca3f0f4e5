/** Processors whose terms lack what the law asks for, or have ended. */
import { CRISIS, drop, EXPLOITATION, editing, HOSPITAL, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';
import { hosted } from '../../pieces.ts';

export const mutator = editing('law/processor-terms', [
  [EXPLOITATION, 'no nature', drop('processing/panel-system/nature')],
  [EXPLOITATION, 'no data', drop('processing/panel-system/data')],
  [EXPLOITATION, 'no contract yet', set('processing/panel-system/clauses', 'To be agreed')],
  [EXPLOITATION, 'less than its system holds', set('processing/panel-system/data', ['identity', 'concern'])],
  [HOSPITAL, 'another controller of its system', set('processing/care-record/onBehalfOf', ['health'])],
  [HOSPITAL, 'ended', set('processing/care-record/until', '2026-09-30')],
  [HOSPITAL, 'contract in draft', set('processing/care-record/clauses', 'In draft with the supplier')],
  [MONEY, 'no purposes', hosted('mereshire-council', 'match', { purposes: undefined })],
  [LONDON, 'no purposes', hosted('london-local-authorities', 'assess-risk', { purposes: undefined })],
  [LONDON, 'ended', hosted('london-local-authorities', 'assess-risk', { until: '2026-10-31' })],
  [CRISIS, 'no contract', hosted('west-yorkshire-police', 'crisis-help', { clauses: 'none' })],
  [
    CRISIS,
    'nothing said',
    hosted('west-yorkshire-police', 'crisis-help', { nature: undefined, data: undefined, purposes: undefined }),
  ],
  [WIRRAL, 'no nature', hosted('wirral-council', 'front-door', { nature: undefined })],
  [WIRRAL, 'ended last year', hosted('wirral-council', 'front-door', { until: '2025-03-31' })],
]);
