/** Listings with one body alone. */
import { agreementPath, frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const ALONE: readonly (readonly [name: string, party: object])[] = [
  ['mereshire-council', {}],
  ['mereshire-council', { lead: 'yes' }],
  ['mereshire-fire-authority', {}],
  ['mere-homes', { lead: 'yes' }],
  ['mereshire-police', { unit: 'Prevention' }],
  ['mereshire-icb', { role: 'coordinator' }],
  ['home-safety-charity', { name: 'A charity for safety at home', kind: 'body' }],
  ['tidewater-institute', { lead: 'yes', labels: ['partners'] }],
];

export const mutator: Mutator = {
  rule: 'register/lone-lead',
  *mutate(base) {
    for (const id of base.ids) {
      if (frontOf(base, id)['kind'] !== 'listing') continue;
      for (const [name, party] of ALONE)
        yield {
          name: `${id}: ${name} alone, ${JSON.stringify(party)}`,
          contents: withFront(base, id, (front) => front.setIn(['parties'], { [name]: party })),
          at: [[agreementPath(id), `/parties/${name}`]],
        };
    }
  },
};
