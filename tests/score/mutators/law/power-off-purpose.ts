/** Points that stand on law made for other purposes, and on nothing else. */
import { CRISIS, EXPLOITATION, FLOOD, LONDON, MISSING, MONEY, PORT, editing, set, told } from '../../edits.ts';

const VIOLENCE = 'Police, Crime, Sentencing and Courts Act 2022 s.8';
const PREVENT = 'Counter-Terrorism and Security Act 2015 s.26';
const EMERGENCIES = 'Civil Contingencies Act 2004 s.2';

export const mutator = editing('law/power-off-purpose', [
  [MISSING, 'serious violence for missing children', set('lawful/public-task/powers', VIOLENCE)],
  [MISSING, 'emergencies for missing children', set('lawful/public-task/powers', EMERGENCIES)],
  [PORT, 'terrorism for serious violence', set('lawful/serious-violence-duty/powers', PREVENT)],
  [
    PORT,
    'a purpose of another kind',
    set('purposes/prevent/about', 'anti-social-behaviour'),
    told('lawful/serious-violence-duty'),
  ],
  [MONEY, 'emergencies for fraud', set('lawful/data-matching/powers', EMERGENCIES)],
  [
    FLOOD,
    'matching of data in a flood',
    set('lawful/civil-contingencies/powers', 'Local Audit and Accountability Act 2014 Sch 9'),
  ],
  [
    EXPLOITATION,
    'serious violence for protection',
    set('lawful/public-task/powers', [VIOLENCE, 'Education Act 2002 s.157', 'Education Act 2002 s.175']),
  ],
  [LONDON, 'offenders and nothing more', set('lawful/probation/powers', 'Offender Management Act 2007 s.14')],
  [LONDON, 'terrorism for youth justice', set('lawful/youth-justice/powers', PREVENT)],
  [LONDON, 'emergencies for the police', set('lawful/police/powers', EMERGENCIES)],
  [LONDON, 'emergencies for boards', set('lawful/nhs-boards/powers', EMERGENCIES)],
  [CRISIS, 'emergencies for the board', set('lawful/board-task/powers', EMERGENCIES)],
  [CRISIS, 'serious violence for the police', set('lawful/police-task/powers', VIOLENCE)],
  [CRISIS, 'enquiries about adults for councils', set('lawful/council-task/powers', 'Care Act 2014 s.42')],
]);
