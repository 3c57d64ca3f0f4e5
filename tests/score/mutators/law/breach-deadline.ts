/** Times after a breach that leave no room for the 72 hours. */
import {
  CRISIS,
  type Edit,
  edited,
  endedWith,
  EXPLOITATION,
  HOSPITAL,
  HOUSING,
  LONDON,
  set,
  WIRRAL,
} from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

const told = { ledBy: 'The party at which it happened', regulatorToldBy: 'The controller' };

const EDITS: readonly Edit[] = [
  ['mereshire-charter', 'a week in the framework', set('breach/tellPartiesWithin', '1 week')],
  ['mereshire-charter', 'three days in the framework', set('breach/tellPartiesWithin', '3 days')],
  [HOUSING, 'five working days', set('breach', { ...told, tellPartiesWithin: '5 working days' })],
  [LONDON, 'all of the time', set('breach/tellPartiesWithin', '72 hours')],
  [
    LONDON,
    'the regulator too late',
    set('breach/regulatorToldBy', 'The controller tells the Information Commissioner within 7 days.'),
  ],
  [CRISIS, 'two working days', set('breach/tellPartiesWithin', '2 working days')],
  [
    CRISIS,
    'the regulator too late',
    set('breach/regulatorToldBy', 'The controller, within ten working days of becoming aware.'),
  ],
  [WIRRAL, 'a month', set('breach/tellPartiesWithin', '1 month')],
  [
    WIRRAL,
    'the regulator too late',
    set('breach/regulatorToldBy', 'The controller of the copy that was lost, within five days.'),
  ],
];

export const mutator: Mutator = {
  rule: 'law/breach-deadline',
  *mutate(base) {
    yield* edited(base, EDITS);
    yield* endedWith(base, [
      [EXPLOITATION, 'A breach is reported to the Information Commissioner within five working days.'],
      [HOSPITAL, 'The trust tells the ICO of a breach within 96 hours.'],
      [LONDON, 'Within seven days the controller reports the breach to the regulator.'],
      [CRISIS, 'The ICO is notified of any personal data breach within ten days.'],
      [WIRRAL, 'After a breach the controller has a week to notify the Information Commissioner.'],
    ]);
  },
};
