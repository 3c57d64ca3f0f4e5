/** Law enforcement in which suspects, victims and witnesses are not told apart. */
import { CRISIS, drop, EXPLOITATION, editing, LONDON, MONEY, set } from '../../edits.ts';

export const mutator = editing('law/subject-categories', [
  [EXPLOITATION, 'no status', drop('subjects/suspect/status')],
  [EXPLOITATION, 'a flow about the child alone', set('flows/investigation/data', ['identity', 'health'])],
  [EXPLOITATION, 'only the child is named', set('data/concern/subjects', 'child')],
  [
    MONEY,
    'no status',
    drop('subjects/suspect/status'),
    drop('subjects/convicted/status'),
    drop('subjects/witness/status'),
  ],
  [
    LONDON,
    'no status',
    ...['victims', 'suspects', 'convicted-people', 'witnesses'].map((subject) => drop(`subjects/${subject}/status`)),
  ],
  [CRISIS, 'no status', ...['suspect', 'victim', 'witness'].map((subject) => drop(`subjects/${subject}/status`))],
  [
    MONEY,
    'another purpose',
    set('purposes/trace', {
      title: 'Trace people',
      necessity: 'Each body knows some of the addresses',
      about: 'crime-investigation',
      lawEnforcement: 'yes',
    }),
    set('data/addresses', {
      title: 'Addresses',
      items: 'Address',
      subjects: 'claimant',
      specialCategory: 'none',
      criminalOffence: 'no',
      confidential: 'no',
    }),
    set('flows/tracing', {
      between: 'matchers',
      purposes: 'trace',
      data: 'addresses',
      method: 'secure-email',
      frequency: 'on-request',
    }),
    set('parties/mereshire-council/competentFor', ['investigate', 'trace']),
    set('lawful/investigation/purposes', ['investigate', 'trace']),
    set('lawful/investigation/data', ['suspicions', 'addresses']),
    set('retention/1/data', ['suspicions', 'addresses']),
  ],
  [
    LONDON,
    'another flow',
    set('purposes/trace', {
      title: 'Trace people',
      necessity: 'Each body knows some of the addresses',
      about: 'crime-investigation',
      lawEnforcement: 'yes',
    }),
    set('data/addresses', {
      title: 'Addresses',
      items: 'Address',
      subjects: 'people-in-images',
      specialCategory: 'none',
      criminalOffence: 'no',
      confidential: 'no',
    }),
    set('flows/tracing', {
      between: ['london-police-forces', 'probation-service'],
      purposes: 'trace',
      data: 'addresses',
      method: 'secure-email',
      frequency: 'on-request',
    }),
    set('lawful/enforcement/purposes', ['identify-perpetrators', 'trace']),
    set('lawful/enforcement-probation/purposes', ['identify-perpetrators', 'trace']),
    set('lawful/enforcement-probation/data', ['identity', 'age', 'concern', 'offences', 'addresses']),
  ],
]);
