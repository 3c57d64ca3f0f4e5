/** Entries that meet no need. */
import {
  CRISIS,
  EXPLOITATION,
  FLOOD,
  HOSPITAL,
  LONDON,
  MISSING,
  MONEY,
  PORT,
  WIRRAL,
  edited,
  set,
  told,
} from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

/** Data of each agreement that is neither special, nor criminal offence data, nor confidential; and one of its purposes. */
const PLAIN: Readonly<Record<string, readonly [purpose: string, data: string]>> = {
  [EXPLOITATION]: ['protect', 'identity'],
  [MISSING]: ['find', 'identity'],
  [MONEY]: ['match', 'claims'],
  [FLOOD]: ['rescue', 'whereabouts'],
  [LONDON]: ['assess-risk', 'age'],
  [CRISIS]: ['crisis-help', 'staff'],
  [WIRRAL]: ['safeguard', 'identity'],
};

export const mutator: Mutator = {
  rule: 'law/unused-ground',
  *mutate(base) {
    for (const id of base.ids) {
      const [purposes, data] = PLAIN[id] ?? [];
      if (purposes === undefined) continue;
      const entry = { purposes, data };
      yield* edited(base, [
        [id, 'confidence that nobody is owed', set('lawful/extra', { ...entry, confidentiality: 'public-interest' })],
        [id, 'condition for what is not special', set('lawful/extra', { ...entry, article9: 'g', schedule1: '6' })],
        [id, 'authority over what is no offence', set('lawful/extra', { ...entry, officialAuthority: 'yes' })],
      ]);
    }
    yield* edited(base, [
      [
        MISSING,
        'Part 3 for a search',
        set('lawful/public-task/part3', 'task'),
        set('lawful/public-task/schedule8', '3'),
        told('lawful/public-task/part3'),
      ],
      [
        FLOOD,
        'strict necessity for a rescue',
        set('lawful/extra', {
          purposes: 'rescue',
          data: 'whereabouts',
          article6: 'd',
          because: 'Lives may be in danger',
          strictlyNecessary: 'yes',
        }),
        told('lawful/extra/strictlyNecessary'),
      ],
      [
        HOSPITAL,
        'contract for what does not flow',
        set('lawful/extra', { purposes: 'care', data: 'figures', article6: 'b' }),
      ],
      [
        PORT,
        'special category that is not there',
        set('lawful/extra', { purposes: 'prevent', data: 'incidents', article9: 'a' }),
      ],
    ]);
  },
};
