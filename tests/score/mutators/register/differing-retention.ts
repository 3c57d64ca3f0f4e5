/** The same information kept for different periods under two agreements. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'register/differing-retention',
  *mutate(base) {
    const parties = pairOf(base);
    for (const keep of ['6 years', '18 months', '7 years']) {
      const one = {
        ...base,
        contents: withSmall(base, { id: 'children-who-go', title: 'Children who go missing', parties }),
      };
      yield {
        name: `kept for ${keep} under a second agreement`,
        contents: withSmall(one, {
          id: 'found-again',
          title: 'Children who were found',
          parties,
          purpose: 'Look after children who were found',
          keep,
        }),
        at: [[agreementPath('found-again'), '/retention/0/keep']],
      };
    }
  },
};
