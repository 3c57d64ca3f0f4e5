/** Part 3 for bodies to which it is not open, or for other purposes. */
import { CRISIS, EXPLOITATION, LONDON, MONEY, drop, editing, set, told } from '../../edits.ts';

export const mutator = editing('law/not-competent', [
  [
    EXPLOITATION,
    'council among the police',
    set('lawful/enforcement/parties', ['mereshire-police', 'mereshire-council']),
  ],
  [EXPLOITATION, 'charity among the police', set('lawful/enforcement/parties', ['mereshire-police', 'harbour-youth'])],
  [
    EXPLOITATION,
    'schools among the police',
    set('lawful/enforcement/parties', ['mereshire-police', 'mereshire-schools']),
  ],
  [
    MONEY,
    'council that is not competent',
    drop('parties/mereshire-council/competentFor'),
    told('lawful/investigation'),
  ],
  [
    MONEY,
    'council that is competent for nothing',
    set('parties/mereshire-council/competentFor', 'none'),
    told('lawful/investigation'),
  ],
  [LONDON, 'police that judge risks', set('lawful/enforcement/purposes', ['identify-perpetrators', 'assess-risk'])],
  [
    LONDON,
    'probation that helps families',
    set('lawful/enforcement-probation/purposes', ['identify-perpetrators', 'coordinate-support']),
  ],
  [
    LONDON,
    'schools among the police',
    set('lawful/enforcement/parties', ['london-police-forces', 'schools-in-london']),
  ],
  [
    LONDON,
    'authorities among the police',
    set('lawful/enforcement/parties', ['london-police-forces', 'london-local-authorities']),
  ],
  [
    CRISIS,
    'trusts among the police',
    set('lawful/enforcement/parties', ['west-yorkshire-police', 'west-yorkshire-mental-health-trusts']),
  ],
  [
    CRISIS,
    'councils among the police',
    set('lawful/enforcement/parties', ['west-yorkshire-police', 'west-yorkshire-councils']),
  ],
  [CRISIS, 'police that help in a crisis', set('lawful/enforcement/purposes', ['crime', 'crisis-help'])],
]);
