/** Agreements that nobody signs and nobody adopts. */
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'sign-off/nobody-asked',
  *mutate(base) {
    for (const execution of ['adopted', { how: 'adopted', effect: 'It binds whoever takes part.' }]) {
      const id = 'adopted-by-nobody';
      yield {
        name: typeof execution === 'string' ? execution : 'adopted, with its effect',
        contents: withSmall(base, {
          id,
          title: 'Children who are missing from school',
          parties: pairOf(base),
          more: { execution },
        }),
        at: [[`agreements/${id}/agreement.md`, '/execution']],
      };
    }
  },
};
