/** Grounds under Part 3 that rest on no law. */
import { CRISIS, LONDON, MONEY, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/no-part-3-law', [
  [MONEY, 'investigation without law', drop('lawful/investigation/powers')],
  [MONEY, 'law of schools', set('lawful/investigation/powers', 'Education Act 2002 s.157')],
  [MONEY, 'law of the council alone', set('lawful/investigation/powers', 'Care Act 2014 s.42')],
  [LONDON, 'police without law', drop('lawful/enforcement/powers')],
  [LONDON, 'probation without law', drop('lawful/enforcement-probation/powers')],
  [
    LONDON,
    'police ground with no law of theirs',
    drop('lawful/enforcement/powers'),
    set('lawful/enforcement/because', 'The police investigate crime'),
  ],
  [CRISIS, 'police without law', drop('lawful/enforcement/powers')],
  [
    CRISIS,
    'law of schools',
    drop('lawful/enforcement/parties'),
    set('lawful/enforcement/powers', 'Education Act 2002 s.157'),
  ],
  [
    LONDON,
    'law of schools',
    drop('lawful/enforcement-probation/parties'),
    drop('lawful/enforcement/powers'),
    set('lawful/enforcement-probation/powers', 'Offender Management Act 2007 s.14'),
  ],
]);
