/** Agreements whose titles do not tell them apart. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';

const TITLES = [
  'Children who go missing',
  'Information sharing agreement: children who go missing',
  'Missing: children who go (data sharing protocol)',
];

export const mutator: Mutator = {
  rule: 'register/near-duplicate',
  *mutate(base) {
    const parties = pairOf(base);
    for (const title of TITLES) {
      const one = {
        ...base,
        contents: withSmall(base, { id: 'children-who-go', title: 'Children who go missing', parties }),
      };
      yield {
        name: `a second agreement called “${title}”`,
        contents: withSmall(one, {
          id: 'missing-again',
          title,
          parties,
          purpose: 'Look after children who were found',
          data: 'How the child is',
        }),
        at: [[agreementPath('missing-again'), '/title']],
      };
    }
  },
};
