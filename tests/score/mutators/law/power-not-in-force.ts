/** Law that is cited and is no longer in force, or not yet. */
import { MISSING, PORT, edited, grounds, set } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

const ENDED = [
  'Criminal Justice and Court Services Act 2000 s.67',
  'Criminal Justice and Court Services Act 2000 s.68',
];

export const mutator: Mutator = {
  rule: 'law/power-not-in-force',
  *mutate(base) {
    let turn = 0;
    for (const { id, name, ground } of grounds(base)) {
      const powers: readonly string[] = [ground['powers'] ?? []].flat();
      if (powers.length === 0 || (ground['parties'] !== undefined && !/polic|crime|enforcement|justice/.test(name)))
        continue;
      const ended = ENDED[turn++ % ENDED.length];
      yield* edited(base, [[id, `${ended} in ${name}`, set(`lawful/${name}/powers`, [...powers, ended])]]);
    }
    yield* edited(base, [
      [
        MISSING,
        'nothing but law that has ended',
        set('lawful/public-task/parties', 'mereshire-police'),
        set('lawful/public-task/powers', ENDED[0]),
        set('lawful/council', {
          parties: 'mereshire-council',
          purposes: 'find',
          data: 'identity',
          article6: 'e',
          powers: 'Children Act 2004 s.11',
        }),
      ],
      [
        PORT,
        'law that is not confirmed',
        set('lawful/serious-violence-duty/powers', [
          'Police, Crime, Sentencing and Courts Act 2022 s.8',
          'Children Act 2004 s.16LA',
        ]),
      ],
    ]);
  },
};
