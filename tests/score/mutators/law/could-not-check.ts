/** Bodies and law of which nobody can say what they may rely on. */
import { CRISIS, EXPLOITATION, LONDON, WIRRAL, drop, editedFiles, set, told, HOSPITAL } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'law/could-not-check',
  *mutate(base) {
    yield* editedFiles(base, [
      [EXPLOITATION, 'mereshire-schools', 'of kinds that are not named', drop('kindsOfBody'), told('lawful')],
      [
        HOSPITAL,
        'tidewater-institute',
        'that may be a public authority',
        set('kind', 'training-provider'),
        told('lawful/study'),
      ],
      [LONDON, 'colleges-in-london', 'of kinds that are not named', drop('kindsOfBody'), told('lawful')],
      [LONDON, 'london-fire-brigade', 'of another kind', set('kind', 'other'), told('lawful')],
      [CRISIS, 'west-yorkshire-icb', 'of another kind', set('kind', 'other'), told('lawful')],
      [WIRRAL, 'wirral-religious-organisations', 'of kinds that are not named', drop('kindsOfBody'), told('lawful')],
    ]);
  },
};
