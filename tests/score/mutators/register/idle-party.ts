/** Parties that neither give nor receive anything. */
import { CRISIS, EXPLOITATION, editing, HOUSING, LONDON, MONEY, set } from '../../edits.ts';

const body = { name: 'Harbour trust', kind: 'body' };

export const mutator = editing('register/idle-party', [
  [EXPLOITATION, 'a fire service', set('parties/mereshire-fire-authority', {})],
  [EXPLOITATION, 'a source', set('parties/harbour-trust', { ...body, role: 'source' })],
  [HOUSING, 'an institute', set('parties/tidewater-institute', {})],
  [
    HOUSING,
    'a charity out of the flow',
    set('flows/referral/to', 'mere-homes'),
    set('parties/harbour-youth', {}),
    set('parties/mere-homes', {}),
  ],
  [MONEY, 'a housing association', set('parties/mere-homes', {})],
  [LONDON, 'a body with no file', set('parties/harbour-trust', body)],
  [LONDON, 'a class', set('parties/harbour-clubs', { name: 'Harbour clubs', kind: 'class', kindsOfBody: 'charity' })],
  [LONDON, 'a source', set('parties/harbour-trust', { ...body, role: 'source' })],
  [CRISIS, 'a source', set('parties/harbour-trust', { ...body, role: 'source' })],
]);
