/** Breaches for which nobody is named. */
import { CRISIS, drop, EXPLOITATION, editing, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';

const told = {
  tellPartiesWithin: '24 hours',
  ledBy: 'The party at which it happened',
  regulatorToldBy: 'The controller',
};

export const mutator = editing('law/breach-roles', [
  ['mereshire-charter', 'nobody judges, in the framework', drop('breach/assessedBy')],
  [EXPLOITATION, 'nobody judges', set('breach', { ...told, assessedBy: 'none' })],
  [HOUSING, 'nobody tells people', set('breach', { ...told, peopleToldBy: 'none' })],
  [MONEY, 'to be agreed who leads', set('breach', { ...told, ledBy: 'To be agreed' })],
  [LONDON, 'nobody judges', drop('breach/assessedBy')],
  [LONDON, 'nobody tells people', drop('breach/peopleToldBy')],
  [CRISIS, 'nobody judges', drop('breach/assessedBy')],
  [CRISIS, 'whoever tells', set('breach/regulatorToldBy', 'As appropriate')],
  [WIRRAL, 'nobody tells people', drop('breach/peopleToldBy')],
  [WIRRAL, 'nobody leads', set('breach/ledBy', 'Not agreed')],
]);
