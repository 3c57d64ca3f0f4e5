/** Grounds that are called likely. */
import {
  CRISIS,
  EXPLOITATION,
  FLOOD,
  HOSPITAL,
  HOUSING,
  LONDON,
  MISSING,
  MONEY,
  PORT,
  WIRRAL,
  edited,
  endedWith,
  grounds,
  set,
} from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

/** Entries without which some need has no ground. */
const RELIED_ON: Readonly<Record<string, readonly string[]>> = {
  [EXPLOITATION]: ['public-task', 'charity', 'confidences', 'policing', 'enforcement', 'safeguarding'],
  [HOSPITAL]: ['study', 'research', 'care'],
  [HOUSING]: ['agreed'],
  [MISSING]: ['public-task'],
  [MONEY]: ['fraud-pilot', 'fraud-condition', 'investigation'],
  [PORT]: ['serious-violence-duty', 'police-authority'],
  [FLOOD]: ['civil-contingencies', 'recognised-interest'],
  [LONDON]: [
    'schools',
    'colleges',
    'returns',
    'enforcement',
    'independent-crime',
    'confidence-and-crime',
    'staff-allegations',
  ],
  [CRISIS]: ['board-task', 'learning-condition', 'enforcement', 'crime-news', 'confidence-crime'],
  [WIRRAL]: ['confidences', 'legal-claims', 'vital-interests', 'health-care'],
};

export const mutator: Mutator = {
  rule: 'law/hedged-ground',
  *mutate(base) {
    yield* endedWith(base, [
      [PORT, 'The lawful basis is most likely to be Article 6(1)(e) of the UK GDPR.'],
      [HOUSING, 'Legitimate interests may also be relied on.'],
      [
        MISSING,
        'The parties rely, where appropriate, on their powers or, where appropriate, one of the Article 9 conditions.',
      ],
      [LONDON, 'The condition will probably be legal obligation, and the parties might rely on Article 9 as well.'],
    ]);
    for (const { id, name } of grounds(base))
      if (RELIED_ON[id]?.includes(name))
        yield* edited(base, [
          [
            id,
            `${name} may be relied on`,
            set(`lawful/${name}/because`, 'This condition is likely to apply to most cases.'),
          ],
        ]);
    for (const { id, name } of grounds(base))
      if (RELIED_ON[id]?.includes(name))
        yield* edited(base, [[id, `${name} is only likely`, set(`lawful/${name}/reliance`, 'likely')]]);
  },
};
