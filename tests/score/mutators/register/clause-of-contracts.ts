/** Clauses of contracts in agreements that are none. */
import { CRISIS, EXPLOITATION, editing, LONDON, MONEY, set, told, WIRRAL } from '../../edits.ts';

const worded = (clause: string, text: string, change = 'replaced') =>
  set('clauses', [{ clause, change, text, because: 'The parties agreed so at their meeting' }]);
const here = told('clauses/0/clause');

export const mutator = editing('register/clause-of-contracts', [
  [EXPLOITATION, 'governing law', worded('governing-law', 'The law of England and Wales holds.'), here],
  [EXPLOITATION, 'counterparts', worded('counterparts', 'Each party may sign a copy of its own.'), here],
  [MONEY, 'addition on notice', worded('giving-notice', 'A letter is marked for the board.', 'extended'), here],
  [
    MONEY,
    'which document comes first',
    worded('comes-first', 'This text comes before any other of the parties.'),
    here,
  ],
  [LONDON, 'third-party rights', worded('third-party-rights', 'Only a party can enforce it.'), here],
  [LONDON, 'governing law', worded('governing-law', 'The courts of England and Wales decide.'), here],
  [CRISIS, 'counterparts', worded('counterparts', 'Copies that are signed count as one.', 'extended'), here],
  [CRISIS, 'notice', worded('giving-notice', 'Notice is given by letter to the board.'), here],
  [WIRRAL, 'contract', worded('contract', 'Its promises are given for the promises of the others.'), here],
  [WIRRAL, 'third-party rights', worded('third-party-rights', 'Only a party can enforce it.'), here],
]);
