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
    for (const { id, name } of grounds(base))
      if (RELIED_ON[id]?.includes(name))
        yield* edited(base, [[id, `${name} is only likely`, set(`lawful/${name}/reliance`, 'likely')]]);
  },
};
