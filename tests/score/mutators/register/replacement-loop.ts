/** Agreements and bodies that take each other's place. */
import { agreementPath, organisationOf, withFront, withOrganisation } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'register/replacement-loop',
  *mutate(base) {
    const parties = pairOf(base);
    const small = { id: 'children-who-go', title: 'Children who go missing', parties };
    for (const id of base.ids) {
      yield {
        name: `${id} replaces itself`,
        contents: withFront(base, id, (front) => front.setIn(['replaces'], [id])),
      };
      yield {
        name: `${id} is related to itself`,
        contents: withFront(base, id, (front) => front.setIn(['related'], [{ agreement: id, relation: 'linked' }])),
      };
    }
    const one = { ...base, contents: withSmall(base, { ...small, more: { replaces: ['found-again'] } }) };
    yield {
      name: 'two agreements replace each other',
      contents: withSmall(one, {
        ...small,
        id: 'found-again',
        title: 'Children who were found',
        purpose: 'Look after children who were found',
        more: { replaces: ['children-who-go'] },
      }),
      at: [[agreementPath('children-who-go'), '/replaces']],
    };
    const [first, second] = parties;
    if (organisationOf(base, first)['kind'] === undefined) return;
    const succeeded = (id: string): unknown => [{ organisation: id, date: '2031-04-01' }];
    const half = {
      ...base,
      contents: withOrganisation(base, first, (file) => file.setIn(['succeededBy'], succeeded(second))),
    };
    yield {
      name: `${first} and ${second} succeed each other`,
      contents: withOrganisation(half, second, (file) => file.setIn(['succeededBy'], succeeded(first))),
    };
  },
};
