/** Retention that sets no limit. */
import type { Mutator } from '../../mutant.ts';
import { CRISIS, edited, endedWith, EXPLOITATION, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';

export const mutator: Mutator = {
  rule: 'law/retention-vague',
  *mutate(base) {
    yield* edited(base, [
      [EXPLOITATION, 'no longer needed', set('retention/1/after', 'the information is no longer needed')],
      [
        EXPLOITATION,
        'a party as long as it likes',
        set('parties/harbour-youth/varies/0/instead', 'Harbour Youth keeps what it received for as long as necessary.'),
      ],
      [HOUSING, 'as long as necessary', set('retention/0/after', 'kept as long as necessary')],
      [MONEY, 'own policy', set('retention/1/after', 'as each party’s own retention policy says')],
      [LONDON, 'no longer required', set('retention/0/after', 'it is no longer required')],
      [LONDON, 'a policy that is not named', set('retention/9/authority', "Each party's own retention policy")],
      [CRISIS, 'while relevant', set('retention/4/after', 'kept while it is relevant')],
      [CRISIS, 'own schedule', set('retention/2/after', 'in line with its own records retention schedule')],
      [WIRRAL, 'when not needed', set('retention/6/after', 'when it is no longer necessary')],
      [WIRRAL, 'own policies', set('retention/7/after', 'according to their own retention policies')],
    ]);
    yield* endedWith(base, [
      [HOUSING, 'Information is kept for as long as necessary.'],
      [MONEY, 'The council keeps it for as long as it is useful.'],
      [LONDON, 'Records are held no longer than is necessary.'],
    ]);
  },
};
