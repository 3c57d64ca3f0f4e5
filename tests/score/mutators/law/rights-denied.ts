/** Words that deny people the rights that they have in what is held about them. */
import { add, CRISIS, edited, endedWith, EXPLOITATION, HOUSING, LONDON, set, WIRRAL, type Edit } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

const EDITS: readonly Edit[] = [
  ['mereshire-charter', 'no access', add('rights/exceptions', 'Data subjects may not ask for access to these records')],
  ['mereshire-charter', 'too late', set('rights/answeredBy', 'The party that receives the request, within 60 days')],
  [EXPLOITATION, 'all refused', set('rights/exceptions', 'Requests for erasure will be refused')],
  [HOUSING, 'a fee', set('rights', { exceptions: 'A fee of £10 is charged for each request' })],
  [LONDON, 'no correction', add('rights/exceptions', 'Requests for correction will be rejected')],
  [CRISIS, 'rights excluded', add('rights/exceptions', 'The rights of data subjects are excluded')],
  [WIRRAL, 'a charge', add('rights/exceptions', 'The council charges £25 for a copy')],
];

const SAID: readonly (readonly [id: string, text: string])[] = [
  [EXPLOITATION, 'Subject access requests will be refused.'],
  [EXPLOITATION, 'People who ask for a copy of their records must pay a fee.'],
  [HOUSING, 'Requests from residents are answered within 30 working days.'],
  [LONDON, 'Families are not entitled to request erasure.'],
  [CRISIS, 'A subject access request is answered within three months.'],
  [WIRRAL, 'Parents have no right of access to these records.'],
];

export const mutator: Mutator = {
  rule: 'law/rights-denied',
  *mutate(base) {
    yield* edited(base, EDITS);
    yield* endedWith(base, SAID);
  },
};
