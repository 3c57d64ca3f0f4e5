/** Bodies and law of which nobody can say what they may rely on. */
import { CRISIS, EXPLOITATION, LONDON, WIRRAL, drop, editedFiles, set } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'law/could-not-check',
  *mutate(base) {
    yield* editedFiles(base, [
      [EXPLOITATION, 'harbour-youth', 'of another kind', set('kind', 'other')],
      [EXPLOITATION, 'mereshire-schools', 'of kinds that are not named', drop('kindsOfBody')],
      [EXPLOITATION, 'tidewater-institute', 'that may be a public authority', set('kind', 'training-provider')],
      [LONDON, 'colleges-in-london', 'of kinds that are not named', drop('kindsOfBody')],
      [LONDON, 'london-fire-brigade', 'of another kind', set('kind', 'other')],
      [CRISIS, 'west-yorkshire-icb', 'of another kind', set('kind', 'other')],
      [WIRRAL, 'wirral-religious-organisations', 'of kinds that are not named', drop('kindsOfBody')],
    ]);
  },
};
