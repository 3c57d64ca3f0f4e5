/** The same information shared on different lawful bases under two agreements. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';

const CONSENT = {
  used: 'For each child, from a parent',
  ifRefused: 'Nothing is shared',
  sought: 'In person',
  withdrawnHow: 'By telling either body',
};

export const mutator: Mutator = {
  rule: 'register/differing-basis',
  *mutate(base) {
    const parties = pairOf(base);
    const small = { id: 'children-who-go', title: 'Children who go missing', parties };
    const other = {
      id: 'found-again',
      title: 'Children who were found',
      parties,
      purpose: 'Look after children who were found',
    };
    const grounds = [
      ['consent', { article6: 'a' }, { consent: CONSENT }],
      ['vital interests', { article6: 'd', because: 'Only where a child is in danger of death' }, {}],
    ] as const;
    for (const [name, ground, terms] of grounds) {
      const more = { lawful: { ground: { purposes: 'find', data: 'identity', ...ground } }, ...terms };
      yield {
        name: `${name} under the second of two agreements`,
        contents: withSmall({ ...base, contents: withSmall(base, small) }, { ...other, more }),
        at: [[agreementPath('found-again'), '/lawful/ground']],
      };
      yield {
        name: `${name} under the first of two agreements`,
        contents: withSmall({ ...base, contents: withSmall(base, { ...small, more }) }, other),
        at: [[agreementPath('found-again'), '/lawful/public-task']],
      };
    }
  },
};
