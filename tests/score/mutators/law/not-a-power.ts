/** Law that is cited as a power and gives none. */
import { LONDON, MISSING, PORT, edited, grounds, set } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

const NONE = ['Human Rights Act 1998', 'Children Act 2004', 'Data Protection Act 2018', 'Care Act 2014'];

export const mutator: Mutator = {
  rule: 'law/not-a-power',
  *mutate(base) {
    let turn = 0;
    for (const { id, name, ground } of grounds(base)) {
      const powers: readonly string[] = [ground['powers'] ?? []].flat();
      if (powers.length === 0) continue;
      const none = NONE[turn++ % NONE.length];
      yield* edited(base, [[id, `${none} in ${name}`, set(`lawful/${name}/powers`, [...powers, none])]]);
    }
    yield* edited(base, [
      [MISSING, 'nothing but a whole Act', set('lawful/public-task/powers', 'Children Act 2004')],
      [PORT, 'nothing but a limit', set('lawful/serious-violence-duty/powers', 'Human Rights Act 1998')],
      [LONDON, 'nothing but a whole Act for the department', set('lawful/benefits/powers', 'Welfare Reform Act 2012')],
    ]);
  },
};
