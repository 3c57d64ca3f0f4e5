/** Texts by which the regulator hears only of grave breaches. */
import { bodyOf, frontOf } from '../../base.ts';
import { CRISIS, edited, EXPLOITATION, HOSPITAL, HOUSING, LONDON, PORT, set, WIRRAL } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

const told = { tellPartiesWithin: '24 hours', ledBy: 'The controller', assessedBy: 'The controller' };

export const mutator: Mutator = {
  rule: 'law/breach-threshold',
  *mutate(base) {
    yield* edited(base, [
      ['mereshire-charter', 'a field', set('breach/regulatorToldBy', 'The controller, where the risk is significant')],
      [
        HOUSING,
        'a field of its own',
        set('breach', { ...told, regulatorToldBy: 'The council, for serious breaches', peopleToldBy: 'The council' }),
      ],
      [LONDON, 'a field', set('breach/regulatorToldBy', 'The controller, if there is a significant risk to a child.')],
      [CRISIS, 'a field', set('breach/regulatorToldBy', 'The controller, within 72 hours of a serious incident.')],
      [WIRRAL, 'a field', set('breach/regulatorToldBy', 'The controller, if a breach is likely to do serious harm.')],
    ]);
    for (const id of [EXPLOITATION, HOSPITAL, PORT, LONDON, CRISIS, WIRRAL]) {
      if (!base.ids.includes(id) || frontOf(base, id)['kind'] !== undefined || bodyOf(base, id).length < 20) continue;
      yield* withSentences(base, id, [
        'Serious breaches are reported to the Information Commissioner.',
        'If a breach brings a significant risk to people, the controller notifies the ICO.',
        'The controller tells the regulator of any breach that is likely to result in a high risk to people.',
        'The ICO is told where a data breach is significant.',
      ]);
    }
  },
};
