/** Official authority claimed for bodies that have none. */
import { EXPLOITATION, LONDON, WIRRAL, editing, set } from '../../edits.ts';

export const mutator = editing('law/no-official-authority', [
  [
    EXPLOITATION,
    'charity',
    set('lawful/authority', {
      parties: 'harbour-youth',
      purposes: 'protect',
      data: 'concern',
      officialAuthority: 'yes',
    }),
  ],
  [
    EXPLOITATION,
    'all partners',
    set('lawful/authority', {
      parties: 'partners',
      purposes: 'protect',
      data: 'police-information',
      officialAuthority: 'yes',
    }),
  ],
  [EXPLOITATION, 'charity that reports', set('lawful/charity/officialAuthority', 'yes')],
  [
    LONDON,
    'independent bodies and staff conduct',
    set('lawful/authority', {
      parties: 'independent-bodies',
      purposes: 'assure-and-learn',
      data: 'staff-conduct',
      officialAuthority: 'yes',
    }),
  ],
  [
    LONDON,
    'housing associations',
    set('lawful/official-authority/parties', [
      'london-police-forces',
      'probation-service',
      'youth-justice-services',
      'housing-associations-in-london',
    ]),
  ],
  [
    LONDON,
    'substance misuse services',
    set('lawful/official-authority/parties', [
      'london-police-forces',
      'probation-service',
      'youth-justice-services',
      'substance-misuse-services-in-london',
    ]),
  ],
  [LONDON, 'independent bodies that report crime', set('lawful/independent-crime/officialAuthority', 'yes')],
  [LONDON, 'independent bodies that safeguard', set('lawful/safeguarding-by-independents/officialAuthority', 'yes')],
  [
    WIRRAL,
    'community bodies',
    set('lawful/official-authority/parties', ['policing', 'probation-service', 'wirral-religious-organisations']),
  ],
  [
    WIRRAL,
    'care providers',
    set('lawful/official-authority/parties', ['policing', 'probation-service', 'wirral-residential-providers']),
  ],
]);
