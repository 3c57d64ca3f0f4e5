/** Joint tasks that nobody does, or that fall to a body outside the arrangement. */
import { CRISIS, drop, EXPLOITATION, editing, HOSPITAL, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';
import { arrangement } from '../../pieces.ts';

export const mutator = editing('law/joint-task', [
  [HOSPITAL, 'nobody answers requests', drop('jointControl/shared-record/tasks/rights-requests')],
  [HOSPITAL, 'nobody informs', drop('jointControl/shared-record/tasks/privacy-information')],
  [HOSPITAL, 'security falls to an outsider', set('jointControl/shared-record/tasks/security', 'tidewater-institute')],
  [
    EXPLOITATION,
    'no tasks',
    set('jointControl', { panel: arrangement(['mereshire-council', 'mereshire-police'], 'protect', { tasks: {} }) }),
  ],
  [
    MONEY,
    'only security',
    set('jointControl', {
      hub: arrangement(['mereshire-council', 'mereshire-police'], 'match', { tasks: { security: 'everyone' } }),
    }),
  ],
  [
    LONDON,
    'requests go to an outsider',
    set('jointControl', {
      hub: arrangement(['london-local-authorities', 'london-police-forces'], 'assess-risk', {
        tasks: { 'privacy-information': 'everyone', 'rights-requests': 'probation-service' },
      }),
    }),
  ],
  [CRISIS, 'breaches fall to an outsider', set('jointControl/crisis-plan/tasks/breaches', 'west-yorkshire-icb')],
  [
    CRISIS,
    'copies are an outsider’s',
    set('jointControl/crisis-plan/tasks/keeping-copies-current', ['west-yorkshire-police', 'west-yorkshire-icb']),
  ],
  [WIRRAL, 'nobody answers requests', drop('jointControl/reviews-and-audits/tasks/rights-requests')],
  [WIRRAL, 'nobody informs', drop('jointControl/reviews-and-audits/tasks/privacy-information')],
  [WIRRAL, 'the file is an outsider’s', set('jointControl/reviews-and-audits/tasks/review-file', 'cafcass')],
]);
