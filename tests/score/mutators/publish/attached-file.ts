/** Files beside an agreement that cannot be published with it. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { isPublished } from '../../sayings.ts';

const FILES: readonly (readonly [name: string, content: string])[] = [
  ['map.svg', '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
  ['form.html', '<p>Name</p>'],
  ['macros.docm', 'PK\u0003\u0004'],
  ['leaflet.pdf', '<p>A leaflet</p>'],
  ['forms/form#2.txt', 'Name:'],
  ['.notes.txt', 'To do'],
];

export const mutator: Mutator = {
  rule: 'publish/attached-file',
  *mutate(base) {
    for (const id of base.ids.filter((one) => isPublished(frontOf(base, one)))) {
      for (const [name, content] of FILES) {
        const path = `agreements/${id}/${name}`;
        yield { name: `${id}: ${name}`, contents: { ...base.contents, [path]: content }, at: [[path, '']] };
      }
    }
  },
};
