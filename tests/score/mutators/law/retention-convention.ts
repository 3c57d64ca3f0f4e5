/** Periods that are shorter than the convention for such records. */
import { CRISIS, EXPLOITATION, editing, HOSPITAL, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/retention-convention', [
  [EXPLOITATION, 'police', set('retention/2/keep', '2 years')],
  [
    HOSPITAL,
    'the hospital',
    set('retention/3', {
      parties: 'mere-valley-trust',
      data: 'plan',
      keep: '3 years',
      after: 'discharge from hospital',
      then: 'destroy',
    }),
  ],
  [HOUSING, 'ninety-nine years', set('retention/0/keep', '99 years')],
  [MONEY, 'two hundred years', set('retention/0/keep', '200 years')],
  [LONDON, 'police', set('retention/3/keep', '3 years')],
  [CRISIS, 'police', set('retention/0/keep', '5 years')],
  [CRISIS, 'hospitals', set('retention/3/keep', '4 years')],
  [
    CRISIS,
    'mental health trusts, adults',
    set('retention/2/keep', '10 years'),
    set('retention/2/after', 'the last treatment or contact, for mental health records'),
  ],
  [WIRRAL, 'looked-after children', set('retention/2/parties', 'wirral-council'), set('retention/2/keep', '25 years')],
  [WIRRAL, 'police', set('retention/3/keep', '1 year')],
  [
    EXPLOITATION,
    'everything, for a group of bodies that differ',
    set('retention/3', {
      parties: 'mereshire-nhs-bodies',
      data: 'all',
      keep: '1 year',
      after: 'the last contact',
      then: 'destroy',
    }),
  ],
  [LONDON, 'health bodies', set('retention/6/keep', '1 year'), set('retention/6/after', 'the last treatment')],
  [WIRRAL, 'the health service', set('retention/4/keep', '3 years'), set('retention/4/after', 'the last contact')],
]);
