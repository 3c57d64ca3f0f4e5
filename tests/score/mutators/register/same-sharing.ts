/** Second agreements of the same parties for the same purposes. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';

const TITLES: readonly (readonly [title: string, purpose: string])[] = [
  ['Young people who are away from home', 'Find children who are missing'],
  ['Alerts between the control room and the duty team', 'Find children who are missing'],
  ['Who looks for whom, and where', 'Find the children who are missing'],
];

export const mutator: Mutator = {
  rule: 'register/same-sharing',
  *mutate(base) {
    const parties = pairOf(base);
    for (const [title, purpose] of TITLES)
      for (const turned of [false, true]) {
        const one = {
          ...base,
          contents: withSmall(base, { id: 'children-who-go-missing', title: 'Children who go missing', parties }),
        };
        yield {
          name: `a second agreement, “${title}”${turned ? ', led by the other' : ''}`,
          contents: withSmall(one, {
            id: 'another-agreement',
            title,
            parties: turned ? [parties[1], parties[0]] : parties,
            purpose,
            data: `What is told in the agreement on ${title.toLowerCase()}`,
          }),
          at: [[agreementPath('children-who-go-missing'), '/purposes']],
        };
      }
  },
};
