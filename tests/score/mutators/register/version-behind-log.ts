/** Logs that name a version later than that of the text. */
import type { Mutator } from '../../mutant.ts';
import { CRISIS, edited, EXPLOITATION, HOSPITAL, LONDON, MONEY, PORT, set, told, WIRRAL } from '../../edits.ts';

export const mutator: Mutator = {
  rule: 'register/version-behind-log',
  mutate: (base) =>
    edited(base, [
      [EXPLOITATION, 'a later version in force', set('record/log/2/version', '2.2'), told('version')],
      [EXPLOITATION, 'a later version reviewed', set('record/log/4/version', '2.10'), told('version')],
      [MONEY, 'the number of the text is lower', set('record/log/4/version', '1.3'), told('version')],
      [HOSPITAL, 'a later version in force', set('record/log/0/version', '2.0'), told('version')],
      [PORT, 'a later version reviewed', set('record/log/1/version', '1.1'), told('version')],
      [LONDON, 'a later version in force', set('record/log/0/version', '1.1'), told('version')],
      [CRISIS, 'a later version in force', set('record/log/0/version', '2.0'), told('version')],
      [WIRRAL, 'a later version in force', set('record/log/0/version', '1.1'), told('version')],
    ]),
};
