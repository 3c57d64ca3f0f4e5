/** What is held for law enforcement goes to another purpose, and nothing authorises that. */
import { CRISIS, EXPLOITATION, MISSING, PORT, drop, editing, set, told } from '../../edits.ts';

export const mutator = editing('law/other-purpose', [
  [EXPLOITATION, 'no power of the police', drop('lawful/policing'), told('flows/panel')],
  [EXPLOITATION, 'power to receive only', set('lawful/policing/data', ['identity', 'concern', 'health'])],
  [EXPLOITATION, 'function in place of a power', set('lawful/policing/powers', 'Children Act 2004 s.11')],
  [
    PORT,
    'incidents held for law enforcement',
    set('data/incidents/heldFor', 'law-enforcement'),
    told('flows/briefing'),
  ],
  [
    MISSING,
    'who the child is, held for law enforcement',
    set('data/identity/heldFor', 'law-enforcement'),
    told('flows/alert'),
  ],
  [
    CRISIS,
    'no power for plans',
    set('lawful/police-held/purposes', ['crisis-help', 'missing-patients']),
    set('lawful/police-task/powers', [
      'Mental Health Act 1983 s.135',
      'Mental Health Act 1983 s.136',
      'Children Act 2004 s.11',
    ]),
  ],
  [
    CRISIS,
    'police with functions only',
    drop('lawful/police-held'),
    set('lawful/police-task/powers', [
      'Mental Health Act 1983 s.135',
      'Mental Health Act 1983 s.136',
      'Children Act 2004 s.11',
    ]),
  ],
]);
