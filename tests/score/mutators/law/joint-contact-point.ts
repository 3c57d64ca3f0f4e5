/** Joint controllers with no contact point where the law asks for one, or with one that is not among them. */
import { CRISIS, EXPLOITATION, editing, HOSPITAL, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';
import { arrangement } from '../../pieces.ts';

export const mutator = editing('law/joint-contact-point', [
  [
    MONEY,
    'none for law enforcement',
    set('jointControl', {
      casework: arrangement(['mereshire-council', 'mereshire-police'], 'investigate', { contactPoint: undefined }),
    }),
  ],
  [
    MONEY,
    'none for all purposes',
    set('jointControl', {
      casework: arrangement(['mereshire-council', 'mereshire-police'], 'all', { contactPoint: undefined }),
    }),
  ],
  [HOSPITAL, 'an outsider', set('jointControl/shared-record/contactPoint', 'tidewater-institute')],
  [
    EXPLOITATION,
    'an outsider',
    set('jointControl', {
      panel: arrangement(['mereshire-council', 'mereshire-police'], 'protect', { contactPoint: 'harbour-youth' }),
    }),
  ],
  [
    HOUSING,
    'an outsider',
    set('jointControl', {
      help: arrangement(['mereshire-council', 'mere-homes'], 'support', { contactPoint: 'harbour-youth' }),
    }),
  ],
  [
    LONDON,
    'none for law enforcement',
    set('jointControl', {
      justice: arrangement(['london-police-forces', 'probation-service'], 'identify-perpetrators', {
        contactPoint: undefined,
      }),
    }),
  ],
  [
    LONDON,
    'none among three',
    set('jointControl', {
      justice: arrangement(
        ['london-police-forces', 'probation-service', 'youth-justice-services'],
        'identify-perpetrators',
        { contactPoint: undefined },
      ),
    }),
  ],
  [CRISIS, 'an outsider', set('jointControl/crisis-plan/contactPoint', 'west-yorkshire-icb')],
  [WIRRAL, 'an outsider', set('jointControl/reviews-and-audits/contactPoint', 'cafcass')],
  [
    WIRRAL,
    'the coordinator',
    set('jointControl/reviews-and-audits/contactPoint', 'wirral-safeguarding-children-partnership'),
  ],
]);
