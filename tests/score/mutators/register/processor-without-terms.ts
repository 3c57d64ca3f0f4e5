/** Processors with no terms. */
import {
  CRISIS,
  drop,
  EXPLOITATION,
  editing,
  HOSPITAL,
  HOUSING,
  LONDON,
  MONEY,
  PORT,
  set,
  WIRRAL,
  told,
} from '../../edits.ts';

const host = set('parties/records-host', { name: 'Records host', kind: 'body', role: 'processor' });

export const mutator = editing('register/processor-without-terms', [
  [EXPLOITATION, 'terms dropped', drop('processing'), told('parties/northgate-systems')],
  [EXPLOITATION, 'a second processor', host],
  [HOSPITAL, 'terms dropped', drop('processing'), told('parties/northgate-systems')],
  [HOUSING, 'a processor', host],
  [MONEY, 'a processor', host],
  [PORT, 'a processor', host],
  [LONDON, 'a processor', host],
  [CRISIS, 'a processor', host],
  [WIRRAL, 'a processor', host],
]);
