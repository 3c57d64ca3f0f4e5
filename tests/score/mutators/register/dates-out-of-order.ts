/** Days that contradict each other: the first, the last, those of the log. */
import type { Mutator } from '../../mutant.ts';
import { CRISIS, edited, FLOOD, HOSPITAL, LONDON, MISSING, MONEY, PORT, set, told, WIRRAL } from '../../edits.ts';

export const mutator: Mutator = {
  rule: 'register/dates-out-of-order',
  mutate: (base) =>
    edited(base, [
      [HOSPITAL, 'takes effect after it is in force', set('effective', '2026-03-01'), told('record/log/0/date')],
      [MONEY, 'in force before its first day', set('record/log/4/date', '2026-06-24')],
      [PORT, 'next review before the review', set('record/log/1/next', '2026-03-01')],
      [PORT, 'next review on the day of the review', set('record/log/1/next', '2026-11-16')],
      [MISSING, 'ends before it begins', set('ends', '2023-04-01')],
      [FLOOD, 'ends before it begins', set('ends', '2025-04-09')],
      [MONEY, 'an event below a later one', set('record/log/1/date', '2026-05-27'), told('record/log/2/date')],
      [HOSPITAL, 'an event below a later one', set('record/log/1/date', '2026-01-12')],
      [LONDON, 'takes effect after it is in force', set('effective', '2026-11-01'), told('record/log/0/date')],
      [CRISIS, 'in force before its first day', set('record/log/0/date', '2026-09-30')],
      [WIRRAL, 'in force before its first day', set('record/log/0/date', '2026-09-14')],
    ]),
};
